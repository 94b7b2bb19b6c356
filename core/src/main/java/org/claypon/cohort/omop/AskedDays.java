package org.claypon.cohort.omop;

import java.util.Arrays;

/// Days on which people are asked about. For every day between the first and the last the next of them is known, so that whether a
/// stretch holds one takes one look, however many there are.
final class AskedDays {

    private static final int NEVER = Integer.MAX_VALUE;

    /// Days further apart than 10,000 years hold a slip of the pen; then a search takes the place of the table.
    private static final int LONGEST_TABLE = 3_652_500;

    private final int[] sorted;
    private final int[] next;

    /// @param sorted rising
    AskedDays(int... sorted) {
        this.sorted = sorted;
        long span = sorted.length == 0 ? 0 : 1L + sorted[sorted.length - 1] - sorted[0];
        this.next = new int[span > LONGEST_TABLE ? 0 : (int) span];
        int from = 0;
        for (int day : next.length == 0 ? new int[0] : sorted) {
            Arrays.fill(next, from, day - sorted[0] + 1, day);
            from = day - sorted[0] + 1;
        }
    }

    /// The first of them on or after a day; after all days if there is none.
    int next(int day) {
        if (sorted.length == 0 || day > sorted[sorted.length - 1]) {
            return NEVER;
        }
        if (day <= sorted[0]) {
            return sorted[0];
        }
        return next.length > 0 ? next[day - sorted[0]] : searched(day);
    }

    private int searched(int day) {
        int at = Arrays.binarySearch(sorted, day);
        return sorted[at >= 0 ? at : -at - 1];
    }
}
