package org.claypon.report;

import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Page;
import org.claypon.html.PlainText;

/// A report as one page: its head, a list of contents, its parts in order, and who made it.
///
/// @param kicker what it is, in one line under the title
/// @param foot   what it was made from
public record Frame(String title, String kicker, List<Part> parts, String foot) {

    public Frame {
        parts = List.copyOf(parts);
    }

    /// @param id fixed: links and tests rely on it
    public record Part(String id, String heading, List<Html> content) {
        public Part {
            content = List.copyOf(content);
        }

        private Html link() {
            return Html.element("li", Html.element("a", heading).with("href", "#" + id));
        }

        private Html html() {
            Html title = Html.element("h2", heading).with("id", id + "-heading");
            Html back =
                    Html.element(
                                    "p",
                                    Html.element("a", "Back to the contents")
                                            .with("href", "#contents"))
                            .with("class", "back");
            return Html.element("section", List.of(title, Html.sequence(content), back))
                    .with("id", id)
                    .with("aria-labelledby", id + "-heading");
        }
    }

    public String page() {
        Html skip =
                Html.element("a", "Skip to the report").with("class", "skip").with("href", "#main");
        Html frame = Html.element("div", top(), columns(), footer()).with("class", "frame");
        return new Page(PlainText.of(title), Html.sequence(skip, frame)).markup();
    }

    private Html top() {
        return Html.element(
                        "header",
                        Html.element("h1", title),
                        Html.element("p", kicker).with("class", "kicker"))
                .with("class", "top");
    }

    private Html columns() {
        Html list = Html.element("ul", parts.stream().map(Part::link).toList());
        Html nav = Html.element("nav", list).with("id", "contents").with("aria-label", "Contents");
        Html main =
                Html.element("main", parts.stream().map(Part::html).toList())
                        .with("id", "main")
                        .with("tabindex", "-1");
        return Html.element("div", nav, main).with("class", "columns");
    }

    private Html footer() {
        return Html.element(
                "footer",
                Html.element("p", foot + " This page fetches nothing and runs no program."));
    }
}
