package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawOrderTest {

    @Test
    void people_come_by_their_draws() {
        assertThat(DrawOrder.of(new long[] {30L << 40, -1L << 40, 20L << 40}, Integer::compare))
                .containsExactly(1, 2, 0);
    }

    @Test
    void equal_draws_are_decided_by_the_ids_and_not_by_the_rows() {
        assertThat(DrawOrder.of(new long[] {7, 7, 7, 7}, (one, other) -> other - one))
                .containsExactly(3, 2, 1, 0);
    }

    @Test
    void draws_that_differ_in_their_last_bits_only_are_told_apart() {
        assertThat(DrawOrder.of(new long[] {3, 1, 2, 0, 1}, (one, other) -> other - one))
                .containsExactly(3, 4, 1, 2, 0);
    }

    @Test
    void agrees_with_a_sort_of_objects_on_many_keys_with_ties() {
        Random random = new Random(4);
        long[] keys = random.longs(3000, -500, 500).map(key -> key << 5).toArray();
        int[] expected =
                IntStream.range(0, keys.length)
                        .boxed()
                        .sorted(
                                Comparator.comparingLong((Integer place) -> keys[place])
                                        .thenComparing(place -> place))
                        .mapToInt(Integer::intValue)
                        .toArray();
        assertThat(DrawOrder.of(keys, Integer::compare)).containsExactly(expected);
    }

    @Test
    void nobody_is_in_the_order_of_nobody() {
        assertThat(DrawOrder.of(new long[0], Integer::compare)).isEmpty();
    }
}
