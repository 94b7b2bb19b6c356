package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.LovePlot;
import org.claypon.results.Balance;
import org.claypon.results.Results;

/// How alike cases and controls are before and after matching.
final class BalanceSection {

    private BalanceSection() {}

    static List<Html> of(Results results) {
        if (results.balance().isEmpty()) {
            return List.of();
        }
        LovePlot plot =
                new LovePlot(
                        "Balance of covariates before and after matching",
                        "One line a covariate: an open circle for the standardised difference before matching, a filled one for"
                                + " that after. The shaded strip runs from −0.1 to 0.1.",
                        results.balance().stream().map(balance -> row(results, balance)).toList());
        return List.of(
                plot.figure(
                        "balance-figure",
                        "Standardised difference of each covariate. Before: cases and one eligible person for each, drawn at random"
                                + " without the matching rules, so that another draw would give somewhat other numbers. After: inside the"
                                + " matched sets. The strip marks ±0.1.",
                        table(results)));
    }

    private static LovePlot.Row row(Results results, Balance balance) {
        String said =
                Say.missing(balance.after())
                        .map(reason -> "after: " + reason)
                        .or(() -> Say.missing(balance.before()).map(reason -> "before: " + reason))
                        .orElse("");
        return new LovePlot.Row(
                Labels.of(results, balance.covariate()),
                Charts.drawn(balance.before()),
                Charts.drawn(balance.after()),
                said);
    }

    private static Table table(Results results) {
        return Table.of(
                "balance-table",
                "Standardised differences and variance ratio",
                List.of(
                        words("Covariate"),
                        numbers("Before"),
                        numbers("After"),
                        numbers("Variance ratio")),
                results.balance().stream()
                        .map(balance ->
                                List.of(
                                        Labels.of(results, balance.covariate()),
                                        Say.twoDecimals(balance.before()),
                                        Say.twoDecimals(balance.after()),
                                        Say.twoDecimals(balance.varianceRatio())))
                        .toList());
    }
}
