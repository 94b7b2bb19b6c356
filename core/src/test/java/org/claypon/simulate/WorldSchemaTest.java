package org.claypon.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claypon.study.SimpleSchema;
import org.claypon.yaml.FileRejected;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds the published schema and the reader together: what one knows, the other knows.
class WorldSchemaTest {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final String STRANGE = "zzzz";
    private static final SimpleSchema SCHEMA =
            SimpleSchema.beside(World.class, "world.schema.json");

    private static void read(JsonNode world) {
        WorldReader.read(WorldTexts.file(YAML.writeValueAsString(world)));
    }

    @Test
    void reader_and_schema_know_the_same_keys_at_every_place() {
        JsonNode world = YAML.readTree(WorldTexts.FULL);
        read(world);
        assertThat(SCHEMA.faults(world)).isEmpty();
        Map<Set<String>, Set<String>> used =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        walk(SCHEMA, world, world, used);
        assertThat(used).hasSizeGreaterThan(25);
        used.forEach((offered, keys) -> {
            Set<String> unused = new TreeSet<>(offered);
            unused.removeAll(keys);
            // an arrow has one form and one measure; lasts has one of two
            unused.removeAll(
                    Set.of(
                            "of",
                            "per",
                            "below",
                            "above",
                            "while",
                            "after",
                            "for",
                            "mean",
                            "exactly",
                            "per_year",
                            "odds_ratio"));
            assertThat(unused).as("keys of %s that this test does not use", offered).isEmpty();
        });
    }

    private static void walk(
            SimpleSchema schema,
            JsonNode value,
            JsonNode world,
            Map<Set<String>, Set<String>> used) {
        SimpleSchema fitting =
                schema.alternatives().stream()
                        .filter(one -> one.accepts(value))
                        .findFirst()
                        .orElseThrow();
        if (value instanceof ObjectNode keys) {
            if (fitting.isClosed()) {
                Set<String> offered = keysThatTheReaderOffers(keys, world);
                assertThat(offered).isEqualTo(new TreeSet<>(fitting.keys()));
                used.computeIfAbsent(offered, _ -> new TreeSet<>()).addAll(keys.propertyNames());
            }
            List.copyOf(keys.propertyNames())
                    .forEach(key -> walk(fitting.of(key), keys.get(key), world, used));
        }
        if (value instanceof ArrayNode items) {
            items.forEach(item -> walk(fitting.ofItems(), item, world, used));
        }
    }

    /// Asks the reader by a key that it cannot know: the fix lists those that it does.
    private static Set<String> keysThatTheReaderOffers(ObjectNode keys, JsonNode world) {
        keys.put(STRANGE, 1);
        try {
            read(world);
            throw new AssertionError("the reader did not see a strange key in " + keys);
        } catch (FileRejected rejected) {
            String fix =
                    rejected.problems().stream()
                            .filter(problem -> problem.what().contains(STRANGE))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("not seen in " + keys))
                            .fix();
            return new TreeSet<>(
                    new LinkedHashSet<>(List.of(fix.replace("use one of: ", "").split(", "))));
        } finally {
            keys.remove(STRANGE);
        }
    }

    @Test
    void what_the_schema_requires_the_reader_requires() {
        List<String> faulty =
                List.of(
                        "{from: drinks, odds_ratio: 1.5}",
                        "{odds_ratio: 1.5, source: invented}",
                        "{from: drinks, odds_ratio: -1, source: invented}",
                        "{from: drinks, odds_ratio: much, source: invented}");
        for (String arrow : faulty) {
            JsonNode world =
                    YAML.readTree(
                            WorldTexts.FULL.replace(
                                    "{from: drinks, odds_ratio: 1.5, source: invented}", arrow));
            assertThat(SCHEMA.accepts(world)).as(arrow).isFalse();
            assertThatThrownBy(() -> read(world)).as(arrow).isInstanceOf(FileRejected.class);
        }
    }

    @Test
    void every_key_says_what_it_means_and_its_examples_fit() {
        List<String> silent = new ArrayList<>();
        explain(SCHEMA, "world", silent);
        assertThat(silent).as("keys that need a description and examples: [...]").isEmpty();
    }

    /// A key that holds keys of its own is explained by them and needs no example.
    private static void explain(SimpleSchema schema, String name, List<String> silent) {
        JsonNode node = schema.node();
        node.path("examples")
                .forEach(example -> assertThat(schema.faults(example)).as(name).isEmpty());
        node.path("properties")
                .properties()
                .forEach(entry -> {
                    JsonNode part = entry.getValue();
                    boolean holdsKeys =
                            part.has("$ref")
                                    || part.at("/items/$ref").isString()
                                    || part.at("/additionalProperties/$ref").isString();
                    if (!part.has("description") || (!part.has("examples") && !holdsKeys)) {
                        silent.add(name + "." + entry.getKey());
                    }
                });
        node.properties()
                .forEach(entry -> {
                    if (entry.getValue().isObject()) {
                        explain(schema.with(entry.getValue()), name + "/" + entry.getKey(), silent);
                    }
                });
    }

    @Test
    void the_worlds_that_are_shipped_fit_both_and_point_editors_to_the_schema() throws IOException {
        Path folder = Path.of("../examples/worlds");
        List<Path> files;
        try (java.util.stream.Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        for (Path file : files) {
            assertThat(WorldReader.read(file).name() + ".yaml")
                    .isEqualTo(String.valueOf(file.getFileName()));
            assertThat(SCHEMA.faults(YAML.readTree(Files.readString(file))))
                    .as("%s", file)
                    .isEmpty();
        }
    }
}
