package org.claypon.html;

import java.util.Set;

/// Writes a tree of elements and text. The only place where characters become markup.
final class Markup {

    private static final Set<String> WITH_LINE_END =
            Set.of(
                    "body",
                    "caption",
                    "details",
                    "div",
                    "dl",
                    "dd",
                    "figcaption",
                    "figure",
                    "footer",
                    "h1",
                    "h2",
                    "h3",
                    "header",
                    "li",
                    "main",
                    "nav",
                    "ol",
                    "p",
                    "section",
                    "summary",
                    "svg",
                    "table",
                    "tbody",
                    "thead",
                    "tr",
                    "ul");

    private final StringBuilder written = new StringBuilder();

    private Markup() {}

    static String of(Html html) {
        Markup markup = new Markup();
        markup.write(html);
        return markup.written.toString();
    }

    private void write(Html html) {
        switch (html) {
            case Html.Text(String text) -> escape(PlainText.of(text));
            case Html.Sequence sequence -> sequence.parts().forEach(this::write);
            case Html.Element element -> write(element);
        }
    }

    private void write(Html.Element element) {
        written.append('<').append(element.name());
        for (Html.Attribute attribute : element.attributes()) {
            written.append(' ').append(attribute.name()).append("=\"");
            escape(PlainText.of(attribute.value()));
            written.append('"');
        }
        written.append('>');
        element.children().forEach(this::write);
        written.append("</").append(element.name()).append('>');
        if (WITH_LINE_END.contains(element.name())) {
            written.append('\n');
        }
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            switch (letter) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                case '\'' -> written.append("&#39;");
                default -> written.append(letter);
            }
        }
    }
}
