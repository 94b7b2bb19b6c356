package org.claypon.html;

import java.util.ArrayList;
import java.util.List;

/// A table with a caption. On a narrow page it scrolls inside a region of its own, which the keyboard reaches.
///
/// @param id     of the caption, which names the region
/// @param groups rows under a heading of their own; one group without a heading is a plain table
public record Table(String id, String caption, List<Column> columns, List<Group> groups) {

    /// Of a cell, on a narrow page: the heading of its column.
    public static final String HEADING = "data-heading";

    public Table {
        columns = List.copyOf(columns);
        groups = List.copyOf(groups);
    }

    public enum Kind {
        TEXT,
        NUMBER
    }

    public record Column(String heading, Kind kind) {}

    /// Each row has a cell for each column; the first names the row.
    public record Group(String heading, List<List<String>> rows) {
        public Group {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    public static Table of(
            String id, String caption, List<Column> columns, List<List<String>> rows) {
        return new Table(id, caption, columns, List.of(new Group("", rows)));
    }

    public static Column words(String heading) {
        return new Column(heading, Kind.TEXT);
    }

    public static Column numbers(String heading) {
        return new Column(heading, Kind.NUMBER);
    }

    public Html html() {
        return html(false);
    }

    /// The same for rows of sentences: on a narrow page each row is a paragraph, and each cell in it begins with the heading of its column.
    public Html inParagraphs() {
        return html(true);
    }

    private Html html(boolean paragraphs) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.element("caption", Html.element("span", caption)).with("id", id));
        parts.add(Html.element("thead", Html.element("tr", headings())));
        groups.forEach(group -> parts.add(body(group, paragraphs)));
        return Html.element("div", Html.element("table", parts))
                .with("class", paragraphs ? "scroll stack" : "scroll")
                .with("role", "region")
                .with("aria-labelledby", id)
                .with("tabindex", "0");
    }

    private List<Html> headings() {
        return columns.stream()
                .<Html>map(column ->
                        kind(Html.element("th", column.heading()).with("scope", "col"), column))
                .toList();
    }

    private Html body(Group group, boolean paragraphs) {
        List<Html> rows = new ArrayList<>();
        if (!group.heading().isEmpty()) {
            rows.add(
                    Html.element(
                            "tr",
                            Html.element("th", Html.element("span", group.heading()))
                                    .with("scope", "rowgroup")
                                    .with("colspan", Integer.toString(columns.size()))));
        }
        group.rows().forEach(row -> rows.add(row(row, paragraphs)));
        return Html.element("tbody", rows);
    }

    private Html row(List<String> cells, boolean paragraphs) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.element("th", cells.getFirst()).with("scope", "row"));
        for (int i = 1; i < cells.size(); i++) {
            Html.Element cell = cell(cells.get(i), columns.get(i));
            parts.add(paragraphs ? cell.with(HEADING, columns.get(i).heading()) : cell);
        }
        return Html.element("tr", parts);
    }

    private static Html.Element cell(String text, Column column) {
        boolean said =
                !text.isEmpty() && Character.isLetter(text.codePointAt(0)) && !isHidden(text);
        Html.Element cell = Html.element("td", text);
        return said && column.kind() == Kind.NUMBER
                ? cell.with("class", "said")
                : kind(cell, column);
    }

    /// A word in place of a number, and no reason.
    private static boolean isHidden(String text) {
        return text.startsWith("hidden") && !text.contains(":");
    }

    private static Html.Element kind(Html.Element cell, Column column) {
        return switch (column.kind()) {
            case TEXT -> cell;
            case NUMBER -> cell.with("class", "number");
        };
    }
}
