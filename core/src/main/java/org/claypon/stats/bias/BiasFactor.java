package org.claypon.stats.bias;

import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;

/// By how much, at most, a confounder of given strength can change a risk ratio.
///
/// ```text
/// B = EU · UD / (EU + UD − 1)       the true risk ratio is at least RR / B
/// EU = B (UD − 1) / (UD − B)        how much more common among the exposed it must be for a factor of B
/// ```
/// with `EU` how many times as common the confounder is among the exposed as among the unexposed, and `UD` how many times as
/// likely it makes the condition. Equal strengths that give B are the E-value of B.
///
/// **Shape.** Two ratios of at least 1.
/// **Units.** None.
/// **Not estimable.** `UD ≤ B`: such a confounder is too weak, however uneven.
/// **Throws.** `IllegalArgumentException` for a strength under 1.
/// **Cost.** Constant.
/// **Agrees with.** The table of VanderWeele & Ding, to the last printed digit.
///
/// **Source.** Ding & VanderWeele 2016, Epidemiology 27(3):368–377, doi:10.1097/EDE.0000000000000457.
public final class BiasFactor {

    private BiasFactor() {}

    public static double of(double withExposure, double withCondition) {
        check(withExposure);
        check(withCondition);
        return withExposure * withCondition / (withExposure + withCondition - 1);
    }

    /// How many times as common among the exposed a confounder must be that makes the condition so many times as likely, to
    /// change a ratio by this factor.
    public static Quantity needed(double factor, double withCondition) {
        check(factor);
        check(withCondition);
        if (factor == 1) {
            return new Quantity.Value(1);
        }
        return withCondition > factor
                ? new Quantity.Value(factor * (withCondition - 1) / (withCondition - factor))
                : new NotEstimable(
                        "too weakly tied to the condition, however uneven between exposed and unexposed");
    }

    private static void check(double strength) {
        if (!(strength >= 1) || Double.isInfinite(strength)) {
            throw new IllegalArgumentException(
                    "a strength of %s is not one of at least 1".formatted(strength));
        }
    }
}
