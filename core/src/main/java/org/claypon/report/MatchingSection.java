package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.results.Matching;
import org.claypon.results.Results;

/// The matched sets, and the cases that found no control.
final class MatchingSection {

    private MatchingSection() {}

    static List<Html> of(Results results) {
        Matching matching = results.matching();
        List<Html> parts = new ArrayList<>();
        parts.add(facts(matching));
        if (!matching.perCase().isEmpty()) {
            parts.add(perCase(matching).html());
        }
        if (!matching.unmatched().isEmpty()) {
            parts.add(unmatched(matching).html());
        }
        if (!matching.matchedAgainst().isEmpty()) {
            parts.add(against(results, matching).html());
        }
        return parts;
    }

    private static Html facts(Matching matching) {
        return Prose.facts(
                List.of(
                        new Prose.Fact("A control had", rules(matching)),
                        new Prose.Fact("Matched sets", Say.cell(matching.sets())),
                        new Prose.Fact("Cases in them", Say.cell(matching.cases())),
                        new Prose.Fact("Controls in them", Say.cell(matching.controls())),
                        new Prose.Fact(
                                "Cases without a control", Say.cell(matching.casesUnmatched())),
                        new Prose.Fact(
                                "Controls in several sets", Say.cell(matching.controlsReused())),
                        new Prose.Fact("Hash of the sets", matching.hash())));
    }

    static String rules(Matching matching) {
        return matching.rules().isEmpty()
                ? "nothing to be alike in, or the sets came with the data"
                : String.join("; ", matching.rules());
    }

    private static Table perCase(Matching matching) {
        return Table.of(
                "per-case-table",
                "Controls found for a case",
                List.of(words("Controls"), numbers("Cases")),
                matching.perCase().entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), Say.cell(entry.getValue())))
                        .toList());
    }

    private static Table unmatched(Matching matching) {
        return Table.of(
                "unmatched-table",
                "Cases without a control, by reason",
                List.of(words("Reason"), numbers("Cases")),
                matching.unmatched().stream()
                        .map(reason -> List.of(reason.reason(), Say.cell(reason.cases())))
                        .toList());
    }

    private static Table against(Results results, Matching matching) {
        return Table.of(
                "against-table",
                "Cases with and without a control: mean, or share at a level",
                List.of(
                        words("Covariate"),
                        numbers("With"),
                        numbers("Without"),
                        numbers("Standardised difference")),
                matching.matchedAgainst().stream().map(row -> against(results, row)).toList());
    }

    private static List<String> against(Results results, Matching.Difference row) {
        return List.of(
                Labels.of(results, row.covariate()),
                Say.figure(row.matched(), Say.alike(List.of(row.matched()), row.unmatched())),
                Say.figure(row.unmatched(), Say.alike(List.of(row.unmatched()), row.matched())),
                Say.twoDecimals(row.standardisedDifference()));
    }
}
