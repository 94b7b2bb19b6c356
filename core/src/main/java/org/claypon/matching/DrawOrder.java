package org.claypon.matching;

import java.util.Arrays;

/// The order of people by their draws; equal draws by id. Never by row.
final class DrawOrder {

    /// Which of two places comes first when their draws are equal.
    interface Ties {
        int compare(int one, int other);
    }

    private DrawOrder() {}

    /// The places of the keys from the least key to the greatest.
    ///
    /// The high bits of a key and its place share one word, so that a sort of primitive words does it; the few
    /// runs that are equal in the high bits are put right by the full key and then by `ties`.
    static int[] of(long[] keys, Ties ties) {
        int placeBits = Integer.SIZE - Integer.numberOfLeadingZeros(keys.length);
        long placeMask = (1L << placeBits) - 1;
        long[] words = new long[keys.length];
        for (int place = 0; place < keys.length; place++) {
            words[place] = (keys[place] & ~placeMask) | place;
        }
        Arrays.sort(words);
        int[] order = new int[keys.length];
        for (int rank = 0; rank < order.length; rank++) {
            order[rank] = (int) (words[rank] & placeMask);
            settle(order, rank, keys, placeMask, ties);
        }
        return order;
    }

    /// Moves the place at `rank` back over those of the same high bits that come after it.
    private static void settle(int[] order, int rank, long[] keys, long placeMask, Ties ties) {
        int moved = order[rank];
        int to = rank;
        while (to > 0
                && ((keys[order[to - 1]] ^ keys[moved]) & ~placeMask) == 0
                && after(order[to - 1], moved, keys, ties)) {
            order[to] = order[to - 1];
            to--;
        }
        order[to] = moved;
    }

    private static boolean after(int one, int other, long[] keys, Ties ties) {
        int byKey = Long.compare(keys[one], keys[other]);
        return byKey > 0 || (byKey == 0 && ties.compare(one, other) > 0);
    }
}
