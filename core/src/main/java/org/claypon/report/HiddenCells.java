package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.results.Results;

/// Says what "hidden" means, once: under the first section of which a cell is.
final class HiddenCells {

    private static final String WORD = "hidden";

    private HiddenCells() {}

    /// Where the study hides nothing there is nothing to explain.
    static List<Frame.Part> explainedOnce(List<Frame.Part> parts, Results results) {
        List<Frame.Part> explained = new ArrayList<>(parts);
        for (int i = 0; i < parts.size() && results.study().smallestCount() > 1; i++) {
            if (parts.get(i).content().stream().anyMatch(HiddenCells::isIn)) {
                explained.set(i, explained(parts.get(i), results.study().smallestCount()));
                return explained;
            }
        }
        return explained;
    }

    private static Frame.Part explained(Frame.Part part, int smallest) {
        List<Html> content = new ArrayList<>(part.content());
        content.add(
                Prose.note(
                        "Here and below, “hidden” stands for fewer than %d people, or for a number of any size from which so few could be worked out."
                                .formatted(smallest)));
        return new Frame.Part(part.id(), part.heading(), content);
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
