package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.claypon.stats.Draw;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class WithoutReplacementTest {

    private static final int CASES = 60;

    @RepeatedTest(20)
    void distances_near_the_end_of_64_bits_choose_the_same_controls(RepetitionInfo repetition) {
        // small numbers times 2^45: sums of distances would leave 64 bits; the digits cut are all
        // zero
        Random random = new Random(repetition.getCurrentRepetition());
        long[] values = random.longs(CASES + 150, -(1L << 14), 1L << 14).toArray();
        long width = 1L << 12;
        long[] large = LongStream.of(values).map(value -> value << 45).toArray();
        assertThat(chosen(large, width << 45)).isEqualTo(chosen(values, width));
    }

    @Test
    void a_case_that_could_only_be_served_by_taking_from_another_is_served_in_turn() {
        // 10 can have 8 or 12, 14 only 12 or 16, 18 only 16: all three get one though 16 is nearest
        // to two
        assertThat(chosen(new long[] {10, 14, 18}, new long[] {8, 12, 16}, 2, 100))
                .containsExactly(List.of(3), List.of(4), List.of(5));
    }

    @Test
    void more_controls_than_fit_are_not_used() {
        assertThat(chosen(new long[] {10}, new long[] {9, 9, 9, 10, 11, 30}, 2, 2))
                .allMatch(controls -> controls.size() == 2 && controls.contains(4));
    }

    private static List<List<Integer>> chosen(
            long[] cases, long[] controls, long width, int perCase) {
        long[] values = LongStream.concat(LongStream.of(cases), LongStream.of(controls)).toArray();
        return chosen(values, cases.length, width, perCase);
    }

    private static List<List<Integer>> chosen(long[] values, long width) {
        return chosen(values, CASES, width, 3);
    }

    /// The controls of each case, in the order of the cases.
    private static List<List<Integer>> chosen(long[] values, int cases, long width, int perCase) {
        int[] people = IntStream.range(0, values.length).toArray();
        Pools.Input input =
                new Pools.Input(
                        people,
                        cases,
                        IntStream.of(people)
                                .mapToLong(person -> Draw.key(1, "" + person))
                                .toArray(),
                        new int[0][],
                        new long[][] {values},
                        new long[] {width},
                        Integer::compare);
        Pool pool = Pools.of(input).getFirst();
        int[][] found = WithoutReplacement.choose(pool, true, perCase);
        List<Integer> order = Arrays.stream(pool.cases().people()).boxed().toList();
        return IntStream.range(0, cases)
                .mapToObj(person ->
                        IntStream.of(found[order.indexOf(person)]).boxed().sorted().toList())
                .toList();
    }
}
