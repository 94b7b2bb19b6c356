package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest
    @CsvSource({
        "0.25, 0.245, 0.255, 0.245, 0.26",
        "0.250, 0.2495, 0.2505, 0.2495, 0.251",
        "-0.025, -0.0255, -0.0245, -0.026, -0.0245",
        "0.00, -0.005, 0.005, -0.01, 0.01",
        "168, 167.5, 168.5, 167.5, 169",
        "3e2, 250, 350, 250, 400"
    })
    void a_printed_number_is_every_number_that_is_printed_so(
            String text, double low, double high, double least, double most) {
        Rounding rounding = Rounding.of(text);
        assertThat(rounding.rounded()).isEqualTo(new Span(low, high));
        assertThat(rounding.possible().low())
                .isCloseTo(least, Offset.offset(1.1e-6 * rounding.unit()));
        assertThat(rounding.possible().high())
                .isCloseTo(most, Offset.offset(1.1e-6 * rounding.unit()));
    }

    @ParameterizedTest
    @CsvSource({
        "2.4, 2, 2.35, 2.45",
        "2, 2, 1.95, 2.05",
        "1, 2, 0.995, 1.05",
        "19, 2, 18.5, 19.5",
        "120, 2, 115, 125",
        "0.082, 2, 0.0815, 0.0825",
        "0.1, 1, 0.095, 0.15",
        "1, 1, 0.95, 1.5",
        "-26.8, 3, -26.85, -26.75"
    })
    void so_many_significant_digits_leave_less_room_below_a_power_of_ten(
            double value, int digits, double low, double high) {
        assertThat(Rounding.significant(value, digits)).isEqualTo(new Span(low, high));
    }

    @Test
    void what_is_rounded_to_significant_digits_lies_in_the_span_of_what_comes_out() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
        for (int i = 0; i < 20_000; i++) {
            double number = Math.exp(6 * random.nextGaussian());
            int digits = random.nextInt(1, 4);
            double rounded = new BigDecimal(number).round(new MathContext(digits)).doubleValue();
            assertThat(Rounding.significant(rounded, digits).holds(number)).isTrue();
        }
    }

    @Test
    void whatever_way_a_number_is_rounded_it_lies_in_what_is_possible() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(4);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal number = BigDecimal.valueOf(random.nextLong(-20_000, 20_001), 4);
            for (RoundingMode mode :
                    new RoundingMode[] {
                        RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN
                    }) {
                Rounding rounding = new Rounding(number.setScale(2, mode));
                assertThat(rounding.possible().holds(number.doubleValue())).isTrue();
                assertThat(
                                rounding.rounded().holds(number.doubleValue())
                                        || mode == RoundingMode.DOWN)
                        .isTrue();
            }
        }
    }

    @Test
    void the_next_number_is_not_cut_off_to_this_one() {
        assertThat(Rounding.of("0.25").possible().holds(0.26)).isFalse();
        assertThat(Rounding.of("0.25").possible().holds(0.2599999)).isTrue();
    }

    @Test
    void trailing_zeros_make_a_number_more_precise() {
        assertThat(Rounding.of("0.970").unit()).isCloseTo(0.001, CLOSED_FORM.of(0.001));
        assertThat(Rounding.of("0.97").unit()).isCloseTo(0.01, CLOSED_FORM.of(0.01));
    }
}
