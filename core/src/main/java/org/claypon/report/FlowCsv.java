package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Attrition;
import org.claypon.results.Balance;
import org.claypon.results.Count;
import org.claypon.results.CriteriaCounts;
import org.claypon.results.Matching;

/// Who was studied, as tables: whom each rule left, how the sets were formed, how alike they are.
final class FlowCsv {

    private FlowCsv() {}

    static String attrition(Attrition attrition) {
        Csv csv = new Csv("group", "rule", "family", "left", "dropped", "only_here", "unknown");
        attrition.cases().forEach(step -> attrition(csv, "cases", step));
        attrition.controls().forEach(step -> attrition(csv, "controls", step));
        attrition
                .others()
                .ifPresent(others -> {
                    other(csv, "Meets neither definition", others.neither());
                    other(csv, "It is not known whether a definition is met", others.unknown());
                });
        return csv.toString();
    }

    private static void other(Csv csv, String rule, Count rows) {
        csv.row().text("others", rule, "").counts(rows).nothing(3).end();
    }

    private static void attrition(Csv csv, String group, Attrition.Step step) {
        csv.row()
                .text(group, step.rule(), step.family().orElse(""))
                .counts(step.left(), step.dropped(), step.onlyHere(), step.unknown())
                .end();
    }

    static String criteria(Optional<CriteriaCounts> criteria) {
        Csv csv = new Csv("item", "yes", "no", "unknown");
        criteria.stream()
                .flatMap(counts -> counts.items().stream())
                .forEach(item ->
                        csv.row()
                                .text(item.name())
                                .counts(item.yes(), item.no(), item.unknown())
                                .end());
        return csv.toString();
    }

    static String matching(Matching matching) {
        Csv csv =
                new Csv(
                        "what",
                        "detail",
                        "count",
                        "matched",
                        "unmatched",
                        "standardised_difference");
        matched(csv, "sets", "", matching.sets());
        matched(csv, "cases", "", matching.cases());
        matched(csv, "controls", "", matching.controls());
        matched(csv, "cases_unmatched", "", matching.casesUnmatched());
        matched(csv, "controls_reused", "", matching.controlsReused());
        matching.perCase().forEach((controls, cases) -> matched(csv, "per_case", controls, cases));
        matching.unmatched()
                .forEach(reason -> matched(csv, "unmatched", reason.reason(), reason.cases()));
        for (Matching.Difference row : matching.matchedAgainst()) {
            csv.row()
                    .text("matched_against", row.covariate())
                    .nothing(1)
                    .figures(row.matched(), row.unmatched(), row.standardisedDifference())
                    .end();
        }
        return csv.toString();
    }

    private static void matched(Csv csv, String what, String detail, Count count) {
        csv.row().text(what, detail).counts(count).nothing(3).end();
    }

    static String balance(List<Balance> rows) {
        Csv csv = new Csv("covariate", "before", "after", "variance_ratio");
        rows.forEach(balance ->
                csv.row()
                        .text(balance.covariate())
                        .figures(balance.before(), balance.after(), balance.varianceRatio())
                        .end());
        return csv.toString();
    }
}
