package org.claypon.stats;

/// How many standard errors a two-sided p is worth: a measure of an estimate that has no scale, so that forms of one exposure can stand
/// beside each other.
///
/// ```text
/// z = Φ⁻¹(1 − p/2)        0 at p = 1, 1.96 at p = 0.05
/// ```
/// **Units.** Standard errors, without the sign, which is the estimate's own.
/// **Throws.** If p is no probability above zero.
/// **Cost.** Constant.
/// **Agrees with.** R 4.2.2 `qnorm(p / 2, lower.tail = FALSE)`, relative error at most 1e-12 down to p = 1e-300.
///
/// **Source.** The definition of the normal quantile.
public final class NormalScore {

    private NormalScore() {}

    public static double of(double p) {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException(
                    "a p value lies above 0 and up to 1; this one is " + p);
        }
        return Distributions.normalScore(p);
    }
}
