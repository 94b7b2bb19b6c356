package org.claypon.cohort.omop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.claypon.cohort.omop.UnitDoubts.Doubt;
import org.claypon.sql.Columns;
import org.claypon.sql.MadeClinic;
import org.claypon.study.Measurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitDoubtsTest {

    private static final long ONE = 1;
    private static final long OTHER = 2;
    private static final double TO_PMOL = 1000 / 1355.37;

    @TempDir private Path folder;

    private final SplittableRandom random = new SplittableRandom(11);

    private static UnitDoubts b12() {
        return new UnitDoubts(
                new Measurement(
                        "b12",
                        "b12",
                        "pg/mL",
                        "Vitamin B12",
                        Optional.of(1355.37),
                        Optional.empty(),
                        Optional.empty()));
    }

    /// As lognormal as vitamin B12 is.
    private double value() {
        return 400 * StrictMath.exp(0.4 * random.nextGaussian());
    }

    private void add(UnitDoubts doubts, long site, int count, double factor) {
        IntStream.range(0, count).forEach(_ -> doubts.add("pg/mL", site, factor * value()));
    }

    private List<Doubt> found(int ofOther, double factor) {
        UnitDoubts doubts = b12();
        add(doubts, ONE, 600, 1);
        add(doubts, OTHER, ofOther, factor);
        return doubts.found();
    }

    @Test
    void a_site_that_writes_pmol_under_the_name_of_pg_is_found() {
        Doubt doubt = found(200, TO_PMOL).getFirst();
        assertThat(doubt.site()).contains(OTHER);
        assertThat(doubt.values()).isEqualTo(200);
        assertThat(doubt.factor()).isCloseTo(TO_PMOL, within(1e-12));
        assertThat(doubt.why()).isEqualTo("the factor between pg/mL and pmol/L");
    }

    @Test
    void powers_of_ten_and_inverse_factors_are_found() {
        for (double factor : new double[] {10, 0.1, 100, 0.01, 1000, 0.001, 1 / TO_PMOL}) {
            assertThat(found(500, factor))
                    .singleElement()
                    .satisfies(doubt -> {
                        assertThat(doubt.factor() / factor).isCloseTo(1, within(1e-9));
                    });
        }
    }

    @Test
    void people_may_differ_between_sites() {
        assertThat(found(200, 1)).isEmpty();
        assertThat(found(200, 0.88)).isEmpty();
        assertThat(found(200, 1.15)).isEmpty();
        assertThat(found(200, 2.5)).isEmpty();
    }

    @Test
    void few_values_and_a_single_source_tell_nothing() {
        assertThat(found(19, 10)).isEmpty();
        assertThat(found(0, 1)).isEmpty();
        assertThat(found(20, TO_PMOL)).isEmpty(); // could be chance
        assertThat(found(20, 10)).hasSize(1);
    }

    @Test
    void a_shifted_median_without_shifted_quartiles_is_no_factor() {
        UnitDoubts doubts = b12();
        add(doubts, ONE, 600, 1);
        IntStream.range(0, 200)
                .forEach(at -> doubts.add("pg/mL", OTHER, at % 2 == 0 ? 40 : 400 + at));
        assertThat(doubts.found()).isEmpty();
    }

    @Test
    void of_two_halves_one_is_named() {
        assertThat(found(600, 10))
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.site()).contains(ONE);
                    assertThat(doubt.factor()).isEqualTo(0.1);
                });
    }

    @Test
    void a_unit_may_be_the_source_where_no_care_site_is_known() {
        UnitDoubts doubts = b12();
        add(doubts, Columns.NO_LONG, 600, 1);
        IntStream.range(0, 100).forEach(_ -> doubts.add("ng/L", Columns.NO_LONG, 10 * value()));
        assertThat(doubts.found())
                .singleElement()
                .satisfies(doubt -> {
                    assertThat(doubt.unit()).isEqualTo("ng/L");
                    assertThat(doubt.site()).isEmpty();
                });
    }

    @Test
    void the_report_says_it_and_the_values_stay() {
        MadeClinic clinic = MadeClinic.empty().with("provider", "5, 0, 41", "6, 0, 42");
        for (int person = 1; person <= 90; person++) {
            boolean wrong = person <= 30;
            clinic.with("person", "%d, 8507, 1950, 1, 1".formatted(person))
                    .with(
                            "measurement",
                            "%d, 9, '2015-01-01', %d, NULL, 8845, NULL, NULL, NULL, %d"
                                    .formatted(
                                            person,
                                            (wrong ? 10 : 1) * (300 + person % 30),
                                            wrong ? 6 : 5));
        }
        Population population = new StudyOfDatabase().population(clinic, folder);
        assertThat(population.read(1).notes())
                .contains(
                        "Measurement b12: 30 values recorded in pg/mL at care site 42 lie at 10 times the others, which is a factor of ten, a hundred or a thousand; their unit may be wrong. They are used as they stand.");
        assertThat(population.values("b12").values()[0]).isEqualTo(3010);
        assertThat(population.read(50).notes())
                .anyMatch(note -> note.contains("fewer than 50 values"));
    }
}
