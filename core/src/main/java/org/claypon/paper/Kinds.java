package org.claypon.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.claypon.paper.Content.Limits;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// What several kinds of claims have in common.
final class Kinds {

    /// No study has more people than this.
    private static final int MOST_PEOPLE = 1_000_000_000;

    private Kinds() {}

    /// A number of people, at least 1.
    static OptionalInt people(Node node) {
        return node.integer(1, MOST_PEOPLE, "a number of people", 80);
    }

    static OptionalInt people(Node node, String key) {
        return node.optional(key).map(Kinds::people).orElse(OptionalInt.empty());
    }

    /// A number of people that may be 0.
    static OptionalInt count(Node node) {
        return node.integer(0, MOST_PEOPLE, "a count of people", 12);
    }

    static Optional<Integer> requiredCount(Node node, String key) {
        return node.required(key, "12").flatMap(found -> boxed(count(found)));
    }

    static Optional<Integer> boxed(OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    static Optional<String> words(Node node) {
        return node.text().map(Echo::clean).map(String::strip);
    }

    static Optional<String> measurement(Node node) {
        return node.required("measurement", "b12").flatMap(Kinds::words);
    }

    static Optional<String> optionalWords(Node node, String key) {
        return node.optional(key).flatMap(Kinds::words);
    }

    static Optional<Groups.Name> group(Node node) {
        return node.oneOf(Groups.Name.class);
    }

    /// The test of the p value; one that cannot be meant here is a problem.
    static TestName test(Node node, TestName... fitting) {
        Optional<Node> written = node.optional("test");
        Optional<TestName> named = written.flatMap(found -> found.oneOf(TestName.class));
        boolean fits =
                named.isEmpty()
                        || named.get() == TestName.NOT_STATED
                        || Arrays.asList(fitting).contains(named.get());
        if (!fits) {
            written.orElseThrow()
                    .problem(
                            "%s is no test for %s"
                                    .formatted(spelled(named.get()), node.key().replace('_', ' ')),
                            "use one of: %s, not_stated"
                                    .formatted(
                                            Arrays.stream(fitting)
                                                    .map(Kinds::spelled)
                                                    .collect(Collectors.joining(", "))));
        }
        return named.orElse(TestName.NOT_STATED);
    }

    static String spelled(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Optional<PrintedNumber> ratio(Node node) {
        return NumberReader.notNegative(node, "0.97");
    }

    static Optional<PrintedNumber> oddsRatio(Node node) {
        return node.optional("odds_ratio").flatMap(Kinds::ratio);
    }

    /// The interval of an odds ratio: both limits, or neither.
    static Optional<Limits> interval(Node node) {
        Optional<Node> lower = node.optional("lower");
        Optional<Node> upper = node.optional("upper");
        if (lower.isPresent() != upper.isPresent()) {
            lower.or(() -> upper)
                    .orElseThrow()
                    .problem(
                            "%s stands without %s"
                                    .formatted(
                                            lower.isPresent() ? "lower" : "upper",
                                            lower.isPresent() ? "upper" : "lower"),
                            "write both limits of the interval, or neither");
        }
        Optional<PrintedNumber> from = lower.flatMap(Kinds::ratio);
        Optional<PrintedNumber> to = upper.flatMap(Kinds::ratio);
        from.flatMap(low -> to.filter(high -> high.value().compareTo(low.value()) < 0))
                .ifPresent(high ->
                        upper.orElseThrow()
                                .problem(
                                        "upper is %s, below lower, %s"
                                                .formatted(high.text(), from.orElseThrow().text()),
                                        "write the lower limit under lower and the upper one under upper"));
        return from.flatMap(low -> to.map(high -> new Limits(low, high)));
    }
}
