package org.claypon.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.claypon.yaml.Node;

/// Reads `[-365, -1]`: two ends, both included, in days unless a unit is written.
final class WindowReader {

    private static final String EXAMPLE = "[-365, -1]";

    private WindowReader() {}

    static Optional<Window> read(Node node) {
        return ends(node, EXAMPLE, WindowReader::days)
                .filter(days -> inOrder(node, days.get(0) <= days.get(1)))
                .map(days -> new Window(days.get(0), days.get(1)));
    }

    /// The two ends of a list of two, each read by itself.
    static <T> Optional<List<T>> ends(
            Node node, String example, Function<Node, Optional<T>> oneEnd) {
        List<Node> items = node.items();
        if (node.isList() && items.size() != 2) {
            node.problem(
                    "a first and a last one are wanted, and %d stand here".formatted(items.size()),
                    "write \"%s: %s\"".formatted(node.key(), example));
            return Optional.empty();
        }
        List<T> ends = new ArrayList<>();
        items.forEach(item -> oneEnd.apply(item).ifPresent(ends::add));
        return ends.size() == 2 ? Optional.of(ends) : Optional.empty();
    }

    static boolean inOrder(Node node, boolean inOrder) {
        if (!inOrder) {
            node.problem("the end lies before the beginning", "write the earlier one first");
        }
        return inOrder;
    }

    private static Optional<Integer> days(Node node) {
        return node.text()
                .flatMap(text ->
                        switch (text) {
                            case "ever" -> Optional.of(Window.EVER);
                            case "never" -> Optional.of(Window.NEVER);
                            default -> Durations.days(node, text);
                        });
    }
}
