package org.claypon.sensitivity;

import java.util.Arrays;
import org.claypon.results.BiasAnalysis.Ratio;
import org.claypon.results.Figure;

/// Log odds ratios of many draws, in their order of size. One that tends to infinity has its rank, and only a quantile that
/// falls on it has no number.
record Simulated(double[] logOdds) {

    private static final double LOWER = 0.025;
    private static final double UPPER = 0.975;

    static Simulated of(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Simulated(sorted);
    }

    Ratio ratio() {
        return new Ratio(quantile(0.5), quantile(LOWER), quantile(UPPER));
    }

    /// Linear between order statistics, on the logarithm.
    private Figure quantile(double p) {
        if (logOdds.length == 0) {
            return Figure.notEstimable("no draw has an odds ratio");
        }
        double place = p * (logOdds.length - 1);
        int below = (int) place;
        double between = place - below;
        double value =
                between == 0
                        ? logOdds[below]
                        : logOdds[below] + between * (logOdds[below + 1] - logOdds[below]);
        double ratio = StrictMath.exp(value);
        return Double.isFinite(value) && ratio > 0 && Double.isFinite(ratio)
                ? Figure.of(ratio)
                : Figure.notEstimable("it lies among draws without a finite odds ratio");
    }
}
