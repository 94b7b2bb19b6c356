package org.claypon.study;

import java.util.ArrayList;
import java.util.List;
import org.claypon.study.Analysis.Pattern;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `patterns`: under each name, conditions on measurements that are looked at together.
final class PatternReader {

    private final Scope scope;
    private final TestReader tests;

    PatternReader(Scope scope, TestReader tests) {
        this.scope = scope;
        this.tests = tests;
    }

    List<Pattern> read(Node named) {
        List<Pattern> patterns = new ArrayList<>();
        for (Node node : named.entries()) {
            String name = Echo.clean(node.key().strip());
            if (name.isEmpty()) {
                node.problems()
                        .add(node.keyWhere(), "a pattern has no name", "write what it is called");
            }
            List<Test.Level> conditions = conditions(node);
            if (sizeFits(node) && conditions.size() == node.entries().size()) {
                patterns.add(new Pattern(name, conditions));
            }
        }
        return patterns;
    }

    private static boolean sizeFits(Node node) {
        if (!node.isKeys()) {
            return false;
        }
        int size = node.entries().size();
        if (size < 2) {
            node.problem(
                    "a pattern is made of conditions on several measurements; here %s"
                            .formatted(size == 0 ? "is none" : "is one"),
                    "add a measurement; for one alone, write an exposure with \"below\" or \"above\"");
        } else if (size > Pattern.MOST) {
            node.problem(
                    "%d conditions have too many combinations; the most is %d"
                            .formatted(size, Pattern.MOST),
                    "keep the conditions that matter, or write two patterns");
        }
        return size >= 2 && size <= Pattern.MOST;
    }

    private List<Test.Level> conditions(Node node) {
        return node.entries().stream()
                .flatMap(entry ->
                        scope
                                .measurement(entry.key(), entry.keyWhere())
                                .flatMap(measurement -> tests.level(measurement, entry))
                                .filter(level -> hasSide(level, entry))
                                .stream())
                .toList();
    }

    /// A pattern says what is low and what is high.
    private static boolean hasSide(Test.Level level, Node entry) {
        boolean side =
                switch (level.comparison()) {
                    case LESS, AT_MOST, GREATER, AT_LEAST -> true;
                    case EQUAL, NOT_EQUAL -> false;
                };
        if (!side) {
            entry.problem(
                    "%s has no side: a pattern asks whether a value is low or high"
                            .formatted(Echo.quoted(level.comparison().sign())),
                    "use one of: <, <=, >, >=");
        }
        return side;
    }
}
