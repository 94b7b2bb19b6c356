package org.claypon.stats.bias;

import java.util.function.DoubleUnaryOperator;
import org.claypon.stats.Limits;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;

/// A risk ratio with its limits, or what stands in for one, and its E-value: how strongly a hidden confounder would have
/// to be tied to both exposure and condition, each as a risk ratio, to explain the whole estimate away on its own.
///
/// ```text
/// E(RR)                = RR + √(RR (RR − 1))        for RR ≥ 1;  E(RR) = E(1 / RR) below 1
/// E of the limits      = 1 where they hold 1, otherwise E of the limit nearer to 1
/// odds ratio, rare     ≈ RR                          (also a rate ratio: controls from risk sets)
/// odds ratio, common   ≈ √OR
/// hazard ratio, common ≈ (1 − 0.5^√HR) / (1 − 0.5^√(1/HR))
/// difference d in SDs  ≈ exp(0.91 d),  limits exp(0.91 d ± 1.78 se)
/// ```
///
/// **Shape.** One ratio above zero with two limits, either of which may be open.
/// **Units.** None: everything is a ratio.
/// **Not estimable.** The limit that is asked for is open.
/// **Throws.** `IllegalArgumentException` for a ratio that is not a finite number above zero.
/// **Cost.** Constant.
/// **Agrees with.** R package EValue (44c2dc4) `evalues.RR`, `evalues.OR`, `evalues.HR`, `evalues.MD`: to the last printed digit.
///
/// **Source.** VanderWeele & Ding 2017, Annals of Internal Medicine 167(4):268–274, doi:10.7326/M16-2607; the square root of a
/// common odds ratio: VanderWeele 2017, Statistics in Medicine 36(18):3012–3014, doi:10.1002/sim.7396.
public record RiskRatio(double value, Limits limits) {

    /// exp(0.91 d): the odds ratio of a difference at the median is about exp(1.81 d), and its root the risk ratio.
    private static final double PER_STANDARD_DEVIATION = 0.91;

    /// 1.96 standard errors times 0.91.
    private static final double LIMIT_PER_STANDARD_ERROR = 1.78;

    public RiskRatio {
        check(value);
    }

    /// One without limits that anybody asks for.
    public static RiskRatio of(double value) {
        return new RiskRatio(value, Limits.none(new NotEstimable("no limits were given")));
    }

    /// An odds ratio of a common condition.
    public static RiskRatio ofCommonOdds(double oddsRatio, Limits limits) {
        return new RiskRatio(oddsRatio, limits).each(StrictMath::sqrt);
    }

    /// A hazard ratio of a common condition.
    public static RiskRatio ofCommonHazard(double hazardRatio, Limits limits) {
        return new RiskRatio(hazardRatio, limits).each(RiskRatio::fromHazard);
    }

    private static double fromHazard(double hazardRatio) {
        return (1 - StrictMath.pow(0.5, StrictMath.sqrt(hazardRatio)))
                / (1 - StrictMath.pow(0.5, StrictMath.sqrt(1 / hazardRatio)));
    }

    /// A difference of means in standard deviations.
    public static RiskRatio ofStandardisedDifference(double difference, double standardError) {
        double middle = PER_STANDARD_DEVIATION * difference;
        double half = LIMIT_PER_STANDARD_ERROR * standardError;
        return new RiskRatio(
                StrictMath.exp(middle),
                new Limits(
                        new Quantity.Value(StrictMath.exp(middle - half)),
                        new Quantity.Value(StrictMath.exp(middle + half))));
    }

    /// Against another true ratio than 1: what the E-value of the quotient explains is the distance to it.
    public RiskRatio against(double truth) {
        check(truth);
        return each(ratio -> ratio / truth);
    }

    public double eValue() {
        return eValue(value);
    }

    /// The E-value of one ratio.
    public static double eValue(double ratio) {
        check(ratio);
        double away = ratio < 1 ? 1 / ratio : ratio;
        return away + StrictMath.sqrt(away * (away - 1));
    }

    /// The E-value of the limit nearer to 1.
    public Quantity eValueOfLimits() {
        return value >= 1 ? of(limits.lower(), 1) : of(limits.upper(), -1);
    }

    /// @param side 1 where the limit must lie above 1 to say anything, -1 where below
    private static Quantity of(Quantity limit, int side) {
        return switch (limit) {
            case Quantity.Value(double ratio) ->
                    new Quantity.Value(side * (ratio - 1) <= 0 ? 1 : eValue(ratio));
            case NotEstimable reason -> reason;
        };
    }

    private RiskRatio each(DoubleUnaryOperator change) {
        return new RiskRatio(
                change.applyAsDouble(value),
                new Limits(each(limits.lower(), change), each(limits.upper(), change)));
    }

    private static Quantity each(Quantity limit, DoubleUnaryOperator change) {
        return switch (limit) {
            case Quantity.Value(double ratio) -> new Quantity.Value(change.applyAsDouble(ratio));
            case NotEstimable reason -> reason;
        };
    }

    static void check(double ratio) {
        if (!(ratio > 0) || Double.isInfinite(ratio)) {
            throw new IllegalArgumentException("%s is no ratio above zero".formatted(ratio));
        }
    }
}
