package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.results.Results;

/// Says under a section what "hidden" means, where a cell of it is.
final class HiddenCells {

    private static final String WORD = "hidden";

    private HiddenCells() {}

    static List<Html> explained(List<Html> content, Results results) {
        if (content.stream().noneMatch(HiddenCells::isIn)) {
            return content;
        }
        List<Html> more = new ArrayList<>(content);
        more.add(
                Prose.note(
                        "“Hidden” stands for fewer than %d people, or for a number of any size from which so few could be worked out."
                                .formatted(results.study().smallestCount())));
        return more;
    }

    private static boolean isIn(Html html) {
        return switch (html) {
            case Html.Text _ -> false;
            case Html.Sequence(List<Html> parts) -> parts.stream().anyMatch(HiddenCells::isIn);
            case Html.Element(String name, List<Html.Attribute> _, List<Html> children) ->
                    (isCell(name) && children.stream().anyMatch(HiddenCells::says))
                            || children.stream().anyMatch(HiddenCells::isIn);
        };
    }

    private static boolean isCell(String element) {
        return element.equals("td") || element.equals("dd");
    }

    private static boolean says(Html html) {
        return html instanceof Html.Text(String text) && text.contains(WORD);
    }
}
