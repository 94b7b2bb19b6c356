package org.claypon.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// A study of an OMOP database of invented people, as a DuckDB file in a folder of its own, to be run or to be broken first.
public record SmallClinic(Path folder) {

    private static final String STUDY =
            """
            claypon: 1
            title: Small clinic
            condition: restless legs
            data: {omop: clinic.duckdb}
            concepts:
              legs: {include: [1], descendants: false}
              drug: {include: [3], descendants: false}
            measurements:
              b12: {concepts: [9], unit: pg/mL, molar_mass: 1355.37}
            cases: {first: legs}
            controls: {per_case: 2, match: {sex: same, age: {within: 2 years}}}
            exposure: {has: drug, window: [-365, -1], name: the drug}
            compare: [b12]
            """;

    private static final List<String> CONCEPTS =
            List.of(
                    "CREATE TABLE concept (concept_id INTEGER, concept_name VARCHAR, domain_id VARCHAR, vocabulary_id VARCHAR, standard_concept VARCHAR)",
                    "INSERT INTO concept VALUES (1, 'Restless legs', 'Condition', 'SNOMED', 'S'), (3, 'A drug', 'Drug', 'RxNorm', 'S'), (9, 'Vitamin B12', 'Measurement', 'LOINC', 'S')",
                    "CREATE TABLE cdm_source AS SELECT 'Small clinic' AS cdm_source_name, 'v5.4' AS cdm_version");

    private static final String PEOPLE =
            """
            CREATE TABLE person AS SELECT CAST(range AS BIGINT) AS person_id, CASE WHEN range % 2 = 0 THEN 8507 ELSE 8532 END AS gender_concept_id, CAST(1950 + range % 40 AS INTEGER) AS year_of_birth FROM range({people});
            CREATE TABLE observation_period AS SELECT person_id, DATE '2000-01-01' AS observation_period_start_date, DATE '2020-12-31' AS observation_period_end_date FROM person;
            CREATE TABLE condition_occurrence AS SELECT person_id, 1 AS condition_concept_id, DATE '2015-01-01' + CAST(person_id % 1000 AS INTEGER) AS condition_start_date FROM person WHERE person_id % 10 = 0;
            CREATE TABLE drug_exposure AS SELECT person_id, 3 AS drug_concept_id, DATE '2014-06-01' + CAST((person_id * 7 + k.range * 13) % 700 AS INTEGER) AS drug_exposure_start_date FROM person, range({records}) AS k WHERE person_id % 3 = 0;
            CREATE TABLE measurement AS SELECT person_id, 9 AS measurement_concept_id, DATE '2014-10-01' + CAST(person_id % 1000 AS INTEGER) AS measurement_date, CAST(150 + (person_id * 37) % 400 AS DOUBLE) AS value_as_number, 'pg/mL' AS unit_source_value FROM person
            """;

    static SmallClinic in(Path folder) throws IOException {
        return in(folder, 200, 1);
    }

    /// @param records of a drug that one person in three has
    static SmallClinic in(Path folder, int people, int records) throws IOException {
        SmallClinic clinic = new SmallClinic(folder);
        Files.writeString(clinic.study(), STUDY);
        List<String> statements = new ArrayList<>(CONCEPTS);
        statements.addAll(
                List.of(
                        PEOPLE.replace("{people}", "" + people)
                                .replace("{records}", "" + records)
                                .split(";\\s*", -1)));
        return clinic.but(statements.toArray(String[]::new));
    }

    /// The same after statements that change or break it.
    SmallClinic but(String... statements) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database());
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    Path study() {
        return folder.resolve("study.yaml");
    }

    Path database() {
        return folder.resolve("clinic.duckdb");
    }

    Path out() {
        return folder.resolve("out");
    }

    CommandRun run() {
        return CommandRun.of(arguments(out()));
    }

    String[] arguments(Path into) {
        return new String[] {"run", study().toString(), "--out", into.toString()};
    }
}
