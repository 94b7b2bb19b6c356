package org.claypon.simulate.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.claypon.simulate.World;
import org.claypon.simulate.WorldReader;
import org.claypon.simulate.WorldTexts;
import org.claypon.sql.NewDatabase;
import org.claypon.sql.NewTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The database of a world, as it stands in files.
class SimulationTest {

    private static final World FULL = WorldTexts.world(WorldTexts.FULL);

    @TempDir private Path folder;

    private Path parquet(World world, long seed, int people, int threads, String name)
            throws IOException {
        Path target = Files.createDirectory(folder.resolve(name));
        try (NewDatabase database = database(world, seed, people, threads, name + ".duckdb")) {
            database.writeParquet(target);
        }
        return target;
    }

    private NewDatabase database(World world, long seed, int people, int threads, String name) {
        Simulation simulation = new Simulation(world, seed);
        NewDatabase database = NewDatabase.create(folder.resolve(name), simulation.texts(), 512);
        simulation.fill(database, people, threads, _ -> {});
        return database;
    }

    private static List<String> ask(String database, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(rows.getString(i)));
                }
                found.add(String.join("|", cells));
            }
        }
        return found;
    }

    @Test
    void any_number_of_threads_writes_the_same_bytes() throws IOException {
        World world = WorldReader.read(Path.of("../examples/worlds/small.yaml"));
        Path one = parquet(world, 1, 10_000, 1, "one");
        Path three = parquet(world, 1, 10_000, 3, "three");
        for (NewTable table : NewTable.all()) {
            String name = table.lowerCase() + ".parquet";
            assertThat(one.resolve(name)).hasSameBinaryContentAs(three.resolve(name));
        }
    }

    @Test
    void a_duckdb_file_has_the_same_rows_table_by_table() throws Exception {
        Path parquet = parquet(FULL, 1, 300, 2, "parquet");
        database(FULL, 1, 300, 1, "file.duckdb").close();
        String file = folder.resolve("file.duckdb").toString();
        for (NewTable table : NewTable.all()) {
            String rows = "SELECT * FROM %s";
            List<String> inFile = ask(file, rows.formatted(table.lowerCase()));
            String parquetFile =
                    "read_parquet('%s')".formatted(parquet.resolve(table.lowerCase() + ".parquet"));
            assertThat(inFile).isEqualTo(ask("", rows.formatted(parquetFile)));
            assertThat(inFile).as("%s", table).isNotEmpty();
        }
    }

    @Test
    void another_seed_is_another_population_and_the_first_people_of_a_larger_one_are_the_same()
            throws Exception {
        database(FULL, 1, 300, 1, "a.duckdb").close();
        database(FULL, 2, 300, 1, "b.duckdb").close();
        database(FULL, 1, 600, 1, "c.duckdb").close();
        String people = "SELECT * FROM person WHERE person_id <= 300 ORDER BY person_id";
        List<String> first = ask(folder.resolve("a.duckdb").toString(), people);
        assertThat(ask(folder.resolve("b.duckdb").toString(), people)).isNotEqualTo(first);
        assertThat(ask(folder.resolve("c.duckdb").toString(), people)).isEqualTo(first);
    }

    @Test
    void every_record_is_inside_the_persons_observation_and_names_a_visit_of_the_same_day()
            throws Exception {
        database(FULL, 1, 300, 1, "x.duckdb").close();
        String file = folder.resolve("x.duckdb").toString();
        for (String[] table :
                List.of(
                        new String[] {"condition_occurrence", "condition_start_date"},
                        new String[] {"drug_exposure", "drug_exposure_start_date"},
                        new String[] {"procedure_occurrence", "procedure_date"},
                        new String[] {"measurement", "measurement_date"},
                        new String[] {"observation", "observation_date"})) {
            assertThat(
                            ask(
                                    file,
                                    """
                                    SELECT count(*) FROM %1$s r JOIN observation_period o USING (person_id)
                                    WHERE r.%2$s NOT BETWEEN observation_period_start_date AND observation_period_end_date
                                    """
                                            .formatted(table[0], table[1])))
                    .containsExactly("0");
            assertThat(
                            ask(
                                    file,
                                    """
                                    SELECT count(*) FROM %1$s r LEFT JOIN visit_occurrence v USING (visit_occurrence_id)
                                    WHERE r.visit_occurrence_id IS NOT NULL
                                    AND (v.person_id IS DISTINCT FROM r.person_id OR v.visit_start_date <> r.%2$s OR v.provider_id <> r.provider_id)
                                    """
                                            .formatted(table[0], table[1])))
                    .containsExactly("0");
        }
        assertThat(
                        ask(
                                file,
                                "SELECT count(*) = count(DISTINCT visit_occurrence_id), min(visit_occurrence_id), max(visit_occurrence_id) = count(*) FROM visit_occurrence"))
                .containsExactly("true|1|true");
    }

    @Test
    void every_concept_of_a_record_is_in_the_vocabulary() throws Exception {
        database(FULL, 1, 300, 1, "x.duckdb").close();
        assertThat(
                        ask(
                                folder.resolve("x.duckdb").toString(),
                                """
                                SELECT DISTINCT used FROM (
                                    SELECT condition_concept_id AS used FROM condition_occurrence
                                    UNION SELECT drug_concept_id FROM drug_exposure
                                    UNION SELECT procedure_concept_id FROM procedure_occurrence
                                    UNION SELECT measurement_concept_id FROM measurement
                                    UNION SELECT unit_concept_id FROM measurement
                                    UNION SELECT operator_concept_id FROM measurement WHERE operator_concept_id IS NOT NULL
                                    UNION SELECT observation_concept_id FROM observation
                                    UNION SELECT gender_concept_id FROM person
                                    UNION SELECT specialty_concept_id FROM provider
                                    UNION SELECT visit_concept_id FROM visit_occurrence
                                ) ANTI JOIN concept ON used = concept_id
                                """))
                .isEmpty();
    }

    @Test
    void a_concept_has_all_that_are_above_it_with_the_steps_to_them() throws Exception {
        database(FULL, 1, 10, 1, "x.duckdb").close();
        assertThat(
                        ask(
                                folder.resolve("x.duckdb").toString(),
                                """
                                SELECT ancestor_concept_id, min_levels_of_separation, max_levels_of_separation
                                FROM concept_ancestor WHERE descendant_concept_id = 2000000003 ORDER BY 1
                                """))
                .containsExactly("2000000002|1|1", "2000000003|0|0");
        assertThat(
                        ask(
                                folder.resolve("x.duckdb").toString(),
                                "SELECT relationship_id, concept_id_2 FROM concept_relationship WHERE concept_id_1 = 2000000003 ORDER BY 1"))
                .containsExactly("Is a|2000000002", "Maps to|2000000003");
    }

    @Test
    void a_site_reports_in_its_unit_within_the_limits_of_the_assay_and_seldom_by_mistake()
            throws Exception {
        database(FULL, 1, 2_000, 2, "x.duckdb").close();
        String file = folder.resolve("x.duckdb").toString();
        assertThat(
                        ask(
                                file,
                                """
                                SELECT DISTINCT p.care_site_id, measurement_concept_id, unit_source_value, unit_concept_id
                                FROM measurement m JOIN person p USING (person_id)
                                WHERE measurement_concept_id IN (2000000005, 2000000006) ORDER BY ALL
                                """))
                .containsExactly(
                        "1|2000000005|mg/dL|8840",
                        "1|2000000006|mg/dL|8840",
                        "2|2000000006|mg/dL|8840",
                        "2|2000000006|umol/L|8749");
        // mg/dL · 59.48 = umol/L at 168.11 g/mol; a mistake for mmol/L is a factor of 1000 below
        List<String> limits =
                ask(
                        file,
                        """
                        SELECT operator_concept_id, value_as_number FROM measurement
                        WHERE operator_concept_id IS NOT NULL AND measurement_concept_id = 2000000005
                        AND value_as_number >= 2 GROUP BY ALL ORDER BY ALL
                        """);
        assertThat(limits).containsExactly("4171756|3.5", "4172704|7.0");
        List<String> mistakes =
                ask(
                        file,
                        "SELECT avg(CASE WHEN value_as_number < 1.5 THEN 1 ELSE 0 END), count(*) FROM measurement WHERE measurement_concept_id = 2000000005");
        String[] parts = mistakes.getFirst().split("\\|", 2);
        double share = Double.parseDouble(parts[0]);
        double error = Math.sqrt(0.01 * 0.99 / Double.parseDouble(parts[1]));
        assertThat((share - 0.01) / error).isBetween(-4.5, 4.5); // false alarms: one in 150,000
    }

    @Test
    void numbers_are_written_to_four_digits() {
        assertThat(Reporting.rounded(123.456)).isEqualTo(123.5);
        assertThat(Reporting.rounded(0.00123456)).isEqualTo(0.001235);
        assertThat(Reporting.rounded(123_456)).isEqualTo(123_500);
        assertThat(Reporting.rounded(9.99996)).isEqualTo(10);
        assertThat(Reporting.rounded(0)).isZero();
    }
}
