package org.claypon.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claypon.sql.Columns.Column;
import org.claypon.sql.MadeClinic.Form;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What each statement gives: rows in, rows out, the same from every form of database.
class ClinicalStatementsTest {

    /// @param name  what the rows show
    /// @param clinic rows in
    /// @param read  the statement
    /// @param rows  out
    record Specification(
            String name,
            MadeClinic clinic,
            Function<ClinicalDatabase, Columns> read,
            List<String> rows) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final long LONG_ID = 9_007_199_254_740_993L;

    private static List<Specification> specifications() {
        return List.of(
                new Specification(
                        "identities of 64 bits and negative ones come whole and sorted",
                        MadeClinic.empty()
                                .with(
                                        "person",
                                        "9007199254740993, 8507, 1950, 2, 3",
                                        "9007199254740992, 8532, 1951, NULL, NULL",
                                        "-5, 8532, 2101, 12, NULL"),
                        ClinicalDatabase::persons,
                        List.of(
                                "-5 8532 2101 12 -",
                                LONG_ID - 1 + " 8532 1951 - -",
                                LONG_ID + " 8507 1950 2 3")),
                new Specification(
                        "observation periods come as they are",
                        MadeClinic.empty()
                                .with(
                                        "observation_period",
                                        "1, 2, '2001-01-01', '2000-01-01'",
                                        "2, 2, '1999-12-31', NULL",
                                        "3, -1, '1969-12-31', '2199-01-01'"),
                        ClinicalDatabase::observationPeriods,
                        List.of(
                                "-1 1969-12-31 2199-01-01",
                                "2 1999-12-31 -",
                                "2 2001-01-01 2000-01-01")),
                new Specification(
                        "events come from all six tables, each in its sets",
                        MadeClinic.empty()
                                .with(
                                        "condition_occurrence",
                                        "1, 11, '2001-01-01', '2001-01-03', NULL, 0")
                                .with("drug_exposure", "1, 12, '2001-01-02', '2001-01-09', 3, NULL")
                                .with("procedure_occurrence", "1, 13, '2001-01-03', NULL")
                                .with("observation", "1, 14, '2001-01-04', NULL")
                                .with(
                                        "measurement",
                                        "1, 15, '2001-01-05', 1, 0, 0, '', NULL, NULL, NULL")
                                .with(
                                        "visit_occurrence",
                                        "1, 16, '2001-01-06', '2001-01-07', NULL"),
                        database ->
                                database.events(
                                        List.of(
                                                new long[] {16, 15, 14, 13, 12, 11},
                                                new long[] {99},
                                                new long[] {11, 11})),
                        List.of(
                                "0 1 2001-01-01 1 11 2001-01-03 -",
                                "0 1 2001-01-02 2 12 2001-01-09 -",
                                "0 1 2001-01-03 3 13 2001-01-03 -",
                                "0 1 2001-01-04 4 14 2001-01-04 -",
                                "0 1 2001-01-05 5 15 2001-01-05 -",
                                "0 1 2001-01-06 6 16 2001-01-07 -",
                                "2 1 2001-01-01 1 11 2001-01-03 -")),
                new Specification(
                        "a drug without an end ends with its supply, else on its first day",
                        MadeClinic.empty()
                                .with(
                                        "drug_exposure",
                                        "1, 12, '2001-01-01', NULL, 30, NULL",
                                        "2, 12, '2001-01-01', NULL, NULL, NULL",
                                        "3, 12, '2001-01-01', NULL, 0, NULL",
                                        "4, 12, '2001-01-01', NULL, 99999999, NULL",
                                        "5, 12, '2001-01-01', '2001-01-02', 30, NULL"),
                        database -> database.events(List.of(new long[] {12})),
                        List.of(
                                "0 1 2001-01-01 2 12 2001-01-30 -",
                                "0 2 2001-01-01 2 12 2001-01-01 -",
                                "0 3 2001-01-01 2 12 2001-01-01 -",
                                "0 4 2001-01-01 2 12 2001-01-01 -",
                                "0 5 2001-01-01 2 12 2001-01-02 -")),
                new Specification(
                        "a record has the specialty of its provider, if one is known",
                        MadeClinic.empty()
                                .with(
                                        "provider",
                                        "1, 38004458, NULL",
                                        "2, 0, NULL",
                                        "3, NULL, NULL",
                                        "1, 38004999, NULL")
                                .with(
                                        "condition_occurrence",
                                        "1, 11, '2001-01-01', NULL, 1, 0",
                                        "2, 11, '2001-01-01', NULL, 2, 0",
                                        "3, 11, '2001-01-01', NULL, 3, 0",
                                        "4, 11, '2001-01-01', NULL, 4, 0"),
                        database -> database.events(List.of(new long[] {11})),
                        List.of(
                                "0 1 2001-01-01 1 11 2001-01-01 38004458",
                                "0 2 2001-01-01 1 11 2001-01-01 -",
                                "0 3 2001-01-01 1 11 2001-01-01 -",
                                "0 4 2001-01-01 1 11 2001-01-01 -")),
                new Specification(
                        "a measurement comes with what its laboratory wrote",
                        MadeClinic.empty()
                                .with(
                                        "measurement",
                                        "1, 15, '2001-01-05', 0.1, 4171756, 8842, 'ng/mL', 13, 150.5, NULL",
                                        "1, 15, '2001-01-05', NULL, NULL, NULL, NULL, NULL, NULL, NULL",
                                        "1, 15, '2001-01-05', -20, 0, 0, 'pg/mL', NULL, NULL, NULL",
                                        "1, 16, NULL, 7, 0, 0, NULL, NULL, NULL, NULL"),
                        database ->
                                database.measurements(List.of(new long[] {16}, new long[] {15})),
                        List.of(
                                "0 1 - 16 7.0 0 - 0 - - -",
                                "1 1 2001-01-05 15 -20.0 0 pg/mL 0 - - -",
                                "1 1 2001-01-05 15 0.1 8842 ng/mL 4171756 13.0 150.5 -",
                                "1 1 2001-01-05 15 - - - - - - -")),
                new Specification(
                        "a measurement has the care site of its provider, if one is known",
                        MadeClinic.empty()
                                .with("provider", "1, 0, 77", "2, 0, 0", "3, 0, NULL", "1, 0, 79")
                                .with(
                                        "measurement",
                                        "1, 15, '2001-01-05', 1, 0, 0, NULL, NULL, NULL, 1",
                                        "2, 15, '2001-01-05', 2, 0, 0, NULL, NULL, NULL, 2",
                                        "3, 15, '2001-01-05', 3, 0, 0, NULL, NULL, NULL, 3"),
                        database -> database.measurements(List.of(new long[] {15})),
                        List.of(
                                "0 1 2001-01-05 15 1.0 0 - 0 - - 77",
                                "0 2 2001-01-05 15 2.0 0 - 0 - - -",
                                "0 3 2001-01-05 15 3.0 0 - 0 - - -")),
                new Specification(
                        "visits come with their days, as often as there are visits",
                        MadeClinic.empty()
                                .with(
                                        "visit_occurrence",
                                        "1, 9202, '2001-01-06', NULL, NULL",
                                        "1, 9201, '2001-01-06', NULL, NULL",
                                        "NULL, 9201, '2000-01-06', NULL, NULL",
                                        "1, 9201, NULL, NULL, NULL"),
                        ClinicalStatementsTest::visits,
                        List.of("- 2000-01-06", "1 -", "1 2001-01-06", "1 2001-01-06")),
                new Specification(
                        "concepts that the vocabulary lacks do not come",
                        MadeClinic.empty()
                                .with(
                                        "concept",
                                        "11, 'Restless legs', 'Condition', 'SNOMED', 'S', '32914008', NULL",
                                        "12, 'Old', 'Condition', 'ICD10CM', NULL, 'X', 'U'"),
                        database -> database.concepts(new long[] {12, 10, 11}),
                        List.of(
                                "11 Restless legs Condition SNOMED S -",
                                "12 Old Condition ICD10CM - U")),
                new Specification(
                        "a concept that is no longer valid is nobody's descendant",
                        MadeClinic.empty()
                                .with("concept", "12, 'Old', 'Condition', 'SNOMED', NULL, 'X', 'D'")
                                .with("concept_ancestor", "11, 11", "11, 12", "11, 13", "10, 14"),
                        database -> database.descendants(new long[] {11}),
                        List.of("11 11", "11 13")),
                new Specification(
                        "only valid mappings are followed",
                        MadeClinic.empty()
                                .with(
                                        "concept_relationship",
                                        "21, 11, 'Maps to', NULL",
                                        "22, 11, 'Maps to', 'D'",
                                        "23, 11, 'Is a', NULL",
                                        "11, 24, 'Mapped from', NULL"),
                        database -> database.mappedTo(new long[] {11}),
                        List.of("21 11")),
                new Specification(
                        "mappings are followed from the source, too",
                        MadeClinic.empty()
                                .with(
                                        "concept_relationship",
                                        "21, 11, 'Maps to', NULL",
                                        "21, 12, 'Maps to', NULL"),
                        database -> database.mappedFrom(new long[] {21}),
                        List.of("21 11", "21 12")));
    }

    /// Visits come in no order; here by person and day, what is missing first.
    private static Columns visits(ClinicalDatabase database) {
        record Visit(long person, int day) {}
        List<Visit> visits = new ArrayList<>();
        database.visits((person, day) -> visits.add(new Visit(person, day)));
        visits.sort(Comparator.comparingLong(Visit::person).thenComparingInt(Visit::day));
        return Columns.of(visits.size(), Map.of())
                .with("person_id", Column.of(visits.stream().mapToLong(Visit::person).toArray()))
                .with("day", Column.of(visits.stream().mapToInt(Visit::day).toArray()));
    }

    static Stream<Arguments> everySpecificationInEveryForm() {
        return specifications().stream()
                .flatMap(s -> Stream.of(Form.values()).map(form -> Arguments.of(s, form)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("everySpecificationInEveryForm")
    void rows_in_rows_out(Specification specification, Form form, @TempDir Path folder) {
        Path place = specification.clinic().write(form, folder);
        try (ClinicalDatabase database = ClinicalDatabase.open(place, "main", Written.RESOURCES)) {
            assertThat(RowsOf.columns(specification.read().apply(database)))
                    .isEqualTo(specification.rows());
        }
    }
}
