package org.claypon.exposure;

import java.util.HashMap;
import java.util.Map;
import org.claypon.cohort.Participants;
import org.claypon.matching.MatchedSets;

/// The places of the matched sets, each with its person: a reused control has several places.
///
/// @param people     the person at each place, by number among the participants
/// @param identities equal for places of the same human: data that are matched already have a row, and so a number among
///                   the participants, for each set that somebody is in
/// @param offsets    where each set begins, and the end of the last
/// @param cases      which places are cases
public record Members(
        Participants participants,
        int[] people,
        long[] identities,
        int[] offsets,
        boolean[] cases) {

    public static Members of(Participants participants, MatchedSets sets) {
        boolean[] cases = new boolean[sets.members().length];
        for (int set = 0; set < sets.sets(); set++) {
            for (int place = 0; place < sets.caseCounts()[set]; place++) {
                cases[sets.offsets()[set] + place] = true;
            }
        }
        return new Members(
                participants,
                sets.members(),
                identities(participants, sets.members()),
                sets.offsets(),
                cases);
    }

    private static long[] identities(Participants participants, int[] people) {
        Map<String, Long> numbers = new HashMap<>();
        long[] identities = new long[people.length];
        for (int place = 0; place < people.length; place++) {
            String id = participants.id(people[place]);
            identities[place] = numbers.computeIfAbsent(id, _ -> (long) numbers.size());
        }
        return identities;
    }

    public int count() {
        return people.length;
    }

    /// So many places hold at least this many humans, whoever they are, since nobody stands in more sets than the most used.
    ///
    /// @param humans at least 1
    public int placesOf(int humans) {
        return (humans - 1) * mostSetsOfOne() + 1;
    }

    /// The largest number of places that one human has; 1 where there are none.
    public int mostSetsOfOne() {
        int[] places = new int[identities.length];
        int most = 1;
        for (long identity : identities) {
            most = Math.max(most, ++places[Math.toIntExact(identity)]);
        }
        return most;
    }

    public int sets() {
        return offsets.length - 1;
    }

    public int person(int place) {
        return people[place];
    }

    public boolean isCase(int place) {
        return cases[place];
    }
}
