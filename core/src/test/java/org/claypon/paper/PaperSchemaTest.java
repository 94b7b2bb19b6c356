package org.claypon.paper;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds the published schema and the reader together: what one knows, the other knows.
class PaperSchemaTest {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final String STRANGE = "zzzz";
    private static final SimpleSchema SCHEMA =
            SimpleSchema.beside(Paper.class, "paper.schema.json");

    /// A paper that uses every key.
    private static final String FULL =
            """
            claypon: 1
            paper: {title: A paper, year: 2022, design: matched, doi: x, reviewed_by: y}
            groups: {cases: {n: 80, label: RLS}, controls: {n: 80, label: healthy}}
            matched_on: [age]
            analysis: not_stated
            claims:
              - {id: a, from: review, says: s, n: 80, contradicts: [b], correlation: {r: "0.2", p: "0.05", n: 80, test: spearman}}
              - {id: b, means: {measurement: b12, unit: pg/mL, p: "0.5", test: welch, step: "1", items: 2, scale: ["1", "7"], cases: {mean: "4", sd: "1", median: "4", q1: "3", q3: "5", lowest: "1", highest: "7", n: 78}, controls: {median: "4"}}}
              - {id: c, share_below: {measurement: b12, threshold: 180 pg/mL, group: cases, more_than: 50 %}}
              - {id: d, share_below: {measurement: b12, threshold: 180 pg/mL, group: cases, less_than: "50"}}
              - {id: e, odds_ratio: {value: "1", lower: ".9", upper: "1.1", p: ">0.05", n: 100, test: wald, measurement: b12, per: 1 pg/mL}}
              - {id: f, equivalent: {measurement: b12, p: "0.5"}}
              - {id: g, differs: {measurement: b12, direction: lower in controls, p: "≤0.05"}}
              - {id: h, counts: {cases: [1, 2], controls: [0, 3], p: "1", test: yates, odds_ratio: "2", lower: "1", upper: "3"}}
              - {id: i, pairs: {case_only: 1, control_only: 0, both: 2, neither: 3, odds_ratio: "2", lower: "1", upper: "3", p: "1", test: exact}}
              - {id: j, percentage: {group: cases, value: "62.5 %", count: 50, n: 80}}
              - {id: k, totals: {parts: [1, 2], total: 3, missing: 0}}
              - {id: l, test: {t: "-1.2", df: 158, p: "0.2"}}
              - {id: m, test: {F: "1.2", df: [2, "28.5"], p: "0.2"}}
              - {id: n, test: {chi2: "1.2", df: 1, p: "0.2"}}
              - {id: o, test: {z: "1.2", p: "0.2"}}
              - {id: p, statement: {about: ethics, says: s, citation: c, contradicts: a}}
            reference: [{measurement: b12, unit: pg/mL, p3: 1, p5: 2, p10: 3, p25: 4, p50: "5", p75: 6, p90: 7, p95: 8, p97: 9, source: s}]
            """;

    private static void read(JsonNode paper) {
        PaperReader.read(PaperProblemsTest.file(YAML.writeValueAsString(paper)));
    }

    @Test
    void reader_and_schema_know_the_same_keys_at_every_place() {
        JsonNode paper = YAML.readTree(FULL);
        read(paper);
        assertThat(SCHEMA.faults(paper)).isEmpty();
        Map<Set<String>, Set<String>> used =
                new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        walk(SCHEMA, paper, paper, used);
        assertThat(used).hasSizeGreaterThan(15);
        used.forEach((offered, keys) ->
                assertThat(keys).as("keys that this test uses").isEqualTo(offered));
    }

    /// Compares the keys that the reader offers with those of the schema, at every place of the file.
    private static void walk(
            SimpleSchema schema,
            JsonNode value,
            JsonNode paper,
            Map<Set<String>, Set<String>> used) {
        SimpleSchema fitting =
                schema.alternatives().stream()
                        .filter(one -> one.accepts(value))
                        .findFirst()
                        .orElseThrow();
        if (value instanceof ObjectNode keys) {
            Set<String> offered = keysThatTheReaderOffers(keys, paper);
            Set<String> listed = new TreeSet<>();
            schema.alternatives().forEach(one -> listed.addAll(one.keys()));
            assertThat(offered).isEqualTo(listed);
            used.computeIfAbsent(offered, _ -> new TreeSet<>()).addAll(keys.propertyNames());
            List.copyOf(keys.propertyNames())
                    .forEach(key -> walk(fitting.of(key), keys.get(key), paper, used));
        }
        if (value instanceof ArrayNode items) {
            items.forEach(item -> walk(fitting.ofItems(), item, paper, used));
        }
    }

    /// Asks the reader by a key that it cannot know: the fix lists those that it does.
    private static Set<String> keysThatTheReaderOffers(ObjectNode keys, JsonNode paper) {
        keys.put(STRANGE, 1);
        try {
            read(paper);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: a, correlation: {p: \"0.5\"}}",
                "{id: a, correlation: {r: 0.5}}",
                "{id: a, correlation: {r: \"<0.5\"}}",
                "{id: a, correlation: {r: \"0.5\", p: 0.5}}",
                "{id: a, correlation: {r: \"0.5\", test: fisher}}",
                "{id: a, means: {measurement: b12, cases: {mean: 4}, controls: {mean: \"3\"}}}",
                "{id: a, means: {measurement: b12, cases: {mean: \"4\"}}}",
                "{id: a, means: {measurement: b12, cases: {mean: \"4\"}, controls: {mean: \"3\"}, scale: [\"1\"]}}",
                "{id: a, share_below: {measurement: b12, group: cases, more_than: 50 %}}",
                "{id: a, share_below: {measurement: b12, threshold: low, group: cases, more_than: 50 %}}",
                "{id: a, odds_ratio: {lower: \"1\", upper: \"2\"}}",
                "{id: a, equivalent: {}}",
                "{id: a, differs: {measurement: b12, direction: up}}",
                "{id: a, counts: {cases: [1], controls: [1, 2]}}",
                "{id: a, counts: {cases: [-1, 2], controls: [1, 2]}}",
                "{id: a, pairs: {case_only: 1}}",
                "{id: a, percentage: {value: 62.5}}",
                "{id: a, totals: {parts: [1], total: 1}}",
                "{id: a, test: {t: \"1\", p: \"0.5\"}}",
                "{id: a, test: {df: 3, p: \"0.5\"}}",
                "{id: a, statement: {about: myelin, says: s}}",
                "{id: a}",
                "{id: a, n: 0, equivalent: {measurement: b12}}",
                "{id: \"a b\", equivalent: {measurement: b12}}",
                "{equivalent: {measurement: b12}}"
            })
    void what_the_reader_refuses_for_its_form_the_schema_refuses_too(String claim) {
        ObjectNode paper = (ObjectNode) YAML.readTree(FULL);
        paper.putArray("claims").add(YAML.readTree(claim));
        assertThat(SCHEMA.faults(paper)).isNotEmpty();
        assertThatThrownBy(() -> read(paper)).isInstanceOf(FileRejected.class);
    }

    @Test
    void every_key_says_what_it_means_and_its_examples_fit() {
        List<String> silent = new ArrayList<>();
        explain(SCHEMA, "paper", silent);
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
                    if (!part.has("description") || (!part.has("examples") && !part.has("$ref"))) {
                        silent.add(name + "." + entry.getKey());
                    }
                });
        node.properties()
                .forEach(entry ->
                        explainInside(
                                schema, entry.getValue(), name + "/" + entry.getKey(), silent));
    }

    private static void explainInside(
            SimpleSchema schema, JsonNode inside, String name, List<String> silent) {
        if (inside.isObject()) {
            explain(schema.with(inside), name, silent);
        }
        if (inside.isArray()) {
            inside.forEach(item -> explainInside(schema, item, name, silent));
        }
    }

    @Test
    void the_shipped_paper_fits_the_schema_and_points_editors_to_it() throws IOException {
        Path file = Path.of("../examples/geng-2022/paper.yaml");
        assertThat(SCHEMA.faults(YAML.readTree(Files.readString(file)))).isEmpty();
        String first = Files.readAllLines(file).getFirst();
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        assertThat(file.resolveSibling(first.substring(first.indexOf('=') + 1)))
                .exists()
                .hasFileName("paper.schema.json");
    }
}
