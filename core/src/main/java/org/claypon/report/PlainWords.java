package org.claypon.report;

import org.claypon.results.Results;

/// The words that the summary uses, for someone who has not met them.
final class PlainWords {

    private PlainWords() {}

    static void write(Results results, Markdown text) {
        text.item("A case is a person with the condition.");
        text.item("A control is a person without it, chosen for the study.");
        text.item(
                "A link means that two things are seen together more often, or less often, than by chance.");
        text.item("An odds ratio says how strong a link is, and 1 means no link.");
        text.item("The range after an odds ratio shows how far chance alone may have moved it.");
        text.item("A range that holds the number 1 goes with a link and with no link.");
        if (!results.comparisons().isEmpty()) {
            text.item("The middle value has as many people above it as below it.");
        }
        if (results.guideline().isPresent()) {
            text.item("A band is a part of the scale of a test.");
        }
        if (results.study().smallestCount() > 1) {
            text.item(
                    "A hidden number is one under %d, or one that would give such a number away; so no one can be known by it."
                            .formatted(results.study().smallestCount()));
        }
    }
}
