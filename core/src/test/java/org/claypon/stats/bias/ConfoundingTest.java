package org.claypon.stats.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import org.claypon.stats.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values are those of R's episensr (ff3badb) and EValue (44c2dc4), as they print them.
class ConfoundingTest {

    @Test
    void the_array_approach_takes_a_known_confounder_out() {
        double factor = Confounding.factor(5.5, 0.5, 0.1);
        assertThat(1.5 / factor).isCloseTo(0.669231, printed(6));
        assertThat(100 * (factor - 1)).isCloseTo(124.14, printed(2));
        assertThat(Confounding.adjusted(1.5, 1.009, 7.8, 7.9)).isCloseTo(1.5013, printed(4));
        assertThat(Confounding.adjustedDifference(0.05, 0.009, 8.5, 8))
                .isCloseTo(0.0455, printed(4));
    }

    @Test
    void a_confounder_is_taken_out_of_a_table() {
        FourCells table = new FourCells(105, 85, 527, 93);
        double factor = Confounding.factor(0.63, 0.8, 0.05);
        assertThat(factor).isCloseTo(0.7173, printed(4));
        assertThat(table.riskRatio()).isCloseTo(0.3479, printed(4));
        assertThat(table.riskRatio() / factor).isCloseTo(0.4851, printed(4));
        assertThat(table.oddsRatio()).isCloseTo(0.2180, printed(4));
        assertThat(table.oddsRatio() / factor).isCloseTo(0.3039, printed(4));
    }

    @Test
    void margins_and_an_odds_ratio_are_enough_for_the_factor() {
        assertThat(Confounding.factorFromMargins(0.1, 0.9, 0.1, 0.4)).isCloseTo(1.0093, printed(4));
        assertThat(Confounding.factorFromMargins(3, 1, 0.2, 0.4)).isCloseTo(1, CLOSED_FORM.of(1));
    }

    @Test
    void the_limits_on_confounding_are_those_of_the_weaker_tie() {
        assertThat(1.5 / Confounding.most(1000, 1.65)).isCloseTo(0.9091, printed(4));
        assertThat(Confounding.most(4, 1000)).isEqualTo(4);
        assertThat(Confounding.most(4, 1000, 0.5)).isCloseTo(1.6, CLOSED_FORM.of(1.6));
    }

    @Test
    void several_biases_multiply() {
        double bound = MultipleBias.bound(BiasFactor.of(1.5, 2), BiasFactor.of(1.25, 2.5), 1.75);
        assertThat(bound).isCloseTo(2.386364, printed(6));
        assertThatThrownBy(() -> MultipleBias.bound(1, 0.9, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1.67513",
        "2, 1.32796",
        "0.25, 1.67513",
        "1, 1.00000"
    }) // R's search stops in the sixth decimal
    void the_e_value_of_several_biases_is_the_strength_of_each(double ratio, String strength) {
        double found = MultipleBias.eValue(ratio);
        assertThat(found).isCloseTo(Double.parseDouble(strength), printed(strength));
        double factor = BiasFactor.of(found, found);
        double away = Math.max(ratio, 1 / ratio);
        assertThat(MultipleBias.bound(factor, factor, found * found))
                .isCloseTo(away, CLOSED_FORM.of(away));
    }

    @Test
    void smoking_and_lung_cancer_as_ratio_and_as_difference() { // Hammond & Horn 1958
        FourCells people = new FourCells(397, 51, 78557, 108778);
        assertThat(people.riskRatio()).isCloseTo(10.729780, printed(6));
        double error = StrictMath.sqrt(1 / 397.0 - 1 / 78954.0 + 1 / 51.0 - 1 / 108829.0);
        assertThat(people.riskRatio() * StrictMath.exp(-1.959963984540054 * error))
                .isCloseTo(8.017457, printed(6));
        assertThat(people.riskRatio() * StrictMath.exp(1.959963984540054 * error))
                .isCloseTo(14.359688, printed(6));
        RiskDifference difference = RiskDifference.of(people);
        assertThat(difference.eValue()).isCloseTo(20.947334, printed(6));
        double onGrid = Math.ceil((difference.factorOfLimit() - 1) / 1e-4) * 1e-4 + 1; // R steps so
        assertThat(RiskRatio.eValue(onGrid)).isCloseTo(15.957026, printed(6));
        assertThat(((Quantity.Value) difference.eValueOfLimit()).value())
                .isLessThanOrEqualTo(15.957026)
                .isGreaterThan(15.9568);
    }

    @Test
    void a_difference_whose_limit_is_under_zero_needs_nothing_hidden() {
        RiskDifference difference = RiskDifference.of(new FourCells(6, 5, 94, 95));
        assertThat(difference.eValueOfLimit()).isEqualTo(new Quantity.Value(1));
        assertThatThrownBy(() -> RiskDifference.of(new FourCells(5, 6, 95, 94)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
