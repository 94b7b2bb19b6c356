package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Means;
import org.claypon.paper.Content.Summary;
import org.claypon.paper.Groups;
import org.claypon.paper.PrintedNumber;
import org.claypon.stats.printed.Granularity;
import org.claypon.stats.printed.Span;

/// Mean and standard deviation of values that go in steps: GRIM, GRIMMER and, for yes and no, DEBIT.
final class WholeNumberChecks {

    /// Trying every sum takes as long as there are sums; with so many people no mean is refused anyway.
    private static final int MOST_PEOPLE = 1_000_000;

    private WholeNumberChecks() {}

    static List<Check> of(Claim claim, Means means, Groups.Name group, GroupSize size) {
        Summary summary = means.of(group);
        if (means.step().isEmpty()
                || summary.mean().isEmpty()
                || size.people() > MOST_PEOPLE
                || !summary.mean().get().isExact()) {
            return List.of();
        }
        double step = means.step().get().asDouble();
        List<Check> checks = new ArrayList<>();
        Steps steps = new Steps(means, step, summary.mean().get());
        checks.add(grim(claim, steps, group, size));
        if (size.people() > 1) {
            summary.sd()
                    .filter(PrintedNumber::isExact)
                    .ifPresent(sd -> {
                        checks.add(grimmer(claim, steps, sd, group, size));
                        debit(claim, steps, sd, group, size).ifPresent(checks::add);
                    });
        }
        return checks;
    }

    /// @param mean as printed, in the unit of the measurement
    private record Steps(Means means, double step, PrintedNumber mean) {

        Granularity of(int people) {
            return new Granularity(people, means.items().orElse(1), scale());
        }

        /// Only a scale whose ends are themselves whole steps bounds the whole numbers.
        private Optional<Granularity.Scale> scale() {
            return means.scale()
                    .filter(scale -> whole(scale.lowest()) && whole(scale.highest()))
                    .map(scale ->
                            new Granularity.Scale(
                                    (int) Math.round(scale.lowest().asDouble() / step),
                                    (int) Math.round(scale.highest().asDouble() / step)));
        }

        private boolean whole(PrintedNumber end) {
            double inSteps = end.asDouble() / step;
            return Math.abs(inSteps - Math.rint(inSteps)) < 1e-9 && Math.abs(inSteps) < 1e6;
        }

        Reach inSteps(PrintedNumber number) {
            return Reach.of(number).map(span -> span.times(1 / step));
        }

        boolean yesNo() {
            return step == 1
                    && means.items().orElse(1) == 1
                    && scale().equals(Optional.of(new Granularity.Scale(0, 1)));
        }
    }

    private static Check grim(Claim claim, Steps steps, Groups.Name group, GroupSize size) {
        Reach mean = steps.inSteps(steps.mean());
        Verdict verdict =
                verdict(
                        size,
                        n -> steps.of(n).allows(mean.rounded()),
                        n -> steps.of(n).allows(mean.widest()));
        double unit = steps.step() / ((double) size.people() * steps.means().items().orElse(1));
        return new Check(
                claim.id(),
                CheckKind.WHOLE_NUMBERS,
                verdict,
                "%s of %s: mean %s, n %d"
                        .formatted(
                                steps.means().measurement(),
                                MeansChecks.name(group),
                                steps.mean().text(),
                                size.people()),
                Optional.empty(),
                "The mean of %s goes in steps of %s. %s"
                        .formatted(
                                Figures.people(size.people()),
                                Figures.significant(unit, 3),
                                sentence(verdict)),
                verdict == Verdict.IMPOSSIBLE
                        ? Optional.of(nearest(steps.mean(), unit))
                        : Optional.empty());
    }

    private static String nearest(PrintedNumber mean, double unit) {
        double below = Math.floor(mean.asDouble() / unit) * unit;
        int decimals = Math.max(0, mean.decimals());
        return "a mean of %s or %s"
                .formatted(
                        Figures.decimals(below, decimals),
                        Figures.decimals(below + unit, decimals));
    }

    private static Check grimmer(
            Claim claim, Steps steps, PrintedNumber sd, Groups.Name group, GroupSize size) {
        Reach mean = steps.inSteps(steps.mean());
        Reach spread = steps.inSteps(sd);
        Verdict verdict =
                verdict(
                        size,
                        n -> n > 1 && steps.of(n).allows(mean.rounded(), spread.rounded()),
                        n -> n > 1 && steps.of(n).allows(mean.widest(), spread.widest()));
        return new Check(
                claim.id(),
                CheckKind.SPREAD_OF_WHOLE_NUMBERS,
                verdict,
                "%s of %s: %s ± %s, n %d"
                        .formatted(
                                steps.means().measurement(),
                                MeansChecks.name(group),
                                steps.mean().text(),
                                sd.text(),
                                size.people()),
                Optional.empty(),
                "Every sum and every sum of squares that whole steps can have was tried. "
                        + sentence(verdict),
                Optional.empty());
    }

    private static Optional<Check> debit(
            Claim claim, Steps steps, PrintedNumber sd, Groups.Name group, GroupSize size) {
        if (!steps.yesNo()) {
            return Optional.empty();
        }
        Reach mean = Reach.of(steps.mean());
        Reach spread = Reach.of(sd);
        Verdict verdict =
                verdict(
                        size,
                        n -> n > 1 && sd(mean.rounded(), n).meets(spread.rounded()),
                        n -> n > 1 && sd(mean.widest(), n).meets(spread.widest()));
        Span found = sd(mean.rounded(), size.people());
        return Optional.of(
                new Check(
                        claim.id(),
                        CheckKind.YES_NO_SPREAD,
                        verdict,
                        "%s of %s: %s ± %s"
                                .formatted(
                                        steps.means().measurement(),
                                        MeansChecks.name(group),
                                        steps.mean().text(),
                                        sd.text()),
                        Optional.of(found),
                        "Of yes and no, the standard deviation follows from the mean: %s. %s"
                                .formatted(Figures.span(found, 3), sentence(verdict)),
                        verdict == Verdict.IMPOSSIBLE
                                ? Optional.of("a standard deviation of " + Figures.span(found, 3))
                                : Optional.empty()));
    }

    private static Span sd(Span mean, int people) {
        return Granularity.sdOfShares(mean, people);
    }

    private static Verdict verdict(GroupSize size, IntPredicate rounded, IntPredicate widest) {
        if (rounded.test(size.people())) {
            return Verdict.CONSISTENT;
        }
        if (widest.test(size.people())) {
            return Verdict.STRAINED;
        }
        for (int fewer = size.people() - 1; !size.printed() && fewer > 0; fewer--) {
            if (widest.test(fewer)) {
                return Verdict.STRAINED;
            }
        }
        return Verdict.IMPOSSIBLE;
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case CONSISTENT -> "What is printed fits.";
            case STRAINED ->
                    "What is printed fits only if digits were cut off, or if some people had no value, which is not printed.";
            case IMPOSSIBLE, NOT_CHECKABLE -> "What is printed fits none, however it was rounded.";
        };
    }
}
