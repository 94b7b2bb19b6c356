package org.claypon.stats.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;

import org.claypon.stats.bias.CaseStatus.Impossible;
import org.claypon.stats.bias.CaseStatus.TrueShares;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseStatusTest {

    @Test
    void false_cases_are_exposed_like_controls() {
        // by hand: of 100 recorded cases 80 are true, 32 of them exposed; of the 20 false, 4 are,
        // as of all controls one in five
        FourCells shares = shares(0.8, 1, 0.36, 0.2);
        assertThat(shares.exposedCases()).isCloseTo(32 / 36.0, CLOSED_FORM.of(1));
        assertThat(shares.unexposedCases()).isCloseTo(48 / 64.0, CLOSED_FORM.of(1));
        assertThat(shares.exposedControls()).isCloseTo(1, CLOSED_FORM.of(1));
        assertThat(shares.unexposedControls()).isCloseTo(1, CLOSED_FORM.of(1));
    }

    @Test
    void false_controls_are_exposed_like_cases() {
        // by hand: of 100 recorded controls 90 are true, 18 of them exposed; of the 10 false 4, as
        // of the cases
        FourCells shares = shares(1, 0.9, 0.4, 0.22);
        assertThat(shares.exposedControls()).isCloseTo(18 / 22.0, CLOSED_FORM.of(1));
        assertThat(shares.unexposedControls()).isCloseTo(72 / 78.0, CLOSED_FORM.of(1));
        assertThat(shares.exposedCases()).isCloseTo(1, CLOSED_FORM.of(1));
    }

    @Test
    void as_many_are_true_as_the_predictive_values_say() {
        FourCells shares = shares(0.75, 0.95, 0.33, 0.21);
        assertThat(0.33 * shares.exposedCases() + 0.67 * shares.unexposedCases())
                .isCloseTo(0.75, CLOSED_FORM.of(1));
        assertThat(0.21 * shares.exposedControls() + 0.79 * shares.unexposedControls())
                .isCloseTo(0.95, CLOSED_FORM.of(1));
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.5, 0.3, 0.3", "0.5, 1, 0.05, 0.2", "0.5, 1, 0.9, 0.5"})
    void what_could_not_have_been_found_is_impossible(
            double positive, double negative, double cases, double controls) {
        assertThat(CaseStatus.of(positive, negative, cases, controls))
                .isInstanceOf(Impossible.class);
    }

    @Test
    void where_nobody_is_exposed_nothing_divides_by_nobody() {
        assertThat(shares(0.8, 0.9, 0, 0).exposedCases()).isEqualTo(1);
        assertThat(shares(0.8, 0.9, 0, 0).unexposedCases()).isCloseTo(0.8, CLOSED_FORM.of(1));
    }

    @Test
    void what_is_no_share_is_refused() {
        assertThatThrownBy(() -> CaseStatus.of(1.1, 1, 0.5, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FourCells shares(
            double positive, double negative, double cases, double controls) {
        return ((TrueShares) CaseStatus.of(positive, negative, cases, controls)).shares();
    }
}
