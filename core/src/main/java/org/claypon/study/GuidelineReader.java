package org.claypon.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.study.Analysis.GuidelineUse;
import org.claypon.study.Analysis.GuidelineUse.Input;
import org.claypon.study.Analysis.GuidelineUse.OwnLimit;
import org.claypon.study.Guidelines.InputKind;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Nearest;
import org.claypon.yaml.Node;

/// Reads `guideline`: which one, and what the study has for each of its inputs.
final class GuidelineReader {

    private final Scope scope;
    private final TestReader tests;
    private final Amounts amounts;

    GuidelineReader(Scope scope, TestReader tests) {
        this.scope = scope;
        this.tests = tests;
        this.amounts = new Amounts();
    }

    Optional<GuidelineUse> read(Node node) {
        Guidelines known = scope.surroundings.guidelines();
        Optional<Node> use =
                node.required("use", known.ids().stream().findFirst().orElse("nice-ng239-b12"));
        Optional<String> id = use.flatMap(Node::text);
        Optional<List<String>> names =
                id.flatMap(written -> known.inputs(written, scope.studyFolder));
        use.filter(found -> id.isPresent() && names.isEmpty())
                .ifPresent(found -> found.notOneOf(id.orElseThrow(), known.ids()));
        Map<String, Input> inputs =
                node.required("inputs", "{total_b12: b12}")
                        .map(found -> inputs(found, id, names))
                        .orElse(Map.of());
        id.ifPresent(written -> doubtFirst(written, inputs));
        Map<String, OwnLimit> limits =
                node.optional("limits").map(found -> limits(found, inputs, names)).orElse(Map.of());
        node.closed();
        return id.map(written -> new GuidelineUse(written, inputs, limits));
    }

    private void doubtFirst(String use, Map<String, Input> inputs) {
        List<String> first = scope.surroundings.guidelines().first(use, scope.studyFolder);
        if (!inputs.isEmpty()
                && !first.isEmpty()
                && first.stream().noneMatch(inputs::containsKey)) {
            scope.doubt(
                    "The guideline %s begins with %s, and the study gives none under guideline.inputs: hardly anybody can be classified by it."
                            .formatted(Echo.cut(use), String.join(" or ", first)));
        }
    }

    private Map<String, Input> inputs(
            Node node, Optional<String> use, Optional<List<String>> names) {
        Map<String, Input> inputs = new LinkedHashMap<>();
        for (Node entry : node.entries()) {
            mustBeInput(entry, names);
            use.flatMap(id -> kind(id, entry.key())).ifPresent(kind -> mustBe(kind, entry));
            Optional<Input> input =
                    entry.isKeys()
                            ? tests.whole(entry).map(Input.OfTest::new)
                            : scope.measurement(entry)
                                    .map(measurement ->
                                            new Input.OfMeasurement(measurement.name()));
            input.ifPresent(found -> inputs.put(entry.key(), found));
        }
        return inputs;
    }

    private Optional<InputKind> kind(String use, String input) {
        return scope.surroundings.guidelines().kind(use, scope.studyFolder, input);
    }

    private static void mustBe(InputKind kind, Node entry) {
        boolean fits = entry.isKeys() == (kind == InputKind.TEST);
        if (!fits) {
            switch (kind) {
                case MEASUREMENT ->
                        entry.problem(
                                "%s is a value, and this is a test"
                                        .formatted(Echo.quoted(entry.key())),
                                "write the name of a measurement");
                case TEST ->
                        entry.problem(
                                "%s is yes or no, and this is not a test"
                                        .formatted(Echo.quoted(entry.key())),
                                "write a test, for example \"%s: {where: COLUMN = 1}\""
                                        .formatted(entry.key()));
            }
        }
    }

    private static void mustBeInput(Node entry, Optional<List<String>> names) {
        names.filter(known -> !known.contains(entry.key()))
                .ifPresent(known ->
                        entry.problems()
                                .add(
                                        entry.keyWhere(),
                                        "the guideline has no input %s%s"
                                                .formatted(
                                                        Echo.quoted(entry.key()),
                                                        Nearest.to(entry.key(), known)
                                                                .map(near ->
                                                                        "; the nearest is "
                                                                                + Echo.quoted(near))
                                                                .orElse("")),
                                        "use one of: " + String.join(", ", known)));
    }

    private Map<String, OwnLimit> limits(
            Node node, Map<String, Input> inputs, Optional<List<String>> names) {
        Optional<String> source =
                node.required("source", "the laboratory's own table")
                        .flatMap(Node::text)
                        .map(Echo::clean);
        Map<String, OwnLimit> limits = new LinkedHashMap<>();
        for (Node entry : node.entries()) {
            if (!entry.key().equals("source")) {
                mustBeInput(entry, names);
                limit(entry, inputs)
                        .ifPresent(amount ->
                                source.ifPresent(text ->
                                        limits.put(entry.key(), new OwnLimit(amount, text))));
            }
        }
        return limits;
    }

    private Optional<Amount> limit(Node entry, Map<String, Input> inputs) {
        Optional<Measurement> measurement =
                Optional.ofNullable(inputs.get(entry.key()))
                        .flatMap(input ->
                                input instanceof Input.OfMeasurement(String name)
                                        ? scope.measurement(name)
                                        : Optional.empty());
        if (measurement.isEmpty()) {
            entry.problems()
                    .add(
                            entry.keyWhere(),
                            "%s has a limit and no measurement under \"inputs\""
                                    .formatted(Echo.quoted(entry.key())),
                            "add it to \"inputs\"");
            return Optional.empty();
        }
        return measurement
                .flatMap(found -> entry.text().flatMap(text -> amounts.of(found, entry, text)))
                .map(Amounts.Written::amount);
    }
}
