package org.claypon.html.chart;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.claypon.html.Html;
import org.claypon.html.chart.Svg.Anchor;

/// Many analyses of one question: above, an estimate a column, from the lowest to the highest; below, a row a choice, with a dot in
/// the column of each analysis that made it.
///
/// A limit that is open, or lies beyond the axis, is an arrow.
///
/// @param columns in the order in which they are drawn
/// @param rows    of dots; a group's heading stands over the first of its rows
public record SpecificationPlot(
        String title, String description, Axis axis, List<Column> columns, List<Row> rows)
        implements Chart {

    public SpecificationPlot {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// What the height of an estimate measures.
    public sealed interface Axis {
        String title();

        /// On a logarithmic scale, with a line at 1.
        record Ratios(String title) implements Axis {}

        /// In standard errors, with a line at 0 and one at each of the limits.
        ///
        /// @param limit beyond which an interval would leave out no difference
        record StandardErrors(String title, double limit) implements Axis {}
    }

    /// One analysis.
    ///
    /// @param lower   empty where it is open or is not drawn
    /// @param upper   empty where it is open or is not drawn
    /// @param choices the rows that have a dot
    public record Column(
            double estimate,
            OptionalDouble lower,
            OptionalDouble upper,
            Look look,
            Set<Row> choices) {

        public Column {
            choices = Set.copyOf(choices);
        }
    }

    public enum Look {
        /// The analysis that the others are compared with.
        OWN,
        /// Its interval leaves out no difference.
        CLEAR,
        OTHER
    }

    public record Row(String group, String label) {}

    @Override
    public Html svg(String id, int width) {
        return new Drawing(this, width).finish(id);
    }

    /// Labels beside the dots on a wide page, above them on a narrow one.
    private static final class Drawing {

        private static final double TOP = 10;
        private static final double WIDEST_COLUMN = 22;
        private static final double SIZE = 13;
        private static final double LINE = 17;

        private final Svg svg = new Svg();
        private final SpecificationPlot plot;
        private final SpecificationScale scale;
        private final int width;
        private final boolean narrow;
        private final double left;
        private final double step;
        private final double bottom;

        Drawing(SpecificationPlot plot, int width) {
            this.plot = plot;
            this.width = width;
            narrow = width < 500;
            left = narrow ? 40 : 270;
            bottom = TOP + (narrow ? 190 : 230);
            scale = SpecificationScale.of(plot, TOP, bottom);
            step = Math.min(WIDEST_COLUMN, (width - 6 - left) / Math.max(1, plot.columns().size()));
        }

        Html finish(String id) {
            axis();
            for (int i = 0; i < plot.columns().size(); i++) {
                estimate(plot.columns().get(i), x(i));
            }
            double y = bottom + 22;
            for (String line : Lettering.lines(plot.axis().title(), width, SIZE)) {
                svg.text("muted", Anchor.START, 0, y, line);
                y += LINE;
            }
            return svg.finish(id, plot, width, rows(y + 6) + 4);
        }

        private double x(int column) {
            return left + step * (column + 0.5);
        }

        private double right() {
            return left + step * plot.columns().size();
        }

        private void axis() {
            for (double tick : scale.ticks()) {
                svg.line("grid", left, scale.y(tick), right(), scale.y(tick));
                svg.text("tick", Anchor.END, left - 6, scale.y(tick) + 4, Ticks.written(tick));
            }
            for (double limit : scale.limits()) {
                svg.line("limit", left, scale.y(limit), right(), scale.y(limit));
            }
            svg.line("reference", left, scale.y(scale.none()), right(), scale.y(scale.none()));
        }

        private void estimate(Column column, double x) {
            if (scale.intervals()) {
                interval(column, x);
            }
            double radius = Math.max(1.8, Math.min(4.5, step * 0.34));
            double y = scale.y(column.estimate());
            switch (column.look()) {
                case OWN -> svg.box("cases", x - 5, y - 5, 10, 10);
                case CLEAR -> svg.dot("estimate", x, y, radius);
                case OTHER -> svg.dot("before", x, y, radius);
            }
        }

        private void interval(Column column, double x) {
            double low = scale.y(column.lower().orElse(scale.least()));
            double high = scale.y(column.upper().orElse(scale.most()));
            svg.line("interval", x, low, x, high);
            if (column.lower().isEmpty() || column.lower().getAsDouble() < scale.least()) {
                svg.shape("estimate", x, low + 3, x - 3, low - 3, x + 3, low - 3);
            }
            if (column.upper().isEmpty() || column.upper().getAsDouble() > scale.most()) {
                svg.shape("estimate", x, high - 3, x - 3, high + 3, x + 3, high + 3);
            }
        }

        /// @return where the last row ends
        private double rows(double start) {
            double y = start;
            String group = "";
            for (Row row : plot.rows()) {
                if (!row.group().equals(group)) {
                    group = row.group();
                    y += 20;
                    svg.text("heading", Anchor.START, 0, y, group);
                    y += 6;
                }
                y = row(row, y);
            }
            return y;
        }

        private double row(Row row, double start) {
            List<String> label = Lettering.lines(row.label(), narrow ? width - 4 : left - 16, SIZE);
            double y = start + 14;
            for (String line : label) {
                svg.text("label", Anchor.START, 0, y, line);
                y += LINE;
            }
            double dots = narrow ? y - 5 : start + 9.5;
            svg.line(
                    "rule",
                    narrow ? left : 0,
                    dots + (narrow ? 0 : 9),
                    right(),
                    dots + (narrow ? 0 : 9));
            for (int i = 0; i < plot.columns().size(); i++) {
                if (plot.columns().get(i).choices().contains(row)) {
                    boolean own = plot.columns().get(i).look() == Look.OWN;
                    svg.dot(
                            own ? "cases" : "estimate",
                            x(i),
                            dots,
                            Math.max(2, Math.min(4, step * 0.34)));
                }
            }
            return narrow ? y + 6 : Math.max(start + 19, y - 12);
        }
    }
}
