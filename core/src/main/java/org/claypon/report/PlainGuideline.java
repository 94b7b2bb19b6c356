package org.claypon.report;

import static org.claypon.report.Markdown.escaped;
import static org.claypon.report.Markdown.quoted;

import java.util.List;
import org.claypon.results.Count;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.Results;

/// What the guideline says of the people who were studied.
final class PlainGuideline {

    private PlainGuideline() {}

    static void write(Results results, Markdown text) {
        results.guideline()
                .ifPresentOrElse(
                        guideline -> write(guideline, text),
                        () ->
                                text.paragraph(
                                        "The study file names no guide for doctors.",
                                        "So no one was sorted by one here."));
    }

    private static void write(GuidelineGroups guideline, Markdown text) {
        text.paragraph(
                "The guide is %s.".formatted(quoted(guideline.title())),
                "Each person was put in a band by it.",
                "The shares are of those who could be put in one.");
        bands(guideline, text);
        notClassified(guideline, text);
        nextTests(guideline, text);
        if (guideline.bands().stream().anyMatch(band -> !band.verified())) {
            text.paragraph("Not every limit was checked against the text of the guide itself.");
        }
        text.paragraph("A band is not a diagnosis.", "Ask a doctor what your own test means.");
    }

    private static void bands(GuidelineGroups guideline, Markdown text) {
        List<String> said =
                GuidelineSection.bandNames(guideline).stream()
                        .filter(band ->
                                !PlainFindings.areHidden(
                                        inBand(guideline, "cases", band),
                                        inBand(guideline, "controls", band)))
                        .toList();
        if (said.isEmpty()) {
            text.paragraph("How many people were in each band is a hidden number.");
        }
        said.forEach(band ->
                text.item(
                        "%s: %s."
                                .formatted(
                                        escaped(Labels.band(guideline, band)),
                                        shares(guideline, band))));
    }

    private static String shares(GuidelineGroups guideline, String band) {
        Count cases = inBand(guideline, "cases", band);
        Count controls = inBand(guideline, "controls", band);
        Count ofCases = classified(guideline, "cases");
        Count ofControls = classified(guideline, "controls");
        return "%s with the condition, and %s without it"
                .formatted(
                        PlainFindings.people(cases, ofCases),
                        PlainFindings.others(cases, ofCases, controls, ofControls));
    }

    private static Count inBand(GuidelineGroups guideline, String group, String band) {
        return GuidelineSection.people(guideline, group, band).orElse(Count.of(0));
    }

    /// The people of a group who are in a band; hidden where one of its counts is.
    private static Count classified(GuidelineGroups guideline, String group) {
        long people = 0;
        for (String band : GuidelineSection.bandNames(guideline)) {
            switch (GuidelineSection.people(guideline, group, band).orElse(Count.of(0))) {
                case Count.Exactly(long number) -> people += number;
                case Count.FewerThan hidden -> {
                    return hidden;
                }
            }
        }
        return Count.of(people);
    }

    private static void notClassified(GuidelineGroups guideline, Markdown text) {
        if (guideline.notClassifiable().isEmpty()) {
            return;
        }
        text.paragraph("Some people could be put in no band:");
        guideline
                .notClassifiable()
                .forEach((reason, people) ->
                        text.item(
                                "%s, for this reason (%s)."
                                        .formatted(
                                                Say.capital(Say.many(people, "person", "people")),
                                                escaped(reason))));
    }

    private static void nextTests(GuidelineGroups guideline, Markdown text) {
        List<String> items =
                guideline.bands().stream()
                        .filter(band -> !band.nextTest().isEmpty())
                        .map(band ->
                                "%s asks for this test next: %s."
                                        .formatted(
                                                escaped(band.label()),
                                                escaped(Say.words(band.nextTest()))))
                        .distinct()
                        .toList();
        if (!items.isEmpty()) {
            text.paragraph("For some bands the guide asks for one more test:");
            items.forEach(text::item);
        }
    }
}
