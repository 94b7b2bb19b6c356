package org.claypon.html.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.claypon.html.Html;
import org.claypon.html.chart.Svg.Anchor;

/// A ratio along the values of a number, on a logarithmic axis, with a belt from the lower to the upper limit, a line at a
/// ratio of 1 and a dashed line at the value that the others are compared with.
///
/// Where the belt leaves the axis it is cut off there. Points without a ratio are left out.
///
/// @param across what the values are, with their unit
/// @param up     what the ratio is
/// @param points by rising value
public record CurvePlot(
        String title,
        String description,
        String across,
        String up,
        double reference,
        String referenceLabel,
        List<Point> points)
        implements Chart {

    /// The axis does not go further than this: wide limits at the ends must not flatten the curve.
    private static final double FURTHEST = 20;

    public CurvePlot {
        points = List.copyOf(points);
    }

    /// @param lower empty where it is open
    /// @param upper empty where it is open
    public record Point(double at, double ratio, OptionalDouble lower, OptionalDouble upper) {}

    @Override
    public Html svg(String id, int width) {
        return new Drawing(this, width).finish(id);
    }

    private double least() {
        double least = 0.5;
        for (Point point : points) {
            least = Math.min(least, point.lower().orElse(point.ratio()) / 1.1);
        }
        return Math.max(least, 1 / FURTHEST);
    }

    private double most() {
        double most = 2;
        for (Point point : points) {
            most = Math.max(most, point.upper().orElse(point.ratio()) * 1.1);
        }
        return Math.min(most, FURTHEST);
    }

    private static final class Drawing {

        private static final double TOP = 28;
        private static final double HEIGHT = 250;

        private final Svg svg = new Svg();
        private final CurvePlot plot;
        private final int width;
        private final double left;
        private final double right;
        private final double from;
        private final double to;
        private final double least;
        private final double most;

        Drawing(CurvePlot plot, int width) {
            this.plot = plot;
            this.width = width;
            left = 40;
            right = width - 14;
            from = plot.points().isEmpty() ? 0 : plot.points().getFirst().at();
            to = plot.points().size() < 2 ? from + 1 : plot.points().getLast().at();
            least = plot.least();
            most = plot.most();
        }

        Html finish(String id) {
            axes();
            belt();
            reference();
            line();
            return svg.finish(id, plot, width, TOP + HEIGHT + 48);
        }

        private void axes() {
            double bottom = TOP + HEIGHT;
            svg.text("muted", Anchor.START, 0, 14, plot.up());
            for (double tick : Ticks.logarithmic(least, most)) {
                svg.line(tick == 1 ? "reference" : "grid", left, y(tick), right, y(tick));
                svg.text("tick", Anchor.END, left - 6, y(tick) + 4, Ticks.written(tick));
            }
            svg.line("axis", left, bottom, right, bottom);
            for (double tick : Ticks.linear(from, to, width < 500 ? 4 : 8)) {
                svg.line("axis", x(tick), bottom, x(tick), bottom + 4);
                svg.text("tick", Anchor.MIDDLE, x(tick), bottom + 18, Ticks.written(tick));
            }
            svg.text("muted", Anchor.MIDDLE, (left + right) / 2, bottom + 40, plot.across());
        }

        private void belt() {
            List<Double> outline = new ArrayList<>();
            for (Point point : plot.points()) {
                outline.add(x(point.at()));
                outline.add(y(point.upper().orElse(most)));
            }
            for (Point point : plot.points().reversed()) {
                outline.add(x(point.at()));
                outline.add(y(point.lower().orElse(least)));
            }
            if (plot.points().size() > 1) {
                svg.shape("belt", outline.stream().mapToDouble(Double::doubleValue).toArray());
            }
        }

        private void reference() {
            double x = x(plot.reference());
            boolean fits = x + 5 + Lettering.width(plot.referenceLabel(), 12) < width;
            svg.line("limit", x, TOP, x, TOP + HEIGHT);
            svg.text(
                    "small",
                    fits ? Anchor.START : Anchor.END,
                    fits ? x + 5 : x - 5,
                    TOP + 10,
                    plot.referenceLabel());
        }

        private void line() {
            List<Double> points = new ArrayList<>();
            for (Point point : plot.points()) {
                points.add(x(point.at()));
                points.add(y(point.ratio()));
            }
            if (points.size() > 2) {
                svg.open("curve", points.stream().mapToDouble(Double::doubleValue).toArray());
            }
        }

        private double x(double value) {
            return left + (right - left) * (Math.clamp(value, from, to) - from) / (to - from);
        }

        private double y(double ratio) {
            double inside = Math.clamp(ratio, least, most);
            return TOP + HEIGHT * StrictMath.log(most / inside) / StrictMath.log(most / least);
        }
    }
}
