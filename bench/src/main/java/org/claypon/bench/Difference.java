package org.claypon.bench;

import java.util.List;
import java.util.random.RandomGenerator;
import org.claypon.stats.MatchedDifference;
import org.claypon.stats.Strata;

/// A measurement that does not differ between cases and controls: normal values about a mean that each set has of its own.
///
/// @param caseSpread standard deviation of the cases; the controls' is 1
/// @param equal      whether fixed effects, which assume equal spread, have to keep their level too
record Difference(String name, int sets, int controls, double caseSpread, boolean equal) {

    List<Share> shares(int replicates, RandomGenerator random) {
        long rejectedOverSets = 0;
        long rejectedFixed = 0;
        long covered = 0;
        int[] offsets = Validation.offsets(sets, controls);
        boolean[] cases = new boolean[sets * (controls + 1)];
        for (int set = 0; set < sets; set++) {
            cases[offsets[set]] = true;
        }
        Strata strata = Strata.of(offsets, cases);
        double[] values = new double[cases.length];
        for (int replicate = 0; replicate < replicates; replicate++) {
            draw(values, random);
            MatchedDifference overSets =
                    MatchedDifference.overSets(values, strata, MatchedDifference.Scale.PLAIN);
            MatchedDifference fixed =
                    MatchedDifference.fixedEffects(values, strata, MatchedDifference.Scale.PLAIN);
            if (overSets instanceof MatchedDifference.Difference found) {
                rejectedOverSets += found.p() <= 0.05 ? 1 : 0;
                covered +=
                        found.limits(0.95).lower() <= 0 && found.limits(0.95).upper() >= 0 ? 1 : 0;
            }
            if (fixed instanceof MatchedDifference.Difference found) {
                rejectedFixed += found.p() <= 0.05 ? 1 : 0;
            }
        }
        return List.of(
                new Share(
                        name,
                        "t over sets, p ≤ .05 under the null",
                        rejectedOverSets,
                        replicates,
                        Validation.LEAST_ERROR,
                        Validation.MOST_ERROR),
                new Share(
                        name,
                        "95 % interval of the difference holds 0",
                        covered,
                        replicates,
                        Validation.LEAST_COVERAGE,
                        Validation.MOST_COVERAGE),
                new Share(
                        name,
                        "fixed effects, p ≤ .05 under the null",
                        rejectedFixed,
                        replicates,
                        equal ? Validation.LEAST_ERROR : 0,
                        equal ? Validation.MOST_ERROR : 1));
    }

    private void draw(double[] values, RandomGenerator random) {
        int members = controls + 1;
        for (int set = 0; set < sets; set++) {
            double level = random.nextGaussian();
            for (int member = 0; member < members; member++) {
                double spread = member == 0 ? caseSpread : 1;
                values[set * members + member] = level + spread * random.nextGaussian();
            }
        }
    }
}
