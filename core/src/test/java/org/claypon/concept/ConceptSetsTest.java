package org.claypon.concept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.claypon.concept.Concept.Standing;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.MadeClinic;
import org.claypon.sql.MadeClinic.Form;
import org.claypon.sql.Resources;
import org.claypon.study.ConceptSet;
import org.claypon.study.ConceptSet.AtlasFile;
import org.claypon.study.ConceptSet.Listed;
import org.claypon.study.Database;
import org.claypon.study.Window;
import org.claypon.yaml.Problem;
import org.claypon.yaml.Problem.Where;
import org.claypon.yaml.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A vocabulary of a dozen concepts: sleep disorder (10) above restless legs (11) above two kinds of it (12, 13), source codes
/// (21 to 24), a class (30), outdated ones.
class ConceptSetsTest {

    private static final Where PLACE = new Where("study.yaml", 7, 3, "concepts");

    @TempDir Path folder;

    private static MadeClinic vocabulary() {
        return MadeClinic.empty()
                .with(
                        "concept",
                        "10, 'Sleep disorder', 'Condition', 'SNOMED', 'S', 'a', NULL",
                        "11, 'Restless legs', 'Condition', 'SNOMED', 'S', 'b', NULL",
                        "12, 'Early restless legs', 'Condition', 'SNOMED', 'S', 'c', NULL",
                        "13, 'Late restless legs', 'Condition', 'SNOMED', 'S', 'd', NULL",
                        "14, 'Old restless legs', 'Condition', 'SNOMED', NULL, 'e', 'U'",
                        "21, 'G25.81', 'Condition', 'ICD10CM', NULL, 'f', NULL",
                        "22, 'G25.8', 'Condition', 'ICD10', NULL, 'g', NULL",
                        "30, 'Drugs for sleep', 'Drug', 'ATC', 'C', 'h', NULL",
                        "31, 'Ropinirole', 'Drug', 'RxNorm', 'S', 'i', NULL",
                        "73754, 'Restless legs syndrome', 'Condition', 'SNOMED', 'S', 'j', NULL",
                        "73755, 'Something old', 'Condition', 'SNOMED', NULL, 'k', 'D'")
                .with(
                        "concept_ancestor",
                        "10, 10",
                        "10, 11",
                        "10, 12",
                        "10, 13",
                        "10, 14",
                        "11, 11",
                        "11, 12",
                        "11, 13",
                        "30, 31")
                .with(
                        "concept_relationship",
                        "21, 11, 'Maps to', NULL",
                        "22, 12, 'Maps to', NULL",
                        "23, 11, 'Maps to', 'D'",
                        "14, 11, 'Maps to', NULL",
                        "11, 11, 'Maps to', NULL");
    }

    @Test
    void a_concept_brings_its_valid_descendants_unless_told_otherwise() {
        ConceptSets sets =
                found(
                        set("wide", in(10)),
                        set("narrow", new Listed(10, false, false, false, PLACE)));
        assertThat(sets.set("wide").ids()).containsExactly(10, 11, 12, 13);
        assertThat(sets.set("narrow").ids()).containsExactly(10);
        assertThat(sets.notes()).isEmpty();
    }

    @Test
    void an_exclusion_takes_its_descendants_out_too() {
        assertThat(found(set("s", in(10), out(11))).set("s").ids()).containsExactly(10);
        Listed alone = new Listed(11, true, false, false, PLACE);
        assertThat(found(set("s", in(10), alone)).set("s").ids()).containsExactly(10, 12, 13);
    }

    @Test
    void source_concepts_come_with_what_they_map_to_where_that_is_asked() {
        Listed mapped = new Listed(11, false, true, true, PLACE);
        assertThat(found(set("s", mapped)).set("s").ids()).containsExactly(11, 12, 13, 14, 21, 22);
        Listed alone = new Listed(11, false, false, true, PLACE);
        assertThat(found(set("s", alone)).set("s").ids()).containsExactly(11, 14, 21);
    }

    @Test
    void the_report_is_told_what_each_line_stands_for() {
        ResolvedSet set = found(set("s", in(10), out(11))).set("s");
        assertThat(set.listed())
                .containsExactly(
                        new ResolvedSet.Listed(
                                new Concept(
                                        10,
                                        "Sleep disorder",
                                        "Condition",
                                        "SNOMED",
                                        Standing.STANDARD),
                                false,
                                true,
                                false,
                                4),
                        new ResolvedSet.Listed(
                                new Concept(
                                        11,
                                        "Restless legs",
                                        "Condition",
                                        "SNOMED",
                                        Standing.STANDARD),
                                true,
                                true,
                                false,
                                3));
    }

    @Test
    void the_concepts_of_a_measurement_are_looked_up_like_a_set() {
        Database study = study(List.of(), Map.of("b12", List.of(in(31))));
        ConceptSets sets = of(vocabulary(), study, new Problems()).orElseThrow();
        assertThat(sets.measurement("b12").ids()).containsExactly(31);
    }

    @Test
    void a_class_stands_for_what_lies_below_it() {
        assertThat(found(set("s", in(30))).set("s").ids()).containsExactly(30, 31);
        Listed alone = new Listed(30, false, false, false, PLACE);
        assertThat(problems(set("s", alone)))
                .containsExactly(
                        "concept 30 (Drugs for sleep) of ATC only classifies others: records do not have it",
                        "leave out \"descendants: false\", so that what lies below it is meant");
    }

    @Test
    void a_concept_that_does_not_exist_is_named_with_those_a_slip_away() {
        assertThat(problems(set("s", in(73745))))
                .containsExactly(
                        "the vocabulary of the database has no concept 73745; like it: 73754 (Restless legs syndrome)",
                        "write the id of a standard concept of this database");
        assertThat(problems(set("s", in(999))).getFirst())
                .isEqualTo("the vocabulary of the database has no concept 999");
    }

    @Test
    void a_concept_that_is_not_standard_is_named_with_what_it_maps_to() {
        assertThat(problems(set("s", in(21))))
                .containsExactly(
                        "concept 21 (G25.81) of ICD10CM is not standard: records do not have it",
                        "write what it maps to: 11 (Restless legs)");
        assertThat(problems(set("s", in(14))))
                .containsExactly(
                        "concept 14 (Old restless legs) of SNOMED is no longer valid",
                        "write what it maps to: 11 (Restless legs)");
        assertThat(problems(set("s", in(73755))).getLast())
                .isEqualTo("write a standard concept; this one maps to none in the database");
    }

    @Test
    void all_problems_come_at_once_each_at_its_place() {
        Listed second = new Listed(21, false, true, false, new Where("study.yaml", 3, 1, "x"));
        Problems problems = new Problems();
        Database study = study(List.of(set("s", in(999), second)), Map.of());
        assertThat(of(vocabulary(), study, problems)).isEmpty();
        assertThat(problems.inFileOrder())
                .extracting(Problem::where)
                .containsExactly(second.where(), PLACE);
    }

    @Test
    void an_excluded_concept_that_does_not_exist_is_a_note() {
        assertThat(found(set("s", in(11), out(999))).notes())
                .containsExactly(
                        "The vocabulary of the database has no concept 999, which the set s excludes: nothing is taken out by it.");
    }

    @Test
    void a_set_that_excludes_all_that_it_includes_is_refused() {
        assertThat(problems(set("s", in(11), out(10))).getFirst())
                .isEqualTo(
                        "the concept set s holds no concept: all that it includes is excluded again");
    }

    @Test
    void a_database_without_descendants_says_so() {
        MadeClinic flat = vocabulary();
        flat.without("concept_ancestor");
        ConceptSets sets =
                of(flat, study(List.of(set("s", in(10))), Map.of()), new Problems()).orElseThrow();
        assertThat(sets.set("s").ids()).containsExactly(10);
        assertThat(sets.notes())
                .singleElement()
                .asString()
                .contains("concept_ancestor is absent or empty");
    }

    @Test
    void what_two_sets_share_is_named() {
        Path file = vocabulary().write(Form.DUCKDB_FILE, folder);
        try (ClinicalDatabase database = open(file)) {
            Database study =
                    study(List.of(set("case", in(11)), set("sleep", in(10), out(12))), Map.of());
            ConceptSets sets = ConceptSets.of(study, database, new Problems()).orElseThrow();
            assertThat(ConceptSets.shared(sets.set("case"), sets.set("sleep"), database))
                    .extracting(Concept::id, Concept::name)
                    .containsExactly(tuple(11L, "Restless legs"), tuple(13L, "Late restless legs"));
        }
    }

    private static final String ITEMS =
            """
            {"items": [
              {"concept": {"CONCEPT_ID": 10, "CONCEPT_NAME": "as ATLAS calls it"}, "includeDescendants": true},
              {"concept": {"CONCEPT_ID": 12}, "isExcluded": true, "includeDescendants": false, "includeMapped": false}]}
            """;

    @Test
    void every_container_of_atlas_gives_the_same_set() {
        String text = ITEMS.replace("\n", " ").replace("\"", "\\\"");
        String cohort =
                "{\"ConceptSets\": [{\"id\": 0, \"name\": \"sleep\", \"expression\": %s}]}"
                        .formatted(ITEMS);
        List<String> containers =
                List.of(
                        ITEMS,
                        "{\"id\": 1, \"name\": \"any\", \"expression\": %s}".formatted(ITEMS),
                        "{\"id\": 1, \"name\": \"any\", \"expression\": \"%s\"}".formatted(text),
                        cohort,
                        "{\"name\": \"cohort\", \"expressionType\": \"SIMPLE_EXPRESSION\", \"expression\": %s}"
                                .formatted(cohort),
                        "{\"expression\": \"%s\"}"
                                .formatted(cohort.replace("\n", " ").replace("\"", "\\\"")),
                        "{\"sharedResources\": [{\"cohortDefinitions\": [{\"cohortId\": 1, \"cohortDefinition\": \"%s\"}]}]}"
                                .formatted(cohort.replace("\n", " ").replace("\"", "\\\"")));
        assertThat(containers)
                .allSatisfy(json ->
                        assertThat(found(atlas("s", json)).set("s").ids())
                                .containsExactly(10, 11, 13));
    }

    @Test
    void of_several_sets_in_a_file_the_one_with_the_name_is_meant() {
        String two =
                "{\"ConceptSets\": [{\"name\": \"Other\", \"expression\": {\"items\": [{\"concept\": {\"CONCEPT_ID\": 31}}]}}, {\"name\": \"Sleep\", \"expression\": %s}]}"
                        .formatted(ITEMS);
        assertThat(found(atlas("sleep", two)).set("sleep").ids()).containsExactly(10, 11, 13);
        assertThat(problems(atlas("legs", two)))
                .containsExactly(
                        "the file \"atlas.json\" has 2 concept sets, none of the name \"legs\": \"Other\", \"Sleep\"",
                        "give the concept set of the study the name of the one that is meant in \"atlas.json\"");
    }

    @Test
    void a_file_that_is_not_of_atlas_is_refused_in_our_words() {
        assertThat(problems(atlas("s", "{\"items\": [{]}")).getFirst())
                .isEqualTo("the file \"atlas.json\" is not JSON (line 1)");
        assertThat(problems(atlas("s", "{\"items\": [], \"items\": []}")).getFirst())
                .isEqualTo("the file \"atlas.json\" is not JSON (line 1)");
        assertThat(problems(atlas("s", "{\"cohorts\": []}")).getFirst())
                .isEqualTo("the file \"atlas.json\" holds no concept set of ATLAS");
        assertThat(
                        problems(
                                        atlas(
                                                "s",
                                                "{\"items\": [{\"concept\": {\"CONCEPT_ID\": \"10\"}}]}"))
                                .getFirst())
                .isEqualTo(
                        "the file \"atlas.json\" has an item, number 1 of its set, without a CONCEPT_ID");
    }

    private static Listed in(long concept) {
        return new Listed(concept, false, true, false, PLACE);
    }

    private static Listed out(long concept) {
        return new Listed(concept, true, true, false, PLACE);
    }

    private static ConceptSet set(String name, Listed... listed) {
        return new ConceptSet(name, Arrays.asList(listed));
    }

    private ConceptSet atlas(String name, String json) {
        try {
            Path file = Files.writeString(folder.resolve("atlas.json"), json);
            return new ConceptSet(name, List.of(), Optional.of(new AtlasFile(file, PLACE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConceptSets found(ConceptSet... sets) {
        Problems problems = new Problems();
        Optional<ConceptSets> found = of(vocabulary(), study(List.of(sets), Map.of()), problems);
        assertThat(problems.inFileOrder()).isEmpty();
        return found.orElseThrow();
    }

    /// What is wrong and how it is mended, one after the other.
    private List<String> problems(ConceptSet... sets) {
        Problems problems = new Problems();
        assertThat(of(vocabulary(), study(List.of(sets), Map.of()), problems)).isEmpty();
        return problems.inFileOrder().stream()
                .flatMap(p -> List.of(p.what(), p.fix()).stream())
                .toList();
    }

    private Optional<ConceptSets> of(MadeClinic clinic, Database study, Problems problems) {
        try {
            Path place = Files.createTempDirectory(folder, "made");
            try (ClinicalDatabase database = open(clinic.write(Form.DUCKDB_FILE, place))) {
                return ConceptSets.of(study, database, problems);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClinicalDatabase open(Path file) {
        return ClinicalDatabase.open(file, "main", new Resources(2, 512));
    }

    private static Database study(List<ConceptSet> sets, Map<String, List<Listed>> measurements) {
        Map<String, Database.Records> records = new TreeMap<>();
        measurements.forEach((name, concepts) ->
                records.put(
                        name,
                        new Database.Records(
                                concepts, Window.YEAR_BEFORE, Database.Value.NEAREST)));
        return new Database(
                Path.of("clinic.duckdb"),
                "main",
                Optional.empty(),
                sets.stream().collect(Collectors.toMap(ConceptSet::name, Function.identity())),
                new Database.Cases(
                        "case",
                        Optional.empty(),
                        365,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Database.Sampling.RISK_SET,
                records);
    }
}
