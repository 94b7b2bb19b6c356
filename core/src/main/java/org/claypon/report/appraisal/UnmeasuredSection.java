package org.claypon.report.appraisal;

import static org.claypon.html.Table.numbers;
import static org.claypon.html.Table.words;

import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.report.Prose;
import org.claypon.report.Say;
import org.claypon.results.PaperAppraisal;

/// How strong something that nobody measured, or wrong records, would have to be.
final class UnmeasuredSection {

    private UnmeasuredSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        if (appraisal.unmeasured().isEmpty()) {
            return List.of();
        }
        Table table =
                Table.of(
                        "unmeasured-table",
                        "How strong another explanation would have to be",
                        List.of(
                                words("Claim"),
                                words("What"),
                                numbers("Value"),
                                words("What it says")),
                        appraisal.unmeasured().stream()
                                .map(found ->
                                        List.of(
                                                found.claim(),
                                                found.what(),
                                                Say.ratio(found.value()),
                                                found.explanation()))
                                .toList());
        return List.of(
                Prose.paragraph(
                        "Even numbers that fit each other can have another reason than the exposure: something that nobody measured, or records that are wrong. These figures say how strong it would have to be. They do not say whether it is there, and a large one does not show a cause."),
                table.inParagraphs());
    }
}
