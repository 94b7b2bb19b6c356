package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may be said of a limit that masking rounded to 1.
class ShortenedTest {

    @ParameterizedTest
    @CsvSource({
        "1.1,  0.2,  true",
        "0.99, 0.01, false",
        "1,    0.04, true",
        "1,    0.05, false",
        "1,    0.09, false",
    })
    void of_a_lower_limit_of_1_p_says_on_which_side_it_lies(
            double limit, double p, boolean leaves) {
        assertThat(Shortened.leavesOutOne(Figure.of(limit), true, Figure.of(p))).isEqualTo(leaves);
    }

    @Test
    void of_a_limit_of_1_with_a_hidden_p_nobody_knows() {
        assertThat(Shortened.leavesOutOne(Figure.of(1), false, new Figure.Masked(5))).isFalse();
        assertThat(Shortened.leavesOutOne(Figure.of(0.99), false, new Figure.Masked(5))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"rare", "common"})
    void a_limit_of_1_that_was_rounded_has_no_e_value(String form) {
        EValue.Reading reading =
                EValue.reading(form, "known", Figure.of(3.3), Figure.of(1), Figure.of(15));
        assertThat(reading.eValueOfLimits()).isInstanceOf(Figure.NotEstimable.class);
        assertThat(reading.eValue()).isInstanceOf(Figure.Value.class);
    }

    @Test
    void an_interval_that_holds_1_has_an_e_value_of_1() {
        EValue.Reading reading =
                EValue.reading("rare", "known", Figure.of(3.3), Figure.of(0.99), Figure.of(15));
        assertThat(reading.eValueOfLimits()).isEqualTo(Figure.of(1));
    }
}
