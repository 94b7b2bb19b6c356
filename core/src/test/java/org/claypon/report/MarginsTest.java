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

    @Test
    void a_limit_beside_one_has_the_digits_that_tell_it_from_one() {
        assertThat(ofRatio(1.08, 1.0028, 1.163)).isEqualTo("1.003 to 1.16");
        assertThat(ofRatio(0.92, 0.86, 0.9972)).isEqualTo("0.86 to 0.997");
        assertThat(ofRatio(1.1, 1.0, 1.2)).isEqualTo("1.0 to 1.2");
        assertThat(ofRatio(1.08, 1.012, 1.163)).isEqualTo("1.01 to 1.16");
    }

    private static String ofRatio(double ratio, double lower, double upper) {
        return Margins.ofRatio(
                new Comparison.Ratio(Figure.of(ratio), Figure.of(lower), Figure.of(upper)));
    }

    private static Comparison.Equivalent found(String margin, Figure lower, Figure upper) {
        return new Comparison.Equivalent(margin, lower, upper, "different");
    }
}
