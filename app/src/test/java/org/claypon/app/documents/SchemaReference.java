package org.claypon.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.claypon.paper.Paper;
import org.claypon.simulate.World;
import org.claypon.study.Study;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The pages docs/reference/study-file.md, paper-file.md and world-file.md, from the schemas: a section for each thing that has keys.
final class SchemaReference {

    private static final String STUDY_HEAD =
            """
            # The study file, key by key

            This page is made from [the schema](../../core/src/main/resources/org/claypon/study/study.schema.json), which also completes and checks the file in an
            editor. The reader of study files and the schema are held together by a test.

            A study file is YAML 1.2 in UTF-8, at most 1 MB, without anchors and aliases. An unknown key is an error that names the nearest known one. `./claypon check`
            tells all problems at once. What a condition may say stands in [conditions.md](conditions.md), which units are known in
            [units.md](units.md).

            *Text* may be written without quotes unless YAML needs them. *An amount* is a number with its unit. *NAME* is a name that you give.
            """;

    private static final String PAPER_HEAD =
            """
            # The paper file, key by key

            This page is made from [the schema](../../core/src/main/resources/org/claypon/paper/paper.schema.json), which also completes and checks the file in an
            editor. The reader of paper files and the schema are held together by a test.

            A paper file holds the numbers that a published study prints, for `./claypon appraise`. It is YAML 1.2 in UTF-8, at most 1 MB, without anchors and aliases.
            An unknown key is an error that names the nearest known one. `./claypon check` tells all problems at once.

            **Printed numbers stand in quotes, exactly as printed.** `"0.50"` and `"0.5"` say different things: the first was rounded to two decimals, the second to
            one, and the checks reason with that. Only p values may have a sign of comparison (`"<0.05"`). Numbers of people are whole and without quotes.

            *Text* may be written without quotes unless it holds a comma, a colon or another sign that YAML needs.
            """;

    private static final String WORLD_HEAD =
            """
            # The world file, key by key

            This page is made from [the schema](../../core/src/main/resources/org/claypon/simulate/world.schema.json), which also completes and checks the file in an
            editor. The reader of world files and the schema are held together by a test.

            A world file says what causes what in a population, and what of it is written down. It is YAML 1.2 in UTF-8, at most 1 MB, without anchors and aliases. An
            unknown key is an error that names the nearest known one. `./claypon check` tells all problems at once.

            **Whatever has numbers has a `source`**: a text, or the word `invented`. Arrows (the items of `causes`) stand under the thing that they point at and act on
            true values. *A time* is a number of days, or has a unit (`2 years`). *An amount* is a number with its unit. *NAME* is a name that you give, or an age.
            """;

    private final JsonNode root;
    private final SequencedMap<String, JsonNode> sections = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private SchemaReference(JsonNode root) {
        this.root = root;
    }

    static String ofStudyFiles() throws IOException {
        return text(Study.class, "study.schema.json", STUDY_HEAD);
    }

    static String ofPaperFiles() throws IOException {
        return text(Paper.class, "paper.schema.json", PAPER_HEAD);
    }

    static String ofWorldFiles() throws IOException {
        return text(World.class, "world.schema.json", WORLD_HEAD);
    }

    private static String text(Class<?> neighbour, String name, String head) throws IOException {
        try (InputStream schema = Objects.requireNonNull(neighbour.getResourceAsStream(name))) {
            return new SchemaReference(JsonMapper.builder().build().readTree(schema)).page(head);
        }
    }

    private String page(String head) {
        StringBuilder page = new StringBuilder(head);
        link("the outermost keys", root);
        while (!open.isEmpty()) {
            String title = open.removeFirst();
            Deque<String> later = new ArrayDeque<>(open);
            open.clear();
            page.append(section(title, sections.get(title)));
            open.addAll(later);
        }
        return page.toString();
    }

    /// The link to a section, which is written later when it is new.
    private String link(String title, JsonNode node) {
        if (sections.putIfAbsent(title, node) == null) {
            open.addLast(title);
        }
        return "[%s](#%s)"
                .formatted(
                        title, title.replace(".", "").replace(' ', '-').toLowerCase(Locale.ROOT));
    }

    private String section(String title, JsonNode node) {
        StringBuilder text = new StringBuilder("\n## " + title + "\n\n");
        described(node).ifPresent(words -> text.append(words).append(".\n\n"));
        List<JsonNode> forms = forms(node);
        if (forms.size() > 1) {
            text.append("One of these forms: ").append(formsInWords(forms)).append(".\n\n");
        }
        text.append("| key | value | default | meaning | example |\n|---|---|---|---|---|\n");
        Set<String> seen = new LinkedHashSet<>();
        for (JsonNode form : forms) {
            form.path("properties")
                    .properties()
                    .forEach(key -> {
                        if (seen.add(key.getKey())) {
                            text.append(row(title, key, forms.size() == 1 && needs(form, key)));
                        }
                    });
        }
        return text.toString();
    }

    private static boolean needs(JsonNode form, Map.Entry<String, JsonNode> key) {
        return required(form).contains(key.getKey());
    }

    private static Set<String> required(JsonNode form) {
        return form.path("required")
                .valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String formsInWords(List<JsonNode> forms) {
        Set<String> words = new LinkedHashSet<>();
        for (JsonNode form : forms) {
            words.add(
                    required(form).stream()
                            .map("`%s`"::formatted)
                            .collect(Collectors.joining(" with ")));
        }
        return String.join("; ", words);
    }

    private String row(String title, Map.Entry<String, JsonNode> key, boolean required) {
        JsonNode node = key.getValue();
        String inside =
                title.equals("the outermost keys") ? key.getKey() : title + "." + key.getKey();
        JsonNode there = resolved(node);
        String otherwise =
                there.has("default")
                        ? "`%s`".formatted(flow(there.get("default")))
                        : required ? "**required**" : "";
        String example =
                node.path("examples")
                        .valueStream()
                        .map(value -> "`%s`".formatted(flow(value)))
                        .collect(Collectors.joining("<br>"));
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        key.getKey(),
                        kind(inside, node),
                        otherwise,
                        described(node).or(() -> described(resolved(node))).orElse(""),
                        example);
    }

    private static Optional<String> described(JsonNode node) {
        return node.has("description")
                ? Optional.of(node.get("description").stringValue().replace("|", "\\|"))
                : Optional.empty();
    }

    /// What may stand behind a key, in words.
    private String kind(String inside, JsonNode node) {
        if (node.has("$ref")) {
            return referred(inside, node);
        }
        if (node.has("anyOf")) {
            return join(node.get("anyOf").valueStream().map(one -> kind(inside, one)).toList());
        }
        if (node.has("const")) {
            return "`%s`".formatted(flow(node.get("const")));
        }
        if (node.has("enum")) {
            return join(
                    node.get("enum")
                            .valueStream()
                            .map(one -> "`%s`".formatted(flow(one)))
                            .toList());
        }
        return ofType(inside, node);
    }

    private String referred(String inside, JsonNode node) {
        String pointer = node.get("$ref").stringValue();
        String name = pointer.substring(pointer.lastIndexOf('/') + 1).replace('_', ' ');
        JsonNode there = resolved(node);
        return forms(there).stream().allMatch(form -> form.has("properties"))
                ? link(name, there)
                : kind(inside, there);
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? root.at(node.get("$ref").stringValue().substring(1)) : node;
    }

    private static List<JsonNode> forms(JsonNode node) {
        return node.has("anyOf") ? node.get("anyOf").valueStream().toList() : List.of(node);
    }

    private String ofType(String inside, JsonNode node) {
        List<String> types =
                node.get("type").isArray()
                        ? node.get("type").valueStream().map(JsonNode::stringValue).toList()
                        : List.of(node.get("type").stringValue());
        if (types.contains("string")) {
            return string(node);
        }
        return switch (types.getFirst()) {
            case "integer" -> "whole number" + range(node);
            case "number" -> "number" + range(node);
            case "boolean" -> "`true` or `false`";
            case "array" -> "list: " + kind(inside, node.get("items"));
            case "object" -> object(inside, node);
            default -> throw new IllegalArgumentException("no words for " + node);
        };
    }

    private static String string(JsonNode node) {
        if (node.has("title")) {
            return node.get("title").stringValue();
        }
        if (!node.has("pattern")) {
            return "text";
        }
        return node.get("pattern").stringValue().contains("<")
                ? "comparison with an amount"
                : "amount";
    }

    private static String range(JsonNode node) {
        List<String> limits = new ArrayList<>();
        addLimit(node, "minimum", "from ", limits);
        addLimit(node, "exclusiveMinimum", "above ", limits);
        addLimit(node, "maximum", "to ", limits);
        addLimit(node, "exclusiveMaximum", "below ", limits);
        return limits.isEmpty() ? "" : " " + String.join(" ", limits);
    }

    private static void addLimit(JsonNode node, String keyword, String word, List<String> limits) {
        if (node.has(keyword)) {
            limits.add(
                    word + node.get(keyword).decimalValue().stripTrailingZeros().toPlainString());
        }
    }

    private String object(String inside, JsonNode node) {
        boolean named = node.path("additionalProperties").isObject();
        String entries =
                named ? "by NAME: " + kind(inside + ".NAME", node.get("additionalProperties")) : "";
        if (!node.has("properties")) {
            return entries;
        }
        return named ? link(inside, node) + ", and " + entries : link(inside, node);
    }

    private static String join(List<String> words) {
        return String.join(" or ", new LinkedHashSet<>(words));
    }

    /// A value as it is written on one line of YAML.
    private static String flow(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(entry -> entry.getKey() + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value.isArray()) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(SchemaReference::flow)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        String text = value.asString();
        boolean quoted =
                value.isString()
                        && (text.matches(".*(, |: |#|^[<>=%@`*&!|'\"\\[{-]).*")
                                || text.matches("[0-9.]+"));
        return (quoted ? "\"%s\"".formatted(text) : text).replace("|", "\\|");
    }
}
