package org.claypon.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import org.claypon.exposure.AmountIn;
import org.claypon.results.Comparison;
import org.claypon.results.Figure;
import org.claypon.results.Model;
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
/// @param over what the ratio is over, as words after "odds ratio"; empty for a trait
record Contrast(double ratio, double lower, double upper, String over) {

    /// Beyond this, in either direction, an effect is one that would matter: the default of GRADE for imprecision
    /// (Guyatt and others 2011, J Clin Epidemiol 64:1283, doi:10.1016/j.jclinepi.2011.01.012).
    static final double APPRECIABLE = 1.25;

    /// A large effect of GRADE, and a very large one (Guyatt and others 2011, J Clin Epidemiol 64:1311, doi:10.1016/j.jclinepi.2011.06.004).
    static final double LARGE = 2;

    static final double VERY_LARGE = 5;

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
        Contrast named = new Contrast(ratio, lower, upper, "");
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

    private Optional<Contrast> overMiddleHalf(
            Study study, Exposure exposure, Comparison comparison) {
        if (comparison.controls().q1() instanceof Figure.Value(double first)
                && comparison.controls().q3() instanceof Figure.Value(double third)) {
            OptionalDouble steps = steps(study, exposure, first, third);
            if (steps.isPresent() && steps.getAsDouble() != 0) {
                return Optional.of(
                        raised(
                                steps.getAsDouble(),
                                " over the middle half of the controls (from %s to %s %s)"
                                        .formatted(
                                                Words.three(first),
                                                Words.three(third),
                                                comparison.unit())));
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
        return new Contrast(
                StrictMath.pow(ratio, steps), Math.min(one, other), Math.max(one, other), over);
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

    Figure lowerFigure() {
        return lower > 0 ? Figure.of(lower) : Figure.notEstimable("no lower limit");
    }

    Figure upperFigure() {
        return Double.isFinite(upper) ? Figure.of(upper) : Figure.notEstimable("no upper limit");
    }
}
