package org.claypon.matching;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Sets of cases and controls that are compared with each other only.
///
/// Sets are in the order of the ids of their cases; in a set the cases come first; both in the order of ids (whole
/// numbers by size, then other text). The arrays are the record's own: nobody writes to them.
///
/// @param offsets         where each set begins in `members`, and one more: the end of the last
/// @param members         persons
/// @param caseCounts      how many cases each set has; at least one, as it has at least one control
/// @param unmatched       cases left without a control, in the order of ids
/// @param controlsLeftOut possible controls that could not be used, by reason
/// @param controlsReused  people who are a control in one set and a member of another as well
/// @param hash            SHA-256 of the ids in the sets: the same people in the same sets give the same hash
public record MatchedSets(
        int[] offsets,
        int[] members,
        int[] caseCounts,
        List<UnmatchedCase> unmatched,
        List<LeftOut> controlsLeftOut,
        int controlsReused,
        String hash) {

    public MatchedSets {
        unmatched = List.copyOf(unmatched);
        controlsLeftOut = List.copyOf(controlsLeftOut);
    }

    /// @param people       how many people who may be a control could not be used
    /// @param valueUnknown whether it is for want of a known value to match on
    public record LeftOut(String reason, int people, boolean valueUnknown) {}

    public int sets() {
        return caseCounts.length;
    }

    public int cases() {
        return IntStream.of(caseCounts).sum();
    }

    /// Places of controls; a reused control counts in each of its sets.
    public int controls() {
        return members.length - cases();
    }

    public int[] casesOf(int set) {
        return IntStream.range(offsets[set], offsets[set] + caseCounts[set])
                .map(place -> members[place])
                .toArray();
    }

    public int[] controlsOf(int set) {
        return IntStream.range(offsets[set] + caseCounts[set], offsets[set + 1])
                .map(place -> members[place])
                .toArray();
    }

    /// How many cases have how many controls in their set, the largest number of controls first.
    public SortedMap<Integer, Integer> casesByControls() {
        SortedMap<Integer, Integer> cases = new TreeMap<>(Collections.reverseOrder());
        for (int set = 0; set < sets(); set++) {
            int controls = offsets[set + 1] - offsets[set] - caseCounts[set];
            cases.merge(controls, caseCounts[set], Integer::sum);
        }
        return cases;
    }
}
