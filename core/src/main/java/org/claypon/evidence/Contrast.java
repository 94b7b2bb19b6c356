package org.claypon.evidence;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claypon.exposure.AmountIn;
import org.claypon.results.Comparison;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Shortened;
import org.claypon.stats.printed.Span;
import org.claypon.study.Exposure;
import org.claypon.study.Study;

/// An odds ratio on a scale on which its size can be judged: of a trait as it is; of a number from the first to the third quartile
/// of the controls, whatever step the study names.
///
/// ```text
/// ratio = odds ratio ^ steps     steps = (q3 − q1) / step,  or log2(q3 / q1) per doubling
/// ```
///
/// **Units.** Ratios; an open limit is 0 or infinity. **Not estimable.** Empty without an odds ratio, or where a number has no quartiles
/// among the comparisons: then no size can be judged.
///
/// **Rounded numbers.** Where counts are hidden an odds ratio has two digits, and over many steps these leave much open: 1.0 of one step is 0.95
/// to 1.7 of ten. Then the ratio is the one nearest to 1, and the limits are the widest, that the digits leave; both have two digits.
///
/// @param over     what the ratio is over, as words after "odds ratio"; empty for a trait
/// @param possible all that the ratio may be
record Contrast(double ratio, double lower, double upper, String over, Span possible) {

    /// Beyond this, in either direction, an effect is one that would matter: the default of GRADE for imprecision
    /// (Guyatt and others 2011, J Clin Epidemiol 64:1283, doi:10.1016/j.jclinepi.2011.01.012).
    static final double APPRECIABLE = 1.25;

    /// A large effect of GRADE, and a very large one (Guyatt and others 2011, J Clin Epidemiol 64:1311, doi:10.1016/j.jclinepi.2011.06.004).
    static final double LARGE = 2;

    static final double VERY_LARGE = 5;

    private static final Figure A_RANGE =
            Figure.notEstimable("the two digits that are shown of one step leave a range");

    static Optional<Contrast> of(
            Study study, Iterable<Comparison> comparisons, Question question, Model.Term term) {
        if (!(term.oddsRatio() instanceof Figure.Value(double ratio))) {
            return Optional.empty();
        }
        double lower = term.lower() instanceof Figure.Value(double limit) ? limit : 0;
        double upper =
                term.upper() instanceof Figure.Value(double limit)
                        ? limit
                        : Double.POSITIVE_INFINITY;
        Contrast named = new Contrast(ratio, lower, upper, "", possible(term, ratio));
        if (question.form() == Form.PRESENT) {
            return Optional.of(named);
        }
        for (Comparison comparison : comparisons) {
            if (question.exposure().measured().equals(Optional.of(comparison.measurement()))) {
                return named.overMiddleHalf(study, question.exposure(), comparison);
            }
        }
        return Optional.empty();
    }

    private static Span possible(Model.Term term, double ratio) {
        return isRounded(term) ? Shortened.ratio(ratio) : Span.of(ratio);
    }

    private static boolean isRounded(Model.Term term) {
        return term.standardError() instanceof Figure.Masked;
    }

    private Optional<Contrast> overMiddleHalf(
            Study study, Exposure exposure, Comparison comparison) {
        if (comparison.controls().q1() instanceof Figure.Value(double first)
                && comparison.controls().q3() instanceof Figure.Value(double third)) {
            OptionalDouble steps = steps(study, exposure, first, third);
            if (steps.isPresent() && steps.getAsDouble() != 0) {
                String over =
                        " over the middle half of the controls (from %s to %s %s)"
                                .formatted(
                                        Words.three(first), Words.three(third), comparison.unit());
                double many = steps.getAsDouble();
                return Optional.of(
                        possible.low() < possible.high() ? widest(many, over) : raised(many, over));
            }
        }
        return Optional.empty();
    }

    private static OptionalDouble steps(
            Study study, Exposure exposure, double first, double third) {
        return switch (exposure) {
            case Exposure.Linear linear -> {
                double step =
                        AmountIn.unitOf(study.measurement(linear.measurement()), linear.per());
                yield OptionalDouble.of((third - first) / (linear.lower() ? -step : step));
            }
            case Exposure.PerDoubling _ ->
                    first > 0
                            ? OptionalDouble.of(StrictMath.log(third / first) / StrictMath.log(2))
                            : OptionalDouble.empty();
            case Exposure.Quartiles _,
                    Exposure.Spline _,
                    Exposure.Below _,
                    Exposure.Above _,
                    Exposure.Answered _,
                    Exposure.AsItStands _,
                    Exposure.Category _ ->
                    OptionalDouble.empty();
        };
    }

    private Contrast raised(double steps, String over) {
        double one = StrictMath.pow(lower, steps);
        double other = StrictMath.pow(upper, steps);
        double raised = StrictMath.pow(ratio, steps);
        return new Contrast(
                raised, Math.min(one, other), Math.max(one, other), over, Span.of(raised));
    }

    private Contrast widest(double steps, String over) {
        double least = lower > 0 ? Shortened.ratio(lower).low() : lower;
        double most = Double.isFinite(upper) ? Shortened.ratio(upper).high() : upper;
        double one = StrictMath.pow(least, steps);
        double other = StrictMath.pow(most, steps);
        Span ratios =
                Span.between(
                        StrictMath.pow(possible.low(), steps),
                        StrictMath.pow(possible.high(), steps));
        return new Contrast(
                inTwoDigits(Math.clamp(1, ratios.low(), ratios.high()), RoundingMode.HALF_UP),
                inTwoDigits(Math.min(one, other), RoundingMode.DOWN),
                inTwoDigits(Math.max(one, other), RoundingMode.UP),
                over,
                ratios);
    }

    private static double inTwoDigits(double ratio, RoundingMode mode) {
        return Double.isFinite(ratio)
                ? new BigDecimal(ratio).round(new MathContext(2, mode)).doubleValue()
                : ratio;
    }

    /// Whether the estimate is further from 1 than this ratio.
    boolean beyond(double limit) {
        return ratio > limit || ratio < 1 / limit;
    }

    /// Whether the whole interval is further from 1 than this ratio.
    boolean whollyBeyond(double limit) {
        return lower > limit || upper < 1 / limit;
    }

    /// Whether the whole interval lies no further from 1 than this ratio.
    boolean whollyWithin(double limit) {
        return upper <= limit && lower >= 1 / limit;
    }

    /// Whether the interval reaches beyond this ratio on at least one side.
    boolean reaches(double limit) {
        return upper > limit || lower < 1 / limit;
    }

    /// Whether the interval reaches beyond this ratio on both sides.
    boolean spans(double limit) {
        return upper > limit && lower < 1 / limit;
    }

    /// Whether it is a range of what the two digits of a step leave, and no number.
    boolean isRange() {
        return !over.isEmpty() && possible.low() < possible.high();
    }

    /// The ratio and its limits over the middle half by this name; of a range the limits beyond which they do not lie.
    void addTo(Numbers numbers, String name) {
        if (isRange()) {
            numbers.add(name, A_RANGE)
                    .add(name + "_lower", A_RANGE)
                    .add(name + "_upper", A_RANGE)
                    .add(name + "_within_lower", lowerFigure())
                    .add(name + "_within_upper", upperFigure());
        } else if (!over.isEmpty()) {
            numbers.add(name, ratio)
                    .add(name + "_lower", lowerFigure())
                    .add(name + "_upper", upperFigure());
        }
    }

    Figure lowerFigure() {
        return lower > 0 ? Figure.of(lower) : Figure.notEstimable("no lower limit");
    }

    Figure upperFigure() {
        return Double.isFinite(upper) ? Figure.of(upper) : Figure.notEstimable("no upper limit");
    }
}
