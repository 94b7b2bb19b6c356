package org.claypon.stats.printed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.junit.jupiter.api.Test;

class FourCountsTest {

    private static double value(Quantity quantity) {
        return ((Quantity.Value) quantity).value();
    }

    @Test
    void Fishers_tea() { // 3 of 4 and 1 of 4
        assertThat(value(FourCounts.of(3, 4, 1, 4).fisherP())).isCloseTo(0.4857142857, printed(10));
    }

    /// R 4.2.2: chisq.test(matrix(c(30, 50, 22, 58), 2), correct = FALSE and TRUE), fisher.test; G and Wald from the formulas.
    @Test
    void smoking_of_the_contract_agrees_with_R() {
        FourCounts smoking = FourCounts.of(30, 80, 22, 80);
        assertThat(value(smoking.chiSquareP())).isCloseTo(0.17691363029, printed(9));
        assertThat(value(smoking.yatesP())).isCloseTo(0.237392536136, printed(9));
        assertThat(value(smoking.fisherP())).isCloseTo(0.23725891458, printed(9));
        assertThat(value(smoking.likelihoodRatioP())).isCloseTo(0.176268568804, printed(9));
        assertThat(value(smoking.waldP())).isCloseTo(0.178221067743, printed(9));
    }

    @Test
    void the_tests_are_in_their_usual_order() {
        FourCounts counts = FourCounts.of(12, 40, 5, 40);
        assertThat(value(counts.chiSquareP())).isLessThan(value(counts.yatesP()));
        assertThat(value(counts.midP())).isLessThan(value(counts.doubledFisherP()));
    }

    @Test
    void swapping_cases_and_controls_changes_no_p() {
        FourCounts one = FourCounts.of(12, 40, 5, 33);
        FourCounts other = FourCounts.of(5, 33, 12, 40);
        assertThat(value(one.chiSquareP())).isCloseTo(value(other.chiSquareP()), CLOSED_FORM.of(1));
        assertThat(value(one.fisherP())).isCloseTo(value(other.fisherP()), CLOSED_FORM.of(1));
    }

    @Test
    void Yates_never_turns_a_difference_round() {
        assertThat(value(FourCounts.of(5, 10, 5, 10).yatesP())).isEqualTo(1);
        assertThat(value(FourCounts.of(5, 10, 5, 11).yatesP())).isEqualTo(1);
    }

    @Test
    void a_trait_that_nobody_has_is_tested_by_nothing() {
        FourCounts nobody = FourCounts.of(0, 10, 0, 10);
        assertThat(nobody.chiSquareP()).isInstanceOf(NotEstimable.class);
        assertThat(nobody.fisherP()).isInstanceOf(NotEstimable.class);
        assertThat(FourCounts.of(0, 10, 3, 10).waldP()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void more_with_the_trait_than_people_is_refused() {
        assertThatThrownBy(() -> FourCounts.of(11, 10, 3, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
