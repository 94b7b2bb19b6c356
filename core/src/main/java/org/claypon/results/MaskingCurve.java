package org.claypon.results;

import java.util.ArrayList;
import java.util.List;

/// A curve. Its points stand at round values, so they are nobody's; but its knots are percentiles of the controls, and an outer one that has fewer
/// than k controls beyond it may be told from one person's value. Such a knot is hidden, and the curve then has two digits, since from twelve the
/// knot could be worked out.
final class MaskingCurve {

    /// Shares of the controls beyond the outer knots and beyond the inner ones.
    private static final double OUTER = 0.05;

    private static final double INNER = 0.35;

    private final MaskingFigures figures;
    private final Curve curve;
    private final MaskingCell controls;

    MaskingCurve(
            MaskingTables tables,
            Curve curve,
            MaskingMatching matching,
            List<MaskingComparisons> comparisons) {
        this.figures = new MaskingFigures(tables.k());
        this.curve = curve;
        this.controls = tables.count(curve.controls());
        tables.rest(matching.controls(), controls);
        comparisons.stream()
                .filter(each -> each.measurement().equals(curve.measurement()))
                .forEach(each -> tables.same(controls, each.controls().measured()));
    }

    /// @param sparse whether few people stand behind the model
    /// @param hidden whether a number of the model's people or sets is hidden
    Curve printed(boolean sparse, boolean hidden) {
        boolean short2 = sparse || hidden || controls.hidden() || few(OUTER);
        return new Curve(
                curve.measurement(),
                curve.unit(),
                controls.printed(),
                knots(),
                figures.maskedIf(controls.small(), curve.reference()),
                test(curve.overall(), sparse, hidden),
                test(curve.nonLinear(), sparse, hidden),
                curve.points().stream().map(point -> point(point, short2)).toList());
    }

    private List<Figure> knots() {
        List<Figure> printed = new ArrayList<>();
        for (int knot = 0; knot < curve.knots().size(); knot++) {
            boolean outer = knot == 0 || knot == curve.knots().size() - 1;
            Figure figure = curve.knots().get(knot);
            printed.add(
                    few(outer ? OUTER : INNER)
                            ? figures.masked()
                            : controls.hidden() ? figures.description(figure) : figure);
        }
        return printed;
    }

    private boolean few(double share) {
        return !controls.known() || share * controls.value() < figures.k();
    }

    private Curve.Point point(Curve.Point point, boolean shortened) {
        if (controls.small()) {
            return new Curve.Point(
                    point.at(), figures.masked(), figures.masked(), figures.masked());
        }
        return shortened
                ? new Curve.Point(
                        point.at(),
                        figures.estimate(point.oddsRatio()),
                        figures.estimate(point.lower()),
                        figures.estimate(point.upper()))
                : point;
    }

    private Curve.LikelihoodRatio test(Curve.LikelihoodRatio test, boolean sparse, boolean hidden) {
        return new Curve.LikelihoodRatio(
                figures.maskedIf(hidden, test.chiSquare()),
                test.degreesOfFreedom(),
                sparse ? figures.probability(test.p()) : test.p());
    }
}
