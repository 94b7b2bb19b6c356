package org.claypon.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.ExposureColumns.Shape;
import org.claypon.results.Count;
import org.claypon.results.Curve;
import org.claypon.results.Figure;
import org.claypon.stats.ConditionalFit;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.Estimate;
import org.claypon.stats.LinearCombination;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.RestrictedCubicSpline;

/// The curve of a spline and its two tests, by likelihood ratio over the same people:
///
/// ```text
/// overall     2 (l of the model − l without the exposure)         as many degrees of freedom as columns
/// non-linear  2 (l of the model − l with its first column only)   one less
/// ```
/// The limits at each value are Wald's, from the reported fit. Where the likelihood has no maximum the curve is Firth's, and the tests
/// compare the values that the likelihood tends to.
final class SplineCurve {

    private final Shape.Curved shape;
    private final CompleteSets sets;
    private final double[][] columns;
    private final ConditionalFit maximum;
    private final ConditionalFit reported;

    private SplineCurve(
            Shape.Curved shape,
            CompleteSets sets,
            double[][] columns,
            ConditionalFit maximum,
            ConditionalFit reported) {
        this.shape = shape;
        this.sets = sets;
        this.columns = columns;
        this.maximum = maximum;
        this.reported = reported;
    }

    /// @param columns  of the model, those of the exposure first
    /// @param maximum  the model by maximum likelihood
    /// @param reported the same, or Firth's
    static Optional<Curve> of(
            ExposureColumns exposure,
            CompleteSets sets,
            double[][] columns,
            ConditionalFit maximum,
            ConditionalFit reported) {
        String unit = exposure.unit().orElse("");
        return switch (exposure.shape()) {
            case Shape.Plain _, Shape.Graded _ -> Optional.empty();
            case Shape.NoCurve(String measurement, int controls, NotEstimable reason) ->
                    Optional.of(none(measurement, unit, controls, reason));
            case Shape.Curved curved ->
                    Optional.of(
                            new SplineCurve(curved, sets, columns, maximum, reported).curve(unit));
        };
    }

    private static Curve none(String measurement, String unit, int controls, NotEstimable reason) {
        Figure figure = Figures.of(reason);
        return new Curve(
                measurement,
                unit,
                Count.of(controls),
                List.of(),
                figure,
                new Curve.LikelihoodRatio(figure, 0, figure),
                new Curve.LikelihoodRatio(figure, 0, figure),
                List.of());
    }

    private Curve curve(String unit) {
        return new Curve(
                shape.measurement(),
                unit,
                Count.of(shape.controls()),
                shape.spline().knots().stream().map(Figure::of).toList(),
                Figure.of(shape.reference()),
                against(0),
                against(1),
                shape.grid().stream().map(this::point).toList());
    }

    private Curve.Point point(double at) {
        if (at == shape.reference()) {
            return new Curve.Point(at, Figure.of(1), Figure.of(1), Figure.of(1));
        }
        RestrictedCubicSpline spline = shape.spline();
        Estimate estimate = LinearCombination.of(reported, spline.between(at, shape.reference()));
        return new Curve.Point(
                at,
                Figures.ratio(estimate),
                Figures.wald(estimate).lower(),
                Figures.wald(estimate).upper());
    }

    /// @param kept of the exposure's columns, from the first
    private Curve.LikelihoodRatio against(int kept) {
        int own = shape.spline().columns();
        List<double[]> fewer = new ArrayList<>(Arrays.asList(columns).subList(0, kept));
        fewer.addAll(Arrays.asList(columns).subList(own, columns.length));
        return switch (maximum) {
            case NotEstimable reason -> none(reason, own - kept);
            case Fitted full when fewer.isEmpty() ->
                    test(full, full.logLikelihoodNull(), full.degreesOfFreedom(), own - kept);
            case Fitted full ->
                    switch (fit(fewer)) {
                        case NotEstimable reason -> none(reason, own - kept);
                        case Fitted less ->
                                test(
                                        full,
                                        less.logLikelihood(),
                                        full.degreesOfFreedom() - less.degreesOfFreedom(),
                                        own - kept);
                    };
        };
    }

    private ConditionalFit fit(List<double[]> fewer) {
        return ConditionalLogistic.fit(sets.strata(), fewer.toArray(double[][]::new));
    }

    private static Curve.LikelihoodRatio test(
            Fitted full, double logLikelihood, int degreesOfFreedom, int asked) {
        if (degreesOfFreedom < 1) {
            return none(
                    new NotEstimable("the bends of the curve tell nothing of their own here"),
                    asked);
        }
        ChiSquare test =
                new ChiSquare(
                        Math.max(0, 2 * (full.logLikelihood() - logLikelihood)), degreesOfFreedom);
        return new Curve.LikelihoodRatio(
                Figure.of(test.statistic()), degreesOfFreedom, Figure.of(test.p()));
    }

    private static Curve.LikelihoodRatio none(NotEstimable reason, int degreesOfFreedom) {
        return new Curve.LikelihoodRatio(Figures.of(reason), degreesOfFreedom, Figures.of(reason));
    }
}
