package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-1.50, -1.5",
        "+2, 2",
        ".5, 0.5",
        "5., 5",
        "1e3, 1000",
        "1.5E-2, 0.015",
        "007, 7"
    })
    void numbers_have_a_decimal_point_and_perhaps_an_exponent(String cell, double number) {
        assertThat(Cells.number(cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,5",
                "1 000",
                "1d",
                "1f",
                "0x10",
                "NaN",
                "Infinity",
                "1e999",
                "e",
                "-",
                ".",
                "--1",
                "1-2",
                "1e",
                "<5",
                "٣",
                "1_000",
                "1/2",
                "5 %"
            })
    void everything_else_is_none(String cell) {
        assertThat(Cells.number(cell)).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, true",
        "1.0, 1, true",
        "01, 1, true",
        "1, 1.0, true",
        "1, 2, false",
        "M, M, true",
        "M, m, false",
        "M, 1, false",
        "1, M, false"
    })
    void a_code_compares_as_a_number_where_both_are_one(String cell, String code, boolean same) {
        assertThat(Cells.isCode(cell, code)).isEqualTo(same);
    }
}
