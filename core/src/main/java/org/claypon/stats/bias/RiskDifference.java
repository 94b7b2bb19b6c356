package org.claypon.stats.bias;

import org.claypon.stats.Quantity;

/// The E-value of a risk difference: how strong a hidden confounder must be to bring it, or its limit, to zero.
///
/// ```text
/// p₁, p₀   risks of exposed and unexposed     f  share exposed
/// bias     B at which p₁ − p₀ B = 0                                             for the estimate, which is that of the risk ratio
/// limit    least B ≥ 1 at which  D(B) g − z √( (v₁ + v₀ B²) g² + D(B)² (1 − 1/B)² v_f ) ≤ 0
///          D(B) = p₁ − p₀ B,  g = f + (1 − f)/B,  v the variances of p₁, p₀ and f
/// ```
/// For published tables, of which nobody has the records.
///
/// **Shape.** Four counts of a cohort, more risk among the exposed; otherwise turn the exposure.
/// **Units.** People. **Cost.** Bisection: about 60 steps.
/// **Throws.** `IllegalArgumentException` where the unexposed have at least the risk of the exposed.
/// **Agrees with.** R package EValue (44c2dc4) `evalues.RD`, which steps through B by 0.0001.
///
/// **Source.** Ding & VanderWeele 2016, Epidemiology 27(3):368–377, doi:10.1097/EDE.0000000000000457.
public final class RiskDifference {

    /// Standard errors on each side of a 95 % limit.
    private static final double Z = 1.959963984540054;

    private final double exposedRisk;
    private final double unexposedRisk;
    private final double exposedShare;
    private final double exposedVariance;
    private final double unexposedVariance;
    private final double shareVariance;

    private RiskDifference(FourCells people) {
        double exposed = people.exposedCases() + people.exposedControls();
        double unexposed = people.unexposedCases() + people.unexposedControls();
        this.exposedRisk = people.exposedCases() / exposed;
        this.unexposedRisk = people.unexposedCases() / unexposed;
        this.exposedShare = exposed / (exposed + unexposed);
        this.exposedVariance = exposedRisk * (1 - exposedRisk) / exposed;
        this.unexposedVariance = unexposedRisk * (1 - unexposedRisk) / unexposed;
        this.shareVariance = exposedShare * (1 - exposedShare) / (exposed + unexposed);
        if (!(exposedRisk > unexposedRisk && unexposedRisk > 0)) {
            throw new IllegalArgumentException(
                    "the risk of the unexposed is not above 0 and under that of the exposed");
        }
    }

    public static RiskDifference of(FourCells people) {
        return new RiskDifference(people);
    }

    public double eValue() {
        return RiskRatio.eValue(exposedRisk / unexposedRisk);
    }

    /// Of the lower limit: 1 where it is under zero without any bias.
    public Quantity eValueOfLimit() {
        return new Quantity.Value(RiskRatio.eValue(factorOfLimit()));
    }

    double factorOfLimit() {
        double low = 1;
        double high = exposedRisk / unexposedRisk;
        if (lowerLimit(low) <= 0) {
            return 1;
        }
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            if (lowerLimit(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return high;
    }

    private double lowerLimit(double factor) {
        double difference = exposedRisk - unexposedRisk * factor;
        double weight = exposedShare + (1 - exposedShare) / factor;
        double uneven = 1 - 1 / factor;
        double variance =
                (exposedVariance + unexposedVariance * factor * factor) * weight * weight
                        + difference * difference * uneven * uneven * shareVariance;
        return difference * weight - Z * StrictMath.sqrt(variance);
    }
}
