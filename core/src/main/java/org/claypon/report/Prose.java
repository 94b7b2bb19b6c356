package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;

/// Paragraphs, lists and facts of the report.
public final class Prose {

    private static final int SHORT = 12;

    private Prose() {}

    public static Html paragraph(String text) {
        return Html.element("p", text);
    }

    public static Html note(String text) {
        return Html.element("p", text).with("class", "note");
    }

    static boolean isNote(Html.Element element) {
        return element.attributes().contains(new Html.Attribute("class", "note"));
    }

    public static Html heading(String text) {
        return Html.element("h3", text);
    }

    /// Nothing where there is nothing to list.
    public static Html list(List<String> items) {
        return items.isEmpty()
                ? Html.sequence()
                : Html.element("ul", items.stream().map(item -> Html.element("li", item)).toList());
    }

    public static Html facts(List<Fact> facts) {
        List<Html> parts = new ArrayList<>();
        for (Fact fact : facts) {
            parts.add(Html.element("dt", fact.name()));
            parts.add(Html.element("dd", fact.value()));
        }
        return Html.element("dl", parts).with("class", "facts");
    }

    public record Fact(String name, String value) {}

    public static String shortHash(String hash) {
        return hash.length() > SHORT ? hash.substring(0, SHORT) : hash;
    }
}
