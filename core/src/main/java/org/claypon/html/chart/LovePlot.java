package org.claypon.html.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.claypon.html.Html;
import org.claypon.html.chart.Svg.Anchor;

/// Standardised differences before and after matching, one line a covariate, with the customary limits of ±0.1.
public record LovePlot(String title, String description, List<Row> rows) implements Chart {

    /// Beyond this a difference is usually called an imbalance (Austin 2009, Stat Med 28:3083, doi:10.1002/sim.3697).
    public static final double LIMIT = 0.1;

    private static final double SIZE = 13;
    private static final double LINE = 17;
    private static final double TOP = 34;

    public LovePlot {
        rows = List.copyOf(rows);
    }

    /// A difference is empty where there is none, and `said` says why.
    public record Row(String label, OptionalDouble before, OptionalDouble after, String said) {}

    @Override
    public Html svg(String id, int width) {
        return new Drawing(this, width).finish(id);
    }

    private double furthest() {
        double most = 0.25;
        for (Row row : rows) {
            most = Math.max(most, Math.abs(row.before().orElse(0)));
            most = Math.max(most, Math.abs(row.after().orElse(0)));
        }
        return most * 1.08;
    }

    private static final class Drawing {

        private final Svg svg = new Svg();
        private final LovePlot plot;
        private final int width;
        private final boolean narrow;
        private final double left;
        private final double right;
        private final double furthest;

        Drawing(LovePlot plot, int width) {
            this.plot = plot;
            this.width = width;
            narrow = width < 500;
            left = narrow ? 10 : 256;
            right = width - 10;
            furthest = plot.furthest();
        }

        Html finish(String id) {
            double bottom = TOP + plot.rows().stream().mapToDouble(this::height).sum();
            axis(bottom);
            key();
            double y = TOP;
            for (Row row : plot.rows()) {
                row(row, y);
                y += height(row);
            }
            return svg.finish(id, plot, width, bottom + 48);
        }

        private double height(Row row) {
            double words = LINE * labelLines(row).size() + LINE * saidLines(row).size();
            return narrow ? words + 30 : Math.max(words + 12, 32);
        }

        private List<String> labelLines(Row row) {
            return Lettering.lines(row.label(), narrow ? width - 10 : left - 20, SIZE);
        }

        private List<String> saidLines(Row row) {
            return row.said().isEmpty()
                    ? List.of()
                    : Lettering.lines(row.said(), narrow ? width - 10 : left - 20, SIZE);
        }

        private void axis(double bottom) {
            svg.box("band", x(-LIMIT), TOP - 6, x(LIMIT) - x(-LIMIT), bottom - TOP + 10);
            for (double limit : new double[] {-LIMIT, LIMIT}) {
                svg.line("limit", x(limit), TOP - 6, x(limit), bottom + 4);
            }
            for (double tick : Ticks.linear(-furthest, furthest, narrow ? 5 : 8)) {
                svg.line(tick == 0 ? "reference" : "grid", x(tick), TOP - 6, x(tick), bottom + 4);
                svg.text("tick", Anchor.MIDDLE, x(tick), bottom + 20, Ticks.written(tick));
            }
            svg.line("axis", left, bottom + 4, right, bottom + 4);
            svg.text(
                    "muted",
                    Anchor.MIDDLE,
                    (left + right) / 2,
                    bottom + 41,
                    "standardised difference, cases less controls");
        }

        private void key() {
            svg.dot("before", left + 6, 12, 5);
            svg.text("muted", Anchor.START, left + 16, 16.5, "before matching");
            svg.dot("after", left + 150, 12, 5);
            svg.text("muted", Anchor.START, left + 160, 16.5, "after matching");
        }

        private void row(Row row, double start) {
            double end = start + height(row);
            double y = start + 18;
            if (narrow) {
                double lines = labelLines(row).size() + saidLines(row).size();
                svg.box("paper", 0, start + 3, width, LINE * lines + 3);
            }
            for (String line : labelLines(row)) {
                svg.text("label", Anchor.START, 0, y, line);
                y += LINE;
            }
            for (String line : saidLines(row)) {
                svg.text("muted", Anchor.START, 0, y, line);
                y += LINE;
            }
            marks(row, narrow ? end - 17 : (start + end) / 2);
            svg.line("rule", 0, end, width, end);
        }

        private void marks(Row row, double y) {
            if (row.before().isPresent() && row.after().isPresent()) {
                svg.line(
                        "change",
                        x(row.before().getAsDouble()),
                        y,
                        x(row.after().getAsDouble()),
                        y);
            }
            row.before().ifPresent(value -> svg.dot("before", x(value), y, 5));
            row.after().ifPresent(value -> svg.dot("after", x(value), y, 5));
        }

        private double x(double difference) {
            return left + (right - left) * (difference + furthest) / (2 * furthest);
        }
    }
}
