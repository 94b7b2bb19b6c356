package org.claypon.sql.cdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.DataRejected;
import org.claypon.sql.MadeClinic;
import org.claypon.sql.MadeClinic.Form;
import org.claypon.sql.Resources;
import org.claypon.sql.RowsOf;
import org.claypon.sql.cdm.LoadingCounts.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// People, periods and records that contradict the CDM: each rule, and its count.
class ClinicalPeopleTest {

    @TempDir Path folder;

    @Test
    void a_birth_without_a_month_is_on_1_july_and_one_without_a_day_on_the_15th() {
        ClinicalPeople people =
                people(
                        observed(8)
                                .with(
                                        "person",
                                        "1, 8507, 1950, 2, 3",
                                        "2, 8507, 1950, 2, NULL",
                                        "3, 8507, 1950, NULL, NULL",
                                        "4, 8507, 1950, NULL, 3",
                                        "5, 8507, 1950, 2, 30",
                                        "6, 8507, 1950, 13, 1",
                                        "7, 8507, 1950, 0, 0",
                                        "8, 8532, 1952, 2, 29"));
        assertThat(RowsOf.columns(people.persons()))
                .containsExactly(
                        "1 8507 1950-02-03",
                        "2 8507 1950-02-15",
                        "3 8507 1950-07-01",
                        "4 8507 1950-07-01",
                        "5 8507 1950-02-15",
                        "6 8507 1950-07-01",
                        "7 8507 1950-07-01",
                        "8 8532 1952-02-29");
        assertThat(people.counts().found())
                .isEqualTo(
                        Map.of(
                                Irregularity.BIRTH_MONTH_FILLED,
                                new Tally(4, 4),
                                Irregularity.BIRTH_DAY_FILLED,
                                new Tally(2, 2)));
    }

    @Test
    void a_birth_that_cannot_be_true_gives_no_age() {
        ClinicalPeople people =
                people(
                        observed(6)
                                .with(
                                        "person",
                                        "1, 8507, 2010, 1, 1",
                                        "2, 8507, 2009, 12, 31",
                                        "3, 8507, 1869, 12, 31",
                                        "4, 8507, 1870, 1, 1",
                                        "5, 8507, 99999, 1, 1",
                                        "6, 8507, NULL, 1, 1",
                                        "7, 8507, 2101, 1, 1"));
        assertThat(RowsOf.columns(people.persons()))
                .containsExactly(
                        "1 8507 -",
                        "2 8507 2009-12-31",
                        "3 8507 -",
                        "4 8507 1870-01-01",
                        "5 8507 -",
                        "6 8507 -",
                        "7 8507 2101-01-01");
        assertThat(people.counts().of(Irregularity.BIRTH_IMPOSSIBLE)).isEqualTo(new Tally(3, 3));
        assertThat(people.counts().of(Irregularity.BIRTH_UNKNOWN)).isEqualTo(new Tally(1, 1));
        assertThat(people.counts().of(Irregularity.NEVER_OBSERVED)).isEqualTo(new Tally(1, 1));
    }

    @Test
    void an_identity_that_is_repeated_or_missing_is_refused() {
        MadeClinic made =
                MadeClinic.empty()
                        .with(
                                "person",
                                "1, 8507, 1950, 1, 1",
                                "1, 8532, 1950, 1, 1",
                                "NULL, 8507, 1950, 1, 1",
                                "NULL, 8507, 1950, 1, 1");
        assertThatThrownBy(() -> people(made))
                .isInstanceOf(DataRejected.class)
                .hasMessage(
                        """
                        clinic.duckdb  person.person_id
                          rows that repeat an identity: 1; rows without one: 2
                          To fix: give each person one row in the table person\
                        """);
    }

    @Test
    void periods_that_overlap_or_adjoin_are_one() {
        ClinicalPeople people =
                people(
                        MadeClinic.empty()
                                .with("person", "1, 8507, 1950, 1, 1", "-2, 8507, 1950, 1, 1")
                                .with(
                                        "observation_period",
                                        "1, 1, '2003-01-01', '2003-12-31'",
                                        "2, 1, '2000-01-01', '2001-12-31'",
                                        "3, 1, '2001-06-01', '2001-07-31'",
                                        "4, 1, '2002-01-01', '2002-12-30'",
                                        "5, -2, '1999-01-01', '2000-01-01'",
                                        "6, -2, '1999-01-01', '2000-01-01'"));
        assertThat(RowsOf.columns(people.periods()))
                .containsExactly(
                        "-2 1999-01-01 2000-01-01",
                        "1 2000-01-01 2002-12-30",
                        "1 2003-01-01 2003-12-31");
        assertThat(people.counts().found())
                .isEqualTo(Map.of(Irregularity.PERIOD_MERGED, new Tally(3, 2)));
    }

    @Test
    void periods_that_say_nothing_are_left_out() {
        ClinicalPeople people =
                people(
                        MadeClinic.empty()
                                .with("person", "1, 8507, 1950, 1, 1")
                                .with(
                                        "observation_period",
                                        "1, 1, '2003-01-02', '2003-01-01'",
                                        "2, 1, NULL, '2001-12-31'",
                                        "3, 1, '2001-06-01', NULL",
                                        "4, 2, '2002-01-01', '2002-12-30'",
                                        "5, NULL, '2002-01-01', '2002-12-30'"));
        assertThat(people.periods().rows()).isZero();
        assertThat(people.counts().found())
                .isEqualTo(
                        Map.of(
                                Irregularity.PERIOD_REVERSED,
                                new Tally(1, 1),
                                Irregularity.PERIOD_WITHOUT_DATE,
                                new Tally(2, 1),
                                Irregularity.PERIOD_OF_NOBODY,
                                new Tally(2, 2),
                                Irregularity.NEVER_OBSERVED,
                                new Tally(1, 1)));
    }

    @Test
    void records_are_cleaned_set_by_set() {
        MadeClinic made =
                observed(2)
                        .with("person", "1, 8507, 1950, 1, 1", "2, 8507, 1950, 1, 1")
                        .with(
                                "condition_occurrence",
                                "1, 11, '2001-01-05', '2001-01-03', NULL, 0",
                                "1, 11, '2001-02-01', NULL, NULL, 0",
                                "1, 11, '2001-02-01', NULL, NULL, 5",
                                "1, 12, '2001-02-01', NULL, NULL, 5",
                                "1, 11, '1999-12-31', NULL, NULL, 0",
                                "1, 11, '2010-01-01', NULL, NULL, 0",
                                "2, 11, NULL, '2001-01-01', NULL, 0",
                                "3, 11, '2001-01-01', NULL, NULL, 0",
                                "NULL, 11, '2001-01-01', NULL, NULL, 0");
        Path file = made.write(Form.DUCKDB_FILE, folder);
        try (ClinicalDatabase database = open(file)) {
            ClinicalPeople people = ClinicalPeople.read(database);
            ClinicalRecords records =
                    ClinicalRecords.events(
                            database, people, List.of(new long[] {11, 12}, new long[] {12}));
            assertThat(RowsOf.columns(records.rows()))
                    .containsExactly(
                            "0 1 1999-12-31 1 11 1999-12-31 -",
                            "0 1 2001-01-05 1 11 2001-01-05 -",
                            "0 1 2001-02-01 1 11 2001-02-01 -",
                            "0 1 2001-02-01 1 12 2001-02-01 -",
                            "0 1 2010-01-01 1 11 2010-01-01 -",
                            "1 1 2001-02-01 1 12 2001-02-01 -");
            assertThat(records.counts().getFirst().found())
                    .isEqualTo(
                            Map.of(
                                    Irregularity.RECORD_REVERSED,
                                    new Tally(1, 1),
                                    Irregularity.RECORD_TWICE,
                                    new Tally(1, 1),
                                    Irregularity.RECORD_OUTSIDE,
                                    new Tally(2, 1),
                                    Irregularity.RECORD_WITHOUT_DATE,
                                    new Tally(1, 1),
                                    Irregularity.RECORD_OF_NOBODY,
                                    new Tally(2, 2)));
            assertThat(records.counts().getLast().found()).isEmpty();
        }
    }

    @Test
    void a_value_that_is_recorded_twice_counts_once() {
        String twice = "1, 15, '2001-01-05', %s, 0, 8842, 'ng/mL', NULL, NULL, NULL";
        MadeClinic made =
                observed(1)
                        .with("person", "1, 8507, 1950, 1, 1")
                        .with(
                                "measurement",
                                twice.formatted("0.1"),
                                twice.formatted("0.1"),
                                twice.formatted("0.2"),
                                twice.formatted("NULL"),
                                twice.formatted("NULL"));
        Path file = made.write(Form.DUCKDB_FILE, folder);
        try (ClinicalDatabase database = open(file)) {
            ClinicalRecords values =
                    ClinicalRecords.measurements(
                            database, ClinicalPeople.read(database), List.of(new long[] {15}));
            assertThat(values.rows().doubles("value")).containsExactly(0.1, 0.2, Double.NaN);
            assertThat(values.rows().text("unit_source_value").cell(2)).isEqualTo("ng/mL");
            assertThat(values.counts().getFirst().of(Irregularity.RECORD_TWICE))
                    .isEqualTo(new Tally(2, 1));
        }
    }

    @Test
    void visit_days_are_each_persons_own_rising_and_once() {
        MadeClinic made =
                observed(3)
                        .with(
                                "person",
                                "1, 8507, 1950, 1, 1",
                                "2, 8507, 1950, 1, 1",
                                "3, 8507, 1950, 1, 1")
                        .with(
                                "visit_occurrence",
                                "3, 9202, '1970-01-03', NULL, NULL",
                                "1, 9202, '1970-01-06', NULL, NULL",
                                "4, 9202, '1970-01-05', NULL, NULL",
                                "3, 9201, '1970-01-03', NULL, NULL",
                                "NULL, 9201, '1970-01-03', NULL, NULL",
                                "1, 9202, '1970-01-02', NULL, NULL",
                                "1, 9202, NULL, NULL, NULL");
        try (ClinicalDatabase database = open(made.write(Form.DUCKDB_FILE, folder))) {
            VisitDays visits = VisitDays.read(database, ClinicalPeople.read(database));
            assertThat(visits.offsets()).containsExactly(0, 2, 2, 3);
            assertThat(visits.days()).containsExactly(1, 5, 2);
        }
    }

    /// People from 1 on, each observed from 2000 to 2009.
    private static MadeClinic observed(int people) {
        MadeClinic made = MadeClinic.empty();
        for (int person = 1; person <= people; person++) {
            made.with("observation_period", "0, %d, '2000-01-01', '2009-12-31'".formatted(person));
        }
        return made;
    }

    private ClinicalPeople people(MadeClinic made) {
        try (ClinicalDatabase database = open(made.write(Form.DUCKDB_FILE, folder))) {
            return ClinicalPeople.read(database);
        }
    }

    private static ClinicalDatabase open(Path place) {
        return ClinicalDatabase.open(place, "main", new Resources(2, 512));
    }
}
