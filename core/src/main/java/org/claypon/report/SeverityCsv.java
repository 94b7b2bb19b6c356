package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Figure;
import org.claypon.results.Severity;
import org.claypon.results.Severity.Association;

/// `severity.csv`, `severity_correlations.csv` and `severity_measurements.csv`: the cases by band, what goes with the score, and each
/// measurement by band.
final class SeverityCsv {

    private SeverityCsv() {}

    static String bands(Optional<Severity> severity) {
        Csv csv = new Csv("measurement", "unit", "band", "from", "cases");
        severity.ifPresent(found -> {
            found.bands()
                    .forEach(band ->
                            csv.row()
                                    .text(found.measurement(), found.unit(), band.label())
                                    .figures(Figure.of(band.from()))
                                    .counts(band.cases())
                                    .end());
            csv.row()
                    .text(found.measurement(), found.unit(), "in no band")
                    .nothing(1)
                    .counts(found.withoutBand())
                    .end();
            csv.row()
                    .text(found.measurement(), found.unit(), "without a score")
                    .nothing(1)
                    .counts(found.missing())
                    .end();
        });
        return csv.toString();
    }

    static String correlations(Optional<Severity> severity) {
        Csv csv =
                Csv.noted(
                        "measurement",
                        "label",
                        "unit",
                        "cases",
                        "missing",
                        "pearson",
                        "pearson_lower",
                        "pearson_upper",
                        "pearson_p",
                        "spearman",
                        "spearman_p");
        for (Association each : associations(severity)) {
            csv.row()
                    .text(each.measurement(), each.label(), each.unit())
                    .counts(each.n(), each.missing())
                    .figures(
                            each.pearson().r(),
                            each.pearson().lower(),
                            each.pearson().upper(),
                            each.pearson().p(),
                            each.spearman().r(),
                            each.spearman().p())
                    .end();
        }
        return csv.toString();
    }

    static String measurements(Optional<Severity> severity) {
        Csv csv = Csv.noted("measurement", "label", "unit", "band", "cases", "median", "q1", "q3");
        for (Association each : associations(severity)) {
            each.bands()
                    .forEach(band ->
                            csv.row()
                                    .text(
                                            each.measurement(),
                                            each.label(),
                                            each.unit(),
                                            band.band())
                                    .counts(band.n())
                                    .figures(band.median(), band.q1(), band.q3())
                                    .end());
        }
        return csv.toString();
    }

    private static List<Association> associations(Optional<Severity> severity) {
        return severity.map(Severity::associations).orElse(List.of());
    }
}
