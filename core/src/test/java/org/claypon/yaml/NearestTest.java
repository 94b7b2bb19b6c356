package org.claypon.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {

    @ParameterizedTest
    @CsvSource({
        "kitten, sitting, 3", // Levenshtein's textbook pair
        "ca, abc, 3", // each part edited once: not 2, as with unrestricted swaps
        "per_csae, per_case, 1",
        "same, same, 0",
        "'', abc, 3"
    })
    void the_distance_counts_edits_and_swaps(String from, String to, int edits) {
        assertThat(Nearest.distance(from, to)).isEqualTo(edits);
        assertThat(Nearest.distance(to, from)).isEqualTo(edits);
    }

    @Test
    void a_name_of_other_letters_is_not_close() {
        List<String> known = List.of("sexe", "âge", "oxygène");
        assertThat(Nearest.closeTo("sex", known)).contains("sexe");
        assertThat(Nearest.closeTo("oui", known)).isEmpty();
        assertThat(Nearest.to("oui", known)).isPresent();
    }

    @Test
    void a_name_that_is_a_word_of_a_longer_one_is_near_to_it() {
        List<String> known =
                List.of("vitd", "Alter bei Aufnahme", "B12 (pmol/L)", "Alter bei der Diagnose");
        assertThat(Nearest.to("Alter", known)).contains("Alter bei Aufnahme");
        assertThat(Nearest.closeTo("b12", known)).contains("B12 (pmol/L)");
        assertThat(Nearest.to("Diagnose Alter", known)).contains("Alter bei der Diagnose");
        assertThat(Nearest.closeTo("no", List.of("no. of visits"))).as("too short").isEmpty();
        assertThat(Nearest.to("vitb", known)).as("one letter off").contains("vitd");
    }

    @Test
    void one_random_edit_is_at_distance_one_at_most() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 1000; i++) {
            StringBuilder text = new StringBuilder("homocysteine");
            int at = random.nextInt(text.length() - 1);
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, 'q');
                case 2 -> text.setCharAt(at, 'q');
                default -> text.insert(at, text.charAt(at + 1)).deleteCharAt(at + 2);
            }
            assertThat(Nearest.distance(text.toString(), "homocysteine")).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void the_nearest_name_is_found_whatever_the_case_and_ties_go_by_the_alphabet() {
        assertThat(Nearest.to("lbxb12", List.of("LBXHCY", "LBXB12"))).contains("LBXB12");
        assertThat(Nearest.to("x", List.of("c", "b"))).contains("b");
        assertThat(Nearest.to("x", List.of())).isEmpty();
    }

    @Test
    void a_very_long_name_is_compared_by_its_beginning() {
        assertThat(Nearest.to("a".repeat(1_000_000), List.of("b", "a"))).contains("a");
    }
}
