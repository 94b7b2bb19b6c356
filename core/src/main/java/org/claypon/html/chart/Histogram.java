package org.claypon.html.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.claypon.html.Html;
import org.claypon.html.chart.Svg.Anchor;

/// Cases above the line, controls below it, as shares of their own group, so that groups of different size compare.
///
/// The area of a bar is the share of the people in its range: a wide range of few people does not look like many. Behind
/// the bars stand the limits that a guideline or the study names.
public record Histogram(
        String title,
        String description,
        String axis,
        String hidden,
        List<Bar> bars,
        List<Limit> limits)
        implements Chart {

    public Histogram {
        bars = List.copyOf(bars);
        limits = List.copyOf(limits);
    }

    /// A share is empty where it is hidden.
    public record Bar(double from, double to, OptionalDouble cases, OptionalDouble controls) {
        public Bar {
            if (!(from < to)) {
                throw new IllegalArgumentException("a bar has a width");
            }
        }
    }

    /// @param meaning what lies above the limit, said where there is room for it
    public record Limit(double at, String label, String meaning) {}

    @Override
    public Html svg(String id, int width) {
        return new Drawing(this, width).finish(id);
    }

    private double highest() {
        double most = 0;
        for (Bar bar : bars) {
            double share = Math.max(bar.cases().orElse(0), bar.controls().orElse(0));
            most = Math.max(most, share / (bar.to() - bar.from()));
        }
        return most == 0 ? 1 : most;
    }

    private static final class Drawing {

        private static final double HALF = 104;
        private static final double STUB = 6;
        private static final double LINE = 16;

        private final Svg svg = new Svg();
        private final Histogram plot;
        private final int width;
        private final double left;
        private final double right;
        private final double top;
        private final double middle;
        private final double bottom;
        private final double highest;
        private final double from;
        private final double to;

        Drawing(Histogram plot, int width) {
            this.plot = plot;
            this.width = width;
            left = 4;
            right = width - 12;
            List<Limit> inside = shown(plot);
            top = 30 + LINE * inside.size();
            middle = top + HALF;
            bottom = middle + HALF;
            highest = plot.highest();
            from = plot.bars().isEmpty() ? 0 : plot.bars().getFirst().from();
            to = plot.bars().isEmpty() ? 1 : plot.bars().getLast().to();
        }

        private static List<Limit> shown(Histogram plot) {
            return plot.bars().isEmpty()
                    ? List.of()
                    : plot.limits().stream()
                            .filter(limit ->
                                    limit.at() > plot.bars().getFirst().from()
                                            && limit.at() < plot.bars().getLast().to())
                            .toList();
        }

        Html finish(String id) {
            limits();
            plot.bars().forEach(this::bar);
            axis();
            key();
            return svg.finish(id, plot, width, bottom + 48);
        }

        private void limits() {
            List<Limit> inside = shown(plot);
            double start = left;
            for (int i = 0; i < inside.size(); i++) {
                double end = x(inside.get(i).at());
                if (i % 2 == 0) {
                    svg.box("band", start, top, end - start, bottom - top);
                }
                start = end;
            }
            if (inside.size() % 2 == 0 && !inside.isEmpty()) {
                svg.box("band", start, top, right - start, bottom - top);
            }
            for (int i = 0; i < inside.size(); i++) {
                limit(inside.get(i), top - LINE * (inside.size() - i) + 8);
            }
        }

        private void limit(Limit limit, double y) {
            double x = x(limit.at());
            String full = limit.label() + limit.meaning();
            String said = fits(full, x) ? full : limit.label();
            boolean right = fits(said, x);
            svg.line("limit", x, y - 8, x, bottom);
            svg.text("small", right ? Anchor.START : Anchor.END, right ? x + 5 : x - 5, y, said);
        }

        private boolean fits(String text, double x) {
            return x + 5 + Lettering.width(text, 12) < width;
        }

        private void bar(Bar bar) {
            half(bar, bar.cases(), "cases", -1);
            half(bar, bar.controls(), "controls", 1);
        }

        private void half(Bar bar, OptionalDouble share, String look, int direction) {
            double start = x(bar.from()) + 0.5;
            double breadth = x(bar.to()) - x(bar.from()) - 1;
            double height =
                    share.isPresent()
                            ? HALF * share.getAsDouble() / (bar.to() - bar.from()) / highest
                            : STUB;
            if (height > 0) {
                svg.box(
                        share.isPresent() ? look : "hidden",
                        start,
                        direction < 0 ? middle - height : middle,
                        Math.max(1, breadth),
                        height);
            }
        }

        private void axis() {
            svg.line("axis", left, middle, right, middle);
            svg.line("axis", left, bottom + 4, right, bottom + 4);
            for (double tick : Ticks.linear(from, to, width < 500 ? 4 : 8)) {
                svg.line("axis", x(tick), bottom + 4, x(tick), bottom + 8);
                svg.text("tick", Anchor.MIDDLE, x(tick), bottom + 21, Ticks.written(tick));
            }
            svg.text("muted", Anchor.MIDDLE, (left + right) / 2, bottom + 42, plot.axis());
        }

        private void key() {
            svg.box("cases", left, 3, 11, 11);
            svg.text("muted", Anchor.START, left + 17, 13, "cases");
            svg.box("controls", left + 72, 3, 11, 11);
            svg.text("muted", Anchor.START, left + 89, 13, "controls");
            if (plot.bars().stream().anyMatch(Drawing::isHidden)) {
                svg.box("hidden", left + 165, 3, 11, 11);
                svg.text("muted", Anchor.START, left + 182, 13, plot.hidden());
            }
        }

        private static boolean isHidden(Bar bar) {
            return bar.cases().isEmpty() || bar.controls().isEmpty();
        }

        private double x(double value) {
            return left + (right - left) * (value - from) / (to - from);
        }
    }
}
