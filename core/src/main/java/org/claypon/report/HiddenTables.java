package org.claypon.report;

import java.util.List;
import java.util.stream.Stream;
import org.claypon.html.Html;

/// Folds a table of which every number is hidden into one line, which says what it would hold and how a person may see it.
final class HiddenTables {

    private static final String HOW = "privacy: {smallest_count: 1}";

    private HiddenTables() {}

    static List<Html> folded(List<Html> content) {
        return content.stream().map(HiddenTables::folded).toList();
    }

    private static Html folded(Html html) {
        return switch (html) {
            case Html.Text text -> text;
            case Html.Sequence(List<Html> parts) -> new Html.Sequence(folded(parts));
            case Html.Element element when isRegion(element) ->
                    isHidden(element) ? fold(element) : element;
            case Html.Element element when element.name().equals("details") -> element;
            case Html.Element(String name, List<Html.Attribute> attributes, List<Html> children) ->
                    new Html.Element(name, attributes, folded(children));
        };
    }

    private static boolean isRegion(Html.Element element) {
        return element.children().stream()
                .anyMatch(child ->
                        child instanceof Html.Element(String name, _, _) && name.equals("table"));
    }

    private static boolean isHidden(Html.Element region) {
        List<String> cells =
                all(region)
                        .filter(element -> element.name().equals("td"))
                        .map(HiddenTables::words)
                        .toList();
        return cells.stream().anyMatch(HiddenTables::saysHidden)
                && cells.stream().allMatch(cell -> saysHidden(cell) || saysNothing(cell));
    }

    private static boolean saysHidden(String cell) {
        return cell.startsWith("hidden");
    }

    private static boolean saysNothing(String cell) {
        return cell.isEmpty() || cell.equals(Say.NOTHING) || cell.startsWith("not estimable");
    }

    private static String words(Html html) {
        return switch (html) {
            case Html.Text(String text) -> text;
            case Html.Sequence(List<Html> parts) -> joined(parts);
            case Html.Element element -> joined(element.children());
        };
    }

    private static String joined(List<Html> parts) {
        return String.join("", parts.stream().map(HiddenTables::words).toList());
    }

    private static Html fold(Html.Element region) {
        return Html.element(
                "details",
                Html.element(
                        "summary",
                        Html.text(
                                "Hidden, since few people stand behind every number: %s. With "
                                        .formatted(caption(region))),
                        Html.element("code", HOW),
                        Html.text(
                                " in the study file the table is written out, for your own reading.")),
                region);
    }

    private static String caption(Html.Element region) {
        return all(region)
                .filter(element -> element.name().equals("caption"))
                .findFirst()
                .map(HiddenTables::words)
                .orElse("a table");
    }

    private static Stream<Html.Element> all(Html html) {
        return switch (html) {
            case Html.Text _ -> Stream.empty();
            case Html.Sequence(List<Html> parts) -> parts.stream().flatMap(HiddenTables::all);
            case Html.Element element ->
                    Stream.concat(
                            Stream.of(element),
                            element.children().stream().flatMap(HiddenTables::all));
        };
    }
}
