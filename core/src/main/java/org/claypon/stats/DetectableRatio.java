package org.claypon.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/// The odds ratio that data with a given information on it find with a given power at a two-sided 0.05.
///
/// ```text
/// exp((z_.975 + z_power) / sqrt V)
/// ```
/// with `V` the variance of the score at zero. It needs no assumption on how exposures go together inside a set, since
/// the data in hand show it.
///
/// **Units.** An odds ratio above 1 per unit of the exposure; its inverse is the one below 1.
/// **Not estimable.** So little information that the ratio is no finite number.
/// **Throws.** `IllegalArgumentException` for a power that is not between 0.05 and 1.
/// **Agrees with.** The five values of `DetectableRatioTest`, to half of their last printed digit.
/// **Source.** The normal approximation of the score test; Breslow & Day 1987, Statistical Methods in Cancer Research II,
/// chapter 7.
final class DetectableRatio {

    private DetectableRatio() {}

    static Quantity of(double variance, double power) {
        if (!(power > 0.05 && power < 1)) {
            throw new IllegalArgumentException(
                    "power %s is not between 0.05 and 1".formatted(power));
        }
        NormalDistribution normal = NormalDistribution.of(0, 1);
        double z =
                normal.inverseSurvivalProbability(0.025)
                        + normal.inverseCumulativeProbability(power);
        double ratio = StrictMath.exp(z / StrictMath.sqrt(variance));
        return Double.isFinite(ratio)
                ? new Quantity.Value(ratio)
                : new NotEstimable("the informative sets are too few to detect any odds ratio");
    }
}
