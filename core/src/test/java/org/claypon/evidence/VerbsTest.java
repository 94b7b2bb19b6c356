package org.claypon.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerbsTest {

    private static final Pattern CAUSAL =
            Pattern.compile(
                    "\\b(caus\\w*|due to|lead\\w*|led|prevent\\w*|prov\\w*|protect\\w*|trigger\\w*|reduc\\w*|increas\\w*|rais\\w*)\\b",
                    Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @CsvSource({
        "false, VERY_LOW, SEEN",
        "false, HIGH, SEEN",
        "true, VERY_LOW, GOES_WITH",
        "true, LOW, GOES_WITH",
        "true, MODERATE, MAY_BE_ONE_CAUSE",
        "true, HIGH, MAY_BE_ONE_CAUSE"
    })
    void a_sentence_reaches_as_far_as_it_is_called_and_sure(
            boolean called, Certainty certainty, Verbs.Reach reach) {
        assertThat(Verbs.Reach.of(called, certainty)).isEqualTo(reach);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_not_called_is_never_more_than_seen(Form form) {
        for (Certainty certainty : Certainty.values()) {
            for (Seen seen : List.of(Seen.MORE, Seen.LESS, Seen.NONE)) {
                assertThat(CAUSAL.matcher(say(false, certainty, form, seen)).find()).isFalse();
            }
        }
    }

    @Test
    void only_one_row_of_the_table_speaks_of_a_cause_and_it_says_may_be_one() {
        List<String> causal = new ArrayList<>();
        for (Certainty certainty : Certainty.values()) {
            for (Form form : Form.values()) {
                for (Seen seen : List.of(Seen.MORE, Seen.LESS, Seen.NONE)) {
                    String sentence = say(true, certainty, form, seen);
                    if (CAUSAL.matcher(sentence).find()) {
                        causal.add(sentence);
                    }
                }
            }
        }
        assertThat(causal)
                .hasSize(12)
                .allMatch(sentence -> sentence.contains(" may be one cause of gout"));
    }

    @Test
    void the_words_of_the_table() {
        assertThat(say(false, Certainty.LOW, Form.PRESENT, Seen.MORE))
                .isEqualTo(
                        "Plant 7 was more common in people with gout than in matched people without it");
        assertThat(say(false, Certainty.LOW, Form.AMOUNT, Seen.LESS))
                .isEqualTo(
                        "People with gout tended to have lower plant 7 than matched people without it");
        assertThat(say(false, Certainty.LOW, Form.MEAN, Seen.MORE))
                .isEqualTo(
                        "Plant 7 was higher in people with gout than in matched people without it");
        assertThat(say(true, Certainty.LOW, Form.PRESENT, Seen.LESS))
                .isEqualTo("Not having plant 7 goes with gout");
        assertThat(say(true, Certainty.HIGH, Form.AMOUNT, Seen.LESS))
                .isEqualTo("Lower plant 7 may be one cause of gout");
        assertThat(say(true, Certainty.HIGH, Form.AMOUNT, Seen.NONE))
                .isEqualTo(
                        "Gout was not seen to become steadily more or less common with higher plant 7 here");
    }

    @Test
    void without_an_estimate_there_is_no_sentence() {
        assertThatThrownBy(() -> say(false, Certainty.LOW, Form.PRESENT, Seen.UNKNOWN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String say(boolean called, Certainty certainty, Form form, Seen seen) {
        return Verbs.sentence(called, certainty, form, seen, "plant 7", "gout");
    }
}
