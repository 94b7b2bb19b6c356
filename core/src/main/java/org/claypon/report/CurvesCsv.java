package org.claypon.report;

import java.util.List;
import org.claypon.results.Curve;
import org.claypon.results.Figure;
import org.claypon.results.Model;

/// `curves.csv`: one row a point of each curve, with what belongs to the curve repeated. A curve without points has one row.
final class CurvesCsv {

    private CurvesCsv() {}

    static String of(List<Model> models) {
        Csv csv =
                Csv.noted(
                        "model",
                        "measurement",
                        "unit",
                        "reference",
                        "at",
                        "odds_ratio",
                        "lower",
                        "upper",
                        "overall_chi_square",
                        "overall_p",
                        "non_linear_chi_square",
                        "non_linear_p");
        for (Model model : models) {
            model.curve().ifPresent(curve -> curve(csv, model, curve));
        }
        return csv.toString();
    }

    private static void curve(Csv csv, Model model, Curve curve) {
        for (Curve.Point point : curve.points()) {
            tests(
                    begun(csv, model, curve)
                            .figures(
                                    Figure.of(point.at()),
                                    point.oddsRatio(),
                                    point.lower(),
                                    point.upper()),
                    curve);
        }
        if (curve.points().isEmpty()) {
            tests(begun(csv, model, curve).nothing(4), curve);
        }
    }

    private static Csv.Row begun(Csv csv, Model model, Curve curve) {
        return csv.row()
                .text(model.name(), curve.measurement(), curve.unit())
                .figures(curve.reference());
    }

    private static void tests(Csv.Row row, Curve curve) {
        row.figures(
                        curve.overall().chiSquare(),
                        curve.overall().p(),
                        curve.nonLinear().chiSquare(),
                        curve.nonLinear().p())
                .end();
    }
}
