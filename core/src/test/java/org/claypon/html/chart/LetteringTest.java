package org.claypon.html.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.claypon.html.PlainText;
import org.junit.jupiter.api.Test;

class LetteringTest {

    @Test
    void words_fill_lines_that_stay_inside_the_width() {
        List<String> lines =
                Lettering.lines(
                        "people with a value of both vitamins before the index date", 120, 13);
        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(lines).allMatch(line -> Lettering.width(line, 13) <= 120);
        assertThat(String.join(" ", lines))
                .isEqualTo("people with a value of both vitamins before the index date");
    }

    @Test
    void a_word_wider_than_the_line_is_cut_and_nothing_of_it_is_lost() {
        String word = "methylmalonyl".repeat(5);
        List<String> lines = Lettering.lines(word, 90, 13);
        assertThat(lines).hasSizeGreaterThan(5).allMatch(line -> Lettering.width(line, 13) <= 90);
        assertThat(String.join("", lines)).isEqualTo(word);
    }

    @Test
    void a_character_that_is_shown_by_its_number_is_measured_as_it_is_shown() {
        List<String> lines = Lettering.lines("\u202Ea".repeat(20), 100, 13);
        assertThat(lines).allMatch(line -> Lettering.width(PlainText.of(line), 13) <= 100);
        assertThat(String.join("", lines)).isEqualTo("⟨U+202E⟩a".repeat(20));
    }

    @Test
    void no_text_is_one_empty_line() {
        assertThat(Lettering.lines("  ", 50, 13)).containsExactly("");
    }

    @Test
    void letters_outside_the_basic_plane_are_not_halved() {
        assertThat(String.join("", Lettering.lines("𝛽".repeat(30), 60, 13)))
                .isEqualTo("𝛽".repeat(30));
    }
}
