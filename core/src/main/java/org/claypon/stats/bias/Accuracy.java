package org.claypon.stats.bias;

import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;

/// How well something yes-or-no was recorded, and what the recorded share then says of the true one.
///
/// ```text
/// p* = recorded share     P = true share = (p* + sp − 1) / (se + sp − 1)
/// PPV = se P / p*         NPV = sp (1 − P) / (1 − p*)
/// ```
///
/// **Shape.** Two shares and a recorded share.
/// **Units.** Shares from 0 to 1.
/// **Not estimable.** `se + sp ≤ 1`: the record is no better than a throw of dice; or P outside 0 to 1: no people could have been
/// recorded so with this accuracy.
/// **Throws.** `IllegalArgumentException` for what is no share.
/// **Cost.** Constant.
/// **Agrees with.** R package episensr (ff3badb) `misclass(type = "exposure")` through [Misclassification].
///
/// **Source.** Rogan & Gladen 1978, American Journal of Epidemiology 107(1):71–76, doi:10.1093/oxfordjournals.aje.a112510.
///
/// @param sensitivity share of those who have it of whom it was recorded
/// @param specificity share of those who have it not of whom it was not recorded
public record Accuracy(double sensitivity, double specificity) {

    public static final Accuracy PERFECT = new Accuracy(1, 1);

    public Accuracy {
        checkShare(sensitivity);
        checkShare(specificity);
    }

    /// The true share of a group, from the recorded one.
    public Quantity trueShare(double recorded) {
        checkShare(recorded);
        double informative = sensitivity + specificity - 1;
        if (informative <= 0) {
            return new NotEstimable("a record of this accuracy is no better than a throw of dice");
        }
        double share = (recorded + specificity - 1) / informative;
        return share >= 0 && share <= 1
                ? new Quantity.Value(share)
                : new NotEstimable("no people could have been recorded so with this accuracy");
    }

    /// The share of those recorded who have it; 0 where nobody is recorded.
    public double positivePredictiveValue(double recorded, double trueShare) {
        return recorded == 0 ? 0 : Math.min(1, sensitivity * trueShare / recorded);
    }

    /// The share of those not recorded who have it not; 0 where everybody is recorded.
    public double negativePredictiveValue(double recorded, double trueShare) {
        return recorded == 1 ? 0 : Math.min(1, specificity * (1 - trueShare) / (1 - recorded));
    }

    static void checkShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("%s is no share from 0 to 1".formatted(share));
        }
    }
}
