package org.claypon.report;

import java.util.List;
import org.claypon.results.Interaction;

/// Odds ratios in strata as a table.
final class InteractionsCsv {

    private InteractionsCsv() {}

    static String of(List<Interaction> interactions) {
        Csv csv =
                Csv.noted(
                        "exposure",
                        "by",
                        "level",
                        "sets",
                        "odds_ratio",
                        "lower",
                        "upper",
                        "p",
                        "difference_p",
                        "method");
        for (Interaction by : interactions) {
            for (Interaction.Stratum stratum : by.strata()) {
                csv.row()
                        .text(by.exposure(), by.by(), stratum.level())
                        .counts(stratum.sets())
                        .figures(
                                stratum.oddsRatio(),
                                stratum.lower(),
                                stratum.upper(),
                                stratum.p(),
                                by.p())
                        .text(by.method())
                        .end();
            }
        }
        return csv.toString();
    }
}
