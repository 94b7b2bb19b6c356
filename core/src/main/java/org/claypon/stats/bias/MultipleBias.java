package org.claypon.stats.bias;

/// By how much confounding, selection and a wrongly recorded exposure can change a risk ratio together, at most.
///
/// ```text
/// bound   = B(EU, UD) · B(SE, SD) · M        B as in BiasFactor
/// E-value = the strength x of all five at which B(x, x)² x² = RR
/// ```
/// with `EU, UD` the confounder's ratios with exposure and condition, `SE, SD` those of what selects people, and `M` the odds ratio by
/// which the wrong record is tied to the condition; it enters as a squared risk ratio.
/// For published estimates, of which nobody has the records.
///
/// **Shape.** Ratios of at least 1. **Units.** None.
/// **Throws.** `IllegalArgumentException` for a strength under 1.
/// **Cost.** Bisection: at most 2,100 steps of a few operations.
/// **Agrees with.** R package EValue (44c2dc4) `multi_bound`, `multi_evalue`: to the last printed digit.
///
/// **Source.** Smith, Mathur & VanderWeele 2021, Epidemiology 32(5):625–634, doi:10.1097/EDE.0000000000001380.
public final class MultipleBias {

    private MultipleBias() {}

    /// @param confounder what its exposure and condition ratios allow, from [BiasFactor]
    /// @param selection  the same of what selects people
    /// @param record     odds ratio between a wrong record of the exposure and the condition
    public static double bound(double confounder, double selection, double record) {
        if (!(confounder >= 1 && selection >= 1 && record >= 1)) {
            throw new IllegalArgumentException(
                    "%s, %s and %s are not all at least 1"
                            .formatted(confounder, selection, record));
        }
        return confounder * selection * record;
    }

    /// The strength of all together that explains a ratio away; of limits, that of the limit nearer to 1.
    public static double eValue(double ratio) {
        RiskRatio.check(ratio);
        double away = Math.max(ratio, 1 / ratio);
        double low = 1;
        double high = away;
        double middle = (low + high) / 2;
        while (low < middle && middle < high) {
            double factor = BiasFactor.of(middle, middle);
            if (bound(factor, factor, middle * middle) < away) {
                low = middle;
            } else {
                high = middle;
            }
            middle = (low + high) / 2;
        }
        return high;
    }
}
