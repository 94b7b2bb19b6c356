package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;

import org.claypon.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PairsTest {

    @ParameterizedTest
    @ValueSource(strings = {"gall", "hyp", "est", "non"})
    void agrees_with_R_mcnemar_test_and_binom_test_on_Breslow_and_Day(String exposure) {
        Golden golden = Golden.read("mcnemar-bdendo11.csv");
        Pairs pairs = Pairs.of(ClassicSets.endometrialCancer("bdendo11.csv", exposure));
        AssociationTest.ChiSquare test = (AssociationTest.ChiSquare) pairs.test();
        assertThat(pairs)
                .isEqualTo(
                        new Pairs(
                                (int) golden.value(exposure, "both"),
                                (int) golden.value(exposure, "case_only"),
                                (int) golden.value(exposure, "control_only"),
                                (int) golden.value(exposure, "neither")));
        agrees(golden, exposure, "odds_ratio", ratio(pairs).value());
        agrees(golden, exposure, "chi2", test.statistic());
        agrees(golden, exposure, "p", test.p());
        agrees(golden, exposure, "chi2_corrected", test.corrected());
        agrees(golden, exposure, "p_corrected", test.correctedP());
        agrees(golden, exposure, "exact_p", Quantities.value(pairs.exactP()));
        agrees(golden, exposure, "exact_lower", Quantities.lower(pairs.exactLimits()));
        agrees(golden, exposure, "exact_upper", Quantities.upper(pairs.exactLimits()));
    }

    @Test
    void six_against_none_has_an_exact_p_of_one_in_32() { // by hand: 2 · (1/2)⁶
        assertThat(Quantities.value(new Pairs(0, 6, 0, 0).exactP()))
                .isCloseTo(0.03125, CLOSED_FORM.of(0.03125));
    }

    @Test
    void as_many_on_each_side_is_no_sign_of_anything() {
        Pairs pairs = new Pairs(2, 5, 5, 3);
        AssociationTest.ChiSquare test = (AssociationTest.ChiSquare) pairs.test();
        assertThat(ratio(pairs).logRatio()).isZero();
        assertThat(test.statistic()).isZero();
        assertThat(test.p()).isEqualTo(1);
        assertThat(Quantities.value(pairs.exactP())).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"29, 3", "1, 12", "7, 7", "1, 100000"})
    void swapping_case_and_control_inverts_the_odds_ratio_and_its_limits(int b, int c) {
        Pairs pairs = new Pairs(1, b, c, 2);
        Pairs swapped = new Pairs(1, c, b, 2);
        double upper = Quantities.upper(pairs.exactLimits());
        assertThat(1 / Quantities.lower(swapped.exactLimits()))
                .isCloseTo(upper, CLOSED_FORM.of(upper));
        assertThat(ratio(swapped).logRatio())
                .isCloseTo(-ratio(pairs).logRatio(), CLOSED_FORM.of(1));
        assertThat(swapped.exactP()).isEqualTo(pairs.exactP());
    }

    @Test
    void concordant_pairs_do_not_matter() {
        assertThat(new Pairs(1000, 9, 4, 0).exactLimits())
                .isEqualTo(new Pairs(0, 9, 4, 55).exactLimits());
        assertThat(new Pairs(1000, 9, 4, 0).oddsRatio())
                .isEqualTo(new Pairs(0, 9, 4, 55).oddsRatio());
    }

    @Test
    void an_exact_limit_leaves_out_one_just_when_the_exact_p_is_under_5_percent() {
        for (int b = 1; b <= 25; b++) {
            for (int c = 1; c <= 25; c++) {
                Pairs pairs = new Pairs(0, b, c, 0);
                boolean leavesOut =
                        Quantities.lower(pairs.exactLimits()) > 1
                                || Quantities.upper(pairs.exactLimits()) < 1;
                assertThat(Quantities.value(pairs.exactP()) < 0.05)
                        .as("%d against %d", b, c)
                        .isEqualTo(leavesOut);
            }
        }
    }

    @Test
    void pairs_discordant_in_one_direction_leave_one_limit_open() {
        Pairs pairs = new Pairs(3, 6, 0, 4);
        double lower = StrictMath.pow(0.025, 1 / 6.0); // by hand: π⁶ = 0.025
        assertThat(pairs.oddsRatio()).isInstanceOf(NotEstimable.class);
        assertThat(Quantities.lower(pairs.exactLimits()))
                .isCloseTo(lower / (1 - lower), CLOSED_FORM.of(lower / (1 - lower)));
        assertThat(pairs.exactLimits().upper())
                .isEqualTo(new NotEstimable("in no pair is only the control exposed"));
        assertThat(new Pairs(3, 0, 6, 4).exactLimits().lower())
                .isEqualTo(new NotEstimable("in no pair is only the case exposed"));
    }

    @Test
    void concordant_pairs_alone_are_not_estimable() {
        Pairs pairs = new Pairs(3, 0, 0, 4);
        assertThat(pairs.oddsRatio()).isInstanceOf(NotEstimable.class);
        assertThat(pairs.test()).isInstanceOf(NotEstimable.class);
        assertThat(pairs.exactP()).isInstanceOf(NotEstimable.class);
        assertThat(pairs.exactLimits().lower()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void sets_of_another_shape_are_no_pairs() {
        CollapseTable sets = ClassicSets.endometrialCancer("bdendo.csv", "gall");
        assertThatThrownBy(() -> Pairs.of(sets))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no pair");
    }

    @Test
    void a_count_below_zero_is_refused() {
        assertThatThrownBy(() -> new Pairs(0, -1, 2, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Estimate.OddsRatio ratio(Pairs pairs) {
        return (Estimate.OddsRatio) pairs.oddsRatio();
    }

    private static void agrees(Golden golden, String exposure, String column, double found) {
        double expected = golden.value(exposure, column);
        assertThat(found).as(column).isCloseTo(expected, CLOSED_FORM.of(expected));
    }
}
