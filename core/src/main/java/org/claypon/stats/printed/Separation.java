package org.claypon.stats.printed;

import org.claypon.stats.Distributions;

/// How far apart cases and controls must lie in a number if a log odds ratio per unit and the two means are both right.
///
/// When the number is normal with the same spread σ in both groups, its log odds ratio per unit is `β = Δ/σ²`, so that
/// ```text
/// σ = √(Δ/β)      d = Δ/σ = √(Δβ)      AUC = Φ(d/√2)
/// ```
/// with Δ the mean of cases less that of controls. AUC is the chance that of one case and one control, the case is on the cases' side.
/// An adjusted odds ratio, unequal spreads or another shape move these numbers: they are a plausibility check.
///
/// **Shape.** Two spans of the same sign. **Units.** Δ and σ in the unit of the number, β per that unit. **Cost.** Constant.
/// **Not estimable.** Δ and β point in opposite directions or either may be zero: see [#estimable].
///
/// **Source.** Cornfield, Gordon & Smith 1961, Bulletin of the International Statistical Institute 38:97–115 (β = Δ/σ²).
public record Separation(Span difference, Span logRatioPerUnit) {

    /// Whether both surely point the same way.
    public boolean estimable() {
        int way = way(difference);
        return way != 0 && way == way(logRatioPerUnit);
    }

    public boolean opposed() {
        return way(difference) * way(logRatioPerUnit) == -1;
    }

    /// 1 above zero, -1 below, 0 where a span holds zero.
    private static int way(Span span) {
        if (span.low() > 0) {
            return 1;
        }
        return span.high() < 0 ? -1 : 0;
    }

    public Span sd() {
        return difference.absolute().dividedBy(logRatioPerUnit.absolute()).rising(StrictMath::sqrt);
    }

    public Span standardisedDifference() {
        Span one = difference.absolute();
        Span other = logRatioPerUnit.absolute();
        return new Span(
                StrictMath.sqrt(one.low() * other.low()),
                StrictMath.sqrt(one.high() * other.high()));
    }

    public Span areaUnderCurve() {
        return standardisedDifference()
                .rising(d -> Distributions.normalBelow(d / StrictMath.sqrt(2)));
    }
}
