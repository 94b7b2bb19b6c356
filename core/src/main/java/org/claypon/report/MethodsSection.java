package org.claypon.report;

import java.util.List;
import org.claypon.html.Html;
import org.claypon.results.Results;

/// What the steps say of themselves, in the paragraphs of a Methods section, to paste into a paper.
final class MethodsSection {

    private MethodsSection() {}

    static List<Html> of(Results results) {
        if (results.methods().isEmpty()) {
            return List.of(Prose.note("No step was taken that a Methods section would name."));
        }
        return List.of(
                Html.element(
                                "div",
                                results.methods().stream().map(MethodsSection::paragraph).toList())
                        .with("class", "paste"));
    }

    /// What stands before the first full stop is the heading that runs into the paragraph.
    private static Html paragraph(String text) {
        int stop = text.indexOf(". ");
        return stop < 0
                ? Prose.paragraph(text)
                : Html.element(
                        "p",
                        Html.element("strong", text.substring(0, stop + 1)),
                        Html.text(text.substring(stop + 1)));
    }
}
