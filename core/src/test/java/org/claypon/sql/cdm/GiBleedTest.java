package org.claypon.sql.cdm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.claypon.sql.CdmVersion;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.Domain;
import org.claypon.sql.Resources;
import org.claypon.sql.cdm.LoadingCounts.Tally;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// GiBleed, a public OMOP database of invented people: the counts that its makers' tables give.
class GiBleedTest {

    private static final long MALE = 8507;
    private static final long FEMALE = 8532;
    private static final long CLINICAL_FINDING = 441840;
    private static final long GI_BLEED = 192671;
    private static final long CELECOXIB = 1118084;
    private static final long DICLOFENAC = 1124300;

    private static Optional<ClinicalDatabase> opened = Optional.empty();

    @BeforeAll
    static void open() {
        Optional<String> data = Optional.ofNullable(System.getenv("CLAYPON_DATA"));
        assumeTrue(data.isPresent(), "CLAYPON_DATA does not name the folder with the real data");
        Path folder = Path.of(data.orElseThrow(), "omop", "gibleed");
        opened = Optional.of(ClinicalDatabase.open(folder, "main", new Resources(2, 1024)));
    }

    @AfterAll
    static void close() {
        opened.ifPresent(ClinicalDatabase::close);
    }

    @Test
    void the_version_and_what_is_absent_are_told() {
        assertThat(database().version()).isEqualTo(CdmVersion.V5_3);
        assertThat(database().notes())
                .containsExactly(
                        "The database has no table provider: no record says which specialty it comes from.");
        assertThat(database().hasDescendants()).isTrue();
    }

    @Test
    void half_of_the_periods_belong_to_nobody() {
        ClinicalPeople people = ClinicalPeople.read(database());
        assertThat(people.persons().rows()).isEqualTo(2694);
        assertThat(sexes(people, MALE)).isEqualTo(1321);
        assertThat(sexes(people, FEMALE)).isEqualTo(1373);
        assertThat(people.periods().rows()).isEqualTo(5343 - 2649);
        assertThat(people.counts().of(Irregularity.PERIOD_OF_NOBODY))
                .isEqualTo(new Tally(2649, 2649));
        assertThat(people.counts().found()).hasSize(1);
    }

    @Test
    void records_of_concepts_and_their_descendants_are_found() {
        List<long[]> sets =
                List.of(
                        withDescendants(GI_BLEED),
                        withDescendants(CELECOXIB),
                        withDescendants(DICLOFENAC));
        ClinicalRecords records =
                ClinicalRecords.events(database(), ClinicalPeople.read(database()), sets);
        assertThat(people(records, 0)).hasSize(479);
        assertThat(people(records, 1)).hasSize(1844);
        assertThat(people(records, 2)).hasSize(850);
        assertThat(
                        LongStream.of(people(records, 1))
                                .filter(p -> Arrays.binarySearch(people(records, 2), p) >= 0))
                .isEmpty();
    }

    @Test
    void conditions_outside_the_observation_are_counted_and_kept() {
        ClinicalRecords records =
                ClinicalRecords.events(
                        database(),
                        ClinicalPeople.read(database()),
                        List.of(withDescendants(CLINICAL_FINDING)));
        assertThat(records.counts().getFirst().of(Irregularity.RECORD_OUTSIDE))
                .isEqualTo(new Tally(85, 75));
        assertThat(
                        Arrays.stream(records.rows().ints("domain"))
                                .filter(domain -> domain == Domain.CONDITION.code()))
                .hasSize(65_332);
    }

    @Test
    void every_laboratory_value_is_missing() {
        ClinicalRecords measured =
                ClinicalRecords.measurements(
                        database(), ClinicalPeople.read(database()), List.of(new long[] {3006322}));
        assertThat(measured.rows().rows()).isPositive();
        assertThat(measured.rows().doubles("value")).containsOnly(Double.NaN);
    }

    private static ClinicalDatabase database() {
        return opened.orElseThrow();
    }

    private static long sexes(ClinicalPeople people, long sex) {
        return Arrays.stream(people.persons().longs("gender_concept_id"))
                .filter(concept -> concept == sex)
                .count();
    }

    private static long[] withDescendants(long concept) {
        return database().descendants(new long[] {concept}).longs("descendant_concept_id");
    }

    private static long[] people(ClinicalRecords records, int set) {
        return IntStream.range(0, records.rows().rows())
                .filter(row -> records.rows().ints("set_number")[row] == set)
                .mapToLong(row -> records.rows().longs("person_id")[row])
                .distinct()
                .toArray();
    }
}
