package org.claypon.html.chart;

import java.util.List;
import org.claypon.html.chart.SpecificationPlot.Axis;
import org.claypon.html.chart.SpecificationPlot.Column;

/// The vertical axis of a [SpecificationPlot].
///
/// @param least   value at the bottom
/// @param most    value at the top
/// @param none    the value of no difference
/// @param limits  values that are marked besides
/// @param ratios  whether it is logarithmic
/// @param top     in CSS pixels
/// @param bottom  in CSS pixels
record SpecificationScale(
        double least,
        double most,
        double none,
        List<Double> limits,
        boolean ratios,
        double top,
        double bottom) {

    /// The axis does not go further than this; one outlier must not flatten all others.
    private static final double FURTHEST = 1000;

    /// With fewer ones at 1, 2 and 5 times a power of ten, ticks are equal steps.
    private static final int FEW_TICKS = 3;

    static SpecificationScale of(SpecificationPlot plot, double top, double bottom) {
        return switch (plot.axis()) {
            case Axis.Ratios _ -> ratios(plot.columns(), top, bottom);
            case Axis.StandardErrors(_, double limit) ->
                    standardErrors(plot.columns(), limit, top, bottom);
        };
    }

    private static SpecificationScale ratios(List<Column> columns, double top, double bottom) {
        double least = 0.95;
        double most = 1.05;
        for (Column column : columns) {
            least = Math.min(least, column.lower().orElse(column.estimate() / 2));
            most = Math.max(most, column.upper().orElse(column.estimate() * 2));
        }
        return new SpecificationScale(
                Math.max(least / 1.02, 1 / FURTHEST),
                Math.min(most * 1.02, FURTHEST),
                1,
                List.of(),
                true,
                top,
                bottom);
    }

    private static SpecificationScale standardErrors(
            List<Column> columns, double limit, double top, double bottom) {
        double furthest = limit;
        double least = -limit;
        for (Column column : columns) {
            furthest = Math.max(furthest, column.estimate());
            least = Math.min(least, column.estimate());
        }
        return new SpecificationScale(
                least - 0.5, furthest + 0.5, 0, List.of(-limit, limit), false, top, bottom);
    }

    boolean intervals() {
        return ratios;
    }

    List<Double> ticks() {
        List<Double> powers = ratios ? Ticks.logarithmic(least, most) : List.of();
        return powers.size() < FEW_TICKS ? Ticks.linear(least, most, 6) : powers;
    }

    double y(double value) {
        double inside = Math.max(least, Math.min(most, value));
        double share =
                ratios
                        ? StrictMath.log(inside / least) / StrictMath.log(most / least)
                        : (inside - least) / (most - least);
        return bottom - share * (bottom - top);
    }
}
