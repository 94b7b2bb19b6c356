package org.claypon.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.claypon.results.Results;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The keys of results.json or appraisal.json, from its schema, with what the records of the results say of their parts.
final class ResultsReference {

    private static final Path RECORDS = Path.of("../core/src/main/java/org/claypon/results");
    private static final Pattern RECORD =
            Pattern.compile("\\s*(?:public )?(?:sealed )?record (\\w+)\\(.*");
    private static final Pattern PARAM = Pattern.compile("@param (\\w+)\\s+(.*)");

    private final JsonNode definitions;
    private final Map<String, String> meanings = new TreeMap<>();
    private final SequencedMap<String, String> sections = new LinkedHashMap<>();
    private final Deque<String> open = new ArrayDeque<>();

    private final String file;

    private ResultsReference(JsonNode definitions, String file) {
        this.definitions = definitions;
        this.file = file;
    }

    static String text() throws IOException {
        return text("results", "Results");
    }

    static String ofAppraisals() throws IOException {
        return text("appraisal", "PaperAppraisal");
    }

    private static String text(String file, String outermost) throws IOException {
        try (InputStream schema =
                Objects.requireNonNull(Results.class.getResourceAsStream(file + ".schema.json"))) {
            JsonNode root = JsonMapper.builder().build().readTree(schema);
            ResultsReference reference = new ResultsReference(root.get("$defs"), file + ".json");
            reference.readMeanings();
            return reference.sections(outermost);
        }
    }

    private String sections(String outermost) {
        StringBuilder text = new StringBuilder();
        link(file, outermost);
        while (!open.isEmpty()) {
            String title = open.removeFirst();
            Deque<String> later = new ArrayDeque<>(open);
            open.clear();
            text.append(section(title, sections.get(title)));
            open.addAll(later);
        }
        return text.toString();
    }

    private String link(String title, String definition) {
        if (!sections.containsValue(definition)) {
            sections.put(title, definition);
            open.addLast(title);
        }
        String there =
                sections.entrySet().stream()
                        .filter(section -> section.getValue().equals(definition))
                        .findFirst()
                        .orElseThrow()
                        .getKey();
        return "[%s](#%s)"
                .formatted(
                        there,
                        there.toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9_ -]", "")
                                .replace(' ', '-'));
    }

    private String section(String title, String definition) {
        StringBuilder text = new StringBuilder("\n### " + title + "\n\n");
        String words = meanings.getOrDefault(definition, "");
        text.append(words.isEmpty() ? "" : words + "\n\n");
        text.append("| key | value | meaning |\n|---|---|---|\n");
        JsonNode node = definitions.get(definition);
        String required = node.get("required").toString();
        node.get("properties")
                .properties()
                .forEach(key -> {
                    String at = title.equals(file) ? key.getKey() : title + "." + key.getKey();
                    boolean always = required.contains("\"" + key.getKey() + "\"");
                    text.append(
                            "| `%s` | %s%s | %s |\n"
                                    .formatted(
                                            key.getKey(),
                                            kind(at, key.getValue()),
                                            always ? "" : ", or absent",
                                            meanings.getOrDefault(
                                                    definition + "." + key.getKey(), "")));
                });
        return text.toString();
    }

    private String kind(String at, JsonNode node) {
        if (node.has("$ref")) {
            String name = node.get("$ref").stringValue().replace("#/$defs/", "");
            return switch (name) {
                case "Figure" -> "figure";
                case "Count" -> "count";
                default -> link(at, name);
            };
        }
        return switch (node.get("type").stringValue()) {
            case "array" -> "list: " + kind(at + "[]", node.get("items"));
            case "object" -> "by name: " + kind(at + ".NAME", node.get("additionalProperties"));
            case "string" -> "text";
            case "boolean" -> "true or false";
            case "integer" -> "whole number";
            default -> node.get("type").stringValue();
        };
    }

    /// The first paragraph of a record's comment, and its `@param` lines, by the name that the schema gives the record.
    private void readMeanings() throws IOException {
        try (Stream<Path> files = Files.list(RECORDS)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).sorted().toList()) {
                readMeanings(file);
            }
        }
    }

    private void readMeanings(Path file) throws IOException {
        String outer = file.getFileName().toString().replace(".java", "");
        StringBuilder comment = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            Matcher record = RECORD.matcher(line);
            if (line.strip().startsWith("///")) {
                comment.append(line.strip().substring(3).strip()).append('\n');
            } else if (record.matches()) {
                String name = record.group(1);
                keep(name.equals(outer) ? outer : outer + "." + name, comment.toString());
                comment.setLength(0);
            } else if (!line.strip().startsWith("@")) {
                comment.setLength(0);
            }
        }
    }

    private void keep(String record, String comment) {
        String[] parts = comment.split("(?m)^(?=@param )", -1);
        if (!parts[0].startsWith("@param")) {
            meanings.put(record, oneLine(parts[0].split("\n\n", -1)[0]));
        }
        for (String part : parts) {
            Matcher param = PARAM.matcher(oneLine(part));
            if (param.matches()) {
                String key =
                        param.group(1)
                                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                                .toLowerCase(Locale.ROOT);
                meanings.put(record + "." + key, param.group(2));
            }
        }
    }

    private static String oneLine(String text) {
        return text.strip()
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .replaceAll("\\[(\\w+)\\](?!\\()", "$1");
    }
}
