package org.claypon.stats.bias;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;

import org.claypon.stats.Limits;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Expected values are those of the tests of R's EValue (44c2dc4), as they are printed there.
class RiskRatioTest {

    @ParameterizedTest
    @CsvSource({
        "0.80, 0.71, 0.91, 1.809017, 1.428571",
        "3.9, 1.8, 8.7, 7.263034, 3.000000",
        "10.73, 8.02, 14.36, 20.95, 15.523" // 20.94777, which the source cuts to 20.947
    })
    void a_risk_ratio_is_taken_as_it_is(
            double ratio, double lower, double upper, String eValue, String ofLimits) {
        assertEValue(new RiskRatio(ratio, limits(lower, upper)), eValue, ofLimits);
    }

    @Test
    void against_another_truth_it_is_the_distance_to_it() {
        assertEValue(new RiskRatio(0.8, limits(0.71, 0.91)).against(1.2), "2.366", "1.967");
    }

    @ParameterizedTest
    @CsvSource({
        "0.86, 0.75, 0.99, 1.368953, 1.076194, 1.597867, 1.111111",
        "2.4, 1.5, 3.8, 2.471585, 1.749392, 4.233030, 2.366025",
        "1.47, 1.12, 1.93, 1.720, 1.307, 2.301, 1.487"
    })
    void a_common_odds_ratio_is_rooted_and_a_rare_one_is_not(
            double ratio,
            double lower,
            double upper,
            String common,
            String commonLimit,
            String rare,
            String rareLimit) {
        Limits limits = limits(lower, upper);
        assertEValue(RiskRatio.ofCommonOdds(ratio, limits), common, commonLimit);
        assertEValue(new RiskRatio(ratio, limits), rare, rareLimit);
    }

    @Test
    void a_common_hazard_ratio_becomes_a_risk_ratio() {
        RiskRatio found = RiskRatio.ofCommonHazard(0.56, limits(0.46, 0.69));
        assertThat(found.value()).isCloseTo(0.670084, printed(6));
        assertEValue(found, "2.349531", "1.908004");
    }

    @Test
    void a_difference_in_standard_deviations_becomes_a_risk_ratio() {
        RiskRatio found = RiskRatio.ofStandardisedDifference(0.5, 0.25);
        assertThat(found.value()).isCloseTo(1.576173, printed(6));
        assertEValue(found, "2.529142", "1.110803");
    }

    @Test
    void limits_that_hold_one_need_nothing_hidden() {
        assertThat(new RiskRatio(1.3, limits(0.9, 1.9)).eValueOfLimits())
                .isEqualTo(new Quantity.Value(1));
        assertThat(new RiskRatio(0.8, limits(0.5, 1)).eValueOfLimits())
                .isEqualTo(new Quantity.Value(1));
    }

    @Test
    void a_limit_that_is_open_has_no_e_value() {
        NotEstimable open = new NotEstimable("open");
        RiskRatio found = new RiskRatio(3, new Limits(open, new Quantity.Value(9)));
        assertThat(found.eValueOfLimits()).isEqualTo(open);
        assertThat(RiskRatio.ofCommonOdds(3, found.limits()).eValueOfLimits()).isEqualTo(open);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.01, 2, 7.5, 400})
    void a_confounder_of_the_e_value_on_both_sides_has_just_that_bias_factor(double ratio) {
        double strength = RiskRatio.eValue(ratio);
        assertThat(BiasFactor.of(strength, strength)).isCloseTo(ratio, CLOSED_FORM.of(ratio));
        assertThat(RiskRatio.eValue(1 / ratio)).isCloseTo(strength, CLOSED_FORM.of(strength));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_no_ratio_is_refused(double ratio) {
        assertThatThrownBy(() -> RiskRatio.of(ratio)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Limits limits(double lower, double upper) {
        return new Limits(new Quantity.Value(lower), new Quantity.Value(upper));
    }

    private static void assertEValue(RiskRatio ratio, String eValue, String ofLimits) {
        assertThat(ratio.eValue()).isCloseTo(Double.parseDouble(eValue), printed(eValue));
        assertThat(((Quantity.Value) ratio.eValueOfLimits()).value())
                .isCloseTo(Double.parseDouble(ofLimits), printed(ofLimits));
    }
}
