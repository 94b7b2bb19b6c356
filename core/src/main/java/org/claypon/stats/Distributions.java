package org.claypon.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// The tails and quantiles that the closed forms need.
///
/// A tail under `LEAST_P` is given as `LEAST_P`: a double cannot hold much less, and no p value is zero.
public final class Distributions {

    /// Well above the least normal double, 2.2e-308, where digits begin to be lost.
    public static final double LEAST_P = 1e-300;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Distributions() {}

    /// The number of standard errors on each side of a limit with this confidence, e.g. 1.96 for 0.95.
    public static double normalQuantile(double confidence) {
        return NORMAL.inverseSurvivalProbability((1 - confidence) / 2);
    }

    static double tQuantile(double confidence, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability((1 - confidence) / 2);
    }

    /// The distance from zero, in standard deviations, beyond which both tails together hold `p`.
    public static double normalScore(double p) {
        return NORMAL.inverseSurvivalProbability(p / 2);
    }

    /// The distance from zero beyond which both tails of t together hold `p`.
    public static double tScore(double p, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).inverseSurvivalProbability(p / 2);
    }

    public static double normalBothTails(double z) {
        return probability(2 * NORMAL.survivalProbability(StrictMath.abs(z)));
    }

    /// How much lies above `z`.
    static double normalTail(double z) {
        return NORMAL.survivalProbability(z);
    }

    public static double tBothTails(double t, double degreesOfFreedom) {
        return probability(
                2 * TDistribution.of(degreesOfFreedom).survivalProbability(StrictMath.abs(t)));
    }

    static double chiSquareTail(double value) {
        return chiSquareTail(value, 1);
    }

    public static double chiSquareTail(double value, double degreesOfFreedom) {
        return probability(ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(value));
    }

    /// The upper tail of F with so many degrees of freedom above and below.
    public static double fTail(double value, double above, double below) {
        return probability(FDistribution.of(above, below).survivalProbability(value));
    }

    /// The share of the standard normal below a number.
    public static double normalBelow(double z) {
        return NORMAL.cumulativeProbability(z);
    }

    /// The number below which the standard normal has this share.
    public static double normalAt(double share) {
        return NORMAL.inverseCumulativeProbability(share);
    }

    /// Twice the lower tail of a fair coin: `count` heads or fewer in `of` throws.
    static double fairCoinBothTails(int count, int of) {
        return probability(2 * BinomialDistribution.of(of, 0.5).cumulativeProbability(count));
    }

    static double betaQuantile(double probability, double alpha, double beta) {
        return BetaDistribution.of(alpha, beta).inverseCumulativeProbability(probability);
    }

    private static double probability(double tail) {
        return StrictMath.clamp(tail, LEAST_P, 1);
    }
}
