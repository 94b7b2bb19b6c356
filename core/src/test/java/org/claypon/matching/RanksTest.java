package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RanksTest {

    @Test
    void equal_values_share_a_rank_and_no_rank_is_left_out() {
        assertThat(Ranks.of(new long[] {7, -2, 7, 0})).containsExactly(2, 0, 2, 1);
        assertThat(Ranks.of(new long[0])).isEmpty();
        assertThat(Ranks.of(new long[] {5})).containsExactly(0);
    }

    @Test
    void values_that_lie_far_apart_are_ranked_like_those_that_lie_close() {
        assertThat(Ranks.of(new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 0, Long.MIN_VALUE}))
                .containsExactly(2, 0, 1, 0);
        Random random = new Random(1);
        for (long spread : new long[] {3, 100, 1_000, 1L << 62}) {
            long[] values = random.longs(50, -spread, spread).toArray();
            long[] distinct = Arrays.stream(values).distinct().sorted().toArray();
            int[] ranks = Ranks.of(values);
            for (int place = 0; place < values.length; place++) {
                assertThat(distinct[ranks[place]]).isEqualTo(values[place]);
            }
        }
    }
}
