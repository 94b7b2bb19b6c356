package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingGradeTest {

    /// The formula is four operations on counts.
    private static final Offset<Double> CLOSED_FORM = within(1e-12);

    @Test
    void by_hand_one_sentence_of_six_words_and_six_syllables() {
        assertThat(ReadingGrade.of("The cat sat on the mat."))
                .isCloseTo(0.39 * 6 + 11.8 * 1 - 15.59, CLOSED_FORM);
    }

    @Test
    void by_hand_an_item_of_eight_words_and_eleven_syllables() {
        assertThat(ReadingGrade.of("- A case is a person with the condition."))
                .isCloseTo(0.39 * 8 + 11.8 * 11 / 8 - 15.59, CLOSED_FORM);
    }

    @Test
    void by_hand_links_and_parentheses_are_left_out() { // Half of them were tested. See: 6
        // words, 2 sentences, 6 syllables
        assertThat(
                        ReadingGrade.of(
                                "Half of them (12 (or so) of 24) were tested. See [the page](https://x.org/a)."))
                .isCloseTo(0.39 * 3 + 11.8 * 1 - 15.59, CLOSED_FORM);
    }

    @Test
    void by_hand_a_paragraph_a_list_and_what_does_not_count() {
        String text =
                """
                ## What was found by epidemiologists

                Nine people came
                back. Did they stay?

                - One did
                  not
                - Two left. They did not say why

                | deficiency | homocysteine |
                |---|---|
                """;
        // Nine people came back (4 words, 4) Did they stay (3, 3) One did not (3, 3) Two left They
        // did not say why (7, 7)
        assertThat(ReadingGrade.of(text)).isCloseTo(0.39 * 17 / 4 + 11.8 * 1 - 15.59, CLOSED_FORM);
    }

    @Test
    void a_paragraph_that_ends_without_a_full_stop_is_a_sentence() {
        assertThat(ReadingGrade.of("It was so\n\nIt is so"))
                .isCloseTo(0.39 * 3 + 11.8 - 15.59, CLOSED_FORM);
    }

    @Test
    void a_point_inside_a_number_ends_no_sentence() { // 5 words, 5 syllables: a number is one
        assertThat(ReadingGrade.of("It was 0.94 to 1.37."))
                .isCloseTo(0.39 * 5 + 11.8 - 15.59, CLOSED_FORM);
    }

    @Test
    void an_escaped_character_is_read_as_itself() {
        assertThat(ReadingGrade.of("It was \\_so\\_ \\(and not so\\)."))
                .isCloseTo(ReadingGrade.of("It was so."), CLOSED_FORM);
    }

    @Test
    void a_text_without_words_has_grade_zero() {
        assertThat(ReadingGrade.of("")).isZero();
        assertThat(ReadingGrade.of("# heading\n\n(all in here)\n")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "the,1",
        "people,1",
        "deficiency,4",
        "needed,1",
        "boxes,1",
        "agree,2",
        "I,1",
        "rhythm,1",
        "12,1",
        "study,2",
        "years,1",
        "condition,3",
        "used,1",
        "legs,1",
        "restless,2",
        "see,1",
        "names,1",
        "higher,2",
        "(idea),2",
        "B12,1"
    })
    void syllables_are_runs_of_vowels_less_a_silent_ending(String word, int syllables) {
        assertThat(ReadingGrade.syllables(word)).isEqualTo(syllables);
    }
}
