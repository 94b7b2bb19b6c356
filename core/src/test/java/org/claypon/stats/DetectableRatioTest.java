package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;
import static org.claypon.stats.Quantities.value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectableRatioTest {

    // computed from the formula with 1.959964 + 0.841621 by an independent program
    @ParameterizedTest
    @CsvSource({"5.6, 3.267", "12.08, 2.239", "25, 1.751", "100, 1.323", "400, 1.150"})
    void the_ratio_follows_the_variance_of_the_score(double variance, double ratio) {
        assertThat(value(DetectableRatio.of(variance, 0.8))).isCloseTo(ratio, printed(3));
    }

    @Test
    void a_binary_exposure_gives_the_same_from_its_table_and_from_its_column() {
        Strata sets = Strata.of(new int[] {0, 5, 10, 14}, cases(14, 0, 5, 6, 10));
        double[] column = {1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1, 1, 0};
        boolean[] exposed = new boolean[column.length];
        for (int row = 0; row < column.length; row++) {
            exposed[row] = column[row] == 1;
        }
        double fromTable = value(CollapseTable.of(sets, exposed).minimumDetectableOddsRatio(0.8));
        double fromColumn =
                value(
                        ConditionalLogistic.of(sets, new double[][] {column})
                                .minimumDetectableOddsRatio(0, 0.8));
        assertThat(fromColumn).isCloseTo(fromTable, CLOSED_FORM.of(fromTable));
    }

    @Test
    void a_unit_a_hundred_times_as_large_has_the_hundredth_power_of_the_ratio() {
        Strata sets = Strata.of(new int[] {0, 3, 6, 9}, cases(9, 0, 3, 6));
        double[] perUnit = {182, 310, 455, 240, 221, 390, 150, 505, 298};
        double[] perHundred = new double[perUnit.length];
        for (int row = 0; row < perUnit.length; row++) {
            perHundred[row] = perUnit[row] / 100;
        }
        double one = value(detectable(sets, perUnit));
        double hundred = value(detectable(sets, perHundred));
        assertThat(100 * StrictMath.log(one))
                .isCloseTo(StrictMath.log(hundred), CLOSED_FORM.of(StrictMath.log(hundred)));
    }

    @Test
    void a_covariate_can_only_take_information_away() {
        Strata sets = Strata.of(new int[] {0, 3, 6, 9, 12}, cases(12, 0, 3, 6, 9));
        double[] exposure = {1.2, 2.4, .1, .1, 1, 2.3, .9, -.3, 1.8, 1.7, 2.6, .9};
        double[] covariate = {1, .9, .3, .5, 1.1, .9, .4, .7, -1, 1, .9, 1.2};
        double alone = value(detectable(sets, exposure));
        double beside =
                value(
                        ConditionalLogistic.of(sets, new double[][] {exposure, covariate})
                                .minimumDetectableOddsRatio(0, 0.8));
        assertThat(beside).isGreaterThan(alone);
    }

    @Test
    void a_column_that_is_constant_within_sets_detects_nothing() {
        Strata sets = Strata.of(new int[] {0, 2, 4}, cases(4, 0, 2));
        assertThat(detectable(sets, new double[] {1, 1, 5, 5})).isInstanceOf(NotEstimable.class);
    }

    @Test
    void a_power_that_is_none_is_refused() {
        assertThatThrownBy(() -> DetectableRatio.of(10, 1)).hasMessageContaining("power 1.0");
    }

    private static Quantity detectable(Strata sets, double[] column) {
        return ConditionalLogistic.of(sets, new double[][] {column})
                .minimumDetectableOddsRatio(0, 0.8);
    }

    private static boolean[] cases(int rows, int... cases) {
        boolean[] found = new boolean[rows];
        for (int row : cases) {
            found[row] = true;
        }
        return found;
    }
}
