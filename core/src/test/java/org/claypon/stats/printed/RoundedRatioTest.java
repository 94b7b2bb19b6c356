package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.printed;

import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class RoundedRatioTest {

    private static RoundedRatio exact(double value, double lower, double upper) {
        return new RoundedRatio(Span.of(value), Span.of(lower), Span.of(upper));
    }

    private static RoundedRatio rounded(String value, String lower, String upper) {
        return new RoundedRatio(
                Rounding.of(value).rounded(),
                Rounding.of(lower).rounded(),
                Rounding.of(upper).rounded());
    }

    @Test
    void the_example_of_Altman_and_Bland_2011() {
        RoundedRatio found = exact(0.81, 0.70, 0.94);
        double asPrinted = found.z().low() * 1.96 / 1.959964; // the example has 1.96
        assertThat(asPrinted).isCloseTo(-2.80199, printed(5));
        assertThat(Tails.ofZ(found.z()).low()).isCloseTo(0.00508, printed(5));
        assertThat(RoundedRatio.approximateP(2.80199)).isCloseTo(0.00512, printed(5));
    }

    @Test
    void the_approximation_runs_both_ways() { // within the 0.01 that its authors give
        assertThat(RoundedRatio.approximateZ(RoundedRatio.approximateP(2.5)))
                .isCloseTo(2.5, printed(2));
    }

    @Test
    void the_odds_ratio_of_Geng_2022_fits_its_interval() {
        RoundedRatio exact = exact(0.97, 0.96, 0.98);
        assertThat(exact.middle().low()).isCloseTo(0.96995, printed(5));
        assertThat(exact.standardError().low()).isCloseTo(0.0052601, printed(7));
        assertThat(exact.z().low()).isCloseTo(-5.7906, printed(4));
        assertThat(Tails.ofZ(exact.z()).low()).isCloseTo(7.0e-9, printed("7.0e-9"));
        RoundedRatio found = rounded("0.97", "0.96", "0.98");
        assertThat(found.ordered()).isTrue();
        assertThat(found.symmetric()).isTrue();
        assertThat(found.surelyLeavesOutOne()).isTrue();
        assertThat(found.p().high()).isLessThan(0.05);
    }

    @Test
    void the_odds_ratio_of_Geng_2022_for_steps_that_a_reader_can_picture() {
        RoundedRatio ten = exact(0.97, 0.96, 0.98).per(-10);
        assertThat(ten.value().low()).isCloseTo(1.36, printed(2));
        assertThat(ten.lower().low()).isCloseTo(1.22, printed(2));
        assertThat(ten.upper().low()).isCloseTo(1.50, printed(2));
        RoundedRatio hundred = exact(0.97, 0.96, 0.98).per(-100);
        assertThat(hundred.value().low()).isCloseTo(21.0, printed(1));
        assertThat(hundred.lower().low()).isCloseTo(7.5, printed(1));
        assertThat(hundred.upper().low()).isCloseTo(59.3, printed(1));
        RoundedRatio higher = exact(0.97, 0.96, 0.98).per(100);
        assertThat(higher.value().low()).isCloseTo(0.048, printed(3));
        assertThat(higher.lower().low()).isCloseTo(0.017, printed(3));
        assertThat(higher.upper().low()).isCloseTo(0.133, printed(3));
    }

    @Test
    void ratios_drawn_from_the_box_have_a_p_inside_the_bounds() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        for (int i = 0; i < 5_000; i++) {
            double log = random.nextGaussian();
            double se = random.nextDouble(0.02, 1);
            RoundedRatio point =
                    exact(
                            Math.exp(log),
                            Math.exp(log - 1.959964 * se),
                            Math.exp(log + 1.959964 * se));
            RoundedRatio box = rounded(two(point.value()), two(point.lower()), two(point.upper()));
            if (point.lower().low() > 0.02) {
                assertThat(box.symmetric()).isTrue();
                assertThat(box.p().meets(Tails.ofZ(Span.of(log / se)))).isTrue();
            }
        }
    }

    private static String two(Span value) {
        return String.format(Locale.ROOT, "%.2f", value.low());
    }

    @Test
    void an_interval_that_is_not_symmetric_on_the_log_scale_is_seen() {
        assertThat(rounded("2.00", "1.00", "6.00").symmetric()).isFalse();
        assertThat(rounded("0.50", "0.60", "0.98").ordered()).isFalse();
        assertThat(rounded("1.2", "0.9", "1.6").surelyHoldsOne()).isTrue();
        assertThat(rounded("1.2", "1.0", "1.6").surelyHoldsOne()).isFalse();
        assertThat(rounded("1.2", "1.0", "1.6").surelyLeavesOutOne()).isFalse();
    }

    @Test
    void no_ratio_is_zero() {
        assertThatThrownBy(() -> exact(0, 0.1, 0.2)).isInstanceOf(IllegalArgumentException.class);
    }
}
