package org.claypon.stats;

import java.util.function.Function;

/// Whether cases and controls of the same matched set are alike in a measurement: two one-sided tests.
///
/// With margin `δ` and the 90 % limits of the matched difference (see [MatchedDifference.Difference]):
/// ```text
/// equivalent   −δ < lower and upper < δ: both one-sided tests reject at 5 %
/// different    not equivalent, and the 95 % limits leave out zero
/// not shown    neither
/// ```
/// A margin in percent is of the ratio of geometric means: 10 % is `δ = log 1.10`, so that the ratio lies
/// inside 1/1.10 and 1.10. A difference that is certain but inside the margin is `equivalent`. Alike in the
/// mean is not alike in distribution.
///
/// **Shape.** One matched difference and one margin.
/// **Units.** The margin in the unit of the difference, or in percent of the ratio.
/// **Not estimable.** The difference is not, or shows no spread.
/// **Cost.** Constant.
/// **Agrees with.** R 4.2.2 `confint(level = 0.90)` of `lm`, relative error at most 1e-12
/// (`golden/matched-difference-sets.csv`); the verdict with both one-sided t tests.
///
/// **Source.** Schuirmann 1987, Journal of Pharmacokinetics and Biopharmaceutics 15(6):657–680,
/// doi:10.1007/BF01068419.
public sealed interface Equivalence permits Equivalence.Tested, NotEstimable {

    enum Verdict {
        EQUIVALENT,
        DIFFERENT,
        NOT_SHOWN
    }

    /// @param limits 90 %, of the difference or of the ratio
    record Tested(Limits limits, Verdict verdict) implements Equivalence {}

    /// @param margin in the unit of the difference, above zero
    static Equivalence ofDifference(MatchedDifference difference, double margin) {
        return test(difference, margin, Interval::limits);
    }

    /// @param logDifference of the logarithms of the values
    /// @param percent       10 is a ratio from 1/1.10 to 1.10
    static Equivalence ofRatio(MatchedDifference logDifference, double percent) {
        return test(logDifference, StrictMath.log1p(percent / 100), Interval::exponentiated);
    }

    private static Equivalence test(
            MatchedDifference difference, double margin, Function<Interval, Limits> scale) {
        if (!(margin > 0) || Double.isInfinite(margin)) {
            throw new IllegalArgumentException(
                    "a margin is %s; it must be above zero".formatted(margin));
        }
        return switch (difference) {
            case MatchedDifference.Difference found ->
                    new Tested(scale.apply(found.limits(0.90)), verdict(found, margin));
            case MatchedDifference.Constant constant -> constant.reason();
            case NotEstimable reason -> reason;
        };
    }

    private static Verdict verdict(MatchedDifference.Difference found, double margin) {
        Interval ninety = found.limits(0.90);
        if (-margin < ninety.lower() && ninety.upper() < margin) {
            return Verdict.EQUIVALENT;
        }
        return found.limits(0.95).surrounds(0) ? Verdict.NOT_SHOWN : Verdict.DIFFERENT;
    }
}
