package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Means;
import org.claypon.paper.Content.Summary;
import org.claypon.paper.Groups;
import org.claypon.paper.Paper;
import org.claypon.paper.PrintedNumber;
import org.claypon.paper.TestName;
import org.claypon.stats.Distributions;
import org.claypon.stats.printed.Span;
import org.claypon.stats.printed.Tails;
import org.claypon.stats.printed.TwoMeans;

/// A measurement in both groups: whether the p value fits means, standard deviations and numbers of people.
final class MeansChecks {

    private static final Span PROBABILITY = new Span(0, 1);

    private MeansChecks() {}

    static List<Check> of(Claim claim, Means means, Paper paper) {
        List<Check> checks = new ArrayList<>();
        means.p().ifPresent(p -> checks.add(p(claim, means, p, paper)));
        for (Groups.Name group : Groups.Name.values()) {
            GroupSize size = GroupSize.of(claim, means, paper.groups(), group);
            checks.addAll(SummaryChecks.of(claim, means, group, size));
            checks.addAll(WholeNumberChecks.of(claim, means, group, size));
        }
        return checks;
    }

    static String name(Groups.Name group) {
        return switch (group) {
            case CASES -> "cases";
            case CONTROLS -> "controls";
        };
    }

    private static Check p(Claim claim, Means means, PrintedNumber p, Paper paper) {
        Groups groups = paper.groups();
        GroupSize cases = GroupSize.of(claim, means, groups, Groups.Name.CASES);
        GroupSize controls = GroupSize.of(claim, means, groups, Groups.Name.CONTROLS);
        Optional<Reach> student = reach(means, cases, controls, MeansChecks::pooled);
        List<PossibleP.Test> tests = tests(means, cases, controls);
        PossibleP.Finding finding =
                new PossibleP(p, tests, unusual(means, cases, controls, paper)).finding();
        String spread = student.isEmpty() ? impliedSpread(means, p, cases, controls) : "";
        return new Check(
                claim.id(),
                CheckKind.P_OF_MEANS,
                finding.verdict(),
                "%s, p %s".formatted(printed(means), p.text()),
                finding.recomputed(),
                finding.sentence() + spread,
                finding.verdict() == Verdict.IMPOSSIBLE
                        ? finding.recomputed().map(found -> "p " + Figures.pSpan(found))
                        : Optional.empty());
    }

    private static String printed(Means means) {
        return "%s %s against %s"
                .formatted(means.measurement(), printed(means.cases()), printed(means.controls()));
    }

    static String printed(Summary summary) {
        return summary.mean()
                .map(mean -> mean.text() + summary.sd().map(sd -> " ± " + sd.text()).orElse(""))
                .or(() -> summary.median().map(median -> "median " + median.text()))
                .orElse("");
    }

    private static Optional<TwoMeans> two(
            Means means, GroupSize cases, GroupSize controls, boolean widest) {
        Optional<TwoMeans.Group> one = group(means.cases(), cases.people(), widest);
        Optional<TwoMeans.Group> other = group(means.controls(), controls.people(), widest);
        return one.flatMap(ill -> other.map(well -> new TwoMeans(ill, well)));
    }

    private static Optional<TwoMeans.Group> group(Summary summary, int people, boolean widest) {
        return people < 2
                ? Optional.empty()
                : summary.mean()
                        .flatMap(mean ->
                                summary.sd()
                                        .map(sd ->
                                                new TwoMeans.Group(
                                                        span(mean, widest),
                                                        span(sd, widest),
                                                        people)));
    }

    private static Span span(PrintedNumber number, boolean widest) {
        Reach reach = Reach.of(number);
        return widest ? reach.widest() : reach.rounded();
    }

    private static Span pooled(TwoMeans two) {
        return two.pooledP();
    }

    private static Optional<Reach> reach(
            Means means, GroupSize cases, GroupSize controls, Function<TwoMeans, Span> p) {
        return two(means, cases, controls, false)
                .flatMap(rounded ->
                        two(means, cases, controls, true)
                                .map(widest -> new Reach(p.apply(rounded), p.apply(widest))));
    }

    private static List<PossibleP.Test> tests(Means means, GroupSize cases, GroupSize controls) {
        PossibleP.Test student =
                new PossibleP.Test(
                        "Student's t test", reach(means, cases, controls, TwoMeans::pooledP));
        PossibleP.Test welch =
                new PossibleP.Test(
                        "Welch's t test", reach(means, cases, controls, TwoMeans::welchP));
        PossibleP.Test ranks = PossibleP.Test.unknown("The Mann-Whitney test");
        return switch (means.test()) {
            case STUDENT -> List.of(student);
            case WELCH -> List.of(welch);
            case MANN_WHITNEY -> List.of(ranks);
            case FISHER, CHI2, YATES, WALD, EXACT, PEARSON, SPEARMAN, NOT_STATED ->
                    List.of(student, welch, ranks);
        };
    }

    private static List<PossibleP.Unusual> unusual(
            Means means, GroupSize cases, GroupSize controls, Paper paper) {
        Optional<PossibleP.Unusual> pairs =
                paper.isMatched()
                        ? two(means, cases, controls, true)
                                .map(two ->
                                        new PossibleP.Unusual(
                                                "it is of a test that keeps the pairs together, which is not said",
                                                Reach.exact(
                                                        everybody(cases, controls, paper)
                                                                ? paired(two)
                                                                : PROBABILITY)))
                        : Optional.empty();
        Optional<PossibleP.Unusual> fewer =
                cases.printed() && controls.printed()
                        ? Optional.empty()
                        : reach(means, cases, controls, MeansChecks::either)
                                .map(reach ->
                                        new PossibleP.Unusual(
                                                "some people had no value, which is not printed",
                                                reach.map(MeansChecks::upToOne)));
        return Stream.of(pairs, fewer).flatMap(Optional::stream).toList();
    }

    /// Whether all pairs are complete; otherwise a test of the complete ones has other means than those that are printed.
    private static boolean everybody(GroupSize cases, GroupSize controls, Paper paper) {
        return cases.printed()
                && controls.printed()
                && cases.people() == controls.people()
                && cases.people() == paper.groups().cases().n()
                && controls.people() == paper.groups().controls().n();
    }

    private static Span either(TwoMeans two) {
        return two.pooledP().hull(two.welchP());
    }

    /// With fewer people the same means and spreads give a larger p.
    private static Span upToOne(Span p) {
        return new Span(p.low(), 1);
    }

    /// The paired t test: the spread of the differences lies between the difference and the sum of the two spreads.
    private static Span paired(TwoMeans two) {
        Span one = two.first().sd();
        Span other = two.second().sd();
        double apart = Math.max(0, Math.max(one.low() - other.high(), other.low() - one.high()));
        Span spread = new Span(apart, one.high() + other.high());
        int pairs = two.first().people();
        Span t = two.difference().dividedBy(spread.times(1 / StrictMath.sqrt(pairs)));
        return Tails.ofT(t, Span.of(pairs - 1)).within(PROBABILITY);
    }

    /// The 90 % interval of the difference by the pooled t test, cases less controls, from the numbers as they stand.
    static Optional<Span> ninety(Claim claim, Means means, Groups groups) {
        GroupSize cases = GroupSize.of(claim, means, groups, Groups.Name.CASES);
        GroupSize controls = GroupSize.of(claim, means, groups, Groups.Name.CONTROLS);
        return two(means, cases, controls, false)
                .map(MeansChecks::middle)
                .filter(two -> two.pooledT().low() != 0 && !Double.isInfinite(two.pooledT().low()))
                .map(two -> {
                    double difference = two.difference().low();
                    double se = difference / two.pooledT().low();
                    double half = Distributions.tScore(0.1, two.pooledDegreesOfFreedom()) * se;
                    return new Span(difference - half, difference + half);
                });
    }

    private static TwoMeans middle(TwoMeans two) {
        return new TwoMeans(middle(two.first()), middle(two.second()));
    }

    private static TwoMeans.Group middle(TwoMeans.Group group) {
        return new TwoMeans.Group(
                Span.of(group.mean().middle()), Span.of(group.sd().middle()), group.people());
    }

    /// What the common spread would have to be for an exact p.
    private static String impliedSpread(
            Means means, PrintedNumber p, GroupSize cases, GroupSize controls) {
        boolean usable =
                p.asDouble() > 0
                        && p.asDouble() < 1
                        && cases.people() > 1
                        && controls.people() > 1
                        && means.cases().mean().isPresent()
                        && means.controls().mean().isPresent()
                        && means.test() != TestName.MANN_WHITNEY;
        if (!usable) {
            return "";
        }
        double difference =
                means.cases().mean().get().asDouble() - means.controls().mean().get().asDouble();
        double sd = TwoMeans.sdFor(difference, p.asDouble(), cases.people(), controls.people());
        return " By Student's t test, p %s with these means needs a standard deviation of %s%s."
                .formatted(
                        p.text(),
                        switch (p.relation()) {
                            case EQUAL -> "about ";
                            case LESS, AT_MOST -> "at most ";
                            case GREATER, AT_LEAST -> "at least ";
                        },
                        Figures.significant(sd, 3));
    }
}
