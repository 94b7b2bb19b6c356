package org.claypon.stats.printed;

import org.claypon.stats.Distributions;

/// What the mean and standard deviation of a quantity that is never below zero say of its spread.
///
/// ```text
/// most SD   m √n                       one person has everything
/// lowest    m − s (n−1)/√n             nobody can lie below it (Samuelson), whatever the quantity
/// skewed    m − 2s < 0                 a symmetric distribution would reach below zero
/// below 0   Φ(−m/s)                    the share that a normal distribution would put there
/// ```
/// **Shape.** Two spans and a count. **Units.** Those of the quantity. **Cost.** Constant.
///
/// **Source.** Samuelson 1968, JASA 63(324):1522–1525, doi:10.1080/01621459.1968.10480944; skew: Altman & Bland 1996, BMJ 313:1200,
/// doi:10.1136/bmj.313.7066.1200.
public record Positive(Span mean, Span sd, int people) {

    public Positive {
        if (people < 1) {
            throw new IllegalArgumentException("%d people".formatted(people));
        }
    }

    public boolean possible() {
        return mean.high() >= 0 && sd.low() <= mostSd() * (1 + 1e-9);
    }

    public double mostSd() {
        return Math.max(0, mean.high()) * StrictMath.sqrt(people);
    }

    /// No value can lie below; of the printed numbers, the end that is farthest out.
    public double lowestPossible() {
        return mean.low() - sd.high() * (people - 1) / StrictMath.sqrt(people);
    }

    /// Whatever the rounding.
    public boolean skewed() {
        return mean.high() - 2 * sd.low() < 0;
    }

    public double normalShareBelowZero() {
        return Distributions.normalBelow(-mean.middle() / sd.middle());
    }
}
