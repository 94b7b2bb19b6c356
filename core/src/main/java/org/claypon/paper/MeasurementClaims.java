package org.claypon.paper;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.claypon.paper.Content.Differs;
import org.claypon.paper.Content.Direction;
import org.claypon.paper.Content.Equivalent;
import org.claypon.paper.Content.Means;
import org.claypon.paper.Content.Scale;
import org.claypon.paper.Content.ShareBelow;
import org.claypon.paper.Content.Summary;
import org.claypon.paper.Content.Than;
import org.claypon.yaml.Node;

/// Reads what a paper says of a measurement in the two groups.
final class MeasurementClaims {

    private static final String SUMMARY = "{mean: \"168\", sd: \"60\"}";
    private static final List<String> RISING = List.of("lowest", "q1", "median", "q3", "highest");

    private MeasurementClaims() {}

    static Optional<Content> means(Node node) {
        Optional<String> measurement = Kinds.measurement(node);
        Optional<String> unit = Kinds.optionalWords(node, "unit");
        Optional<Summary> cases =
                node.required("cases", SUMMARY).flatMap(MeasurementClaims::summary);
        Optional<Summary> controls =
                node.required("controls", SUMMARY).flatMap(MeasurementClaims::summary);
        Optional<PrintedNumber> p = NumberReader.optionalP(node);
        TestName test = Kinds.test(node, TestName.STUDENT, TestName.WELCH, TestName.MANN_WHITNEY);
        Optional<PrintedNumber> step = node.optional("step").flatMap(MeasurementClaims::step);
        OptionalInt items =
                node.optional("items")
                        .map(found -> found.integer(1, 1000, "a number of items", 10))
                        .orElse(OptionalInt.empty());
        Optional<Scale> scale = node.optional("scale").flatMap(MeasurementClaims::scale);
        return measurement.flatMap(what ->
                cases.flatMap(ill ->
                        controls.map(well ->
                                new Means(what, unit, ill, well, p, test, step, items, scale))));
    }

    private static Optional<PrintedNumber> step(Node node) {
        Optional<PrintedNumber> step = NumberReader.notNegative(node, "1");
        if (step.filter(found -> found.value().signum() == 0).isPresent()) {
            node.problem(
                    "step is 0; nothing is measured that finely",
                    "write the least difference between two measured values, for example step: \"1\"");
        }
        return step;
    }

    private static Optional<Scale> scale(Node node) {
        List<Node> ends = node.items();
        if (node.isList() && ends.size() != 2) {
            node.problem(
                    "scale has %d numbers; it must have 2".formatted(ends.size()),
                    "write the lowest and the highest value, for example scale: [\"1\", \"7\"]");
            return Optional.empty();
        }
        Optional<PrintedNumber> low = ends.stream().findFirst().flatMap(MeasurementClaims::end);
        Optional<PrintedNumber> high =
                ends.stream().skip(1).findFirst().flatMap(MeasurementClaims::end);
        if (low.isPresent() && high.isPresent() && !rise(low.get(), high.get())) {
            node.problem(
                    "the scale ends at %s, where it begins or below".formatted(high.get().text()),
                    "write the lowest value first, for example scale: [\"1\", \"7\"]");
        }
        return low.flatMap(from -> high.map(to -> new Scale(from, to)));
    }

    private static Optional<PrintedNumber> end(Node node) {
        return NumberReader.number(node, "1");
    }

    private static boolean rise(PrintedNumber from, PrintedNumber to) {
        return from.value().compareTo(to.value()) < 0;
    }

    private static Optional<Summary> summary(Node node) {
        Optional<PrintedNumber> mean = NumberReader.number(node, "mean", "168");
        Optional<PrintedNumber> sd = NumberReader.notNegative(node, "sd", "60");
        Optional<PrintedNumber> median = NumberReader.number(node, "median", "155");
        Optional<PrintedNumber> q1 = NumberReader.number(node, "q1", "120");
        Optional<PrintedNumber> q3 = NumberReader.number(node, "q3", "210");
        Optional<PrintedNumber> lowest = NumberReader.number(node, "lowest", "60");
        Optional<PrintedNumber> highest = NumberReader.number(node, "highest", "400");
        OptionalInt n = Kinds.people(node, "n");
        if (!node.isKeys()) {
            return Optional.empty();
        }
        if (node.closed() && !node.has("mean") && !node.has("median")) {
            node.problem(
                    "neither a mean nor a median stands here",
                    "write what the paper prints, for example %s: %s"
                            .formatted(node.key(), SUMMARY));
        }
        stands(node, "sd", "mean");
        stands(node, "q1", "q3");
        stands(node, "q3", "q1");
        stands(node, "lowest", "highest");
        stands(node, "highest", "lowest");
        rising(node, List.of(lowest, q1, median, q3, highest));
        return Optional.of(new Summary(mean, sd, median, q1, q3, lowest, highest, n));
    }

    private static void stands(Node node, String key, String beside) {
        if (node.has(key) && !node.has(beside)) {
            node.optional(key)
                    .orElseThrow()
                    .problem(
                            "%s stands without %s".formatted(key, beside),
                            "add %s, or leave %s out".formatted(beside, key));
        }
    }

    /// Of the values that are there none may be below the one before.
    private static void rising(Node node, List<Optional<PrintedNumber>> values) {
        Optional<PrintedNumber> before = Optional.empty();
        for (int i = 0; i < RISING.size(); i++) {
            Optional<PrintedNumber> here = values.get(i);
            if (before.isPresent() && here.isPresent() && rise(here.get(), before.get())) {
                node.optional(RISING.get(i))
                        .orElseThrow()
                        .problem(
                                "%s is %s, below %s"
                                        .formatted(
                                                RISING.get(i),
                                                here.get().text(),
                                                before.get().text()),
                                "check which is which: %s rise in this order"
                                        .formatted(String.join(", ", RISING)));
            }
            before = here.isPresent() ? here : before;
        }
    }

    static Optional<Content> shareBelow(Node node) {
        Optional<String> measurement = Kinds.measurement(node);
        Optional<Amount> threshold =
                node.required("threshold", "\"180 pg/mL\"")
                        .flatMap(found -> NumberReader.amount(found, "\"180 pg/mL\""));
        Optional<Groups.Name> group = node.required("group", "cases").flatMap(Kinds::group);
        Optional<Node> more = node.optional("more_than");
        Optional<Node> less = node.optional("less_than");
        if (more.isPresent() == less.isPresent() && node.isKeys()) {
            node.problem(
                    more.isPresent()
                            ? "more_than and less_than stand in one claim"
                            : "it is not said how many are below the threshold",
                    more.isPresent()
                            ? "keep one of them, or make two claims"
                            : "add \"more_than: 50 %\" or \"less_than: 50 %\"");
        }
        Than than = more.isPresent() ? Than.MORE_THAN : Than.LESS_THAN;
        Optional<PrintedNumber> percent = more.or(() -> less).flatMap(NumberReader::percentage);
        return measurement.flatMap(what ->
                threshold.flatMap(limit ->
                        group.flatMap(who ->
                                percent.map(
                                        share -> new ShareBelow(what, limit, who, than, share)))));
    }

    static Optional<Content> equivalent(Node node) {
        Optional<PrintedNumber> p = NumberReader.optionalP(node);
        return Kinds.measurement(node).map(what -> new Equivalent(what, p));
    }

    static Optional<Content> differs(Node node) {
        Optional<String> measurement = Kinds.measurement(node);
        Optional<Direction> direction =
                node.required("direction", "higher in cases").flatMap(MeasurementClaims::direction);
        Optional<PrintedNumber> p = NumberReader.optionalP(node);
        return measurement.flatMap(what -> direction.map(where -> new Differs(what, where, p)));
    }

    private static Optional<Direction> direction(Node node) {
        Optional<String> text = node.text().map(found -> found.strip().toLowerCase(Locale.ROOT));
        Optional<Direction> direction = text.flatMap(MeasurementClaims::direction);
        if (text.isPresent() && direction.isEmpty()) {
            node.notOneOf(
                    text.get(),
                    List.of(
                            "higher in cases",
                            "lower in cases",
                            "higher in controls",
                            "lower in controls"));
        }
        return direction;
    }

    private static Optional<Direction> direction(String text) {
        return switch (text) {
            case "higher in cases", "lower in controls" -> Optional.of(Direction.HIGHER_IN_CASES);
            case "lower in cases", "higher in controls" -> Optional.of(Direction.LOWER_IN_CASES);
            default -> Optional.empty();
        };
    }
}
