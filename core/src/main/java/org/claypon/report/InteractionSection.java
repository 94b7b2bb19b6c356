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
            return List.of();
        }
        List<Html> parts = new ArrayList<>();
        parts.add(
                plot(results)
                        .figure(
                                "interactions-figure",
                                "Odds ratios in each group with 95\u00A0% limits. Groups differ only where the test for it says so ("
                                        + methods(results)
                                        + "); that one interval crosses 1 and another does not is no difference.",
                                table(results)));
        List<String> notes = new ArrayList<>(uncompared(results));
        notes.addAll(OnceSaid.of(compared(results), by -> name(results, by), Interaction::notes));
        if (!notes.isEmpty()) {
            parts.add(Prose.list(notes));
        }
        return parts;
    }

    /// Those that have an odds ratio a group, or a reason in its place.
    private static List<Interaction> compared(Results results) {
        return results.by().stream().filter(by -> !by.strata().isEmpty()).toList();
    }

    private static List<String> uncompared(Results results) {
        return OnceSaid.of(
                results.by().stream().filter(by -> by.strata().isEmpty()).toList(),
                by -> name(results, by),
                by ->
                        List.of(
                                "No comparison of groups of %s: %s."
                                        .formatted(
                                                Labels.of(results, by.exposure()), Say.p(by.p()))));
    }

    private static String methods(Results results) {
        return String.join(
                "; ", results.by().stream().map(Interaction::method).distinct().toList());
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
                compared(results).stream()
                        .map(by ->
                                new Table.Group(
                                        "%s: p for a difference %s"
                                                .formatted(name(results, by), Say.p(by.p())),
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
