package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Means;
import org.claypon.paper.Content.Summary;
import org.claypon.paper.Groups;
import org.claypon.paper.PrintedNumber;
import org.claypon.stats.printed.FiveNumbers;
import org.claypon.stats.printed.Positive;
import org.claypon.stats.printed.Span;

/// One group's mean, standard deviation, median, quartiles and ends beside each other.
final class SummaryChecks {

    /// A spread this close to its bound, as a share, is on it.
    private static final double ROUNDING = 1e-9;

    private SummaryChecks() {}

    static List<Check> of(Claim claim, Means means, Groups.Name group, GroupSize size) {
        Subject subject = new Subject(claim, means, group, size);
        List<Check> checks = new ArrayList<>();
        subject.spread().ifPresent(checks::add);
        subject.skew().ifPresent(checks::add);
        subject.meanOfMedian().ifPresent(checks::add);
        return checks;
    }

    private record Subject(Claim claim, Means means, Groups.Name group, GroupSize size) {

        private Summary summary() {
            return means.of(group);
        }

        private Check check(
                CheckKind kind, Verdict verdict, Optional<Span> found, String explanation) {
            return new Check(
                    claim.id(),
                    kind,
                    verdict,
                    "%s of %s: %s"
                            .formatted(
                                    means.measurement(),
                                    MeansChecks.name(group),
                                    MeansChecks.printed(summary())),
                    found,
                    explanation,
                    Optional.empty());
        }

        /// Bounds that hold for all numbers: by the ends, by the median, and for what cannot be negative.
        Optional<Check> spread() {
            if (summary().mean().isEmpty()
                    || summary().sd().isEmpty()
                    || size.people() < 2
                    || !bounded()) {
                return Optional.empty();
            }
            Verdict verdict =
                    spreadFits(false)
                            ? Verdict.CONSISTENT
                            : spreadFits(true) ? Verdict.STRAINED : Verdict.IMPOSSIBLE;
            return Optional.of(
                    check(
                            CheckKind.SPREAD,
                            verdict,
                            least(false) <= most(false)
                                    ? Optional.of(new Span(least(false), most(false)))
                                    : Optional.empty(),
                            "Beside the other numbers of this group, a standard deviation is %s. %s"
                                    .formatted(limits(), sentence(verdict))));
        }

        private static String sentence(Verdict verdict) {
            return switch (verdict) {
                case CONSISTENT -> "The printed one is.";
                case STRAINED -> "What is printed fits only if digits were cut off.";
                case IMPOSSIBLE, NOT_CHECKABLE -> "What is printed does not fit.";
            };
        }

        private String limits() {
            String least = "at least " + Figures.significant(least(false), 3);
            return Double.isInfinite(most(false))
                    ? least
                    : "%s and at most %s".formatted(least, Figures.significant(most(false), 3));
        }

        private boolean bounded() {
            return summary().median().isPresent()
                    || summary().lowest().isPresent()
                    || Measurements.isConcentration(means.unit())
                    || means.scale().isPresent();
        }

        private boolean spreadFits(boolean widest) {
            Span sd = span(summary().sd().orElseThrow(), widest);
            return sd.low() <= most(widest) * (1 + ROUNDING)
                    && sd.high() >= least(widest) * (1 - ROUNDING)
                    && meanInside(widest);
        }

        private boolean meanInside(boolean widest) {
            Span mean = span(summary().mean().orElseThrow(), widest);
            return ends(widest).stream().allMatch(mean::meets);
        }

        /// The ends that are printed, the scale, and zero for a concentration.
        private List<Span> ends(boolean widest) {
            List<Span> ends = new ArrayList<>();
            summary()
                    .lowest()
                    .ifPresent(low ->
                            ends.add(
                                    new Span(
                                            span(low, widest).low(),
                                            span(summary().highest().orElseThrow(), widest)
                                                    .high())));
            means.scale()
                    .ifPresent(scale ->
                            ends.add(
                                    new Span(
                                            scale.lowest().asDouble(),
                                            scale.highest().asDouble())));
            if (Measurements.isConcentration(means.unit())) {
                ends.add(Span.NON_NEGATIVE);
            }
            return ends;
        }

        /// `(b − a)/√(2(n−1))` with one person at each printed end and the others in the middle; never less than mean and median are apart.
        private double least(boolean widest) {
            double byEnds = 0;
            if (summary().lowest().isPresent()) {
                double range =
                        span(summary().highest().orElseThrow(), widest).low()
                                - span(summary().lowest().get(), widest).high();
                byEnds = Math.max(0, range) / StrictMath.sqrt(2 * (size.people() - 1.0));
            }
            Span mean = span(summary().mean().orElseThrow(), widest);
            double byMedian =
                    summary()
                            .median()
                            .map(median -> mean.minus(span(median, widest)).absolute().low())
                            .orElse(0.0);
            return Math.max(byEnds, byMedian);
        }

        private double most(boolean widest) {
            Span mean = span(summary().mean().orElseThrow(), widest);
            return ends(widest).stream()
                    .mapToDouble(end -> mostBetween(mean, end))
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
        }

        /// `√(n/(n−1) (m − a)(b − m))` between the ends `a` and `b`; `m √n` where only 0 is an end. With fewer people than are known of,
        /// `n/(n−1)` is at most 2.
        private double mostBetween(Span mean, Span end) {
            if (Double.isInfinite(end.high())) {
                return new Positive(mean, Span.of(0), size.people()).mostSd();
            }
            double middle = Math.clamp(end.middle(), mean.low(), mean.high());
            double product = Math.max(0, (middle - end.low()) * (end.high() - middle));
            double factor = size.printed() ? size.people() / (size.people() - 1.0) : 2;
            return StrictMath.sqrt(product * factor);
        }

        Optional<Check> skew() {
            boolean usable =
                    Measurements.isConcentration(means.unit())
                            && summary().mean().isPresent()
                            && summary().sd().isPresent()
                            && size.people() > 1;
            if (!usable) {
                return Optional.empty();
            }
            Positive positive =
                    new Positive(
                            span(summary().mean().orElseThrow(), false),
                            span(summary().sd().orElseThrow(), false),
                            size.people());
            double below = positive.normalShareBelowZero();
            return positive.skewed()
                    ? Optional.of(
                            check(
                                    CheckKind.SKEW,
                                    Verdict.CONSISTENT,
                                    Optional.empty(),
                                    "No level is below zero, yet a bell curve with this mean and spread has %s of the people there. The levels have a"
                                                    .formatted(Figures.percent(below))
                                            + " long tail above: their middle (median) is below the mean, and a t test is rough."))
                    : Optional.empty();
        }

        /// What mean would stand beside the median: an estimate and no check.
        Optional<Check> meanOfMedian() {
            boolean usable =
                    summary().mean().isEmpty()
                            && summary().median().isPresent()
                            && (summary().q1().isPresent() || summary().lowest().isPresent())
                            && size.people() > 2;
            if (!usable) {
                return Optional.empty();
            }
            FiveNumbers numbers =
                    new FiveNumbers(
                            summary().median().orElseThrow().asDouble(),
                            pair(summary().q1(), summary().q3()),
                            pair(summary().lowest(), summary().highest()),
                            size.people());
            if (flat(numbers)) {
                return Optional.empty();
            }
            FiveNumbers.MeanSd fitted = numbers.fitted();
            double[] guesses =
                    DoubleStream.concat(
                                    DoubleStream.of(
                                            numbers.wanMean(), numbers.luoMean(), fitted.mean()),
                                    numbers.powerNormal().stream()
                                            .mapToDouble(FiveNumbers.MeanSd::mean))
                            .sorted()
                            .toArray();
            Span between = new Span(guesses[0], guesses[guesses.length - 1]);
            return Optional.of(
                    check(
                            CheckKind.MEAN_OF_MEDIAN,
                            Verdict.NOT_CHECKABLE,
                            Optional.of(between),
                            "The usual methods put the mean at %s, and the standard deviation near %s. These are guesses from the shape."
                                    .formatted(
                                            Figures.span(between, 3),
                                            Figures.significant(fitted.sd(), 3))));
        }

        private static boolean flat(FiveNumbers numbers) {
            return numbers.wanSd() <= 0 || numbers.median() == 0;
        }

        private static Optional<FiveNumbers.Pair> pair(
                Optional<PrintedNumber> low, Optional<PrintedNumber> high) {
            return low.flatMap(one ->
                    high.map(other -> new FiveNumbers.Pair(one.asDouble(), other.asDouble())));
        }

        private static Span span(PrintedNumber number, boolean widest) {
            Reach reach = Reach.of(number);
            return widest ? reach.widest() : reach.rounded();
        }
    }
}
