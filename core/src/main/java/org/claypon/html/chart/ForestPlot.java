package org.claypon.html.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.claypon.html.Html;
import org.claypon.html.chart.Svg.Anchor;

/// Ratios with their intervals on a logarithmic axis, with a line at 1.
///
/// A limit that is open, or lies beyond the axis, is an arrow. A row without an estimate says why in words.
///
/// @param axis what the axis measures
public record ForestPlot(String title, String description, String axis, List<Row> rows)
        implements Chart {

    /// The axis does not go further than this; one outlier must not flatten all others.
    private static final double FURTHEST = 100;

    private static final double SIZE = 13;
    private static final double LINE = 17;

    public ForestPlot {
        rows = List.copyOf(rows);
    }

    /// One line of the plot.
    public sealed interface Row {
        String label();
    }

    /// @param lower   empty where it is open
    /// @param upper   empty where it is open
    /// @param numbers the same in figures
    public record Estimate(
            String label, double ratio, OptionalDouble lower, OptionalDouble upper, String numbers)
            implements Row {}

    public record None(String label, String reason) implements Row {}

    @Override
    public Html svg(String id, int width) {
        return new Drawing(this, width).finish(id);
    }

    private double[] range() {
        double least = 0.5;
        double most = 2;
        for (Row row : rows) {
            if (row instanceof Estimate estimate) {
                least = Math.min(least, estimate.lower().orElse(estimate.ratio()));
                most = Math.max(most, estimate.upper().orElse(estimate.ratio() * 2));
            }
        }
        return new double[] {Math.max(least / 1.15, 1 / FURTHEST), Math.min(most * 1.15, FURTHEST)};
    }

    /// Labels, intervals and numbers side by side on a wide page, above one another on a narrow one.
    private static final class Drawing {

        private final Svg svg = new Svg();
        private final ForestPlot plot;
        private final int width;
        private final boolean narrow;
        private final double left;
        private final double right;
        private final double least;
        private final double most;

        Drawing(ForestPlot plot, int width) {
            this.plot = plot;
            this.width = width;
            narrow = width < 500;
            left = narrow ? 8 : 256;
            right = narrow ? width - 8 : width - 190;
            double[] range = plot.range();
            least = range[0];
            most = range[1];
        }

        Html finish(String id) {
            double top = 8;
            List<Double> ends = new ArrayList<>();
            double y = top;
            for (Row row : plot.rows()) {
                y += height(row);
                ends.add(y);
            }
            axis(top, y);
            double start = top;
            for (int i = 0; i < plot.rows().size(); i++) {
                row(plot.rows().get(i), start, ends.get(i));
                start = ends.get(i);
            }
            return svg.finish(id, plot, width, y + 50);
        }

        private double height(Row row) {
            double label = LINE * labelLines(row).size();
            double words =
                    switch (row) {
                        case Estimate _ -> narrow ? LINE + 22 : 0;
                        case None none -> LINE * reasonLines(none).size();
                    };
            return (narrow ? label + words : Math.max(label, words)) + 14;
        }

        private List<String> labelLines(Row row) {
            return Lettering.lines(row.label(), narrow ? width - 16 : left - 20, SIZE);
        }

        private List<String> reasonLines(None none) {
            return Lettering.lines(
                    "not estimable: " + none.reason(),
                    narrow ? width - 16 : width - left - 8,
                    SIZE);
        }

        private void axis(double top, double bottom) {
            for (double tick : Ticks.logarithmic(least, most)) {
                svg.line(tick == 1 ? "reference" : "grid", x(tick), top, x(tick), bottom + 4);
                svg.text("tick", Anchor.MIDDLE, x(tick), bottom + 20, Ticks.written(tick));
            }
            svg.line("axis", left, bottom + 4, right, bottom + 4);
            svg.text("muted", Anchor.MIDDLE, (left + right) / 2, bottom + 42, plot.axis());
        }

        private void row(Row row, double start, double end) {
            List<String> label = labelLines(row);
            if (narrow) {
                svg.box("paper", 0, start + 1, width, LINE * (label.size() + 1) + 3);
            }
            double y =
                    narrow ? start + 16 : (start + end) / 2 - LINE * (label.size() - 1) / 2 + 4.5;
            for (String line : label) {
                svg.text("label", Anchor.START, 0, y, line);
                y += LINE;
            }
            switch (row) {
                case Estimate estimate -> estimate(estimate, narrow ? y : (start + end) / 2, end);
                case None none -> {
                    if (!narrow) {
                        svg.box("paper", left - 2, start + 1, width - left + 2, end - start - 2);
                    }
                    none(none, narrow ? y : start + 18);
                }
            }
            svg.line("rule", 0, end, width, end);
        }

        private void none(None none, double first) {
            double y = first;
            for (String line : reasonLines(none)) {
                svg.text("muted", Anchor.START, narrow ? 0 : left, y, line);
                y += LINE;
            }
        }

        private void estimate(Estimate estimate, double y, double end) {
            if (narrow) {
                svg.text("muted", Anchor.START, 0, y, estimate.numbers());
                interval(estimate, end - 15);
            } else {
                svg.text("numbers", Anchor.END, width, y + 4.5, estimate.numbers());
                interval(estimate, y);
            }
        }

        private void interval(Estimate estimate, double y) {
            double lower = estimate.lower().orElse(0);
            double upper = estimate.upper().orElse(Double.MAX_VALUE);
            svg.line("interval", x(lower), y, x(upper), y);
            end(lower < least, x(lower), y, false);
            end(upper > most, x(upper), y, true);
            double ratio = estimate.ratio();
            if (ratio >= least && ratio <= most) {
                svg.box("estimate", x(ratio) - 4.5, y - 4.5, 9, 9);
            }
        }

        private void end(boolean goesOn, double x, double y, boolean right) {
            if (goesOn) {
                svg.arrow("estimate", x, y, right);
            } else {
                svg.line("interval", x, y - 4, x, y + 4);
            }
        }

        private double x(double ratio) {
            double inside = Math.max(least, Math.min(most, ratio));
            return left
                    + (right - left)
                            * StrictMath.log(inside / least)
                            / StrictMath.log(most / least);
        }
    }
}
