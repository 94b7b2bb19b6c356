package org.claypon.stats.printed;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.claypon.stats.Distributions;

/// The share of `n` people below a threshold `c`, of whom the mean `m` and the standard deviation `s` are known.
///
/// With `k = (c − m)/s'` and `s' = s √((n−1)/n)`:
/// ```text
/// normal           Φ((c − m)/s)
/// lognormal        Φ((ln c − μ)/σ),  σ² = ln(1 + s²/m²),  μ = ln m − σ²/2
/// gamma            shape m²/s², scale s²/m
/// no assumption    c < m: at most 1/(1+k²)        c > m: at least k²/(1+k²)          (Cantelli; two points reach it)
/// never below zero c > m: at least 1 − m/c                                          (Markov; needs no s)
/// one peak         the same with 4/(9(1+k²)) in place of 1/(1+k²), for k² ≥ 5/3           (Vysochanskij & Petunin)
/// ```
/// A mean alone says less than is thought: with m < c all but a share of 1 − m/c may lie above c.
///
/// **Shape.** Three numbers and a count; m above zero for all but normal and the bounds. **Units.** One for m, s and c; a share.
/// **Cost.** Constant.
/// **Agrees with.** R 4.2.2 `pnorm`, `plnorm`, `pgamma`, to the printed digits.
///
/// **Source.** Cantelli 1928, Atti del Congresso Internazionale dei Matematici 6:47–59; Vysochanskij & Petunin 1980, Theory of Probability and
/// Mathematical Statistics 21:25–36.
public record ShareBelow(double mean, double sd, int people) {

    private static final double UNIMODAL_FROM = 5.0 / 3;

    /// A number of people this close to a whole one is it.
    private static final double WHOLE = 1e-9;

    public ShareBelow {
        if (!(sd > 0) || people < 2) {
            throw new IllegalArgumentException("spread %s of %d people".formatted(sd, people));
        }
    }

    public double normal(double threshold) {
        return Distributions.normalBelow((threshold - mean) / sd);
    }

    public double logNormal(double threshold) {
        return threshold <= 0
                ? 0
                : Distributions.normalBelow((StrictMath.log(threshold) - logMean()) / logSd());
    }

    public double logSd() {
        return StrictMath.sqrt(StrictMath.log1p(sd * sd / (mean * mean)));
    }

    /// The logarithm of the median.
    public double logMean() {
        return StrictMath.log(mean) - logSd() * logSd() / 2;
    }

    public double gamma(double threshold) {
        return threshold <= 0
                ? 0
                : GammaDistribution.of(mean * mean / (sd * sd), sd * sd / mean)
                        .cumulativeProbability(threshold);
    }

    private double squaredDistance(double threshold) {
        double k = (threshold - mean) / (sd * StrictMath.sqrt((people - 1.0) / people));
        return k * k;
    }

    /// What the share can be, with no assumption on the shape.
    ///
    /// @param neverBelowZero as concentrations are
    public Span bounds(double threshold, boolean neverBelowZero) {
        Span beyond = bounds(threshold, 1 / (1 + squaredDistance(threshold)));
        return neverBelowZero ? beyond.within(ofMean(mean, threshold)) : beyond;
    }

    /// What the share can be if the distribution has one peak.
    public Span boundsWithOnePeak(double threshold) {
        double squared = squaredDistance(threshold);
        return squared < UNIMODAL_FROM
                ? bounds(threshold, 1 / (1 + squared))
                : bounds(threshold, 4 / (9 * (1 + squared)));
    }

    private Span bounds(double threshold, double tail) {
        if (threshold == mean) {
            return new Span(0, 1);
        }
        return threshold < mean ? new Span(0, tail) : new Span(1 - tail, 1);
    }

    /// With nothing but the mean of a quantity that is never below zero.
    public static Span ofMean(double mean, double threshold) {
        if (threshold <= 0) {
            return Span.of(0);
        }
        return new Span(Math.max(0, 1 - mean / threshold), 1);
    }

    /// Whole people for a share that is a bound: at most, or at least, so many.
    public Span countOf(Span share) {
        return new Span(
                Math.max(0, Math.ceil(people * share.low() - WHOLE)),
                Math.floor(people * share.high() + WHOLE));
    }
}
