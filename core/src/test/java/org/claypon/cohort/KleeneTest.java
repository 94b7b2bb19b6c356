package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.cohort.Answers.Answer.NO;
import static org.claypon.cohort.Answers.Answer.UNKNOWN;
import static org.claypon.cohort.Answers.Answer.YES;

import org.claypon.cohort.Answers.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KleeneTest {

    @ParameterizedTest // Kleene 1938, the strong tables
    @CsvSource({
        "YES, YES, YES, YES",
        "YES, NO, NO, YES",
        "YES, UNKNOWN, UNKNOWN, YES",
        "NO, NO, NO, NO",
        "NO, UNKNOWN, NO, UNKNOWN",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN"
    })
    void and_and_or_follow_the_tables(Answer a, Answer b, Answer and, Answer or) {
        assertThat(Kleene.and(a, b)).isEqualTo(Kleene.and(b, a)).isEqualTo(and);
        assertThat(Kleene.or(a, b)).isEqualTo(Kleene.or(b, a)).isEqualTo(or);
    }

    @Test
    void not_leaves_the_unknown_unknown() {
        assertThat(Kleene.not(YES)).isEqualTo(NO);
        assertThat(Kleene.not(NO)).isEqualTo(YES);
        assertThat(Kleene.not(UNKNOWN)).isEqualTo(UNKNOWN);
    }
}
