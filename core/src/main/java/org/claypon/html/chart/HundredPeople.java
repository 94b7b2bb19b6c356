package org.claypon.html.chart;

import java.util.List;
import java.util.OptionalInt;
import org.claypon.html.Html;
import org.claypon.html.chart.Svg.Anchor;

/// A hundred people as dots, one picture for each way to look at them: so many surely, so many perhaps, the rest not.
///
/// @param line a dashed line behind so many people, e.g. the number that somebody claims
/// @param key  what the three looks of a dot mean, and the line, in this order
public record HundredPeople(
        String title, String description, OptionalInt line, Key key, List<Panel> panels)
        implements Chart {

    private static final int COLUMNS = 20;
    private static final int ROWS = 5;
    private static final double GAP = 48;
    private static final double STEP = 16;
    private static final double RADIUS = 5.5;
    private static final double LETTERS = 13;

    public HundredPeople {
        panels = List.copyOf(panels);
    }

    /// @param line what the dashed line says
    public record Key(String surely, String perhaps, String not, String line) {}

    /// @param surely  people for whom it is sure, 0 to 100
    /// @param perhaps the greatest number that is possible, at least `surely`
    /// @param said    the same in words
    public record Panel(String label, int surely, int perhaps, String said) {
        public Panel {
            if (surely < 0 || perhaps < surely || perhaps > COLUMNS * ROWS) {
                throw new IllegalArgumentException(
                        "%d to %d people of a hundred".formatted(surely, perhaps));
            }
        }
    }

    @Override
    public Html svg(String id, int width) {
        Svg svg = new Svg();
        double panel = COLUMNS * STEP;
        int perRow = Math.max(1, (int) ((width + GAP) / (panel + GAP)));
        double y = 0;
        for (int from = 0; from < panels.size(); from += perRow) {
            List<Panel> row = panels.subList(from, Math.min(panels.size(), from + perRow));
            double height = 0;
            for (int i = 0; i < row.size(); i++) {
                height = Math.max(height, draw(svg, row.get(i), i * (panel + GAP), y));
            }
            y += height + 18;
        }
        return svg.finish(id, this, width, key(svg, width, y + 6));
    }

    /// @return the height
    private double draw(Svg svg, Panel panel, double x, double top) {
        double width = COLUMNS * STEP;
        double y = write(svg, "label", panel.label(), x, top, width) + 2;
        for (int i = 0; i < COLUMNS * ROWS; i++) {
            int row = i / COLUMNS;
            svg.dot(look(panel, i), x + STEP * (i % COLUMNS + 0.5), y + STEP * (row + 0.5), RADIUS);
        }
        line.ifPresent(people -> line(svg, people, x, y));
        return write(svg, "muted", panel.said(), x, y + ROWS * STEP + 2, width) - top;
    }

    private static double write(
            Svg svg, String look, String text, double x, double top, double width) {
        double y = top;
        for (String line : Lettering.lines(text, width, LETTERS)) {
            y += 18;
            svg.text(look, Anchor.START, x, y - 4, line);
        }
        return y;
    }

    private static String look(Panel panel, int person) {
        if (person < panel.surely()) {
            return "cases";
        }
        return person < panel.perhaps() ? "perhaps" : "not";
    }

    /// Between the last of so many people and the next, in reading order.
    private static void line(Svg svg, int people, double x, double y) {
        int row = people / COLUMNS;
        double above = y + STEP * row;
        double at = x + STEP * (people % COLUMNS);
        double right = x + STEP * COLUMNS;
        if (people % COLUMNS == 0) {
            svg.open("claimed", x, above, right, above);
        } else {
            svg.open("claimed", x, above + STEP, at, above + STEP, at, above, right, above);
        }
    }

    private double key(Svg svg, int width, double top) {
        double y = top;
        y = key(svg, "cases", key.surely(), width, y);
        y = key(svg, "perhaps", key.perhaps(), width, y);
        y = key(svg, "not", key.not(), width, y);
        if (line.isPresent()) {
            svg.open("claimed", 0, y + 10, 16, y + 10);
            y = write(svg, "muted", key.line(), 24, y, width - 24.0) + 4;
        }
        return y;
    }

    private static double key(Svg svg, String look, String text, int width, double y) {
        svg.dot(look, 8, y + 10, RADIUS);
        return write(svg, "muted", text, 24, y, width - 24.0) + 4;
    }
}
