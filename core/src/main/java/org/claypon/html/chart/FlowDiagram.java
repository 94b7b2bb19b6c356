package org.claypon.html.chart;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.chart.Svg.Anchor;

/// Who was left after each rule: a column for cases and one for controls, side by side on a wide page.
public record FlowDiagram(String title, String description, List<Column> columns) implements Chart {

    private static final double BOX = 118;
    private static final double TALL = 48;
    private static final double SIZE = 13;
    private static final double LINE = 17;
    private static final double GAP = 28;

    public FlowDiagram {
        columns = List.copyOf(columns);
    }

    /// @param look `cases` or `controls`
    public record Column(String heading, String look, List<Step> steps) {
        public Column {
            steps = List.copyOf(steps);
        }
    }

    /// @param left    people after the rule
    /// @param rule    the rule in words
    /// @param details what else to know of it: how many it took, of which family it is
    public record Step(String left, String rule, List<String> details) {
        public Step {
            details = List.copyOf(details);
        }
    }

    @Override
    public Html svg(String id, int width) {
        Svg svg = new Svg();
        boolean narrow = width < 500;
        double breadth = narrow ? width : (width - GAP * (columns.size() - 1)) / columns.size();
        double bottom = 0;
        double x = 0;
        for (Column column : columns) {
            double start = narrow && bottom > 0 ? bottom + GAP : 0;
            List<Double> heights = narrow ? heights(column, breadth) : aligned(column, breadth);
            bottom = Math.max(bottom, column(svg, column, heights, x, start, breadth));
            x += narrow ? 0 : breadth + GAP;
        }
        return svg.finish(id, this, width, bottom + 2);
    }

    /// Columns of the same number of steps have each step at the same height.
    private List<Double> aligned(Column column, double breadth) {
        List<Double> heights = new ArrayList<>(heights(column, breadth));
        for (Column other : columns) {
            List<Double> others = heights(other, breadth);
            for (int i = 0; others.size() == heights.size() && i < others.size(); i++) {
                heights.set(i, Math.max(heights.get(i), others.get(i)));
            }
        }
        return heights;
    }

    private static List<Double> heights(Column column, double breadth) {
        return column.steps().stream()
                .map(step -> Math.max(TALL, LINE * words(step, breadth - BOX - 20).size() + 4) + 20)
                .toList();
    }

    private static double column(
            Svg svg, Column column, List<Double> heights, double x, double start, double breadth) {
        svg.text("heading", Anchor.START, x, start + 15, column.heading());
        double y = start + 26;
        for (int i = 0; i < column.steps().size(); i++) {
            Step step = column.steps().get(i);
            box(svg, column, step, x, y);
            says(svg, words(step, breadth - BOX - 20), x + BOX + 14, y);
            if (i + 1 < column.steps().size()) {
                arrow(svg, x + BOX / 2, y + TALL, y + heights.get(i));
            }
            y += heights.get(i);
        }
        return y - 18;
    }

    private static void box(Svg svg, Column column, Step step, double x, double y) {
        svg.box("box " + column.look(), x + 1, y, BOX - 2, TALL);
        svg.text("count", Anchor.MIDDLE, x + BOX / 2, y + TALL / 2 + 6.5, step.left());
    }

    private static void arrow(Svg svg, double x, double from, double to) {
        svg.line("flow", x, from + 1, x, to - 5);
        svg.shape("arrowhead", x, to - 1, x - 4, to - 8, x + 4, to - 8);
    }

    private static void says(Svg svg, List<Words> words, double x, double y) {
        double line = y + Math.max(14, (TALL - LINE * words.size()) / 2 + 13);
        for (Words said : words) {
            svg.text(said.look(), Anchor.START, x, line, said.text());
            line += LINE;
        }
    }

    private record Words(String look, String text) {}

    private static List<Words> words(Step step, double width) {
        List<Words> words = new ArrayList<>();
        Lettering.lines(step.rule(), width, SIZE)
                .forEach(line -> words.add(new Words("label", line)));
        for (String detail : step.details()) {
            Lettering.lines(detail, width, SIZE)
                    .forEach(line -> words.add(new Words("muted", line)));
        }
        return words;
    }
}
