package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssociationTest {

    private static final Figure OPEN = Figure.notEstimable("separated");

    @ParameterizedTest
    @CsvSource({
        "1.01,9,MORE",
        "0.2,0.99,LESS",
        "0.94,1.37,NOT_SEEN",
        "1,2,NOT_SEEN",
        "0.5,1,NOT_SEEN"
    })
    void an_interval_beyond_one_is_an_association(double lower, double upper, Association found) {
        assertThat(Association.of(term(Figure.of(lower), Figure.of(upper)))).isEqualTo(found);
    }

    @Test
    void an_open_limit_speaks_on_its_closed_side_alone() {
        assertThat(Association.of(term(Figure.of(2.6), OPEN))).isEqualTo(Association.MORE);
        assertThat(Association.of(term(OPEN, Figure.of(0.6)))).isEqualTo(Association.LESS);
        assertThat(Association.of(term(Figure.of(0.6), OPEN))).isEqualTo(Association.NOT_SEEN);
        assertThat(Association.of(term(OPEN, OPEN))).isEqualTo(Association.NOT_SEEN);
    }

    @Test
    void a_yes_or_no_exposure_is_common_and_a_number_goes_along() {
        assertThat(Association.MORE.sentence("X", true))
                .isEqualTo("X was more common in people with the condition");
        assertThat(Association.LESS.sentence("X", true))
                .isEqualTo("X was less common in people with the condition");
        assertThat(Association.MORE.sentence("X", false))
                .isEqualTo("Each step of X went along with higher odds of the condition");
    }

    @Test
    void no_verb_of_the_table_says_that_one_thing_brings_about_another() {
        assertThat(
                        Arrays.stream(Association.values())
                                .flatMap(verb ->
                                        Stream.of(
                                                verb.sentence("X", true),
                                                verb.sentence("X", false))))
                .hasSize(6)
                .noneMatch(sentence ->
                        sentence.matches(
                                ".*\\b(caus|lead|led|prevent|prove|raise|lower(s|ed)|reduc|increas|protect|trigger)\\w*.*"));
    }

    private static Model.Term term(Figure lower, Figure upper) {
        return new Model.Term(
                "x",
                OPEN,
                OPEN,
                Figure.of(1),
                lower,
                upper,
                OPEN,
                new Model.Wald(OPEN, OPEN, OPEN),
                OPEN,
                Optional.empty(),
                Optional.empty());
    }
}
