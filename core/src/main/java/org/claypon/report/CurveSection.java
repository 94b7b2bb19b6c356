package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.CurvePlot;
import org.claypon.results.Curve;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Results;
import org.claypon.results.Trend;

/// How the odds run over the values of a measurement: a curve for each spline, a trend for each exposure in quartiles.
final class CurveSection {

    private CurveSection() {}

    static List<Html> of(Results results) {
        List<Html> parts = new ArrayList<>();
        int number = 0;
        for (Model model : results.models()) {
            if (model.curve().isPresent()) {
                number++;
                parts.addAll(curve(results, model, model.curve().get(), "curve-" + number));
            }
        }
        List<String> trends =
                results.models().stream()
                        .flatMap(model ->
                                model.trend().stream().map(trend -> trend(results, model, trend)))
                        .toList();
        if (!trends.isEmpty()) {
            parts.add(Prose.heading("Trend over the quartiles of the controls"));
            parts.add(
                    Prose.paragraph(
                            "The test counts the quartiles 0, 1, 2, 3, as if each step were alike. It finds a steady rise or fall and can miss"
                                    + " a curve that turns."));
            parts.add(Prose.list(trends));
        }
        return parts;
    }

    private static List<Html> curve(Results results, Model model, Curve curve, String id) {
        List<Html> parts = new ArrayList<>();
        parts.add(Prose.heading(Labels.of(results, model.name())));
        parts.add(Prose.list(List.of(overall(curve), nonLinear(curve))));
        List<CurvePlot.Point> points = drawn(curve);
        if (points.isEmpty()) {
            parts.add(Prose.note(nothingDrawn(curve)));
            return parts;
        }
        parts.add(
                new CurvePlot(
                                "Odds ratio along " + label(results, curve),
                                "A line of the odds ratio at each value against the reference, in a belt of its limits.",
                                "%s, %s".formatted(label(results, curve), curve.unit()),
                                "odds ratio, logarithmic scale",
                                reference(curve),
                                "reference %s %s"
                                        .formatted(value(curve, curve.reference()), curve.unit()),
                                points)
                        .figure(id, caption(results, curve), table(results, model, curve, id)));
        return parts;
    }

    /// What the tests of a curve say, in one line.
    static String tests(Curve curve) {
        return "p %s against no association, p %s against a straight line"
                .formatted(Say.p(curve.overall().p()), Say.p(curve.nonLinear().p()));
    }

    private static String overall(Curve curve) {
        return "Against no association: %s.".formatted(test(curve.overall()));
    }

    private static String nonLinear(Curve curve) {
        return "Against a straight line: %s. Only a small p here speaks for a bend; without one the bends of the curve may be chance."
                .formatted(test(curve.nonLinear()));
    }

    private static String test(Curve.LikelihoodRatio test) {
        return switch (test.p()) {
            case Figure.Value _ ->
                    Say.missing(test.chiSquare()).isPresent()
                            ? "likelihood-ratio test, p %s".formatted(Say.p(test.p()))
                            : "likelihood ratio %s on %d degrees of freedom, p %s"
                                    .formatted(
                                            Say.number(test.chiSquare(), 2),
                                            test.degreesOfFreedom(),
                                            Say.p(test.p()));
            case Figure.NotEstimable _, Figure.Masked _ -> Say.p(test.p());
        };
    }

    private static List<CurvePlot.Point> drawn(Curve curve) {
        List<CurvePlot.Point> points = new ArrayList<>();
        for (Curve.Point point : curve.points()) {
            if (point.oddsRatio() instanceof Figure.Value(double ratio)) {
                points.add(
                        new CurvePlot.Point(
                                point.at(),
                                ratio,
                                Charts.drawn(point.lower()),
                                Charts.drawn(point.upper())));
            }
        }
        // The reference alone, with its ratio of 1, is no curve.
        return points.size() > 1 ? points : List.of();
    }

    private static String nothingDrawn(Curve curve) {
        return curve.points().stream()
                .flatMap(point -> Say.missing(point.oddsRatio()).stream())
                .findFirst()
                .map(reason -> "There is no curve to draw (%s).".formatted(reason))
                .orElse("There is no curve to draw.");
    }

    private static double reference(Curve curve) {
        return Charts.drawn(curve.reference()).orElse(curve.points().getFirst().at());
    }

    private static String label(Results results, Curve curve) {
        return Labels.of(results, curve.measurement());
    }

    private static String caption(Results results, Curve curve) {
        return ("Odds ratio at each value of %s against %s %s, a round number near the median of the controls, with 95\u00A0%% limits that hold for"
                        + " each value by itself. It runs from the 5th to the 95th percentile of the controls: beyond, few people were"
                        + " measured. Restricted cubic spline with knots at %s %s, the 5th, 35th, 65th and 95th percentile. A curve shows"
                        + " what went along with what, not what changing a value would do.")
                .formatted(
                        label(results, curve),
                        value(curve, curve.reference()),
                        curve.unit(),
                        curve.knots().stream()
                                .map(knot -> value(curve, knot))
                                .collect(Collectors.joining(", ")),
                        curve.unit());
    }

    private static String value(Curve curve, Figure figure) {
        return Say.missing(figure).isPresent() ? "(hidden)" : Say.number(figure, decimals(curve));
    }

    private static int decimals(Curve curve) {
        return Say.decimals(Figure.of(curve.points().getLast().at()));
    }

    /// As many as its round numbers need.
    private static int decimalsOfGrid(Curve curve) {
        return curve.points().stream()
                .mapToInt(point -> BigDecimal.valueOf(point.at()).stripTrailingZeros().scale())
                .reduce(0, Math::max);
    }

    private static Table table(Results results, Model model, Curve curve, String id) {
        int decimals = decimalsOfGrid(curve);
        return Table.of(
                id + "-table",
                "%s: odds ratios along the curve".formatted(Labels.of(results, model.name())),
                List.of(
                        words("%s, %s".formatted(label(results, curve), curve.unit())),
                        numbers("Odds ratio (95\u00A0% limits)")),
                curve.points().stream()
                        .map(point ->
                                List.of(Say.number(point.at(), decimals), ratio(curve, point)))
                        .toList());
    }

    private static String ratio(Curve curve, Curve.Point point) {
        return Figure.of(point.at()).equals(curve.reference())
                ? "1, the reference"
                : Say.oddsRatio(point.oddsRatio(), point.lower(), point.upper());
    }

    private static String trend(Results results, Model model, Trend trend) {
        String name = Labels.of(results, model.name());
        return Say.missing(trend.p())
                .map(missing -> "%s: %s.".formatted(name, missing))
                .orElseGet(() ->
                        "%s: odds ratio of one quartile higher %s; score test for a trend%s, p %s."
                                .formatted(
                                        name,
                                        Say.oddsRatio(
                                                trend.oddsRatio(), trend.lower(), trend.upper()),
                                        trend.chiSquare() instanceof Figure.Value
                                                ? " " + Say.number(trend.chiSquare(), 2)
                                                : "",
                                        Say.p(trend.p())));
    }
}
