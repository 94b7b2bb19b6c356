package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;

import java.util.List;
import org.claypon.Golden;
import org.claypon.stats.Balance.Categories;
import org.claypon.stats.Balance.Numbers;
import org.claypon.stats.Balance.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BalanceTest {

    private static final NotEstimable ALIKE =
            new NotEstimable("all cases are alike, all controls are alike, and the two differ");

    @ParameterizedTest
    @ValueSource(strings = {"twelve", "uneven", "n_to_m"})
    void agrees_with_R_cov_wt(String name) {
        ClassicSets.Values sets = ClassicSets.Values.of(name);
        agrees(
                name + "-people",
                Balance.ofNumbers(Side.equally(sets.ofCases()), Side.equally(sets.ofControls())));
        agrees(name + "-sets", Balance.ofNumbers(weighted(sets, true), weighted(sets, false)));
    }

    @Test
    void weighted_by_sets_the_difference_is_the_mean_of_case_minus_control() { // by hand: (−4 +
        // 6)/2
        Strata strata = MatchedDifferenceTest.sets(2, 3);
        double[] weights = Balance.weights(strata);
        assertThat(weights).containsExactly(1, 1, 1, 0.5, 0.5);
        Side cases = new Side(new double[] {10, 20}, new double[] {1, 1});
        Side controls = new Side(new double[] {14, 12, 16}, new double[] {1, 0.5, 0.5});
        // variance of controls by hand: mean 14, (0 + 2 + 2)/(2 − 1.5/2) = 3.2; of cases: 50
        double expected = 1 / StrictMath.sqrt((50 + 3.2) / 2);
        assertThat(Quantities.value(Balance.ofNumbers(cases, controls).difference()))
                .isCloseTo(expected, CLOSED_FORM.of(expected));
    }

    @Test
    void swapping_sides_changes_the_sign_and_inverts_the_ratio() {
        Side one = Side.equally(1, 4, 6, 9);
        Side other = Side.equally(2, 3, 8);
        Numbers there = Balance.ofNumbers(one, other);
        Numbers back = Balance.ofNumbers(other, one);
        double difference = Quantities.value(there.difference());
        double ratio = 1 / Quantities.value(there.varianceRatio());
        assertThat(Quantities.value(back.difference()))
                .isCloseTo(-difference, CLOSED_FORM.of(difference));
        assertThat(Quantities.value(back.varianceRatio())).isCloseTo(ratio, CLOSED_FORM.of(ratio));
    }

    @Test
    void another_unit_changes_nothing() {
        Numbers years = Balance.ofNumbers(Side.equally(30, 41, 55), Side.equally(33, 39, 52, 61));
        Numbers months =
                Balance.ofNumbers(Side.equally(360, 492, 660), Side.equally(396, 468, 624, 732));
        double expected = Quantities.value(years.difference());
        assertThat(Quantities.value(months.difference()))
                .isCloseTo(expected, CLOSED_FORM.of(expected));
    }

    @Test
    void sets_matched_exactly_differ_by_zero_whatever_their_sizes() {
        Side cases = new Side(new double[] {61.3, 44.7, 80.1}, new double[] {1, 1, 1});
        double third = 1 / 3.0;
        Side controls =
                new Side(
                        new double[] {61.3, 61.3, 61.3, 44.7, 80.1, 80.1},
                        new double[] {third, third, third, 1, 0.5, 0.5});
        assertThat(Balance.ofNumbers(cases, controls).difference())
                .isEqualTo(new Quantity.Value(0));
    }

    @Test
    void sides_that_do_not_spread_differ_by_zero_or_beyond_measure() {
        Numbers same = Balance.ofNumbers(Side.equally(0.1, 0.1, 0.1), Side.equally(0.1, 0.1));
        Numbers apart = Balance.ofNumbers(Side.equally(0.1, 0.1, 0.1), Side.equally(0.2, 0.2));
        assertThat(same.difference()).isEqualTo(new Quantity.Value(0));
        assertThat(same.varianceRatio())
                .isEqualTo(new NotEstimable("controls all have the same value"));
        assertThat(apart.difference()).isEqualTo(ALIKE);
    }

    @Test
    void one_person_shows_no_spread() {
        Numbers found = Balance.ofNumbers(Side.equally(1), Side.equally(1, 2));
        assertThat(found.difference()).isInstanceOf(NotEstimable.class);
        assertThat(found.varianceRatio()).isInstanceOf(NotEstimable.class);
    }

    @Test
    void a_category_differs_level_by_level_and_overall_by_the_largest() { // by hand
        Categories found =
                Balance.ofCategories(Side.equally(0, 0, 1, 2), Side.equally(0, 1, 1, 2), 3);
        double quarterToHalf = 0.25 / StrictMath.sqrt((0.25 + 0.1875) / 2);
        assertThat(Quantities.value(found.levels().get(0)))
                .isCloseTo(quarterToHalf, CLOSED_FORM.of(quarterToHalf));
        assertThat(Quantities.value(found.levels().get(1)))
                .isCloseTo(-quarterToHalf, CLOSED_FORM.of(quarterToHalf));
        assertThat(found.levels().get(2)).isEqualTo(new Quantity.Value(0));
        assertThat(Quantities.value(found.overall()))
                .isCloseTo(quarterToHalf, CLOSED_FORM.of(quarterToHalf));
    }

    @Test
    void a_level_matched_exactly_in_sets_of_any_size_differs_by_zero() {
        double third = 1 / 3.0;
        Side cases = Side.equally(0, 1, 1);
        Side controls =
                new Side(
                        new double[] {0, 0, 0, 1, 1, 1, 1},
                        new double[] {third, third, third, third, third, third, 1});
        assertThat(Balance.ofCategories(cases, controls, 2).overall())
                .isEqualTo(new Quantity.Value(0));
    }

    @Test
    void a_level_that_nobody_has_differs_by_zero() {
        assertThat(Balance.ofCategories(Side.equally(0, 1), Side.equally(0, 1), 3).levels())
                .isEqualTo(
                        List.of(
                                new Quantity.Value(0),
                                new Quantity.Value(0),
                                new Quantity.Value(0)));
    }

    @Test
    void sides_without_a_level_in_common_differ_beyond_measure() {
        Categories found = Balance.ofCategories(Side.equally(0, 0), Side.equally(1, 1), 2);
        assertThat(found.levels()).isEqualTo(List.of(ALIKE, ALIKE));
        assertThat(found.overall()).isEqualTo(ALIKE);
    }

    @Test
    void a_side_without_people_is_not_estimable() {
        Categories found = Balance.ofCategories(Side.equally(), Side.equally(1, 1), 2);
        assertThat(found.overall()).isInstanceOf(NotEstimable.class);
        assertThat(found.levels()).hasSize(2).allMatch(NotEstimable.class::isInstance);
        assertThatThrownBy(() -> new Side(new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Side weighted(ClassicSets.Values sets, boolean cases) {
        return new Side(
                sets.pick(sets.values(), cases), sets.pick(Balance.weights(sets.strata()), cases));
    }

    private static void agrees(String key, Numbers found) {
        Golden golden = Golden.read("balance-sets.csv");
        double difference = golden.value(key, "difference");
        double ratio = golden.value(key, "variance_ratio");
        assertThat(Quantities.value(found.difference()))
                .isCloseTo(difference, CLOSED_FORM.of(difference));
        assertThat(Quantities.value(found.varianceRatio())).isCloseTo(ratio, CLOSED_FORM.of(ratio));
    }
}
