package org.claypon.stats.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BiasFactorTest {

    @ParameterizedTest
    @CsvSource({
        "1.25, 1.25, 1.042",
        "1.5, 1.5, 1.125",
        "2, 2, 1.333",
        "3, 3, 1.800",
        "5, 5, 2.778",
        "10, 10, 5.263",
        "2, 3, 1.500",
        "2, 5, 1.667",
        "3, 5, 2.143"
    })
    void agrees_with_the_table_of_VanderWeele_and_Ding(
            double withExposure, double withCondition, String factor) {
        double expected = Double.parseDouble(factor);
        assertThat(BiasFactor.of(withExposure, withCondition)).isCloseTo(expected, printed(factor));
        assertThat(BiasFactor.of(withCondition, withExposure)).isCloseTo(expected, printed(factor));
    }

    @Test
    void what_is_needed_gives_the_factor_back() {
        for (double withCondition : new double[] {2.5, 3, 10, 1000}) {
            double needed = ((Quantity.Value) BiasFactor.needed(2.2, withCondition)).value();
            assertThat(BiasFactor.of(needed, withCondition)).isCloseTo(2.2, CLOSED_FORM.of(2.2));
        }
        assertThat(BiasFactor.needed(1, 1)).isEqualTo(new Quantity.Value(1));
    }

    @Test
    void one_that_is_tied_to_the_condition_no_more_than_the_ratio_is_too_weak() {
        assertThat(BiasFactor.needed(2.2, 2.2)).isInstanceOf(NotEstimable.class);
        assertThat(BiasFactor.needed(2.2, 1.1)).isInstanceOf(NotEstimable.class);
    }

    @Test
    void a_strength_under_one_is_refused() {
        assertThatThrownBy(() -> BiasFactor.of(0.9, 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BiasFactor.needed(2, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
