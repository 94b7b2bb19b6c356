package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.junit.jupiter.api.Test;

class SmallStepsTest {

    private static final Figure NONE = Figure.notEstimable("not asked for");
    private static final Figure MASKED = new Figure.Masked(5);

    private static Model.Term term(Figure error, double ratio, double lower, double upper) {
        return new Model.Term(
                "b12 per 10 pg/mL",
                NONE,
                error,
                Figure.of(ratio),
                Figure.of(lower),
                Figure.of(upper),
                NONE,
                new Model.Wald(NONE, NONE, NONE),
                NONE,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void two_digits_of_ratios_that_lie_around_one_say_little() {
        assertThat(SmallSteps.isSmall(term(MASKED, 1, 0.98, 1))).isTrue();
    }

    @Test
    void of_a_larger_step_or_with_all_digits_they_say_enough() {
        assertThat(SmallSteps.isSmall(term(MASKED, 1, 0.77, 1.3))).isFalse();
        assertThat(SmallSteps.isSmall(term(Figure.of(0.01), 1.003, 0.98, 1.02))).isFalse();
    }

    @Test
    void where_nothing_is_hidden_nothing_is_said() {
        assertThat(SmallSteps.said(ResultsExamples.full())).isEmpty();
    }
}
