package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.results.Results;

/// The STROBE checklist, with links to the sections that answer it.
final class StrobeSection {

    private static final List<String> HEADINGS =
            List.of("Item", "What is asked", "Answer", "Where", "What the author must write");

    private StrobeSection() {}

    static List<Html> of(Results results) {
        List<Strobe.Line> lines = Strobe.of(results);
        long author = lines.stream().filter(line -> !line.author().isEmpty()).count();
        return List.of(
                Prose.paragraph(
                        "The items of STROBE for case–control studies (von Elm et al. 2007), in our words. STROBE says what to report; it is no"
                                + " measure of quality. Of %d items, %d leave something that only an author can write."
                                        .formatted(lines.size(), author)),
                table(lines));
    }

    private static Html table(List<Strobe.Line> lines) {
        Html caption =
                Html.element("caption", Html.element("span", "Checklist and where it is answered"))
                        .with("id", "strobe-table");
        Html head =
                Html.element(
                        "thead",
                        Html.element(
                                "tr",
                                HEADINGS.stream()
                                        .<Html>map(heading ->
                                                Html.element("th", heading).with("scope", "col"))
                                        .toList()));
        Html body = Html.element("tbody", lines.stream().map(StrobeSection::row).toList());
        return Html.element("div", Html.element("table", caption, head, body))
                .with("class", "scroll stack")
                .with("role", "region")
                .with("aria-labelledby", "strobe-table")
                .with("tabindex", "0");
    }

    private static Html row(Strobe.Line line) {
        List<Html.Element> cells =
                List.of(
                        Html.element("td", line.item().topic()),
                        Html.element("td", line.answer().words()),
                        Html.element("td", links(line.sections())),
                        Html.element("td", line.author().isEmpty() ? Say.NOTHING : line.author()));
        List<Html> parts = new ArrayList<>();
        parts.add(Html.element("th", line.item().number()).with("scope", "row"));
        for (int i = 0; i < cells.size(); i++) {
            parts.add(cells.get(i).with(Table.HEADING, HEADINGS.get(i + 1)));
        }
        return Html.element("tr", parts);
    }

    private static List<Html> links(List<Section> sections) {
        List<Html> parts = new ArrayList<>();
        for (Section section : sections) {
            if (!parts.isEmpty()) {
                parts.add(Html.text("; "));
            }
            parts.add(Html.element("a", section.heading()).with("href", "#" + section.id()));
        }
        return parts.isEmpty() ? List.of(Html.text(Say.NOTHING)) : parts;
    }
}
