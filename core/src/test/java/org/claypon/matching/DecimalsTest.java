package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalsTest {

    @Test
    void whole_numbers_stay_what_they_are() {
        Decimals found = Decimals.of(new double[] {52, -3, 52, 0}, 2);
        assertThat(found.values()).containsExactly(52, -3, 52, 0);
        assertThat(found.width()).isEqualTo(2);
    }

    @Test
    void a_tenth_and_four_tenths_are_three_tenths_apart() { // as doubles 0.4 - 0.1 > 0.3
        assertThat(0.4 - 0.1).isGreaterThan(0.3);
        assertThat(inside(0.1, 0.4, 0.3)).isTrue();
        assertThat(inside(0.1, 0.4, 0.29)).isFalse();
    }

    @Test
    void zero_has_no_sign() {
        Decimals found = Decimals.of(new double[] {-0.0, 0.0, 0.5}, 0.1);
        assertThat(found.values()[0]).isEqualTo(found.values()[1]);
    }

    @Test
    void an_absurd_value_takes_no_decimals_from_the_others() {
        Decimals found = Decimals.of(new double[] {5.41, 5.42, 5.43, -1e30, 2e30}, 0.01);
        assertThat(found.width()).isEqualTo(1);
        assertThat(found.values()[1] - found.values()[0]).isEqualTo(1);
        assertThat(found.values()[2] - found.values()[0]).isEqualTo(2);
        assertThat(found.values()[0] - found.values()[3]).isGreaterThan(found.width());
        assertThat(found.values()[4] - found.values()[2]).isGreaterThan(found.width());
    }

    @Test
    void a_caliper_wider_than_all_values_lets_everybody_in() {
        Decimals found = Decimals.of(new double[] {0.5, -12.25, 1e6}, 1e40);
        assertThat(found.width()).isGreaterThanOrEqualTo(found.values()[2] - found.values()[1]);
    }

    @Test
    void what_does_not_fit_at_all_is_rounded_and_keeps_its_order() {
        Decimals found = Decimals.of(new double[] {1e-30, 1e10, 2e10, 3e15}, 1e12);
        assertThat(found.values()).isSorted();
        assertThat(found.values()[2] - found.values()[1]).isLessThan(found.width());
        assertThat(found.values()[3] - found.values()[2]).isGreaterThan(found.width());
    }

    @Test
    void agrees_with_decimal_arithmetic_on_every_pair() {
        Random random = new Random(8);
        for (int repeat = 0; repeat < 200; repeat++) {
            double[] numbers =
                    random.doubles(12, -3, 3)
                            .map(number -> Math.rint(number * 100) / 100)
                            .toArray();
            numbers[0] *= repeat % 3 == 0 ? 1e25 : 1;
            double width = Math.rint(random.nextDouble() * 100) / 100;
            Decimals found = Decimals.of(numbers, width);
            for (int one = 0; one < numbers.length; one++) {
                for (int other = 0; other < numbers.length; other++) {
                    boolean inside =
                            Math.abs(found.values()[one] - found.values()[other]) <= found.width();
                    assertThat(inside)
                            .isEqualTo(exactlyInside(numbers[one], numbers[other], width));
                }
            }
        }
    }

    @Test
    void nobody_has_no_values() {
        assertThat(Decimals.of(new double[0], 0.5).values()).isEmpty();
    }

    private static boolean inside(double one, double other, double width) {
        Decimals found = Decimals.of(new double[] {one, other}, width);
        return Math.abs(found.values()[0] - found.values()[1]) <= found.width();
    }

    private static boolean exactlyInside(double one, double other, double width) {
        return BigDecimal.valueOf(one)
                        .subtract(BigDecimal.valueOf(other))
                        .abs()
                        .compareTo(BigDecimal.valueOf(width))
                <= 0;
    }
}
