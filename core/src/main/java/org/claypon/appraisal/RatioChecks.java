package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.paper.Amount;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Limits;
import org.claypon.paper.Content.OddsRatioClaim;
import org.claypon.paper.PrintedNumber;
import org.claypon.paper.TestName;
import org.claypon.stats.printed.RoundedRatio;
import org.claypon.stats.printed.Span;
import org.claypon.stats.printed.Tails;

/// An odds ratio beside its interval, its p value and the step that it belongs to.
final class RatioChecks {

    /// Intervals by profile likelihood or exact ones are wider or narrower than Wald's, whose p stands beside them: its z is left open by so much
    /// before a p is called impossible.
    private static final double OTHER_INTERVAL = 1.25;

    /// A step is enlarged tenfold until the odds ratio is at least this far from 1.
    private static final double PICTURED = 1.2;

    private static final double LEAST_RATIO = 1e-12;

    private RatioChecks() {}

    static List<Check> of(Claim claim, OddsRatioClaim claimed) {
        List<Check> checks = new ArrayList<>();
        claimed.interval()
                .ifPresent(limits -> {
                    checks.add(inside(claim, claimed, limits));
                    checks.add(symmetry(claim, claimed, limits));
                });
        claimed.p().ifPresent(p -> checks.add(p(claim, claimed, p)));
        claimed.per().flatMap(step -> otherStep(claim, claimed, step)).ifPresent(checks::add);
        return checks;
    }

    private static RoundedRatio ratio(OddsRatioClaim claimed, Limits limits, boolean widest) {
        return new RoundedRatio(
                positive(claimed.value(), widest),
                positive(limits.lower(), widest),
                positive(limits.upper(), widest));
    }

    /// Not all the way down to zero, where a logarithm has no end.
    private static Span positive(PrintedNumber number, boolean widest) {
        Reach reach = Reach.of(number);
        return (widest ? reach.widest() : reach.rounded())
                .within(new Span(LEAST_RATIO, Double.MAX_VALUE));
    }

    private static String printed(OddsRatioClaim claimed) {
        return claimed.interval()
                .map(limits ->
                        "%s (%s to %s)"
                                .formatted(
                                        claimed.value().text(),
                                        limits.lower().text(),
                                        limits.upper().text()))
                .orElse(claimed.value().text());
    }

    private static Check inside(Claim claim, OddsRatioClaim claimed, Limits limits) {
        boolean rounded = ratio(claimed, limits, false).ordered();
        boolean widest = ratio(claimed, limits, true).ordered();
        Span middle = ratio(claimed, limits, false).middle();
        return new Check(
                claim.id(),
                CheckKind.INTERVAL,
                rounded ? Verdict.CONSISTENT : widest ? Verdict.STRAINED : Verdict.IMPOSSIBLE,
                printed(claimed),
                Optional.of(middle),
                rounded
                        ? "The odds ratio lies between its limits."
                        : "The odds ratio lies outside of its own interval; no method of estimation gives that.",
                rounded
                        ? Optional.empty()
                        : Optional.of(
                                "an odds ratio near %s, the middle of the limits"
                                        .formatted(Figures.span(middle, 3))));
    }

    private static Check symmetry(Claim claim, OddsRatioClaim claimed, Limits limits) {
        boolean rounded = ratio(claimed, limits, false).symmetric();
        Span middle = ratio(claimed, limits, false).middle();
        String found =
                "On the log scale the limits have their middle at %s."
                        .formatted(Figures.span(middle, 4));
        return new Check(
                claim.id(),
                CheckKind.SYMMETRY,
                rounded ? Verdict.CONSISTENT : Verdict.STRAINED,
                printed(claimed),
                Optional.of(middle),
                rounded
                        ? found + " The printed odds ratio fits."
                        : found
                                + " The printed odds ratio is not there. Exact and profile intervals are not symmetric; Wald's is.",
                Optional.empty());
    }

    private static Check p(Claim claim, OddsRatioClaim claimed, PrintedNumber p) {
        if (claimed.interval().isEmpty()) {
            return new Check(
                    claim.id(),
                    CheckKind.P_OF_ODDS_RATIO,
                    Verdict.NOT_CHECKABLE,
                    "%s, p %s".formatted(printed(claimed), p.text()),
                    Optional.empty(),
                    "Without an interval, p cannot be recomputed.",
                    Optional.empty());
        }
        Limits limits = claimed.interval().get();
        Reach wald = new Reach(ratio(claimed, limits, false).p(), ratio(claimed, limits, true).p());
        List<PossibleP.Test> tests = new ArrayList<>();
        if (claimed.test() != TestName.EXACT) {
            tests.add(PossibleP.Test.of("Wald's test", wald));
        }
        boolean isWald =
                claimed.test() == TestName.WALD && ratio(claimed, limits, true).symmetric();
        if (!isWald) {
            tests.add(PossibleP.Test.unknown("An exact or likelihood-ratio test"));
        }
        Span other = otherInterval(claimed, limits);
        PossibleP.Finding finding =
                new PossibleP(
                                p,
                                tests,
                                List.of(
                                        new PossibleP.Unusual(
                                                "the interval is by another method than p",
                                                Reach.exact(other))))
                        .finding();
        return new Check(
                claim.id(),
                CheckKind.P_OF_ODDS_RATIO,
                finding.verdict(),
                "%s, p %s".formatted(printed(claimed), p.text()),
                finding.recomputed(),
                finding.sentence(),
                finding.verdict() == Verdict.IMPOSSIBLE
                        ? finding.recomputed().map(found -> "p " + Figures.pSpan(found))
                        : Optional.empty());
    }

    private static Span otherInterval(OddsRatioClaim claimed, Limits limits) {
        Span z = ratio(claimed, limits, true).z().absolute();
        return Tails.ofZ(new Span(z.low() / OTHER_INTERVAL, z.high() * OTHER_INTERVAL));
    }

    private static Optional<Check> otherStep(Claim claim, OddsRatioClaim claimed, Amount step) {
        double value = claimed.value().asDouble();
        if (!(value > 0) || value == 1) {
            return Optional.empty();
        }
        int steps = 1;
        while (StrictMath.abs(StrictMath.log(value)) * steps < StrictMath.log(PICTURED)
                && steps < 1_000_000) {
            steps *= 10;
        }
        return steps == 1
                ? Optional.empty()
                : Optional.of(otherStep(claim, claimed, step, value < 1 ? -steps : steps));
    }

    private static Check otherStep(Claim claim, OddsRatioClaim claimed, Amount step, int steps) {
        Span value = power(positive(claimed.value(), false), steps);
        String exact =
                claimed.interval()
                        .map(limits ->
                                " (%s to %s)"
                                        .formatted(
                                                Figures.significant(
                                                        exact(
                                                                steps > 0
                                                                        ? limits.lower()
                                                                        : limits.upper(),
                                                                steps),
                                                        3),
                                                Figures.significant(
                                                        exact(
                                                                steps > 0
                                                                        ? limits.upper()
                                                                        : limits.lower(),
                                                                steps),
                                                        3)))
                        .orElse("");
        String size =
                Figures.significant(step.number().asDouble() * Math.abs(steps), 6)
                        + step.unit().map(unit -> " " + unit).orElse("");
        return new Check(
                claim.id(),
                CheckKind.OTHER_STEP,
                Verdict.CONSISTENT,
                "%s per %s".formatted(printed(claimed), step),
                Optional.of(value),
                "Per %s %s the odds ratio is %s%s; rounding leaves %s."
                        .formatted(
                                size,
                                steps < 0 ? "lower" : "higher",
                                Figures.significant(exact(claimed.value(), steps), 3),
                                exact,
                                Figures.span(value, 3)),
                Optional.empty());
    }

    private static double exact(PrintedNumber number, int steps) {
        return StrictMath.pow(number.asDouble(), steps);
    }

    private static Span power(Span ratio, int steps) {
        return Span.between(
                StrictMath.pow(ratio.low(), steps), StrictMath.pow(ratio.high(), steps));
    }
}
