package org.claypon.study;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The part of JSON Schema that the schemas of our files use; any other keyword is refused.
public record SimpleSchema(JsonNode root, JsonNode node) {

    private static final Set<String> KEYWORDS =
            Set.of(
                    "$schema",
                    "$defs",
                    "$ref",
                    "title",
                    "description",
                    "default",
                    "examples",
                    "type",
                    "const",
                    "enum",
                    "properties",
                    "required",
                    "additionalProperties",
                    "items",
                    "anyOf",
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "minItems",
                    "maxItems",
                    "minProperties",
                    "maxProperties",
                    "pattern");

    static SimpleSchema ofStudies() {
        return beside(Study.class, "study.schema.json");
    }

    /// The schema that is published in the package of a class.
    public static SimpleSchema beside(Class<?> neighbour, String name) {
        try (InputStream stream = Objects.requireNonNull(neighbour.getResourceAsStream(name))) {
            JsonNode root = JsonMapper.builder().build().readTree(stream);
            return new SimpleSchema(root, root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// This schema, or the one that it refers to.
    public SimpleSchema resolved() {
        if (!node.has("$ref")) {
            return this;
        }
        String pointer = node.get("$ref").stringValue().substring(1);
        return new SimpleSchema(root, root.at(pointer)).resolved();
    }

    public List<SimpleSchema> alternatives() {
        SimpleSchema here = resolved();
        if (!here.node.has("anyOf")) {
            return List.of(here);
        }
        return here.node
                .get("anyOf")
                .valueStream()
                .flatMap(part -> here.with(part).alternatives().stream())
                .toList();
    }

    public SimpleSchema with(JsonNode part) {
        return new SimpleSchema(root, part);
    }

    /// The names of the keys that the schema of an object lists.
    public Set<String> keys() {
        return node.has("properties")
                ? new LinkedHashSet<>(node.get("properties").propertyNames())
                : Set.of();
    }

    public boolean isClosed() {
        return node.has("additionalProperties") && node.get("additionalProperties").isBoolean();
    }

    public SimpleSchema of(String key) {
        boolean listed = node.has("properties") && node.get("properties").has(key);
        return with(listed ? node.get("properties").get(key) : node.get("additionalProperties"));
    }

    public SimpleSchema ofItems() {
        return with(node.get("items"));
    }

    public boolean accepts(JsonNode value) {
        return faults(value).isEmpty();
    }

    /// What the value breaks, in words for the person who reads the test's output.
    public List<String> faults(JsonNode value) {
        List<SimpleSchema> alternatives = alternatives();
        if (alternatives.size() > 1) {
            boolean one = alternatives.stream().anyMatch(alternative -> alternative.accepts(value));
            return one ? List.of() : List.of("no alternative accepts " + value);
        }
        SimpleSchema here = alternatives.getFirst();
        assertKeywords(here.node);
        List<String> faults = new ArrayList<>();
        here.addScalarFaults(value, faults);
        if (value.isObject() && here.node.has("additionalProperties")) {
            here.addKeyFaults(value, faults);
        }
        if (value.isArray() && here.node.has("items")) {
            value.valueStream().forEach(item -> faults.addAll(here.ofItems().faults(item)));
        }
        return faults;
    }

    private static void assertKeywords(JsonNode node) {
        node.propertyNames().stream()
                .filter(name -> !KEYWORDS.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException(
                            "the keyword " + name + " is not known to this test");
                });
    }

    private void addScalarFaults(JsonNode value, List<String> faults) {
        if (node.has("type") && types(node.get("type")).noneMatch(type -> isOf(type, value))) {
            faults.add("%s is not of type %s".formatted(value, node.get("type")));
        }
        if (node.has("const") && !node.get("const").equals(value)) {
            faults.add("%s is not %s".formatted(value, node.get("const")));
        }
        if (node.has("enum") && node.get("enum").valueStream().noneMatch(value::equals)) {
            faults.add("%s is none of %s".formatted(value, node.get("enum")));
        }
        if (node.has("pattern")
                && value.isString()
                && !Pattern.compile(node.get("pattern").stringValue())
                        .matcher(value.stringValue())
                        .find()) {
            faults.add("%s does not match %s".formatted(value, node.get("pattern")));
        }
        if (value.isNumber() && !inRange(value.doubleValue())) {
            faults.add("%s is out of range".formatted(value));
        }
        if (node.has("minItems")
                && value.isArray()
                && value.size() < node.get("minItems").intValue()) {
            faults.add("%s has too few items".formatted(value));
        }
        if (value.isArray() && value.size() > limit("maxItems", Double.POSITIVE_INFINITY)) {
            faults.add("%s has too many items".formatted(value));
        }
    }

    private boolean inRange(double value) {
        return value >= limit("minimum", Double.NEGATIVE_INFINITY)
                && value <= limit("maximum", Double.POSITIVE_INFINITY)
                && value > limit("exclusiveMinimum", Double.NEGATIVE_INFINITY)
                && value < limit("exclusiveMaximum", Double.POSITIVE_INFINITY);
    }

    private double limit(String keyword, double otherwise) {
        return node.has(keyword) ? node.get(keyword).doubleValue() : otherwise;
    }

    private static Stream<String> types(JsonNode type) {
        return type.isArray()
                ? type.valueStream().map(JsonNode::stringValue)
                : Stream.of(type.stringValue());
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException("unknown type " + type);
        };
    }

    private void addKeyFaults(JsonNode value, List<String> faults) {
        if (node.has("required")) {
            node.get("required")
                    .valueStream()
                    .map(JsonNode::stringValue)
                    .filter(key -> !value.has(key))
                    .forEach(key -> faults.add("%s lacks %s".formatted(value, key)));
        }
        boolean fewest = value.size() >= limit("minProperties", 0);
        boolean most = value.size() <= limit("maxProperties", Double.POSITIVE_INFINITY);
        if (!fewest || !most) {
            faults.add("%s has too many or too few keys".formatted(value));
        }
        value.propertyNames()
                .forEach(key -> {
                    if (isClosed() && !keys().contains(key)) {
                        faults.add("%s is not known in %s".formatted(key, value));
                    } else {
                        faults.addAll(of(key).faults(value.get(key)));
                    }
                });
    }
}
