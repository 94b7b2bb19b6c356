package org.claypon.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellRangeTest {

    @ParameterizedTest
    @CsvSource({"A1:C2, A1 to C2", "$AA$10:$XFD$1048576, AA10 to XFD1048576", "B7, B7 to B7"})
    void ranges_are_read_as_they_are_written(String text, String written) {
        assertThat(CellRange.of(text)).map(CellRange::toString).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "1",
                "A0",
                "XFE1",
                "A1048577",
                "B1:A1",
                "A2:A1",
                "A1:",
                "a1",
                "AAAA1"
            })
    void what_no_spreadsheet_has_is_no_range(String text) {
        assertThat(CellRange.of(text)).isEmpty();
    }

    @Test
    void letters_count_as_the_columns_of_a_sheet_do() {
        assertThat(CellRange.letters(1)).isEqualTo("A");
        assertThat(CellRange.letters(26)).isEqualTo("Z");
        assertThat(CellRange.letters(27)).isEqualTo("AA");
        assertThat(CellRange.letters(16_384)).isEqualTo("XFD");
        for (int column = 1; column <= 16_384; column++) {
            assertThat(CellRange.of(CellRange.letters(column) + "1").orElseThrow().firstColumn())
                    .isEqualTo(column);
        }
    }
}
