package org.claypon.stats.printed;

import java.util.stream.DoubleStream;
import org.claypon.stats.Distributions;

/// A ratio (of odds, risks or rates) with its 95 % limits, of all of which only the printed digits are known.
///
/// ```text
/// se        (ln U − ln L) / (2 · 1.959964)
/// symmetry  Wald's limits lie as far from the ratio on the log scale: OR² = L · U
/// z         ln OR / se = (ln L + ln U) · 1.959964 / (ln U − ln L)          p = 2 Φ(−|z|)
/// k units   OR^k, and its limits; a negative k turns them round
/// ```
/// **Bounds.** Each limit stands in se once, so its span is reached. The second form of z is monotone in each limit while the other is held, so that
/// its extremes over the box are at its four corners. What the ratio and the limits say of p both hold, so p is in both spans.
///
/// **Shape.** Three spans above zero. **Units.** Ratios. **Cost.** Constant.
/// **Not estimable.** Never; limits that may be equal give a standard error from zero.
/// **Throws.** `IllegalArgumentException` for a span that is not above zero.
/// **Agrees with.** The worked example of Altman & Bland 2011: 0.81 (0.70 to 0.94), to the printed digits.
///
/// **Source.** Altman & Bland 2011, BMJ 343:d2304, doi:10.1136/bmj.d2304.
public record RoundedRatio(Span value, Span lower, Span upper) {

    private static final double PER_LIMIT = Distributions.normalQuantile(0.95);

    public RoundedRatio {
        if (!(value.low() > 0 && lower.low() > 0 && upper.low() > 0)) {
            throw new IllegalArgumentException("a ratio is above zero");
        }
    }

    /// The limits may be the right way round and the ratio between them.
    public boolean ordered() {
        return meetsOrLies(lower, value) && meetsOrLies(value, upper);
    }

    private static boolean meetsOrLies(Span low, Span high) {
        return low.low() <= high.high() || low.meets(high);
    }

    /// The middle of the limits on the log scale.
    public Span middle() {
        return new Span(
                StrictMath.sqrt(lower.low() * upper.low()),
                StrictMath.sqrt(lower.high() * upper.high()));
    }

    public boolean symmetric() {
        return value.meets(middle());
    }

    public Span standardError() {
        Span width = log(upper).minus(log(lower)).within(Span.NON_NEGATIVE);
        return width.times(1 / (2 * PER_LIMIT));
    }

    /// From the ratio and the width of its interval.
    public Span z() {
        return log(value).dividedBy(standardError());
    }

    /// Wald's, both tails.
    public Span p() {
        Span byRatio = Tails.ofZ(z());
        if (log(lower).high() >= log(upper).low()) {
            return byRatio;
        }
        Span byLimits = Tails.ofZ(zOfLimits());
        return byRatio.meets(byLimits) ? byRatio.within(byLimits) : byRatio.hull(byLimits);
    }

    private Span zOfLimits() {
        double[] corners =
                DoubleStream.of(lower.low(), lower.high())
                        .flatMap(l -> DoubleStream.of(upper.low(), upper.high()).map(u -> z(l, u)))
                        .sorted()
                        .toArray();
        return new Span(corners[0], corners[3]);
    }

    private static double z(double lower, double upper) {
        double low = StrictMath.log(lower);
        double high = StrictMath.log(upper);
        return PER_LIMIT * (low + high) / (high - low);
    }

    /// Whether 1 lies between the limits: surely, surely not, or unknown within the digits.
    public boolean surelyHoldsOne() {
        return lower.high() < 1 && upper.low() > 1;
    }

    public boolean surelyLeavesOutOne() {
        return lower.low() > 1 || upper.high() < 1;
    }

    /// The same ratio for another increment.
    ///
    /// @param units how many of the printed increments; negative for the other direction
    public RoundedRatio per(double units) {
        Span one = power(lower, units);
        Span other = power(upper, units);
        return units >= 0
                ? new RoundedRatio(power(value, units), one, other)
                : new RoundedRatio(power(value, units), other, one);
    }

    private static Span power(Span ratio, double units) {
        return Span.between(
                StrictMath.pow(ratio.low(), units), StrictMath.pow(ratio.high(), units));
    }

    public static Span log(Span ratio) {
        return ratio.rising(StrictMath::log);
    }

    /// The z of a p value by the formula that needs no table.
    ///
    /// ```text
    /// z = −0.862 + √(0.743 − 2.404 ln p)        p = exp(−0.717 z − 0.416 z²)
    /// ```
    /// **Source.** Altman & Bland 2011, BMJ 343:d2090, doi:10.1136/bmj.d2090, and 343:d2304.
    public static double approximateZ(double p) {
        return -0.862 + StrictMath.sqrt(0.743 - 2.404 * StrictMath.log(p));
    }

    public static double approximateP(double z) {
        return StrictMath.exp(-0.717 * z - 0.416 * z * z);
    }
}
