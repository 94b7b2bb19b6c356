package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactBesideProfileTest {

    private static final Figure NONE = Figure.notEstimable("not asked for");

    private static Model.Term term(double lower, double upper, double p) {
        return new Model.Term(
                "asbestos",
                NONE,
                NONE,
                Figure.of(Math.sqrt(lower * upper)),
                Figure.of(lower),
                Figure.of(upper),
                Figure.of(p),
                new Model.Wald(NONE, NONE, NONE),
                NONE,
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 38, 0.2, true",
        "0.02, 0.9, 0.07, true",
        "0.84, 26, 0.03, true",
        "1.1, 38, 0.04, false",
        "0.84, 26, 0.2, false",
        "1, 38, 0.2, false", // the limit may have been rounded to 1 from either side
        "1, 38, 0.03, false",
        "1.1, 38, 0.05, false" // and p to 0.05
    })
    void an_exact_p_and_profile_limits_disagree_where_one_alone_speaks_against_one(
            double lower, double upper, double p, boolean apart) {
        assertThat(ExactBesideProfile.disagree(term(lower, upper, p))).isEqualTo(apart);
    }

    @Test
    void where_a_p_is_exact_the_two_methods_are_named() {
        assertThat(ExactBesideProfile.said(ResultsExamples.masked()).orElseThrow())
                .contains(
                        "p is exact, since few are exposed, and the limits come from the likelihood.")
                .doesNotContain("more cautious");
    }

    @Test
    void where_none_is_there_is_nothing_to_say() {
        assertThat(ExactBesideProfile.said(ResultsExamples.empty())).isEmpty();
    }
}
