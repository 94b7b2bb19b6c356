package org.claypon.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @Test
    void ordinary_text_stays_as_it_is() {
        assertThat(PlainText.of("Härte ≥ 5 µmol/L, 血清 𝛽 – “ok”"))
                .isEqualTo("Härte ≥ 5 µmol/L, 血清 𝛽 – “ok”");
    }

    @ParameterizedTest
    @ValueSource(ints = {'\n', '\r', '\t', 0x85, 0x2028, 0x2029})
    void a_line_end_is_a_space(int point) {
        assertThat(PlainText.of("a" + Character.toString(point) + "b")).isEqualTo("a b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 0x1B, 0x7F, 0x9B, 0xFEFF})
    void what_steers_a_terminal_is_dropped(int point) {
        assertThat(PlainText.of("a" + Character.toString(point) + "b")).isEqualTo("ab");
    }

    @ParameterizedTest
    @CsvSource({
        "0x061C,061C",
        "0x200E,200E",
        "0x200F,200F",
        "0x202A,202A",
        "0x202E,202E",
        "0x2066,2066",
        "0x2069,2069"
    })
    void what_turns_the_direction_of_writing_is_shown_by_its_number(String point, String shown) {
        assertThat(PlainText.of("a" + Character.toString(Integer.decode(point)) + "b"))
                .isEqualTo("a⟨U+" + shown + "⟩b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "\uDC00", "\uFFFE", "\uFFFF", "\uFDD0"})
    void half_characters_and_no_characters_become_a_mark(String half) {
        assertThat(PlainText.of("a" + half + "b")).isEqualTo("a\uFFFDb");
    }

    @Test
    void clean_text_is_left_alone_by_a_second_cleaning() {
        String once = PlainText.of("a\u202E\n\u0000\uD800b");
        assertThat(PlainText.of(once)).isEqualTo(once);
    }
}
