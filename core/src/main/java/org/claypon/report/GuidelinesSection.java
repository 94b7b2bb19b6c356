package org.claypon.report;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.html.chart.ForestPlot;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.GuidelineSensitivity;
import org.claypon.results.Model;
import org.claypon.results.Results;

/// The same people under each guideline that takes the inputs of the study.
final class GuidelinesSection {

    private GuidelinesSection() {}

    static List<Html> of(Results results) {
        List<GuidelineSensitivity> all = results.guidelineSensitivity();
        if (all.isEmpty()) {
            return List.of();
        }
        List<Html> parts = new ArrayList<>();
        parts.add(
                Prose.paragraph(
                        "Everyone in the matched sets was also put into the bands of every other shipped guideline that can read"
                                + " what the study gives to its own. What matters is how much of the answer hangs on where a"
                                + " guideline draws its line."));
        if (all.size() == 1) {
            return alone(results, all.getFirst());
        }
        parts.add(
                plot(all)
                        .figure(
                                "guidelines-figure",
                                "Conditional odds ratios, not adjusted, of the lowest band of each guideline against all its other bands,"
                                        + " with 95\u00A0% limits.",
                                ratios(all)));
        parts.add(people(all).inParagraphs());
        parts.add(
                Prose.paragraph(
                        "The study's own guideline was named before the data were looked at, or should have been. That another one gives a"
                                + " smaller p value is no reason to prefer it."));
        List<String> remarks =
                new ArrayList<>(
                        all.stream().flatMap(one -> remarks(results, one).stream()).toList());
        remarks.addAll(OnceSaid.of(all, one -> one.guideline().id(), one -> List.of(method(one))));
        parts.add(Prose.list(remarks));
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).used()) {
                parts.addAll(sources(all.get(i).guideline(), "guideline-%d-".formatted(i + 1)));
            }
        }
        return parts;
    }

    /// Of the study's own guideline the people are in its own section.
    private static List<Html> alone(Results results, GuidelineSensitivity own) {
        List<String> remarks = new ArrayList<>(remarks(results, own));
        remarks.add(method(own));
        return List.of(
                Prose.note(
                        "No other shipped guideline takes the inputs of the study's own, so that only this one is here."),
                ratios(List.of(own)).inParagraphs(),
                Prose.list(remarks));
    }

    private static String method(GuidelineSensitivity one) {
        return Say.capital(one.model().method()) + ".";
    }

    private static String lowest(GuidelineSensitivity one) {
        return "%s: %s"
                .formatted(one.guideline().id(), Labels.band(one.guideline(), one.lowestBand()));
    }

    private static ForestPlot plot(List<GuidelineSensitivity> all) {
        return new ForestPlot(
                "Odds ratio of the lowest band under each guideline",
                "One line a guideline: a square at the odds ratio and a bar from its lower to its upper limit, with a line at 1.",
                "odds ratio, logarithmic scale",
                all.stream()
                        .flatMap(one ->
                                one.model().terms().stream()
                                        .map(term ->
                                                Charts.row(
                                                        lowest(one),
                                                        term.oddsRatio(),
                                                        term.lower(),
                                                        term.upper())))
                        .toList());
    }

    private static Table ratios(List<GuidelineSensitivity> all) {
        return Table.of(
                "guidelines-figure-table",
                "Lowest band against all others",
                List.of(
                        words("Guideline and its lowest band"),
                        numbers("Sets"),
                        numbers("Informative"),
                        numbers("Odds ratio (95\u00A0% limits)"),
                        numbers("p")),
                all.stream()
                        .flatMap(one -> one.model().terms().stream().map(term -> row(one, term)))
                        .toList());
    }

    private static List<String> row(GuidelineSensitivity one, Model.Term term) {
        return List.of(
                lowest(one),
                Say.cell(one.model().sets()),
                Say.cell(one.model().setsInformative()),
                Say.oddsRatio(term.oddsRatio(), term.lower(), term.upper()),
                Say.p(term.p()));
    }

    private static Table people(List<GuidelineSensitivity> all) {
        return new Table(
                "guidelines-table",
                "People by guideline and band; shares are of those who could be classified",
                List.of(
                        words("Band"),
                        numbers("Cases"),
                        numbers("Share"),
                        numbers("Controls"),
                        numbers("Share")),
                all.stream()
                        .map(one -> new Table.Group(title(one), bands(one.guideline())))
                        .toList());
    }

    private static String title(GuidelineSensitivity one) {
        return "%s (%s, version %s)%s"
                .formatted(
                        one.guideline().title(),
                        one.guideline().id(),
                        one.guideline().version(),
                        one.used() ? ", the study's own" : "");
    }

    private static List<List<String>> bands(GuidelineGroups guideline) {
        List<String> bands = new ArrayList<>(GuidelineSection.bandNames(guideline));
        bands.add(GuidelineSection.NOT_CLASSIFIABLE);
        return bands.stream()
                .map(band ->
                        List.of(
                                Labels.band(guideline, band),
                                people(guideline, "cases", band),
                                share(guideline, "cases", band),
                                people(guideline, "controls", band),
                                share(guideline, "controls", band)))
                .toList();
    }

    private static String people(GuidelineGroups guideline, String group, String band) {
        return GuidelineSection.people(guideline, group, band).map(Say::cell).orElse(Say.NOTHING);
    }

    private static String share(GuidelineGroups guideline, String group, String band) {
        return GuidelineSection.share(guideline, group, band)
                .map(share -> Say.percent(share.share()))
                .orElse(Say.NOTHING);
    }

    /// What was read, how the odds ratio was made, and what the guideline's own notes say.
    private static List<String> remarks(Results results, GuidelineSensitivity one) {
        String id = one.guideline().id();
        List<String> remarks = new ArrayList<>();
        remarks.add("%s reads %s.".formatted(id, inputs(results, one)));
        one.model().notes().forEach(note -> remarks.add("%s: %s".formatted(id, note)));
        return remarks;
    }

    private static String inputs(Results results, GuidelineSensitivity one) {
        List<String> read = new ArrayList<>();
        for (Map.Entry<String, String> input : one.inputs().entrySet()) {
            read.add(
                    "%s from %s"
                            .formatted(
                                    label(one.guideline(), input.getKey()),
                                    Labels.of(results, input.getValue())));
        }
        return read.isEmpty() ? "nothing that the study has" : String.join("; ", read);
    }

    /// A test by the name that the guideline gives it; a condition has none in the results.
    private static String label(GuidelineGroups guideline, String input) {
        return guideline.bands().stream()
                .filter(band -> band.test().equals(input))
                .map(GuidelineGroups.Band::testLabel)
                .findFirst()
                .orElse(Say.words(input));
    }

    /// @param before stands before the ids of its tables
    private static List<Html> sources(GuidelineGroups guideline, String before) {
        List<Html> parts = new ArrayList<>();
        parts.add(Prose.heading("%s: bands and sources".formatted(guideline.id())));
        parts.add(Prose.list(guideline.notes()));
        if (!guideline.notClassifiable().isEmpty()) {
            parts.add(GuidelineSection.reasons(guideline, before).html());
        }
        parts.addAll(GuidelineSection.bands(guideline, before));
        return parts;
    }
}
