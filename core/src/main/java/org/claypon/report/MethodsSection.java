package org.claypon.report;

import java.util.List;
import org.claypon.html.Html;
import org.claypon.results.Results;

/// The sentences that the steps say of themselves, to paste into a paper.
final class MethodsSection {

    private MethodsSection() {}

    static List<Html> of(Results results) {
        if (results.methods().isEmpty()) {
            return List.of(Prose.note("No step was taken that a Methods section would name."));
        }
        return List.of(
                Html.element("div", Prose.paragraph(String.join(" ", results.methods())))
                        .with("class", "paste"));
    }
}
