package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.stats.Sample.Limit.ABOVE;
import static org.claypon.stats.Sample.Limit.BELOW;
import static org.claypon.stats.Sample.Limit.MEASURED;

import org.claypon.stats.Sample.Limit;
import org.junit.jupiter.api.Test;

class RanksBeyondLimitsTest {

    @Test
    void measured_values_have_their_ranks_and_equal_ones_share_theirs() { // by hand
        assertThat(
                        ranks(
                                new double[] {5, 2, 5, 9, 2},
                                MEASURED,
                                MEASURED,
                                MEASURED,
                                MEASURED,
                                MEASURED))
                .containsExactly(3.5, 1.5, 3.5, 5, 1.5);
    }

    @Test
    void limits_share_the_last_place_at_their_end_whatever_their_height() { // by hand
        assertThat(
                        ranks(
                                new double[] {20, 15, 40, 30, 90},
                                BELOW,
                                BELOW,
                                MEASURED,
                                MEASURED,
                                ABOVE))
                .containsExactly(1.5, 1.5, 4, 3, 5);
    }

    @Test
    void a_value_equal_to_the_limit_is_higher_than_those_below_it() {
        assertThat(ranks(new double[] {20, 20}, BELOW, MEASURED)).containsExactly(1, 2);
    }

    @Test
    void what_is_not_known_has_no_rank() {
        assertThat(ranks(new double[] {Double.NaN, 20, 30}, MEASURED, BELOW, MEASURED))
                .containsExactly(Double.NaN, 1, 2);
    }

    @Test
    void a_limit_among_the_measured_values_leaves_the_order_open() {
        assertThat(RanksBeyondLimits.of(new double[] {20, 15}, limits(BELOW, MEASURED))).isEmpty();
        assertThat(RanksBeyondLimits.of(new double[] {20, 25}, limits(ABOVE, MEASURED))).isEmpty();
        assertThat(RanksBeyondLimits.of(new double[] {20, 15}, limits(BELOW, ABOVE))).isEmpty();
    }

    private static double[] ranks(double[] values, Limit... limits) {
        return RanksBeyondLimits.of(values, limits).orElseThrow();
    }

    private static Limit[] limits(Limit... limits) {
        return limits;
    }
}
