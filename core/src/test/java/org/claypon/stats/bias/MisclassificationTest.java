package org.claypon.stats.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import org.assertj.core.data.Offset;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.bias.Misclassification.Corrected;
import org.claypon.stats.bias.Misclassification.Impossible;
import org.claypon.stats.bias.Misclassification.PredictiveValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values are those of R's episensr (ff3badb), as it prints them.
class MisclassificationTest {

    private static final FourCells MADE_UP = new FourCells(45, 94, 257, 945);

    @Test
    void a_wrong_exposure_is_corrected_cell_by_cell() {
        FourCells recorded = new FourCells(215, 1449, 668, 4296);
        assertThat(recorded.oddsRatio()).isCloseTo(0.9542, printed(4));
        assertThat(recorded.riskRatio()).isCloseTo(0.9654, printed(4));
        Accuracy accuracy = new Accuracy(0.78, 0.99);
        FourCells found = corrected(Misclassification.ofExposure(recorded, accuracy, accuracy));
        assertThat(found.exposedCases()).isCloseTo(257.6104, printed(4));
        assertThat(found.unexposedCases()).isCloseTo(1406.3896, printed(4));
        assertThat(found.exposedControls()).isCloseTo(803.0649, printed(4));
        assertThat(found.unexposedControls()).isCloseTo(4160.9351, printed(4));
        assertThat(found.oddsRatio()).isCloseTo(0.9491, printed(4));
        assertThat(found.riskRatio()).isCloseTo(0.9614, printed(4));
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, 0.9, 0.9, 0.9, 2.340941",
        "0.8, 0.9, 0.8, 0.9, 2.419686",
        "0.9, 0.95, 0.8, 0.95, 1.699883"
    })
    void accuracy_may_differ_between_cases_and_controls(
            double caseSensitivity,
            double caseSpecificity,
            double controlSensitivity,
            double controlSpecificity,
            String oddsRatio) {
        assertThat(MADE_UP.oddsRatio()).isCloseTo(1.760286, printed(6));
        FourCells found =
                corrected(
                        Misclassification.ofExposure(
                                MADE_UP,
                                new Accuracy(caseSensitivity, caseSpecificity),
                                new Accuracy(controlSensitivity, controlSpecificity)));
        assertThat(found.oddsRatio()).isCloseTo(Double.parseDouble(oddsRatio), printed(oddsRatio));
    }

    @Test
    void a_wrong_condition_is_corrected_among_exposed_and_unexposed() {
        FourCells recorded = new FourCells(4558, 3428, 46305, 46085);
        assertThat(recorded.riskRatio()).isCloseTo(1.2943, printed(4));
        Accuracy accuracy = new Accuracy(0.53, 0.99);
        FourCells found = corrected(Misclassification.ofOutcome(recorded, accuracy, accuracy));
        assertThat(found.riskRatio()).isCloseTo(1.3440, printed(4));
        assertThat(found.oddsRatio()).isCloseTo(1.4062, printed(4));
    }

    @Test
    void predictive_values_give_the_true_exposure_directly() {
        FourCells found =
                corrected(
                        Misclassification.byPredictiveValues(
                                new FourCells(599, 4978, 31175, 391851),
                                new PredictiveValues(0.65, 1),
                                new PredictiveValues(0.74, 0.98)));
        assertThat(found.oddsRatio()).isCloseTo(0.9522, printed(4));
    }

    @Test
    void selection_is_undone_by_the_shares_who_took_part() {
        FourCells seen = new FourCells(136, 107, 297, 165);
        assertThat(seen.oddsRatio()).isCloseTo(0.7061, printed(4));
        assertThat(seen.riskRatio()).isCloseTo(0.7984, printed(4));
        FourCells shares = new FourCells(0.94, 0.85, 0.64, 0.25);
        FourCells found = SelectionBias.corrected(seen, shares);
        assertThat(found.oddsRatio()).isCloseTo(1.6346, printed(4));
        assertThat(found.riskRatio()).isCloseTo(1.4838, printed(4));
        assertThatThrownBy(() -> SelectionBias.corrected(seen, new FourCells(0, 1, 1, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_could_not_have_been_recorded_is_impossible() {
        Accuracy poor =
                new Accuracy(
                        0.9,
                        0.7); // 45 of 139 is near 30 % of false alarms; 257 of 1,202 is under it
        assertThat(Misclassification.ofExposure(MADE_UP, poor, poor))
                .isInstanceOf(Impossible.class);
        Accuracy dice = new Accuracy(0.5, 0.5);
        assertThat(Misclassification.ofExposure(MADE_UP, dice, dice))
                .isInstanceOf(Impossible.class);
        assertThat(dice.trueShare(0.3)).isInstanceOf(NotEstimable.class);
        assertThat(new Accuracy(0.9, 0.9).trueShare(0.05)).isInstanceOf(NotEstimable.class);
    }

    @Test
    void a_share_and_its_predictive_values_belong_together() {
        Accuracy accuracy = new Accuracy(0.8, 0.95);
        double truth = 0.3;
        double recorded = truth * 0.8 + 0.7 * 0.05;
        Quantity.Value found = (Quantity.Value) accuracy.trueShare(recorded);
        assertThat(found.value()).isCloseTo(truth, CLOSED_FORM.of(truth));
        double positive = accuracy.positivePredictiveValue(recorded, truth);
        double negative = accuracy.negativePredictiveValue(recorded, truth);
        assertThat(positive).isCloseTo(0.24 / 0.275, CLOSED_FORM.of(1));
        assertThat(recorded * positive + (1 - recorded) * (1 - negative))
                .isCloseTo(truth, CLOSED_FORM.of(truth));
        assertThat(accuracy.positivePredictiveValue(0, 0)).isZero();
        assertThat(accuracy.negativePredictiveValue(1, 1)).isZero();
    }

    @Test
    void without_error_nothing_changes() {
        FourCells same =
                corrected(
                        Misclassification.ofExposure(MADE_UP, Accuracy.PERFECT, Accuracy.PERFECT));
        assertThat(same).isEqualTo(MADE_UP);
        assertThat(Accuracy.PERFECT.trueShare(0.37))
                .isInstanceOfSatisfying(
                        Quantity.Value.class,
                        share -> assertThat(share.value()).isCloseTo(0.37, Offset.offset(1e-15)));
    }

    @Test
    void what_is_no_share_is_refused() {
        assertThatThrownBy(() -> new Accuracy(1.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PredictiveValues(0.5, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FourCells corrected(Misclassification found) {
        return ((Corrected) found).cells();
    }
}
