package org.claypon.matching;

import java.util.Arrays;

/// Ranks from 0 without gaps; equal values have equal ranks.
final class Ranks {

    private Ranks() {}

    static int[] of(long[] values) {
        long[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        int[] ranks = new int[values.length];
        for (int place = 0; place < values.length; place++) {
            ranks[place] = Arrays.binarySearch(distinct, values[place]);
        }
        return ranks;
    }
}
