package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.ForestPlot;
import org.claypon.results.Interaction;
import org.claypon.results.Results;

/// Odds ratios inside groups of people, and the test whether they differ.
final class InteractionSection {

    private InteractionSection() {}

    static List<Html> of(Results results) {
        if (results.by().isEmpty()) {
            return List.of(
                    Prose.note(
                            "The study does not ask whether the odds ratio differs between groups."));
        }
        List<Html> parts = new ArrayList<>();
        parts.add(
                plot(results)
                        .figure(
                                "interactions-figure",
                                "Odds ratios in each group with 95\u00A0% limits. Groups differ only where the test for it says so; that one"
                                        + " interval crosses 1 and another does not is no difference.",
                                table(results)));
        parts.add(
                Prose.list(
                        results.by().stream()
                                .map(by ->
                                        "%s: p for a difference %s (%s)."
                                                .formatted(
                                                        name(results, by),
                                                        Say.p(by.p()),
                                                        by.method()))
                                .toList()));
        parts.add(Prose.list(results.by().stream().flatMap(by -> by.notes().stream()).toList()));
        return parts;
    }

    private static String name(Results results, Interaction by) {
        return "%s, by %s"
                .formatted(Labels.of(results, by.exposure()), Labels.of(results, by.by()));
    }

    private static ForestPlot plot(Results results) {
        return new ForestPlot(
                "Odds ratios by group",
                "One line a group: a square at the odds ratio and a bar from its lower to its upper limit, with a line at 1.",
                "odds ratio, logarithmic scale",
                results.by().stream()
                        .flatMap(by ->
                                by.strata().stream()
                                        .map(stratum ->
                                                Charts.row(
                                                        name(results, by) + ": " + stratum.level(),
                                                        stratum.oddsRatio(),
                                                        stratum.lower(),
                                                        stratum.upper())))
                        .toList());
    }

    private static Table table(Results results) {
        return new Table(
                "interactions-table",
                "Odds ratios by group",
                List.of(
                        words("Group"),
                        numbers("Sets"),
                        numbers("Odds ratio (95\u00A0% limits)"),
                        numbers("p")),
                results.by().stream()
                        .map(by ->
                                new Table.Group(
                                        name(results, by),
                                        by.strata().stream().map(InteractionSection::row).toList()))
                        .toList());
    }

    private static List<String> row(Interaction.Stratum stratum) {
        return List.of(
                stratum.level(),
                Say.cell(stratum.sets()),
                Say.oddsRatio(stratum.oddsRatio(), stratum.lower(), stratum.upper()),
                Say.p(stratum.p()));
    }
}
