package org.claypon.estimate;

import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.Estimate;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Strata;

/// The crude odds ratio of an exposure that is not yes or no: the same likelihood with everyone in one set, with Wald limits.
/// It shows what ignoring the matching would have given.
final class CrudeModel {

    /// Cases (or controls, if they are fewer) times people above which the recursion over one set of everyone is not run:
    /// some seconds of work.
    private static final double LARGEST = 4e7;

    private CrudeModel() {}

    static Estimate of(CompleteSets sets, double[] column) {
        int rows = sets.rows();
        boolean[] cases = new boolean[rows];
        int count = 0;
        for (int row = 0; row < rows; row++) {
            cases[row] = sets.strata().isCase(row);
            count += cases[row] ? 1 : 0;
        }
        if (rows == 0) {
            return new NotEstimable("no matched set is complete");
        }
        if ((double) Math.min(count, rows - count) * rows > LARGEST) {
            return new NotEstimable("not computed for so many people in one set");
        }
        Strata everyone = Strata.of(new int[] {0, rows}, cases);
        return Inference.estimate(ConditionalLogistic.fit(everyone, new double[][] {column}), 0);
    }
}
