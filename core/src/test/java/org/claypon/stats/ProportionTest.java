package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import java.util.function.Function;
import org.claypon.Golden;
import org.junit.jupiter.api.Test;

class ProportionTest {

    @Test
    void wilson_agrees_with_R_prop_test() {
        agrees("wilson-shares.csv", Proportion::wilson);
    }

    @Test
    void exact_agrees_with_R_binom_test() {
        agrees("clopper-pearson-shares.csv", Proportion::exact);
    }

    @Test
    void wilson_gives_the_two_textbook_intervals() { // 81 of 263 and 15 of 148
        assertThat(Quantities.lower(new Proportion(81, 263).wilson()))
                .isCloseTo(0.25528852, printed("0.25528852"));
        assertThat(Quantities.upper(new Proportion(81, 263).wilson()))
                .isCloseTo(0.36620958, printed("0.36620958"));
        assertThat(Quantities.lower(new Proportion(15, 148).wilson()))
                .isCloseTo(0.06238640, printed("0.06238640"));
        assertThat(Quantities.upper(new Proportion(15, 148).wilson()))
                .isCloseTo(0.16048724, printed("0.16048724"));
    }

    @Test
    void nobody_and_everybody_lie_on_the_ends() {
        assertThat(new Proportion(0, 7).wilson().lower()).isEqualTo(new Quantity.Value(0));
        assertThat(new Proportion(7, 7).wilson().upper()).isEqualTo(new Quantity.Value(1));
        assertThat(new Proportion(0, 7).exact().lower()).isEqualTo(new Quantity.Value(0));
        assertThat(new Proportion(7, 7).exact().upper()).isEqualTo(new Quantity.Value(1));
    }

    @Test
    void one_in_a_million_keeps_its_digits() { // by hand: 1 − 0.975^(1/n)
        double expected = -StrictMath.expm1(StrictMath.log1p(-0.025) / 1e6);
        assertThat(Quantities.lower(new Proportion(1, 1_000_000).exact()))
                .isCloseTo(expected, CLOSED_FORM.of(expected));
    }

    @Test
    void the_others_have_the_mirrored_interval() {
        for (int count = 0; count <= 20; count++) {
            Proportion some = new Proportion(count, 20);
            Proportion others = new Proportion(20 - count, 20);
            assertThat(Quantities.upper(others.wilson()))
                    .isCloseTo(1 - Quantities.lower(some.wilson()), CLOSED_FORM.of(1));
            assertThat(Quantities.upper(others.exact()))
                    .isCloseTo(1 - Quantities.lower(some.exact()), CLOSED_FORM.of(1));
        }
    }

    @Test
    void each_end_of_wilson_is_the_share_that_a_score_test_just_rejects() {
        double z = 1.959963984540054; // the 0.975 quantile of the normal distribution
        for (double share :
                new double[] {
                    Quantities.lower(new Proportion(3, 17).wilson()),
                    Quantities.upper(new Proportion(3, 17).wilson())
                }) {
            double score =
                    StrictMath.abs(3 - 17 * share) / StrictMath.sqrt(17 * share * (1 - share));
            assertThat(score).isCloseTo(z, CLOSED_FORM.of(z));
        }
    }

    @Test
    void nobody_to_count_among_is_not_estimable() {
        assertThat(new Proportion(0, 0).share()).isInstanceOf(NotEstimable.class);
        assertThat(new Proportion(0, 0).wilson().lower()).isInstanceOf(NotEstimable.class);
        assertThat(new Proportion(0, 0).exact().upper()).isInstanceOf(NotEstimable.class);
        assertThatThrownBy(() -> new Proportion(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void agrees(String file, Function<Proportion, Limits> interval) {
        Golden golden = Golden.read(file);
        assertThat(golden.keys()).hasSize(9);
        for (String key : golden.keys()) {
            Limits found =
                    interval.apply(
                            new Proportion(
                                    (long) golden.value(key, "count"),
                                    (long) golden.value(key, "n")));
            double lower = golden.value(key, "lower");
            double upper = golden.value(key, "upper");
            assertThat(Quantities.lower(found)).as(key).isCloseTo(lower, CLOSED_FORM.of(lower));
            assertThat(Quantities.upper(found)).as(key).isCloseTo(upper, CLOSED_FORM.of(upper));
        }
    }
}
