package org.claypon.stats.bias;

/// What a ratio would have been without one confounder of known strength and prevalence.
///
/// ```text
/// two levels   RR = RR* / [ (p₁(UD − 1) + 1) / (p₀(UD − 1) + 1) ]
/// in numbers   RR = exp( log RR* − log(UD per unit) (m₁ − m₀) )
/// difference   RD = RD* − (RD of the confounder per unit) (m₁ − m₀)
/// ```
/// with `p₁, p₀` the shares of exposed and unexposed who have the confounder, `m₁, m₀` their means, `UD` its ratio with the condition.
/// For published estimates, of which nobody has the records.
///
/// **Shape.** Single numbers. **Units.** Ratios; differences as given. **Cost.** Constant.
/// **Throws.** `IllegalArgumentException` for what is no share or no ratio above zero.
/// **Agrees with.** R package episensr (ff3badb) `confounders.array`, `confounders`, `confounders.ext`, `confounders.limit`, to the last printed
/// digit.
///
/// **Source.** Schneeweiss 2006, Pharmacoepidemiology and Drug Safety 15(5):291–303, doi:10.1002/pds.1200; bounds: Flanders & Khoury
/// 1990, Epidemiology 1(3):239–246, doi:10.1097/00001648-199005000-00010.
public final class Confounding {

    private Confounding() {}

    /// The apparent ratio over the true one.
    ///
    /// @param withCondition   the confounder's ratio with the condition
    /// @param amongExposed    the share of the exposed who have it
    /// @param amongUnexposed  the share of the unexposed who have it
    public static double factor(double withCondition, double amongExposed, double amongUnexposed) {
        RiskRatio.check(withCondition);
        Accuracy.checkShare(amongExposed);
        Accuracy.checkShare(amongUnexposed);
        return (amongExposed * (withCondition - 1) + 1)
                / (amongUnexposed * (withCondition - 1) + 1);
    }

    /// The ratio without a confounder in numbers.
    public static double adjusted(
            double ratio, double perUnit, double meanExposed, double meanUnexposed) {
        RiskRatio.check(ratio);
        RiskRatio.check(perUnit);
        return StrictMath.exp(
                StrictMath.log(ratio) - StrictMath.log(perUnit) * (meanExposed - meanUnexposed));
    }

    /// The risk difference without a confounder in numbers.
    public static double adjustedDifference(
            double difference, double perUnit, double meanExposed, double meanUnexposed) {
        return difference - perUnit * (meanExposed - meanUnexposed);
    }

    /// The factor where only marginal shares and the odds ratio of exposure and confounder are known: the joint share `x` solves
    /// `OR = x(1 − p_C − p_E + x) / ((p_C − x)(p_E − x))`.
    ///
    /// @param withExposure  odds ratio of exposure and confounder
    /// @param ofAll         share of all people who have the confounder
    /// @param exposed       share of all people who are exposed
    public static double factorFromMargins(
            double withCondition, double withExposure, double ofAll, double exposed) {
        RiskRatio.check(withExposure);
        Accuracy.checkShare(ofAll);
        Accuracy.checkShare(exposed);
        double both = joint(withExposure, ofAll, exposed);
        return factor(withCondition, both / exposed, (ofAll - both) / (1 - exposed));
    }

    private static double joint(double withExposure, double ofAll, double exposed) {
        double square = withExposure - 1;
        double linear = 1 + (ofAll + exposed) * square;
        double constant = withExposure * ofAll * exposed;
        return square == 0
                ? constant
                : (linear - StrictMath.sqrt(linear * linear - 4 * square * constant))
                        / (2 * square);
    }

    /// The most by which a confounder can have raised a ratio, if these strengths are the largest thinkable: the least of the
    /// two. The true ratio lies between `ratio / most` and `ratio`.
    public static double most(double withCondition, double withExposure) {
        RiskRatio.check(withCondition);
        RiskRatio.check(withExposure);
        return Math.min(withCondition, withExposure);
    }

    /// The same where the share of the unexposed who have it is known.
    public static double most(double withCondition, double withExposure, double amongUnexposed) {
        Accuracy.checkShare(amongUnexposed);
        double without = 1 - amongUnexposed;
        double ofShare =
                Math.min(
                        withCondition / (without + withCondition * amongUnexposed),
                        withExposure / (without + withExposure * amongUnexposed));
        return Math.min(most(withCondition, withExposure), Math.min(ofShare, 1 / amongUnexposed));
    }
}
