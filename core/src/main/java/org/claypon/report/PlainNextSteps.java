package org.claypon.report;

import static org.claypon.report.Markdown.escaped;
import static org.claypon.report.Markdown.quoted;

import java.util.List;
import org.claypon.results.Results;

/// What would answer the question, and what stands in the way.
public final class PlainNextSteps {

    /// The viewpoint of an entry that is about a trial (Bradford Hill 1965, Proc R Soc Med 58:295).
    private static final String EXPERIMENT = "experiment";

    private PlainNextSteps() {}

    static void write(Results results, Markdown text) {
        trial(text, results.guideline().isPresent());
        List<Results.Literature> trials =
                results.literature().stream()
                        .filter(entry -> entry.viewpoint().equalsIgnoreCase(EXPERIMENT))
                        .toList();
        if (!trials.isEmpty()) {
            text.paragraph("The study file names these trials:");
            trials.forEach(entry -> text.item(entry(entry)));
        }
    }

    /// @param guideline whether a guideline calls for treatment of some people
    public static void trial(Markdown text, boolean guideline) {
        text.paragraph(
                "The best test would be a trial.",
                "In a trial, chance decides who gets a thing and who does not.",
                "So the two groups are alike in all else.",
                "If one group then does better, few other reasons are left.");
        if (guideline) {
            withGuideline(text);
        } else {
            withoutGuideline(text);
        }
        text.paragraph("These ways are fair, too:");
        text.item("Test many people who are well, then wait for years and see who falls ill.");
        text.item("Ask the same thing again in other places, of other people.");
        text.item("Look if the link stays when all else that is known is taken into account.");
    }

    private static void withGuideline(Markdown text) {
        text.paragraph(
                "Here that is hard.",
                "Some people have a test that calls for treatment now.",
                "To hold it back from them would be wrong, even for a trial.",
                "But for some people the test gives no clear answer.",
                "They could start at once or a little later, as chance decides.",
                "Then all get the same in the end, and no one who needs it now must wait.");
    }

    private static void withoutGuideline(Markdown text) {
        text.paragraph(
                "Often that is hard.",
                "No one may be given a thing that is thought to do harm.",
                "And no one who needs a treatment may be made to go without it.",
                "But at times no one knows which of two ways is best.",
                "Then people could start now or a little later, as chance decides.",
                "All get the same in the end.");
    }

    /// An entry of the study file as one sentence.
    static String entry(Results.Literature entry) {
        return "%s (%s; %s; %s)."
                .formatted(
                        quoted(entry.says()),
                        escaped(Say.words(entry.viewpoint())),
                        escaped(direction(entry.direction())),
                        escaped(entry.citation()));
    }

    private static String direction(String direction) {
        return switch (direction) {
            case "supports" -> "speaks for a link";
            case "against" -> "speaks against a link";
            case "silent" -> "speaks neither for nor against a link";
            default -> Say.words(direction);
        };
    }
}
