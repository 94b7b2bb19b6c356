package org.claypon.exposure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.claypon.exposure.ExposureColumns.Column;
import org.claypon.exposure.ExposureColumns.Shape;
import org.claypon.stats.Description;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.RestrictedCubicSpline;
import org.claypon.stats.Sample;

/// A measurement as a restricted cubic spline.
///
/// The knots stand at percentiles of the measured values of the matched controls, a control in several sets counting in each; a
/// value beyond an assay limit has no number and leaves, as it does where the exposure is linear. The curve is told on a grid of
/// round numbers between the outer knots, so that no point of it is anybody's value, and compared with the number of the grid that
/// lies nearest to the median of these controls.
///
/// @param columns the measurement itself, then one for each bend; a constant where there can be no curve
record SplineColumns(List<Column> columns, Shape shape, List<String> notes) {

    /// @param values one for each member; not-a-number where there is no measured one
    static SplineColumns of(String name, String measurement, Members members, double[] values) {
        double[] controls =
                IntStream.range(0, values.length)
                        .filter(place -> !members.isCase(place))
                        .mapToDouble(place -> values[place])
                        .filter(Double::isFinite)
                        .toArray();
        return switch (RestrictedCubicSpline.withKnotsIn(controls)) {
            case RestrictedCubicSpline spline ->
                    new SplineColumns(
                            columns(name, spline, values),
                            curved(measurement, spline, controls),
                            List.of());
            case NotEstimable none ->
                    new SplineColumns(
                            List.of(new Column(name, constant(values))),
                            new Shape.NoCurve(measurement, controls.length, none),
                            List.of(
                                    "No curve of %s is fitted: %s among the controls. Its term is constant and adjusts for nothing."
                                            .formatted(measurement, none.reason())));
        };
    }

    private static List<Column> columns(
            String name, RestrictedCubicSpline spline, double[] values) {
        double[][] rows =
                Arrays.stream(values)
                        .mapToObj(value -> Double.isNaN(value) ? unknown(spline) : spline.at(value))
                        .toArray(double[][]::new);
        return IntStream.range(0, spline.columns())
                .mapToObj(column ->
                        new Column(
                                column == 0
                                        ? name + ": line"
                                        : "%s: bend %d".formatted(name, column),
                                Arrays.stream(rows).mapToDouble(row -> row[column]).toArray()))
                .toList();
    }

    private static double[] unknown(RestrictedCubicSpline spline) {
        double[] none = new double[spline.columns()];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static double[] constant(double[] values) {
        return Arrays.stream(values).map(value -> Double.isNaN(value) ? value : 0).toArray();
    }

    private static Shape curved(
            String measurement, RestrictedCubicSpline spline, double[] controls) {
        List<Double> grid = RoundGrid.of(spline.knots().getFirst(), spline.knots().getLast());
        return new Shape.Curved(
                measurement, controls.length, spline, grid, nearest(grid, median(controls)));
    }

    private static double median(double[] controls) {
        return switch (Description.of(Sample.measured(controls)).median()) {
            case Quantity.Value(double median) -> median;
            case NotEstimable none -> throw new IllegalStateException(none.reason());
        };
    }

    /// The lower one of two that are as near.
    private static double nearest(List<Double> grid, double value) {
        return grid.stream()
                .min(
                        Comparator.comparingDouble((Double at) -> Math.abs(at - value))
                                .thenComparingDouble(at -> at))
                .orElseThrow();
    }
}
