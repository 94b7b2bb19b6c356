package org.claypon.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/// All cases, or all possible controls, that have every matching value, by pool and cell.
///
/// @param people the persons, in the order of pool, caliper values, draw
/// @param keys   the draw key of each
/// @param pools  the pool of each
/// @param values by caliper, then by place
record Side(int[] people, long[] keys, int[] pools, long[][] values) {

    /// Puts people in order; the order in which they come in has no influence.
    static Side ordered(
            int[] people, long[] keys, int[] pools, long[][] values, DrawOrder.Ties ties) {
        int[] order = DrawOrder.of(keys, ties);
        for (int caliper = values.length - 1; caliper >= 0; caliper--) {
            order = stable(order, Ranks.of(values[caliper]));
        }
        int[] places = stable(order, pools);
        return new Side(
                pick(people, places),
                pick(keys, places),
                pick(pools, places),
                Arrays.stream(values).map(of -> pick(of, places)).toArray(long[][]::new));
    }

    /// The first place of the pool, or where it would be.
    int startOf(int pool) {
        int low = 0;
        int high = pools.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pools[middle] < pool) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The people at the places from `from` up to but not including `to`, as cells.
    Cells cells(int from, int to) {
        int[] starts =
                IntStream.concat(
                                IntStream.range(from, to)
                                        .filter(place -> place == from || differs(place, place - 1))
                                        .map(place -> place - from),
                                IntStream.of(to - from))
                        .toArray();
        long[][] cellValues = new long[values.length][starts.length - 1];
        for (int caliper = 0; caliper < values.length; caliper++) {
            for (int cell = 0; cell < starts.length - 1; cell++) {
                cellValues[caliper][cell] = values[caliper][from + starts[cell]];
            }
        }
        return new Cells(
                Arrays.copyOfRange(people, from, to),
                Arrays.copyOfRange(keys, from, to),
                starts,
                cellValues);
    }

    private boolean differs(int place, int other) {
        for (long[] of : values) {
            if (of[place] != of[other]) {
                return true;
            }
        }
        return false;
    }

    /// Counting sort: places of equal rank stay in their order.
    private static int[] stable(int[] order, int[] ranks) {
        int[] next = new int[Arrays.stream(ranks).max().orElse(0) + 2];
        for (int rank : ranks) {
            next[rank + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] sorted = new int[order.length];
        for (int place : order) {
            sorted[next[ranks[place]]++] = place;
        }
        return sorted;
    }

    private static int[] pick(int[] from, int[] places) {
        return Arrays.stream(places).map(place -> from[place]).toArray();
    }

    private static long[] pick(long[] from, int[] places) {
        return Arrays.stream(places).mapToLong(place -> from[place]).toArray();
    }
}
