package org.claypon.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.claypon.units.Reading.Found;
import org.claypon.units.Reading.Side;
import org.claypon.units.Reading.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @ParameterizedTest
    @CsvSource({
        "168 pg/mL, 168, MEASURED, pg/mL",
        "168pg/mL, 168, MEASURED, pg/mL",
        ">2000 ng/L, 2000, ABOVE, ng/L",
        "> 2000 ng/L, 2000, ABOVE, ng/L",
        "<150 pg/mL, 150, BELOW, pg/mL",
        "<= 5 ug/L, 5, AT_MOST, ug/L",
        "≤5 ug/L, 5, AT_MOST, ug/L",
        "≥70 pmol/L, 70, AT_LEAST, pmol/L",
        ">=70 pmol/L, 70, AT_LEAST, pmol/L",
        "168\u00a0pg/mL, 168, MEASURED, pg/mL",
        "< 60 mL/min/1.73m2, 60, BELOW, mL/min/1.73m2",
        "5 10*9/L, 5, MEASURED, 10*9/L",
        "1.5e3 ng/L, 1500, MEASURED, ng/L",
        ".5 mg/dL, 0.5, MEASURED, mg/dL",
        "-2.5 %, -2.5, MEASURED, %",
    })
    void a_value_or_a_limit_with_its_unit(String text, double value, Side side, String unit) {
        assertThat(Reading.of(text)).isEqualTo(new Found(value, side, Optional.of(unit)));
    }

    @Test
    void a_value_without_a_unit_stays_without() {
        assertThat(Reading.of(" 168 ")).isEqualTo(new Found(168, Side.MEASURED, Optional.empty()));
        assertThat(Reading.of("<50")).isEqualTo(new Found(50, Side.BELOW, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void nothing_is_nothing(String text) {
        assertThat(Reading.of(text)).isEqualTo(new Unreadable("there is nothing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5 mg/dL", "1,500 ng/L", "168,"})
    void a_comma_is_never_guessed_at(String text) {
        assertThat(Reading.of(text))
                .isEqualTo(
                        new Unreadable(
                                "a comma follows the number; decimals are written with a point"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 500", "1 500/uL", "5-10", "5 - 10 mg/dL", "1'500 ng/L", "12.5.2024"})
    void a_second_number_is_no_unit(String text) {
        assertThat(Reading.of(text))
                .isEqualTo(new Unreadable("there is a second number behind the first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"low", "pg/mL", "<", "= 5", "- 5", "NaN", "Infinity", "1e999 ng/L"})
    void what_is_no_number_is_refused(String text) {
        assertThat(Reading.of(text)).isInstanceOf(Unreadable.class);
    }
}
