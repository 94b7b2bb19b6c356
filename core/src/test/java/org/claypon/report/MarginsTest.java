package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.claypon.results.Comparison;
import org.claypon.results.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginsTest {

    @ParameterizedTest
    @CsvSource({
        "10 %, 1.11, 1.3, true",
        "10 %, 1.05, 1.3, false",
        "10 %, 0.7, 0.9, true",
        "10 %, 0.7, 0.91, false",
        "50 pg/mL, 51, 80, true",
        "50 pg/mL, 40, 80, false",
        "50 pg/mL, -80, -51, true",
        "0.05 ug/L, 51, 80, true",
        "0.05 ug/L, 49, 80, false",
        "50 years, 51, 80, false",
        "a lot, 51, 80, false",
    })
    void a_difference_is_beyond_its_margin_where_both_limits_are(
            String margin, double lower, double upper, boolean beyond) {
        assertThat(Margins.isBeyond(found(margin, Figure.of(lower), Figure.of(upper)), "pg/mL"))
                .isEqualTo(beyond);
    }

    @Test
    void without_both_limits_it_is_open() {
        Figure none = Figure.notEstimable("no spread");
        assertThat(Margins.isBeyond(found("10 %", none, Figure.of(0.5)), "pg/mL")).isFalse();
        assertThat(Margins.isBeyond(found("10 %", Figure.of(2), none), "pg/mL")).isFalse();
    }

    private static Comparison.Equivalent found(String margin, Figure lower, Figure upper) {
        return new Comparison.Equivalent(margin, lower, upper, "different");
    }
}
