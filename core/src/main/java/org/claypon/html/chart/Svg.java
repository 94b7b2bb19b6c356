package org.claypon.html.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.claypon.html.Html;

/// A drawing in the making. Coordinates are CSS pixels, written to a tenth.
final class Svg {

    /// How the text of a label is anchored at its place.
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final List<Html> shapes = new ArrayList<>();

    void line(String look, double x1, double y1, double x2, double y2) {
        shapes.add(
                Html.element("line", List.of())
                        .with("class", look)
                        .with("x1", at(x1))
                        .with("y1", at(y1))
                        .with("x2", at(x2))
                        .with("y2", at(y2)));
    }

    void box(String look, double x, double y, double width, double height) {
        shapes.add(
                Html.element("rect", List.of())
                        .with("class", look)
                        .with("x", at(x))
                        .with("y", at(y))
                        .with("width", at(Math.max(0, width)))
                        .with("height", at(Math.max(0, height))));
    }

    void dot(String look, double x, double y, double radius) {
        shapes.add(
                Html.element("circle", List.of())
                        .with("class", look)
                        .with("cx", at(x))
                        .with("cy", at(y))
                        .with("r", at(radius)));
    }

    void shape(String look, double... coordinates) {
        points("polygon", look, coordinates);
    }

    /// A line through points that does not return to its start.
    void open(String look, double... coordinates) {
        points("polyline", look, coordinates);
    }

    private void points(String element, String look, double... coordinates) {
        List<String> points = new ArrayList<>();
        for (int i = 0; i < coordinates.length; i += 2) {
            points.add(at(coordinates[i]) + "," + at(coordinates[i + 1]));
        }
        shapes.add(
                Html.element(element, List.of())
                        .with("class", look)
                        .with("points", String.join(" ", points)));
    }

    void text(String look, Anchor anchor, double x, double y, String text) {
        shapes.add(
                Html.element("text", text)
                        .with("class", look + " " + anchor.name().toLowerCase(Locale.ROOT))
                        .with("x", at(x))
                        .with("y", at(y)));
    }

    /// An arrow head that says that a line goes on beyond `x`.
    void arrow(String look, double x, double y, boolean right) {
        double back = right ? -7 : 7;
        shape(look, x, y, x + back, y - 5, x + back, y + 5);
    }

    Html finish(String id, Chart chart, double width, double height) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.element("title", chart.title()).with("id", id + "-title"));
        parts.add(Html.element("desc", chart.description()).with("id", id + "-desc"));
        parts.addAll(shapes);
        return Html.element("svg", parts)
                .with("id", id)
                .with("role", "img")
                .with("aria-labelledby", id + "-title")
                .with("aria-describedby", id + "-desc")
                .with("viewBox", "0 0 %s %s".formatted(at(width), at(height)))
                .with("width", at(width))
                .with("height", at(height));
    }

    static String at(double coordinate) {
        return new BigDecimal(Math.max(-1e6, Math.min(1e6, coordinate)))
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
