package org.claypon.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/// People of one side of a comparison and how much each counts.
record Weighted(int[] people, double[] weights) {

    /// Cases and controls of matched sets, in the order of the sets.
    record InSets(Weighted cases, Weighted controls) {}

    /// Those whose value is known, all alike.
    static Weighted equally(int[] people, PersonValues values) {
        int[] known = known(people, values);
        double[] ones = new double[known.length];
        Arrays.fill(ones, 1);
        return new Weighted(known, ones);
    }

    /// Members whose value is known. The cases of a set share the weight 1, and so do its controls; a set that
    /// has none of one side left is left out.
    static InSets inSets(MatchedSets sets, PersonValues values) {
        Collected cases = new Collected(sets.members().length);
        Collected controls = new Collected(sets.members().length);
        for (int set = 0; set < sets.sets(); set++) {
            int[] knownCases = known(sets.casesOf(set), values);
            int[] knownControls = known(sets.controlsOf(set), values);
            if (knownCases.length > 0 && knownControls.length > 0) {
                cases.share(knownCases);
                controls.share(knownControls);
            }
        }
        return new InSets(cases.all(), controls.all());
    }

    private static int[] known(int[] people, PersonValues values) {
        return IntStream.of(people).filter(values::known).toArray();
    }

    private static final class Collected {
        private final int[] people;
        private final double[] weights;
        private int count;

        Collected(int atMost) {
            people = new int[atMost];
            weights = new double[atMost];
        }

        void share(int[] ofSet) {
            for (int person : ofSet) {
                people[count] = person;
                weights[count++] = 1.0 / ofSet.length;
            }
        }

        Weighted all() {
            return new Weighted(Arrays.copyOf(people, count), Arrays.copyOf(weights, count));
        }
    }
}
