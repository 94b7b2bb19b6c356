package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.BiasAnalysis;
import org.claypon.results.Count;
import org.claypon.results.EValue;
import org.claypon.results.Figure;
import org.claypon.results.Sensitivity;

/// The tables of what could stand behind the estimates.
final class SensitivityCsv {

    private SensitivityCsv() {}

    static String eValues(Sensitivity sensitivity) {
        Csv csv =
                Csv.noted(
                        "model",
                        "exposure",
                        "term",
                        "contrast",
                        "form",
                        "because",
                        "risk_ratio",
                        "lower",
                        "upper",
                        "e_value",
                        "e_value_of_limits",
                        "moved_by_all_covariates");
        for (EValue found : sensitivity.eValues()) {
            for (EValue.Reading reading : found.readings()) {
                csv.row()
                        .text(
                                found.model(),
                                found.exposure(),
                                found.term(),
                                found.contrast().orElse(""),
                                reading.form(),
                                reading.because())
                        .figures(
                                reading.riskRatio(),
                                reading.lower(),
                                reading.upper(),
                                reading.eValue(),
                                reading.eValueOfLimits())
                        .figure(reading.benchmarks().map(EValue.Benchmarks::together))
                        .end();
            }
        }
        return csv.toString();
    }

    static String benchmarks(Sensitivity sensitivity) {
        Csv csv =
                Csv.noted(
                        "model",
                        "form",
                        "covariate",
                        "contrast",
                        "strength",
                        "risk_ratio_without",
                        "factor",
                        "needed");
        for (EValue found : sensitivity.eValues()) {
            for (EValue.Reading reading : found.readings()) {
                for (EValue.Measured one : measured(reading.benchmarks())) {
                    csv.row()
                            .text(found.model(), reading.form(), one.covariate(), one.contrast())
                            .figures(one.strength(), one.without(), one.factor(), one.needed())
                            .end();
                }
            }
        }
        return csv.toString();
    }

    private static List<EValue.Measured> measured(Optional<EValue.Benchmarks> benchmarks) {
        return benchmarks.map(EValue.Benchmarks::measured).orElse(List.of());
    }

    static String biasAnalysis(Sensitivity sensitivity) {
        Csv csv =
                Csv.noted(
                        "model",
                        "exposure",
                        "assumed",
                        "draws",
                        "impossible_share",
                        "open_share",
                        "as_recorded",
                        "as_recorded_lower",
                        "as_recorded_upper",
                        "systematic",
                        "systematic_lower",
                        "systematic_upper",
                        "total",
                        "total_lower",
                        "total_upper");
        for (BiasAnalysis found : sensitivity.biasAnalysis()) {
            csv.row()
                    .text(found.model(), found.exposure(), assumed(found))
                    .counts(Count.of(found.draws()))
                    .figures(found.impossibleShare(), found.openShare())
                    .figures(ratio(found.asRecorded()))
                    .figures(ratio(found.systematic()))
                    .figures(ratio(found.total()))
                    .end();
        }
        return csv.toString();
    }

    private static String assumed(BiasAnalysis found) {
        return String.join(
                "; ",
                found.assumed().stream()
                        .map(one -> one.share() + ": " + one.distribution())
                        .toList());
    }

    private static Figure[] ratio(BiasAnalysis.Ratio ratio) {
        return new Figure[] {ratio.oddsRatio(), ratio.lower(), ratio.upper()};
    }
}
