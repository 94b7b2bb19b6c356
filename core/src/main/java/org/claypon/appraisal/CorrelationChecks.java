package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Correlation;
import org.claypon.paper.Groups;
import org.claypon.paper.PrintedNumber;
import org.claypon.stats.printed.RoundedCorrelation;
import org.claypon.stats.printed.Span;

/// A correlation coefficient, its p value and the number of people.
final class CorrelationChecks {

    /// By how much the exact p of ranks lies beyond what its two usual approximations span: at most 1.24 times, for 5 people and more
    /// (enumerated with R 4.2.2 `cor.test(method = "spearman", exact = TRUE)`).
    private static final double EXACT_RANKS = 1.25;

    private CorrelationChecks() {}

    static List<Check> of(Claim claim, Correlation correlation, Groups groups) {
        return correlation.p().stream().map(p -> p(claim, correlation, p, groups)).toList();
    }

    private static Check p(Claim claim, Correlation correlation, PrintedNumber p, Groups groups) {
        List<Integer> people = people(claim, groups);
        PossibleP.Finding finding = possible(claim, correlation, p, groups).finding();
        boolean fits = finding.verdict() != Verdict.IMPOSSIBLE;
        return new Check(
                claim.id(),
                CheckKind.P_OF_CORRELATION,
                finding.verdict(),
                "r %s, p %s, n %s"
                        .formatted(
                                correlation.r().text(),
                                p.text(),
                                claim.n().isPresent() ? claim.n().getAsInt() : "not stated"),
                finding.recomputed(),
                finding.sentence(),
                fits
                        ? Optional.empty()
                        : Optional.of(repair(correlation, p, people.getFirst(), groups)));
    }

    private static List<Integer> people(Claim claim, Groups groups) {
        return claim.n().isPresent()
                ? List.of(claim.n().getAsInt())
                : List.of(groups.cases().n(), groups.all(), groups.controls().n());
    }

    private static PossibleP possible(
            Claim claim, Correlation correlation, PrintedNumber p, Groups groups) {
        List<PossibleP.Test> tests = new ArrayList<>();
        List<Integer> people = people(claim, groups);
        for (int n : people) {
            String with = people.size() == 1 ? "" : " with " + Figures.people(n);
            tests.addAll(tests(correlation, n, with));
        }
        return new PossibleP(
                p, tests, claim.n().isPresent() ? List.of() : fewer(correlation, groups));
    }

    private static List<PossibleP.Test> tests(Correlation correlation, int n, String with) {
        if (n < 3) {
            return List.of(PossibleP.Test.unknown("A correlation of fewer than three people"));
        }
        PossibleP.Test pearson =
                PossibleP.Test.of("Pearson's test" + with, pearson(correlation, n));
        PossibleP.Test spearman =
                PossibleP.Test.of("Spearman's test" + with, spearman(correlation, n));
        return switch (correlation.test()) {
            case PEARSON -> List.of(pearson);
            case SPEARMAN -> List.of(spearman);
            case STUDENT, WELCH, MANN_WHITNEY, FISHER, CHI2, YATES, WALD, EXACT, NOT_STATED ->
                    List.of(pearson, spearman);
        };
    }

    private static Reach pearson(Correlation correlation, int n) {
        return coefficient(correlation, n, RoundedCorrelation::p);
    }

    private static Reach spearman(Correlation correlation, int n) {
        Reach byT = pearson(correlation, n);
        Span byNormal = coefficient(correlation, n, RoundedCorrelation::normalP).widest();
        Span both = byT.widest().hull(byNormal);
        Span exact = new Span(both.low() / EXACT_RANKS, Math.min(1, both.high() * EXACT_RANKS));
        return new Reach(byT.rounded(), exact);
    }

    private static Reach coefficient(
            Correlation correlation, int n, Function<RoundedCorrelation, Span> p) {
        return Reach.of(correlation.r()).map(r -> p.apply(new RoundedCorrelation(r, n)));
    }

    /// Not everybody has both values; with how many the printed pair fits.
    private static List<PossibleP.Unusual> fewer(Correlation correlation, Groups groups) {
        IntFunction<Span> p =
                n -> pearson(correlation, n).widest().hull(spearman(correlation, n).widest());
        int most = groups.all();
        if (most < 3) {
            return List.of();
        }
        Span all = p.apply(most);
        return List.of(
                new PossibleP.Unusual(
                        "it is of fewer people than the groups have, which is not printed",
                        Reach.exact(new Span(all.low(), 1))));
    }

    private static String repair(Correlation correlation, PrintedNumber p, int n, Groups groups) {
        List<String> ways = new ArrayList<>();
        coefficient(correlation, p, n).ifPresent(ways::add);
        ways.add(
                "p %s for the printed r"
                        .formatted(Figures.pSpan(pearson(correlation, n).rounded())));
        people(correlation, p, groups).ifPresent(ways::add);
        below(correlation, p, groups).ifPresent(ways::add);
        return String.join("; or ", ways);
    }

    private static Optional<String> coefficient(Correlation correlation, PrintedNumber p, int n) {
        Span needed = RoundedCorrelation.sizeFor(Reach.ofP(p).rounded(), n);
        if (!p.isExact()) {
            return Optional.of(
                    "r at least %s away from 0".formatted(Figures.decimals(needed.low(), 3)));
        }
        OptionalInt slip = slip(correlation.r().text(), needed);
        double size = slip.isPresent() ? slip.getAsInt() / 1000.0 : needed.middle();
        String sign = correlation.r().value().signum() < 0 ? "-" : "";
        return Optional.of(
                "r %s%s (%s to %s away from 0)%s"
                        .formatted(
                                sign,
                                Figures.decimals(size, 3),
                                Figures.decimals(needed.low(), 3),
                                Figures.decimals(needed.high(), 3),
                                slip.isPresent() ? ": a digit was dropped" : ""));
    }

    /// A coefficient that fits, in thousandths, of which the printed digits are all but one.
    private static OptionalInt slip(String printed, Span needed) {
        String digits = printed.replaceAll("[^0-9]", "").replaceFirst("^0+", "");
        return IntStream.range(1, 1000)
                .filter(thousandths -> needed.holds(thousandths / 1000.0))
                .filter(thousandths -> without(Integer.toString(thousandths), digits))
                .findFirst();
    }

    private static boolean without(String candidate, String digits) {
        for (int i = 0; i < candidate.length(); i++) {
            if ((candidate.substring(0, i) + candidate.substring(i + 1)).equals(digits)) {
                return true;
            }
        }
        return false;
    }

    /// `=` where `<` was meant, of everybody in the study.
    private static Optional<String> below(Correlation correlation, PrintedNumber p, Groups groups) {
        Span all = pearson(correlation, groups.all()).rounded();
        return p.isExact() && all.high() < p.asDouble()
                ? Optional.of("p <%s with all %d people".formatted(p.text(), groups.all()))
                : Optional.empty();
    }

    private static Optional<String> people(
            Correlation correlation, PrintedNumber p, Groups groups) {
        RoundedCorrelation.Fit fit =
                RoundedCorrelation.peopleFor(
                        Reach.of(correlation.r()).rounded(), Reach.ofP(p).rounded());
        if (fit.none()) {
            return Optional.empty();
        }
        String study =
                fit.least() > groups.all() ? " (the study has %d)".formatted(groups.all()) : "";
        return Optional.of(
                "%d to %d people for the printed pair%s".formatted(fit.least(), fit.most(), study));
    }
}
