package org.claypon.guideline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claypon.guideline.Guideline.Input;
import org.claypon.guideline.Guideline.Statement;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// The names that a guideline file declares, and what refers to them.
///
/// @param sources the words of each source
record FileNames(Map<String, String> sources, List<String> bands, List<Input> inputs) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private static final double LIGHTEST = 1;
    private static final double HEAVIEST = 1e7;

    private enum Kind {
        MEASUREMENT,
        CONDITION
    }

    static FileNames read(Node root) {
        Map<String, String> sources = new LinkedHashMap<>();
        root.required("sources", "{original: where the numbers are from}").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(entry ->
                        entry.text().ifPresent(text -> sources.put(entry.key(), Echo.clean(text))));
        List<String> bands =
                root.required("bands", "[deficient, unlikely]")
                        .map(FileNames::bands)
                        .orElse(List.of());
        List<Input> inputs = new ArrayList<>();
        FileNames names = new FileNames(sources, bands, inputs);
        root.required("inputs", "{total_b12: {kind: measurement, label: total B12}}").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(node -> names.input(node).ifPresent(inputs::add));
        return names;
    }

    private static List<String> bands(Node list) {
        Set<String> bands = new LinkedHashSet<>();
        for (Node item : list.items()) {
            Optional<String> text = item.text();
            text.ifPresent(band -> mustBeName(item, band));
            if (text.filter(Guideline.NOT_CLASSIFIABLE::equals).isPresent()) {
                item.problem(
                        "not_classifiable is every guideline's, and is not declared",
                        "delete it from the list");
            }
            text.filter(band -> !bands.add(band))
                    .ifPresent(band ->
                            item.problem(
                                    "the band %s is declared twice".formatted(Echo.quoted(band)),
                                    "delete one of them"));
        }
        return List.copyOf(bands);
    }

    private static void mustBeName(Node node, String text) {
        if (!NAME.matcher(text).matches()) {
            node.problem(
                    "%s is no name".formatted(Echo.quoted(text)),
                    "use small letters, digits and _, beginning with a letter");
        }
    }

    private Optional<Input> input(Node node) {
        mustBeName(node, node.key());
        Optional<Kind> kind =
                node.required("kind", "measurement").flatMap(found -> found.oneOf(Kind.class));
        String label =
                node.required("label", "how the report calls it")
                        .flatMap(Node::text)
                        .map(Echo::clean)
                        .orElse("");
        Optional<Input> input =
                kind.map(known ->
                        switch (known) {
                            case MEASUREMENT -> measurement(node, label);
                            case CONDITION -> condition(node, label);
                        });
        if (kind.isPresent()) {
            node.closed();
        }
        return input;
    }

    private static Input measurement(Node node, String label) {
        return new Input.Measurement(
                node.key(),
                label,
                node.optional("molar_mass")
                        .flatMap(mass ->
                                mass.number(
                                        LIGHTEST, HEAVIEST, "the molar mass in g/mol", "1355.37")));
    }

    private Input condition(Node node, String label) {
        Optional<String> report =
                node.optional("report")
                        .flatMap(Node::text)
                        .map(text ->
                                "%s: %s (%s)".formatted(label, Echo.clean(text), source(node)));
        return new Input.Condition(node.key(), label, report);
    }

    /// `recommendation`, `source` and `verified`.
    Statement statement(Node node) {
        String text =
                node.required("recommendation", "what the guideline says")
                        .flatMap(Node::text)
                        .map(Echo::clean)
                        .orElse("");
        String source = source(node);
        boolean verified = node.required("verified", "false").flatMap(Node::yesNo).orElse(false);
        return new Statement(text, source, verified);
    }

    private String source(Node node) {
        return node
                .required(
                        "source",
                        "[%s]".formatted(sources.keySet().stream().findFirst().orElse("original")))
                .stream()
                .flatMap(list -> list.items().stream())
                .flatMap(item -> declared(item, List.copyOf(sources.keySet())).stream())
                .map(name -> Optional.ofNullable(sources.get(name)).orElse(name))
                .collect(Collectors.joining("; "));
    }

    Optional<String> band(Node node) {
        return declared(node, bands);
    }

    Optional<String> measurement(Node node) {
        return declared(node, names(Input.Measurement.class));
    }

    Optional<String> condition(Node node) {
        return declared(node, names(Input.Condition.class));
    }

    private List<String> names(Class<? extends Input> kind) {
        return inputs.stream().filter(kind::isInstance).map(Input::name).toList();
    }

    private static Optional<String> declared(Node node, List<String> names) {
        Optional<String> text = node.text();
        text.filter(name -> !names.contains(name)).ifPresent(name -> node.notOneOf(name, names));
        return text.filter(names::contains);
    }
}
