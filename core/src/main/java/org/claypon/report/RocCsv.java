package org.claypon.report;

import java.util.List;
import org.claypon.results.Comparison;
import org.claypon.results.Figure;
import org.claypon.results.Roc;

/// `roc.csv`: one row a measurement.
final class RocCsv {

    private RocCsv() {}

    static String of(List<Comparison> comparisons) {
        Csv csv =
                Csv.noted(
                        "measurement",
                        "unit",
                        "side",
                        "sets",
                        "matched_area",
                        "matched_standard_error",
                        "matched_lower",
                        "matched_upper",
                        "crude_area",
                        "crude_standard_error",
                        "crude_lower",
                        "crude_upper",
                        "cut",
                        "as_good",
                        "youden",
                        "optimism",
                        "corrected");
        for (Comparison comparison : comparisons) {
            Roc roc = comparison.roc();
            Csv.Row row =
                    csv.row()
                            .text(comparison.measurement(), comparison.unit(), roc.side())
                            .counts(roc.sets());
            area(row, roc.matched());
            area(row, roc.crude());
            Roc.Cut cut = roc.cut();
            row.figures(
                            cut.at(),
                            Figure.of(cut.ties()),
                            cut.youden(),
                            cut.optimism(),
                            cut.corrected())
                    .end();
        }
        return csv.toString();
    }

    private static void area(Csv.Row row, Roc.Auc auc) {
        row.figures(auc.value(), auc.standardError(), auc.lower(), auc.upper());
    }
}
