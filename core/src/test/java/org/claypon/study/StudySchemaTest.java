package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claypon.yaml.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Holds the published schema and the reader together: what one knows, the other knows.
class StudySchemaTest {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final String STRANGE = "zzzz";

    /// Two studies that use every key and every form between them.
    private static final List<String> FULL =
            List.of(
                    """
                    claypon: 1
                    title: t
                    condition: c
                    data: {table: people.csv, separator: comma, decimal: point, encoding: utf-8, person: ID, age: AGE, sex: {column: SEX, male: 1, female: [2, 3]}, missing_codes: {SITE: [7, x]}}
                    measurements:
                      b12: {column: B12, unit: pg/mL, label: B twelve, molar_mass: 1355.37, at_least: 50, at_most: 2000 pg/mL}
                      homocysteine: {column: HCY, unit: umol/L}
                    cases: {where: RLS = 1, criteria: {source: s, items: [{where: SITE = 1, name: n}], need: 1}}
                    controls: {where: RLS = 0, per_case: 4, match: {sex: same, age: {within: 2 years}}, selection: random, with_replacement: true}
                    require: [{name: n, where: AGE > 1}, {name: m, measured: [b12]}, {name: a, all: [{where: AGE > 1}]}, {name: o, any: [{measured: b12}]}, {name: q, not: {where: AGE > 1}}]
                    exclude:
                      - {name: a, family: mimic, where: SITE = 1}
                      - {name: b, family: other, measured: {b12: "< 5 pg/mL"}}
                      - {name: c, family: cause_of_condition, all: [{where: SITE = 3}]}
                      - {name: d, family: cause_of_exposure, any: [{where: SITE = 3}, {measured: [b12]}]}
                      - {name: e, family: alters_exposure, not: {any: [{all: [{not: {where: SITE = 3}}]}]}}
                    exposures:
                      - {measurement: b12, name: e0}
                      - {measurement: b12, name: e1, per: 1 pg/mL}
                      - {measurement: b12, name: e2, scale: log2}
                      - {measurement: b12, name: e3, below: 300 pg/mL}
                      - {measurement: b12, name: e4, above: 300 pg/mL}
                      - {column: SITE, name: e5}
                      - {category: RACE, reference: 1, name: e6}
                      - {where: SITE = 1, name: e7}
                      - {measured: [b12], name: e8}
                      - {all: [{where: SITE = 1}], name: e9}
                      - {any: [{where: SITE = 1}], name: e10}
                      - {not: {where: SITE = 1}, name: e11}
                    adjust: [PARITY, {column: SITE, name: s}]
                    by: [SITE, {age: [50]}, {name: k, where: KIDNEY = 1}, {name: m, measured: [b12]}, {name: a, all: [{where: AGE > 1}]}, {name: o, any: [{measured: b12}]}, {name: q, not: {where: AGE > 1}}]
                    compare: [b12]
                    equivalent: {b12: 10 %}
                    guideline: {use: other, inputs: {total_b12: b12, pregnant: {where: SITE = 1}}, limits: {total_b12: 5 pg/mL, source: s}}
                    consequences: [homocysteine, {where: KIDNEY = 1}]
                    severity: {measurement: homocysteine, bands: {low: 0, high: 15 umol/L}}
                    patterns: {lack: {b12: "< 180 pg/mL", homocysteine: ">= 15 umol/L"}}
                    design: {sampling: risk_set, prevalence: 0.5}
                    bias: {case_ppv: {beta: [45, 5]}, control_npv: 0.99, exposure: {name: e3, sensitivity: {trapezoid: [0.8, 0.85, 0.95, 1]}, specificity: 1, cases: {sensitivity: 1, specificity: 0.9}}, draws: 100}
                    literature: [{viewpoint: v, says: s, direction: silent, citation: c}]
                    privacy: {smallest_count: 1}
                    seed: 7
                    """,
                    """
                    claypon: 1
                    title: t
                    condition: c
                    data: {table: people.xlsx, sheet: People, person: ID, matched_set: SET, missing_codes: [7, x, {SITE: [9, y]}]}
                    cases: {where: {any: [{where: RLS = 1}]}, criteria: {source: s, items: [{name: m, measured: {b12: "< 5 pg/mL"}}, {name: a, all: [{where: AGE > 1}]}], need: all}}
                    measurements: {b12: {column: B12, unit: pg/mL}}
                    exposure: {column: SITE}
                    """,
                    """
                    claypon: 1
                    title: t
                    condition: c
                    data: {omop: cdm}
                    concepts:
                      legs: {include: [73754], exclude: [1], descendants: false, mapped: true}
                      sleep: {atlas: people.csv}
                    measurements:
                      b12: {concepts: [3000593], unit: pg/mL, label: B twelve, molar_mass: 1355.37, at_least: 50, at_most: 2000 pg/mL, window: [-365, -1], value: mean}
                    cases: {first: legs, confirm: {within: 365, any: [{name: n, has: legs, window: [0, 1], times: 2, from: condition, specialty: sleep}]}, washout: 365, age: [18, never], dates: [2010-01-01, 2019-12-31], within: sleep, criteria: {source: s, items: [{name: n, has: legs, window: [0, 1], times: 2, from: any, specialty: sleep}], need: 1}}
                    require: [{name: n, has: legs, window: [0, 1], times: 2, from: any, specialty: sleep}, {name: m, measured: [b12], window: [0, 1]}]
                    exclude:
                      - {name: a, family: mimic, has: legs, window: [0, 1], times: 2, from: drug, specialty: sleep}
                      - {name: b, family: other, measured: [b12], window: [0, 1]}
                      - {name: c, family: other, all: [{has: legs, window: [0, 1], times: 2, from: visit, specialty: sleep}, {measured: [b12], window: [0, 1]}]}
                    exposures: [{name: e0, has: legs, window: [0, 1], times: 2, from: any, specialty: sleep}, {name: e1, measured: [b12], window: [0, 1]}]
                    by: [{name: k, has: legs, window: [0, 1], times: 2, from: any, specialty: sleep}, {name: m, measured: [b12], window: [0, 1]}]
                    """,
                    """
                    claypon: 1
                    title: t
                    condition: c
                    data: {omop: cdm}
                    concepts: {legs: {include: [73754]}}
                    measurements: {b12: {concepts: [3000593], unit: pg/mL}}
                    cases: {first: legs, confirm: {within: 365, all: [{has: legs}]}}
                    controls: {where: {has: legs}, per_case: 4, match: {sex: same, observed: {within: 180}}, selection: random, with_replacement: true, sampling: never_case}
                    exposure: {measurement: b12}
                    """,
                    """
                    claypon: 1
                    title: t
                    condition: c
                    data: {omop: cdm, schema: main, matched_sets: people.csv}
                    concepts: {legs: {include: [73754]}}
                    measurements: {b12: {concepts: [3000593], unit: pg/mL}}
                    cases: {first: legs}
                    exposure: {measurement: b12}
                    """);

    @TempDir private Path folder;
    private StudyTexts texts;

    @BeforeEach
    void makeTables() throws IOException {
        texts = new StudyTexts(folder);
        Files.createFile(folder.resolve("people.xlsx"));
        Files.createDirectory(folder.resolve("cdm"));
    }

    /// Keys that the reader offers at one place of the schema, and keys that the schema lists there.
    private record Place(Set<String> read, Set<String> listed, Set<String> used) {}

    @Test
    void reader_and_schema_know_the_same_keys_at_every_place() {
        Map<String, Place> places = new TreeMap<>();
        for (String text : FULL) {
            assertThat(texts.reading(text).problems()).isEmpty();
            JsonNode study = YAML.readTree(text);
            assertThat(SimpleSchema.ofStudies().faults(study)).isEmpty();
            walk(SimpleSchema.ofStudies(), study, study, "study", places);
        }
        assertThat(places).hasSizeGreaterThan(10);
        places.forEach((name, place) ->
                assertThat(place.listed())
                        .as("keys that the schema lists in %s", name)
                        .containsAll(place.read()));
        byForm(places, Place::read)
                .forEach((form, read) ->
                        assertThat(read).as("keys that the reader knows").isEqualTo(form));
        byForm(places, Place::used)
                .forEach((form, used) ->
                        assertThat(used).as("keys that this test uses").isEqualTo(form));
    }

    /// Places with the same keys are one form, read by the same code.
    private static Map<Set<String>, Set<String>> byForm(
            Map<String, Place> places, Function<Place, Set<String>> keys) {
        Map<Set<String>, Set<String>> forms = new HashMap<>();
        places.values()
                .forEach(place ->
                        forms.computeIfAbsent(place.listed(), _ -> new TreeSet<>())
                                .addAll(keys.apply(place)));
        return forms;
    }

    private void walk(
            SimpleSchema schema,
            JsonNode value,
            JsonNode study,
            String name,
            Map<String, Place> places) {
        SimpleSchema fitting =
                schema.alternatives().stream()
                        .filter(one -> one.accepts(value))
                        .findFirst()
                        .orElseThrow();
        if (value instanceof ObjectNode keys) {
            if (fitting.isClosed()) {
                note(schema, keys, study, name, places);
            }
            keys.propertyNames()
                    .forEach(key ->
                            walk(
                                    fitting.of(key),
                                    keys.get(key),
                                    study,
                                    nameOf(fitting.of(key), name + "." + key),
                                    places));
        }
        if (value.isArray()) {
            value.valueStream()
                    .forEach(item ->
                            walk(
                                    fitting.ofItems(),
                                    item,
                                    study,
                                    nameOf(fitting.ofItems(), name + "[]"),
                                    places));
        }
    }

    /// A definition has one name, wherever it is used.
    private static String nameOf(SimpleSchema schema, String otherwise) {
        return schema.node().has("$ref") ? schema.node().get("$ref").stringValue() : otherwise;
    }

    private void note(
            SimpleSchema schema,
            ObjectNode keys,
            JsonNode study,
            String name,
            Map<String, Place> places) {
        Place place =
                places.computeIfAbsent(
                        name, _ -> new Place(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
        schema.alternatives().stream()
                .filter(SimpleSchema::isClosed)
                .map(SimpleSchema::keys)
                .forEach(place.listed()::addAll);
        place.used().addAll(keys.propertyNames());
        place.read().addAll(keysThatTheReaderOffers(keys, study));
    }

    /// Asks the reader by a key that it cannot know: the fix lists those that it does.
    private Set<String> keysThatTheReaderOffers(ObjectNode keys, JsonNode study) {
        keys.put(STRANGE, 1);
        List<Problem> problems = texts.reading(YAML.writeValueAsString(study)).problems();
        keys.remove(STRANGE);
        String fix =
                problems.stream()
                        .filter(problem -> problem.what().contains(STRANGE))
                        .map(Problem::fix)
                        .findFirst()
                        .orElseThrow(() ->
                                new AssertionError(
                                        "the reader did not see a strange key in " + keys));
        return new LinkedHashSet<>(List.of(fix.replace("use one of: ", "").split(", ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "claypon: 2",
                "privacy: {smallest_count: 0}",
                "exposure: {measurement: b12, per: 1 pg/mL, scale: log2}",
                "exposure: {category: RACE}",
                "exposure: {column: SITE, where: SITE = 1}",
                "controls: {per_case: 101}",
                "controls: {selection: nearest}",
                "design: {prevalence: 1}",
                "exposure: {where: SITE = 1}\nbias: {case_ppv: 1.1}",
                "exposure: {where: SITE = 1}\nbias: {case_ppv: {beta: [1]}}",
                "exposure: {where: SITE = 1}\nbias: {exposure: {sensitivity: 1}}",
                "exposure: {where: SITE = 1}\nbias: {case_ppv: 1, draws: 99}",
                "literature: [{viewpoint: v, says: s, direction: for, citation: c}]",
                "require: [{name: a}]",
                "require: [{all: []}]",
                "exclude: [{where: SITE = 1, family: mimics}]",
                "severity: {bands: {low: 0, high: 5}}",
                "severity: {measurement: b12, bands: {low: 0}}",
                "patterns: {lack: {b12: '< 5 pg/mL'}}",
                "patterns: {lack: {b12: '= 5 pg/mL', folate: '< 5 ng/mL'}}",
                "seeed: 1"
            })
    void what_the_reader_refuses_for_its_form_the_schema_refuses_too(String line) {
        ObjectNode study = (ObjectNode) YAML.readTree(StudyTexts.HEAD);
        assertThat(SimpleSchema.ofStudies().faults(study)).isEmpty();
        study.setAll((ObjectNode) YAML.readTree(line));
        assertThat(SimpleSchema.ofStudies().faults(study)).isNotEmpty();
        assertThat(texts.reading(YAML.writeValueAsString(study)).problems()).isNotEmpty();
    }

    @Test
    void every_key_says_what_it_means_and_its_examples_fit() {
        List<String> silent = new ArrayList<>();
        explain(SimpleSchema.ofStudies(), "study", silent);
        assertThat(silent)
                .as("keys of study.schema.json that need a description and examples: [...]")
                .isEmpty();
    }

    /// A key that holds keys of its own is explained by them and needs no example.
    private static void explain(SimpleSchema schema, String name, List<String> silent) {
        schema.node()
                .optional("examples")
                .ifPresent(examples ->
                        examples.forEach(
                                example -> assertThat(schema.faults(example)).as(name).isEmpty()));
        JsonNode node = schema.node();
        node.path("properties")
                .propertyNames()
                .forEach(key -> {
                    JsonNode part = node.get("properties").get(key);
                    boolean explained = part.has("description") && part.has("examples");
                    boolean holdsKeys = part.has("$ref") || part.has("properties");
                    if (!explained && !(part.has("description") && holdsKeys)) {
                        silent.add(name + "." + key);
                    }
                });
        schema.node()
                .properties()
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

    @ParameterizedTest
    @MethodSource("studyFiles")
    void every_shipped_study_fits_the_schema(Path file) throws IOException {
        assertThat(SimpleSchema.ofStudies().faults(YAML.readTree(Files.readString(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("studyFiles")
    void every_shipped_study_points_editors_to_the_schema(Path file) throws IOException {
        String first = Files.readAllLines(file).getFirst();
        assertThat(first).startsWith("# yaml-language-server: $schema=");
        Path schema = file.resolveSibling(first.substring(first.indexOf('=') + 1));
        assertThat(schema).exists().hasFileName("study.schema.json");
    }

    static List<Path> studyFiles() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("../examples"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).sorted().toList()) {
                JsonNode content = YAML.readTree(Files.readString(file));
                if (content.at("/data").isObject()) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    @Test
    void the_four_studies_of_the_survey_are_among_the_shipped() throws IOException {
        Path survey = Path.of("../examples/rls-nhanes");
        assertThat(studyFiles())
                .contains(
                        survey.resolve("study.yaml"),
                        survey.resolve("matched.yaml"),
                        survey.resolve("without-kidney-disease.yaml"),
                        survey.resolve("leg-jerks.yaml"));
    }
}
