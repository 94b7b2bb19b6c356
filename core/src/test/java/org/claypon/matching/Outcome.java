package org.claypon.matching;

import java.util.Arrays;
import java.util.List;

/// What the contract ranks: the numbers of controls of the cases, and the sum of the distances.
///
/// @param counts ascending
record Outcome(List<Integer> counts, long distance) implements Comparable<Outcome> {

    static Outcome of(int[] counts, long distance) {
        return new Outcome(Arrays.stream(counts).sorted().boxed().toList(), distance);
    }

    /// Better outcomes are greater: levelled from the smallest number up, then the total, then less distance.
    @Override
    public int compareTo(Outcome other) {
        for (int rank = 0; rank < counts.size(); rank++) {
            int compared = Integer.compare(counts.get(rank), other.counts.get(rank));
            if (compared != 0) {
                return compared;
            }
        }
        return Long.compare(other.distance, distance);
    }
}
