package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Content.Limits;
import org.claypon.paper.PrintedNumber;
import org.claypon.paper.TestName;
import org.claypon.stats.AssociationTest;
import org.claypon.stats.Distributions;
import org.claypon.stats.Estimate;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Pairs;
import org.claypon.stats.Quantity;
import org.claypon.stats.Table2x2;
import org.claypon.stats.printed.Span;

/// Matched pairs by who has the trait, with the odds ratio, interval and p value that are printed beside them.
final class PairChecks {

    private PairChecks() {}

    static List<Check> of(Claim claim, Content.Pairs pairs) {
        List<Check> checks = new ArrayList<>();
        pairs.oddsRatio().ifPresent(ratio -> checks.add(ratio(claim, pairs, ratio)));
        pairs.interval().ifPresent(limits -> checks.add(interval(claim, pairs, limits)));
        pairs.p().ifPresent(p -> checks.add(p(claim, pairs, p)));
        return checks;
    }

    static Pairs counted(Content.Pairs pairs) {
        return new Pairs(pairs.both(), pairs.caseOnly(), pairs.controlOnly(), pairs.neither());
    }

    private static String printed(Content.Pairs pairs) {
        return "%d pairs with the case alone, %d with the control alone"
                .formatted(pairs.caseOnly(), pairs.controlOnly());
    }

    private static Check p(Claim claim, Content.Pairs pairs, PrintedNumber p) {
        PossibleP.Finding finding =
                new PossibleP(p, tests(counted(pairs), pairs.test()), List.of()).finding();
        return new Check(
                claim.id(),
                CheckKind.P_OF_PAIRS,
                finding.verdict(),
                printed(pairs) + ", p " + p.text(),
                finding.recomputed(),
                finding.sentence(),
                finding.verdict() == Verdict.IMPOSSIBLE
                        ? finding.recomputed().map(found -> "p " + Figures.pSpan(found))
                        : Optional.empty());
    }

    private static List<PossibleP.Test> tests(Pairs pairs, TestName test) {
        List<PossibleP.Test> exact =
                List.of(
                        test("McNemar's exact test", pairs.exactP()),
                        test("McNemar's exact test, mid-p", midP(pairs)));
        List<PossibleP.Test> chiSquare = List.of(chiSquare(pairs));
        List<PossibleP.Test> corrected = List.of(corrected(pairs, 1), corrected(pairs, 0.5));
        List<PossibleP.Test> wald = List.of(test("Wald's test of the odds ratio", wald(pairs)));
        return switch (test) {
            case EXACT, FISHER -> exact;
            case CHI2 -> chiSquare;
            case YATES -> corrected;
            case WALD -> wald;
            case STUDENT, WELCH, MANN_WHITNEY, PEARSON, SPEARMAN, NOT_STATED ->
                    Stream.of(exact, chiSquare, corrected, wald).flatMap(List::stream).toList();
        };
    }

    private static PossibleP.Test test(String name, Quantity p) {
        return switch (p) {
            case Quantity.Value(double value) -> PossibleP.Test.of(name, Reach.exact(value));
            case NotEstimable _ -> PossibleP.Test.unknown(name);
        };
    }

    private static PossibleP.Test chiSquare(Pairs pairs) {
        return switch (pairs.test()) {
            case AssociationTest.ChiSquare found ->
                    PossibleP.Test.of("McNemar's test", Reach.exact(found.p()));
            case NotEstimable _ -> PossibleP.Test.unknown("McNemar's test");
        };
    }

    /// McNemar's with the difference made smaller by 1 (Edwards) or a half (Yates).
    private static PossibleP.Test corrected(Pairs pairs, double by) {
        String name = by == 1 ? "McNemar's test, corrected" : "McNemar's test, corrected by a half";
        if (pairs.discordant() == 0) {
            return PossibleP.Test.unknown(name);
        }
        double less = Math.max(0, Math.abs(pairs.caseOnly() - pairs.controlOnly()) - by);
        return PossibleP.Test.of(
                name,
                Reach.exact(Distributions.chiSquareTail(less * less / pairs.discordant(), 1)));
    }

    private static Quantity midP(Pairs pairs) {
        return switch (pairs.exactP()) {
            case Quantity.Value(double exact) ->
                    new Quantity.Value(Math.min(1, exact - ownChance(pairs)));
            case NotEstimable reason -> reason;
        };
    }

    /// The chance of just these pairs when both sides are equally likely; half of it on each side.
    private static double ownChance(Pairs pairs) {
        int all = pairs.discordant();
        int fewer = Math.min(pairs.caseOnly(), pairs.controlOnly());
        double log = -all * StrictMath.log(2);
        for (int i = 1; i <= fewer; i++) {
            log += StrictMath.log(all - fewer + (double) i) - StrictMath.log(i);
        }
        return StrictMath.exp(log);
    }

    private static Quantity wald(Pairs pairs) {
        return switch (pairs.oddsRatio()) {
            case Estimate.OddsRatio ratio -> new Quantity.Value(ratio.p());
            case NotEstimable reason -> reason;
        };
    }

    private static Check ratio(Claim claim, Content.Pairs pairs, PrintedNumber printed) {
        Reach reach = Reach.of(printed);
        Optional<Double> paired = value(counted(pairs).oddsRatio());
        Optional<Double> unmatched = value(unmatched(pairs).oddsRatio());
        Verdict verdict = verdict(reach, pairs, paired, unmatched);
        boolean broken =
                verdict == Verdict.STRAINED
                        && unmatched.filter(value -> reach.widest().holds(value)).isPresent();
        String found =
                paired.map(value ->
                                "The pairs give an odds ratio of %d / %d = %s."
                                        .formatted(
                                                pairs.caseOnly(),
                                                pairs.controlOnly(),
                                                Figures.significant(value, 3)))
                        .orElse(
                                "The pairs give no odds ratio: one kind of differing pair is missing.");
        return new Check(
                claim.id(),
                CheckKind.ODDS_RATIO_OF_PAIRS,
                verdict,
                "%s, odds ratio %s".formatted(printed(pairs), printed.text()),
                paired.map(Span::of),
                found + " " + fit(verdict, broken),
                verdict == Verdict.CONSISTENT || verdict == Verdict.NOT_CHECKABLE
                        ? Optional.empty()
                        : paired.map(value -> "an odds ratio of " + Figures.significant(value, 3)));
    }

    private static String fit(Verdict verdict, boolean broken) {
        return switch (verdict) {
            case CONSISTENT -> "The printed one fits.";
            case STRAINED ->
                    broken
                            ? "The printed one is that of the same people with the pairs torn apart: the matching was not kept."
                            : "The printed one fits only if digits were cut off, the ratio was turned round, or a half was added to each count.";
            case IMPOSSIBLE -> "The printed one does not fit.";
            case NOT_CHECKABLE -> "The printed one cannot be checked.";
        };
    }

    private static Verdict verdict(
            Reach printed,
            Content.Pairs pairs,
            Optional<Double> paired,
            Optional<Double> unmatched) {
        if (paired.filter(value -> printed.rounded().holds(value)).isPresent()) {
            return Verdict.CONSISTENT;
        }
        double halves = (pairs.caseOnly() + 0.5) / (pairs.controlOnly() + 0.5);
        boolean explained =
                Stream.of(paired, paired.map(value -> 1 / value), Optional.of(halves), unmatched)
                        .flatMap(Optional::stream)
                        .anyMatch(value -> printed.widest().holds(value));
        if (explained) {
            return Verdict.STRAINED;
        }
        return paired.isEmpty() ? Verdict.NOT_CHECKABLE : Verdict.IMPOSSIBLE;
    }

    /// The same people as if nobody had been matched.
    private static Table2x2 unmatched(Content.Pairs pairs) {
        return new Table2x2(
                (long) pairs.both() + pairs.caseOnly(),
                (long) pairs.both() + pairs.controlOnly(),
                (long) pairs.neither() + pairs.controlOnly(),
                (long) pairs.neither() + pairs.caseOnly());
    }

    private static Optional<Double> value(Estimate estimate) {
        return switch (estimate) {
            case Estimate.OddsRatio ratio -> Optional.of(ratio.value());
            case NotEstimable _ -> Optional.empty();
        };
    }

    private static Check interval(Claim claim, Content.Pairs pairs, Limits printed) {
        Optional<Span> wald =
                switch (counted(pairs).oddsRatio()) {
                    case Estimate.OddsRatio ratio -> CountChecks.span(ratio.limits());
                    case NotEstimable _ -> Optional.empty();
                };
        Optional<Span> exact = CountChecks.span(counted(pairs).exactLimits());
        boolean fits =
                Stream.of(wald, exact)
                        .flatMap(Optional::stream)
                        .anyMatch(span -> CountChecks.fits(printed, span));
        return new Check(
                claim.id(),
                CheckKind.INTERVAL_OF_PAIRS,
                fits
                        ? Verdict.CONSISTENT
                        : exact.isEmpty() ? Verdict.NOT_CHECKABLE : Verdict.STRAINED,
                "%s to %s".formatted(printed.lower().text(), printed.upper().text()),
                exact,
                fits
                        ? "The pairs give this interval."
                        : exact.map(span ->
                                        "The exact interval of the pairs is %s. The printed one is neither this nor Wald's."
                                                .formatted(Figures.span(span, 3)))
                                .orElse(
                                        "One kind of differing pair is missing; the interval is open."),
                Optional.empty());
    }
}
