package org.claypon.report.appraisal;

import static org.claypon.html.Table.words;

import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.report.Prose;
import org.claypon.results.PaperAppraisal;

/// Studies that would show more than this one.
final class NextSection {

    private NextSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        return List.of(
                Prose.paragraph(
                        "A study in which people are looked at once cannot tell what came first. These would show more."),
                Table.of(
                                "next-table",
                                "Studies that would show more",
                                List.of(
                                        words("Study"),
                                        words("What it could show"),
                                        words("Why it is hard, or how it is done without wrong")),
                                appraisal.next().stream()
                                        .map(step ->
                                                List.of(step.design(), step.shows(), step.ethics()))
                                        .toList())
                        .inParagraphs());
    }
}
