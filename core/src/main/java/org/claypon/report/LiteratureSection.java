package org.claypon.report;

import static org.claypon.html.Table.words;

import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.results.Results;

/// What the study file says of other studies, unchecked.
final class LiteratureSection {

    private LiteratureSection() {}

    static List<Html> of(Results results) {
        if (results.literature().isEmpty()) {
            return List.of();
        }
        Table table =
                Table.of(
                        "literature-table",
                        "Other studies, as the study file has them",
                        List.of(
                                words("Viewpoint"),
                                words("What it says"),
                                words("Direction"),
                                words("Citation")),
                        results.literature().stream()
                                .map(entry ->
                                        List.of(
                                                Say.capital(Say.words(entry.viewpoint())),
                                                entry.says(),
                                                Say.words(entry.direction()),
                                                entry.citation()))
                                .toList());
        return List.of(
                Prose.paragraph(
                        "A person supplied these entries. Claypon shows them as they are and has not checked them."),
                table.inParagraphs());
    }
}
