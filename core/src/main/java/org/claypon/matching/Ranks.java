package org.claypon.matching;

import java.util.Arrays;

/// Ranks from 0 without gaps; equal values have equal ranks.
final class Ranks {

    /// A table of all values between the least and the greatest takes the place of a sort if it is not much longer than the values.
    private static final int TABLE_PER_VALUE = 4;

    private Ranks() {}

    static int[] of(long[] values) {
        if (values.length == 0) {
            return new int[0];
        }
        long least = values[0];
        long greatest = values[0];
        for (long value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        // Read without a sign, the difference is right even where it does not fit.
        boolean close =
                Long.compareUnsigned(greatest - least, (long) TABLE_PER_VALUE * values.length) < 0;
        return close ? tabled(values, least, greatest) : searched(values);
    }

    private static int[] tabled(long[] values, long least, long greatest) {
        int[] rankOf = new int[(int) (greatest - least) + 1];
        for (long value : values) {
            rankOf[(int) (value - least)] = 1;
        }
        int rank = 0;
        for (int at = 0; at < rankOf.length; at++) {
            rank += rankOf[at];
            rankOf[at] = rank - 1;
        }
        int[] ranks = new int[values.length];
        Arrays.setAll(ranks, place -> rankOf[(int) (values[place] - least)]);
        return ranks;
    }

    private static int[] searched(long[] values) {
        long[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        int[] ranks = new int[values.length];
        Arrays.setAll(ranks, place -> Arrays.binarySearch(distinct, values[place]));
        return ranks;
    }
}
