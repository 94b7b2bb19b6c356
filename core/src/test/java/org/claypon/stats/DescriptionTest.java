package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.printed;
import static org.claypon.stats.Sample.Limit.ABOVE;
import static org.claypon.stats.Sample.Limit.BELOW;
import static org.claypon.stats.Sample.Limit.MEASURED;

import org.claypon.Golden;
import org.claypon.stats.Sample.Limit;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    @Test
    void agrees_with_R_on_twelve_sets() {
        ClassicSets.Values twelve = ClassicSets.Values.of("twelve");
        agrees("cases", twelve.ofCases());
        agrees("controls", twelve.ofControls());
    }

    @Test
    void quantiles_lie_between_the_neighbours_by_hand() { // type 7: h = 1 + 3·0.25 = 1.75
        Description found = Description.of(Sample.measured(4, 1, 3, 2));
        assertThat(found.q1()).isEqualTo(new Quantity.Value(1.75));
        assertThat(found.median()).isEqualTo(new Quantity.Value(2.5));
        assertThat(found.q3()).isEqualTo(new Quantity.Value(3.25));
    }

    @Test
    void the_order_of_the_values_does_not_change_a_digit() {
        assertThat(Description.of(Sample.measured(0.1, 0.7, 1e6, 3.3, 1e-9)))
                .isEqualTo(Description.of(Sample.measured(1e-9, 3.3, 0.1, 1e6, 0.7)));
    }

    @Test
    void another_unit_scales_everything_but_the_counts() {
        Description small = Description.of(Sample.measured(1.2, 3.4, 0.7, 5.1));
        Description large = Description.of(Sample.measured(1200, 3400, 700, 5100));
        scaled(small.mean(), large.mean());
        scaled(small.sd(), large.sd());
        scaled(small.q1(), large.q1());
        scaled(small.geometricMean(), large.geometricMean());
    }

    @Test
    void equal_values_have_no_spread_though_their_sum_is_rounded() {
        Description found = Description.of(Sample.measured(0.1, 0.1, 0.1, 0.1, 0.1, 0.1));
        assertThat(found.sd()).isEqualTo(new Quantity.Value(0));
    }

    @Test
    void a_value_at_a_limit_counts_in_the_order_and_hides_the_mean() {
        Description found = Description.of(laboratory());
        assertThat(found.n()).isEqualTo(13);
        assertThat(found.limits()).isEqualTo(4);
        assertThat(found.median()).isEqualTo(new Quantity.Value(140));
        assertThat(found.q1()).isEqualTo(new Quantity.Value(75));
        assertThat(found.q3()).isEqualTo(new Quantity.Value(260));
        assertThat(found.mean()).isInstanceOf(NotEstimable.class);
        assertThat(found.sd()).isInstanceOf(NotEstimable.class);
        // methods.md f: mu 5.1521141
        assertThat(Math.log(Quantities.value(found.geometricMean())))
                .isCloseTo(5.1521141, printed(7));
    }

    @Test
    void with_all_values_beyond_a_limit_there_is_no_geometric_mean() {
        Description found =
                Description.of(new Sample(new double[] {50, 50}, new Limit[] {BELOW, BELOW}));
        assertThat(found.geometricMean())
                .isEqualTo(new NotEstimable("every value lies beyond an assay limit"));
    }

    @Test
    void a_quantile_among_the_limits_is_only_known_to_lie_beyond() {
        Description found =
                Description.of(
                        new Sample(
                                new double[] {50, 50, 50, 62, 2000, 2000},
                                new Limit[] {BELOW, BELOW, BELOW, MEASURED, ABOVE, ABOVE}));
        assertThat(found.q1()).isEqualTo(new NotEstimable("it lies below the assay limit, 50"));
        assertThat(found.q3())
                .isEqualTo(
                        new NotEstimable(
                                "values beyond an assay limit are among those that it lies between"));
    }

    @Test
    void a_quantile_among_upper_limits_lies_above_the_lowest_of_them() {
        Description found =
                Description.of(
                        new Sample(
                                new double[] {100, 1500, 2000, 2000.5},
                                new Limit[] {MEASURED, ABOVE, ABOVE, ABOVE}));
        assertThat(found.median())
                .isEqualTo(new NotEstimable("it lies above the assay limit, 1500"));
    }

    @Test
    void a_measured_value_equal_to_the_limit_comes_after_those_below_it() {
        Description found =
                Description.of(
                        new Sample(
                                new double[] {50, 50, 50, 50, 50},
                                new Limit[] {MEASURED, BELOW, MEASURED, BELOW, MEASURED}));
        assertThat(found.median()).isEqualTo(new Quantity.Value(50));
        assertThat(found.q1()).isEqualTo(new NotEstimable("it lies below the assay limit, 50"));
    }

    @Test
    void a_quantile_stands_when_a_value_below_two_limits_cannot_move_it() {
        Description found =
                Description.of(
                        new Sample(
                                new double[] {30, 50, 30},
                                new Limit[] {MEASURED, BELOW, MEASURED}));
        assertThat(found.median()).isEqualTo(new Quantity.Value(30));
    }

    @Test
    void whatever_hides_behind_the_limits_the_quantiles_that_stand_stay() {
        Description shown = Description.of(laboratory());
        for (double low : new double[] {0.001, 20, 49.9}) {
            for (double high : new double[] {2000.1, 1e6}) {
                Description truth =
                        Description.of(
                                Sample.measured(
                                        low, low, 62, 75, 88, 120, 140, 155, 210, 260, 330, high,
                                        high));
                assertThat(truth.q1()).isEqualTo(shown.q1());
                assertThat(truth.median()).isEqualTo(shown.median());
                assertThat(truth.q3()).isEqualTo(shown.q3());
            }
        }
    }

    @Test
    void no_value_and_one_value_say_what_is_missing() {
        Description none = Description.of(Sample.measured());
        Description one = Description.of(Sample.measured(5));
        assertThat(none.mean()).isEqualTo(new NotEstimable("there is no value"));
        assertThat(none.median()).isEqualTo(new NotEstimable("there is no value"));
        assertThat(one.median()).isEqualTo(new Quantity.Value(5));
        assertThat(one.sd()).isEqualTo(new NotEstimable("a single value shows no spread"));
    }

    @Test
    void a_value_of_zero_has_a_mean_and_no_geometric_mean() {
        Description found = Description.of(Sample.measured(0, 1, 2));
        assertThat(found.mean()).isEqualTo(new Quantity.Value(1));
        assertThat(found.geometricMean()).isEqualTo(MatchedDifference.NO_LOGARITHM);
    }

    @Test
    void a_share_below_counts_those_that_are_certain() {
        assertThat(laboratory().below(75)).isEqualTo(new Proportion(3, 13));
        assertThat(laboratory().below(50)).isEqualTo(new Proportion(2, 13));
        assertThat(laboratory().below(40)).isEqualTo(new Proportion(0, 11));
        assertThat(laboratory().below(2000)).isEqualTo(new Proportion(11, 13));
        assertThat(laboratory().below(2500)).isEqualTo(new Proportion(11, 11));
    }

    @Test
    void what_is_not_a_value_is_refused() {
        assertThatThrownBy(() -> Sample.measured(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Sample(new double[2], new Limit[] {MEASURED}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /// Thirteen values of an assay that reads from 50 to 2000.
    private static Sample laboratory() {
        return new Sample(
                new double[] {50, 50, 62, 75, 88, 120, 140, 155, 210, 260, 330, 2000, 2000},
                new Limit[] {
                    BELOW, BELOW, MEASURED, MEASURED, MEASURED, MEASURED, MEASURED, MEASURED,
                    MEASURED, MEASURED, MEASURED, ABOVE, ABOVE
                });
    }

    private static void scaled(Quantity small, Quantity large) {
        double expected = 1000 * Quantities.value(small);
        assertThat(Quantities.value(large)).isCloseTo(expected, CLOSED_FORM.of(expected));
    }

    private static void agrees(String people, double[] values) {
        Golden golden = Golden.read("description-twelve-sets.csv");
        Description found = Description.of(Sample.measured(values));
        assertThat(found.n()).isEqualTo((int) golden.value(people, "n"));
        close(golden, people, "mean", found.mean());
        close(golden, people, "sd", found.sd());
        close(golden, people, "median", found.median());
        close(golden, people, "q1", found.q1());
        close(golden, people, "q3", found.q3());
        close(golden, people, "geometric_mean", found.geometricMean());
    }

    private static void close(Golden golden, String people, String column, Quantity found) {
        double expected = golden.value(people, column);
        assertThat(Quantities.value(found))
                .as(column)
                .isCloseTo(expected, CLOSED_FORM.of(expected));
    }
}
