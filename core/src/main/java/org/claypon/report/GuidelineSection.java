package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.StackedBars;
import org.claypon.results.Count;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.Results;

/// Cases and controls in the bands of the guideline.
final class GuidelineSection {

    static final String NOT_CLASSIFIABLE = "not_classifiable";

    private GuidelineSection() {}

    static List<Html> of(Results results) {
        return results.guideline().map(GuidelineSection::parts).orElse(List.of());
    }

    private static List<Html> parts(GuidelineGroups guideline) {
        List<Html> parts = new ArrayList<>();
        parts.add(
                Prose.paragraph(
                        "Everyone in the matched sets was put into a band of %s (%s, version %s)."
                                .formatted(
                                        guideline.title(), guideline.id(), guideline.version())));
        parts.add(
                plot(guideline)
                        .figure(
                                "guideline-figure",
                                "Bands of the people who could be put into one.",
                                shares(guideline)));
        parts.add(counts(guideline).inParagraphs());
        if (!guideline.notClassifiable().isEmpty()) {
            parts.add(reasons(guideline, "").html());
        }
        parts.add(Prose.list(guideline.notes()));
        parts.addAll(bands(guideline, ""));
        return parts;
    }

    /// The bands, and the sources to which they point by number.
    ///
    /// @param before stands before the id of the table, which a page has once
    static List<Html> bands(GuidelineGroups guideline, String before) {
        List<String> sources =
                guideline.bands().stream().map(GuidelineGroups.Band::source).distinct().toList();
        return List.of(
                bands(guideline, sources, before + "bands-table").inParagraphs(),
                Prose.list(numbered(sources)));
    }

    /// The bands in the order of the results, without the people who are in none.
    static List<String> bandNames(GuidelineGroups guideline) {
        return guideline.groups().values().stream()
                .flatMap(group -> group.keySet().stream())
                .filter(band -> !band.equals(NOT_CLASSIFIABLE))
                .distinct()
                .toList();
    }

    private static StackedBars plot(GuidelineGroups guideline) {
        List<String> bands = bandNames(guideline);
        return new StackedBars(
                "Bands of the guideline in cases and controls",
                "Two bars, cases and controls, each divided by the share of people in a band.",
                bands.stream().map(band -> Labels.band(guideline, band)).toList(),
                "hidden (few people), or nobody classified",
                guideline.groups().keySet().stream()
                        .map(group -> bar(guideline, group, bands))
                        .toList());
    }

    private static StackedBars.Bar bar(
            GuidelineGroups guideline, String group, List<String> bands) {
        return new StackedBars.Bar(
                Say.capital(group),
                bands.stream()
                        .map(band ->
                                share(guideline, group, band)
                                        .map(share -> Charts.drawn(share.share()))
                                        .orElse(OptionalDouble.empty()))
                        .toList());
    }

    static Optional<GuidelineGroups.Share> share(
            GuidelineGroups guideline, String group, String band) {
        return Optional.ofNullable(
                guideline.shares().getOrDefault(group, new LinkedHashMap<>()).get(band));
    }

    static Optional<Count> people(GuidelineGroups guideline, String group, String band) {
        return Optional.ofNullable(
                guideline.groups().getOrDefault(group, new LinkedHashMap<>()).get(band));
    }

    private static Table shares(GuidelineGroups guideline) {
        List<String> groups = List.copyOf(guideline.groups().keySet());
        List<Table.Column> columns = new ArrayList<>(List.of(words("Band")));
        groups.forEach(group -> columns.add(numbers(Say.capital(group))));
        return Table.of(
                "guideline-shares-table",
                "Share of people in each band",
                columns,
                bandNames(guideline).stream()
                        .map(band -> shares(guideline, groups, band))
                        .toList());
    }

    private static List<String> shares(
            GuidelineGroups guideline, List<String> groups, String band) {
        List<String> cells = new ArrayList<>(List.of(Labels.band(guideline, band)));
        groups.forEach(group ->
                cells.add(
                        share(guideline, group, band)
                                .map(share -> Say.percent(share.share()))
                                .orElse(Say.NOTHING)));
        return cells;
    }

    private static Table counts(GuidelineGroups guideline) {
        List<String> groups = List.copyOf(guideline.groups().keySet());
        List<Table.Column> columns = new ArrayList<>(List.of(words("Band")));
        for (String group : groups) {
            columns.add(numbers(Say.capital(group)));
            columns.add(numbers("Share (95\u00A0% interval)"));
        }
        List<String> bands = new ArrayList<>(bandNames(guideline));
        bands.add(NOT_CLASSIFIABLE);
        return Table.of(
                "guideline-table",
                "People by band; shares are of those who could be classified",
                columns,
                bands.stream().map(band -> row(guideline, groups, band)).toList());
    }

    private static List<String> row(GuidelineGroups guideline, List<String> groups, String band) {
        List<String> cells = new ArrayList<>(List.of(Labels.band(guideline, band)));
        for (String group : groups) {
            cells.add(people(guideline, group, band).map(Say::cell).orElse(Say.NOTHING));
            cells.add(
                    share(guideline, group, band).map(GuidelineSection::said).orElse(Say.NOTHING));
        }
        return cells;
    }

    private static String said(GuidelineGroups.Share share) {
        return Say.estimate(
                share.share(),
                share.lower(),
                share.upper(),
                value -> Say.number(100 * value, 1) + "\u00A0%");
    }

    static Table reasons(GuidelineGroups guideline, String before) {
        return Table.of(
                before + "not-classifiable-table",
                "Why someone could not be put into a band",
                List.of(words("Reason"), numbers("People")),
                guideline.notClassifiable().entrySet().stream()
                        .map(entry -> List.of(entry.getKey(), Say.cell(entry.getValue())))
                        .toList());
    }

    private static List<String> numbered(List<String> sources) {
        return IntStream.range(0, sources.size())
                .mapToObj(at -> "[%d] %s".formatted(at + 1, sources.get(at)))
                .toList();
    }

    /// @param sources each once; the table points to them by number, since they are long
    private static Table bands(GuidelineGroups guideline, List<String> sources, String id) {
        return Table.of(
                id,
                "The bands and where they come from",
                List.of(
                        words("Test"),
                        words("Band"),
                        words("Edge"),
                        words("Next test"),
                        words("Source"),
                        words("Checked against the source")),
                guideline.bands().stream()
                        .map(band ->
                                List.of(
                                        Say.capital(band.testLabel()),
                                        band.label(),
                                        band.edge().isEmpty() ? "the lowest" : band.edge(),
                                        band.nextTest().isEmpty() ? Say.NOTHING : band.nextTest(),
                                        "[%d]".formatted(sources.indexOf(band.source()) + 1),
                                        band.verified() ? "yes" : "no"))
                        .toList());
    }
}
