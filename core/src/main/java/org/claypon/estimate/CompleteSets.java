package org.claypon.estimate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.claypon.exposure.Members;
import org.claypon.results.Count;
import org.claypon.results.Model;
import org.claypon.stats.Strata;

/// The matched sets that a model can use: members with something unknown have left, and with them the sets that lost all
/// their cases or all their controls.
///
/// @param strata the sets that stay; empty if none does
/// @param places the place in [Members] of each row
/// @param people the identity of the person at each row
public record CompleteSets(Strata strata, int[] places, long[] people, Model.Missing missing) {

    public static CompleteSets of(Members members, IntPredicate known) {
        Builder sets = new Builder(members);
        for (int set = 0; set < members.sets(); set++) {
            sets.add(set, known);
        }
        return sets.build();
    }

    public int rows() {
        return places.length;
    }

    public double[] rows(double[] byPlace) {
        double[] rows = new double[places.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = byPlace[places[row]];
        }
        return rows;
    }

    private static final class Builder {

        private final Members members;
        private final List<Integer> places = new ArrayList<>();
        private final List<Integer> ends = new ArrayList<>(List.of(0));
        private final Set<Long> unknown = new HashSet<>();
        private int setsLeft;

        Builder(Members members) {
            this.members = members;
        }

        void add(int set, IntPredicate known) {
            List<Integer> complete = new ArrayList<>();
            int cases = 0;
            for (int place = members.offsets()[set]; place < members.offsets()[set + 1]; place++) {
                if (known.test(place)) {
                    complete.add(place);
                    cases += members.isCase(place) ? 1 : 0;
                } else {
                    unknown.add(members.identities()[place]);
                }
            }
            if (cases > 0 && cases < complete.size()) {
                places.addAll(complete);
                ends.add(places.size());
            } else {
                setsLeft++;
            }
        }

        CompleteSets build() {
            int[] rows = places.stream().mapToInt(Integer::intValue).toArray();
            boolean[] cases = new boolean[rows.length];
            long[] people = new long[rows.length];
            for (int row = 0; row < rows.length; row++) {
                cases[row] = members.isCase(rows[row]);
                people[row] = members.identities()[rows[row]];
            }
            int[] offsets = ends.stream().mapToInt(Integer::intValue).toArray();
            return new CompleteSets(
                    Strata.of(offsets, cases),
                    rows,
                    people,
                    new Model.Missing(Count.of(unknown.size()), Count.of(setsLeft)));
        }
    }
}
