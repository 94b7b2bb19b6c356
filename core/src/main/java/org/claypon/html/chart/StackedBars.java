package org.claypon.html.chart;

import java.util.List;
import java.util.OptionalDouble;
import org.claypon.html.Html;
import org.claypon.html.chart.Svg.Anchor;

/// How groups divide into bands that have an order, as bars of 100 %.
///
/// @param bands  labels in their order, the lowest first
/// @param hidden what the hatched part of a bar is
/// @param darkening how many of the bands, from the first on, go from pale to dark, since the last of them is the worst; with none all go from
///     dark to pale
public record StackedBars(
        String title,
        String description,
        List<String> bands,
        String hidden,
        List<Bar> bars,
        int darkening)
        implements Chart {

    /// There are this many tints; further bands share the last.
    private static final int TINTS = 5;

    private static final double BAR = 34;
    private static final double LINE = 18;

    public StackedBars {
        bands = List.copyOf(bands);
        bars = List.copyOf(bars);
    }

    /// The first band the darkest.
    public StackedBars(
            String title, String description, List<String> bands, String hidden, List<Bar> bars) {
        this(title, description, bands, hidden, bars, 0);
    }

    /// @param shares one for each band, from 0 to 1; empty where hidden
    public record Bar(String label, List<OptionalDouble> shares) {
        public Bar {
            shares = List.copyOf(shares);
        }

        private double rest() {
            boolean nothing = shares.stream().allMatch(OptionalDouble::isEmpty);
            double known = shares.stream().mapToDouble(share -> share.orElse(0)).sum();
            return nothing || shares.stream().anyMatch(OptionalDouble::isEmpty) ? 1 - known : 0;
        }
    }

    @Override
    public Html svg(String id, int width) {
        Svg svg = new Svg();
        double y = 4;
        for (Bar bar : bars) {
            svg.text("label", Anchor.START, 0, y + 13, bar.label());
            draw(svg, bar, width, y + 20);
            y += BAR + 34;
        }
        y = key(svg, width, y + 8);
        return svg.finish(id, this, width, y);
    }

    private void draw(Svg svg, Bar bar, int width, double y) {
        double x = 1;
        double full = width - 2;
        for (int i = 0; i < bar.shares().size(); i++) {
            double part = full * bar.shares().get(i).orElse(0);
            if (part > 0) {
                svg.box(tint(i), x, y, part, BAR);
                number(svg, i, bar.shares().get(i).orElse(0), x + part / 2, y, part);
                x += part;
            }
        }
        if (bar.rest() > 1e-9) {
            svg.box("hidden", x, y, full * bar.rest(), BAR);
        }
    }

    private void number(Svg svg, int band, double share, double x, double y, double breadth) {
        String said = Math.round(100 * share) + "\u00A0%";
        if (Lettering.width(said, 13) < breadth) {
            svg.text("on-" + tint(band), Anchor.MIDDLE, x, y + BAR / 2 + 4.5, said);
        }
    }

    private double key(Svg svg, int width, double start) {
        double x = 0;
        double y = start;
        for (int i = 0; i <= bands.size(); i++) {
            boolean last = i == bands.size();
            if (last && bars.stream().allMatch(bar -> bar.rest() <= 1e-9)) {
                continue;
            }
            List<String> lines = Lettering.lines(last ? hidden : bands.get(i), width - 24, 13);
            double breadth = 24 + Lettering.width(lines.getFirst(), 13) + 16;
            if (x > 0 && x + breadth > width) {
                x = 0;
                y += LINE + 4;
            }
            svg.box(last ? "hidden" : tint(i), x + 1, y, 12, 12);
            for (int line = 0; line < lines.size(); line++) {
                svg.text("muted", Anchor.START, x + 19, y + 11 + LINE * line, lines.get(line));
            }
            y += LINE * (lines.size() - 1);
            x += breadth;
        }
        return y + LINE + 4;
    }

    private String tint(int band) {
        int tint = band < darkening ? darkening - 1 - band : band;
        return "tint-" + Math.min(tint, TINTS - 1);
    }
}
