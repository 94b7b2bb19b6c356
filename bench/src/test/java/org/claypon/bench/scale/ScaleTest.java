package org.claypon.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.claypon.cohort.omop.Population;
import org.claypon.cohort.omop.Populations;
import org.claypon.cohort.omop.RiskSets;
import org.claypon.matching.SourcePopulation;
import org.claypon.sql.Resources;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The benchmark of large databases in small.
class ScaleTest {

    private static final long PEOPLE = 2_000;

    @TempDir private Path folder;

    private static long number(Clinic clinic, String sql) throws SQLException {
        try (Connection connection = BareReading.attached(clinic, 1);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    @Test
    void the_same_people_are_made_on_any_number_of_threads() throws SQLException {
        Clinic one = Clinic.make(folder.resolve("one"), PEOPLE, 1);
        Clinic two = Clinic.make(folder.resolve("two"), PEOPLE, 2);
        for (String table :
                List.of("person", "observation_period", "condition_occurrence", "measurement")) {
            String cells = "SELECT CAST(sum(hash(t)) %% 1000000007 AS BIGINT) FROM %s AS t";
            assertThat(number(one, cells.formatted(table)))
                    .as(table)
                    .isEqualTo(number(two, cells.formatted(table)));
        }
    }

    @Test
    void a_person_has_a_hundred_events_and_one_in_fifty_the_condition() throws SQLException {
        Clinic clinic = Clinic.make(folder, PEOPLE, 2);
        long cases = cases(clinic);
        // Binomial, 2,000 people at 2 %: mean 40, standard deviation 6.3; four of them, and the
        // draws are fixed.
        assertThat(cases).isBetween(15L, 65L);
        assertThat(BareReading.events(clinic, 2)).isEqualTo(100 * PEOPLE + 3 * cases);
    }

    /// One draw of a person must not tell another: the engine's own hash of two values does.
    @Test
    void draws_of_one_person_do_not_know_each_other() throws SQLException {
        Clinic clinic = Clinic.make(folder, PEOPLE, 2);
        long women =
                number(
                        clinic,
                        """
                        SELECT count(DISTINCT person_id) FROM condition_occurrence INNER JOIN person USING (person_id)
                        WHERE condition_concept_id = 73754 AND gender_concept_id = 8532\
                        """);
        // Binomial with a half: four standard deviations of at most 65 people are 16.
        assertThat(Math.abs(2 * women - cases(clinic))).isLessThan(32);
    }

    @Test
    void a_study_of_the_database_finds_its_cases_and_gives_them_controls() throws SQLException {
        Clinic clinic = Clinic.make(folder, PEOPLE, 2);
        Study study = MatchingAlone.study(clinic.plainStudy());
        Population population = Populations.read(study, Resources.withThreads(2));
        RiskSets risk = RiskSets.of(study, population);
        SourcePopulation.Matched matched =
                new SourcePopulation.OfDatabase(population).eligible(study).match(study, 2);
        assertThat(risk.cases()).hasSize((int) cases(clinic));
        assertThat(matched.sets().cases() + matched.sets().unmatched().size())
                .isEqualTo((int) cases(clinic));
        assertThat(matched.sets().controls()).isGreaterThan(2 * (int) cases(clinic));
    }

    @Test
    void matching_alone_prints_both_routes() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new MatchingAlone(
                        Clinic.make(folder, PEOPLE, 2),
                        2,
                        new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run();
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .containsPattern("nearest, from a table \\| \\d+\\.\\d\\d \\| \\d+\\.\\d\\d \\|")
                .containsPattern("risk sets.* \\| \\d+\\.\\d\\d \\| \\d+\\.\\d\\d \\|");
    }

    @Test
    void bare_readings_read_every_row() throws SQLException {
        Clinic clinic = Clinic.make(folder, PEOPLE, 2);
        long rows = BareReading.events(clinic, 2) + 2 * PEOPLE;
        assertThat(BareReading.SCAN.measured(clinic, 2).remark())
                .isEqualTo("%,d rows".formatted(rows));
        assertThat(BareReading.JOIN.measured(clinic, 2).remark()).doesNotMatch("0 rows");
    }

    @Test
    void a_watched_program_is_charged_for_its_time_and_memory() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Watched watched = Watched.run(List.of(java.toString(), "-version"), folder.resolve("log"));
        assertThat(watched.peakMebibytes()).isBetween(5L, 1_000L);
        assertThat(watched.wallSeconds()).isPositive();
    }

    @Test
    void a_watched_program_that_fails_says_what_it_said() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        assertThatThrownBy(() ->
                        Watched.run(
                                List.of(java.toString(), "-no-such-option"), folder.resolve("log")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no-such-option");
    }

    private static long cases(Clinic clinic) throws SQLException {
        return number(
                clinic,
                "SELECT count(DISTINCT person_id) FROM condition_occurrence WHERE condition_concept_id = 73754");
    }
}
