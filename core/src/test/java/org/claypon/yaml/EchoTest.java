package org.claypon.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.claypon.yaml.Problem.Where;
import org.junit.jupiter.api.Test;

class EchoTest {

    @Test
    void escape_sequences_lose_what_steers_a_terminal() {
        assertThat(Echo.clean("\u001B[31mred\u0007\u009B2J\u0000")).isEqualTo("[31mred2J");
    }

    @Test
    void text_that_runs_backwards_or_is_invisible_is_laid_open() {
        assertThat(Echo.clean("a\u202Eb\u200Bc\u2066d\uFEFF")).isEqualTo("abcd");
    }

    @Test
    void line_breaks_become_spaces() {
        assertThat(Echo.clean("a\nb\tc\u2028d\re")).isEqualTo("a b c d e");
    }

    @Test
    void other_languages_and_symbols_stay() {
        assertThat(Echo.clean("Süße µmol/L 维生素 😀")).isEqualTo("Süße µmol/L 维生素 😀");
    }

    @Test
    void a_long_text_is_cut_between_characters() {
        assertThat(Echo.quoted("😀".repeat(61))).isEqualTo('"' + "😀".repeat(60) + "…\"");
        assertThat(Echo.cut("😀".repeat(60))).isEqualTo("😀".repeat(60));
    }

    @Test
    void a_problem_cannot_carry_control_characters() {
        Where where = new Where("a\u001B.yaml", 1, 2, "x\u0007");
        assertThat(new Problem(where, "w\u001B", "f\u001B").toString())
                .isEqualTo("a.yaml:1:2  x\n  w\n  To fix: f");
    }
}
