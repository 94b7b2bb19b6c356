package org.claypon.stats.printed;

import org.claypon.stats.Distributions;

/// Two groups of people known by mean, standard deviation and number only: t tests and standardised difference over all values that
/// the printed digits allow.
///
/// ```text
/// pooled    s² = ((n₁−1)s₁² + (n₂−1)s₂²) / (n₁+n₂−2)   t = (m₁−m₂) / (s √(1/n₁+1/n₂))   n₁+n₂−2 degrees of freedom
/// Welch     t = (m₁−m₂) / √(v₁+v₂),  v = s²/n           (v₁+v₂)² / (v₁²/(n₁−1) + v₂²/(n₂−1)) degrees of freedom
/// d         (m₁−m₂) / s           g = d (1 − 3/(4(n₁+n₂−2) − 1))
/// ```
/// **Bounds.** Means stand above the line only and standard deviations below it only, where each of them makes the denominator rise: t over the box is the
/// quotient of the two spans, its corners are reached. Welch's degrees of freedom depend on `ρ = v₁/v₂` alone, rise to
/// `n₁+n₂−2` at `ρ = (n₁−1)/(n₂−1)` and fall beyond it: the least lies at an end of ρ, the most at that peak or at an end. p of the box
/// is enclosed by the corners of t and degrees of freedom; for the pooled test it is reached, for Welch's it can be slightly too wide, never too narrow.
///
/// **Shape.** Two means, two spreads, two counts of at least two. **Units.** One unit for all; t, d and g have none.
/// **Not estimable.** Never; a spread of zero gives t without bound.
/// **Throws.** `IllegalArgumentException` for fewer than two people or a spread that is wholly below zero.
/// **Cost.** Constant.
/// **Agrees with.** R 4.2.2 `t.test` on `sleep` and `mtcars`, to the printed digits.
///
/// **Source.** Welch 1947, Biometrika 34:28–35, doi:10.1093/biomet/34.1-2.28; g: Hedges 1981, Journal of Educational Statistics 6(2):107–128,
/// doi:10.3102/10769986006002107.
public record TwoMeans(Group first, Group second) {

    /// @param people at least two
    public record Group(Span mean, Span sd, int people) {
        public Group {
            if (people < 2) {
                throw new IllegalArgumentException("%d people show no spread".formatted(people));
            }
            if (sd.high() < 0) {
                throw new IllegalArgumentException("a spread is at most %s".formatted(sd.high()));
            }
            sd = sd.within(Span.NON_NEGATIVE);
        }

        private double leastVariance() {
            return sd.low() * sd.low() / people;
        }

        private double mostVariance() {
            return sd.high() * sd.high() / people;
        }
    }

    public Span difference() {
        return first.mean().minus(second.mean());
    }

    public double pooledDegreesOfFreedom() {
        return first.people() + (double) second.people() - 2;
    }

    private Span pooledSd() {
        return new Span(
                pooledSd(first.sd().low(), second.sd().low()),
                pooledSd(first.sd().high(), second.sd().high()));
    }

    private double pooledSd(double one, double other) {
        return StrictMath.sqrt(
                ((first.people() - 1) * one * one + (second.people() - 1) * other * other)
                        / pooledDegreesOfFreedom());
    }

    public Span pooledT() {
        double perPerson = StrictMath.sqrt(1.0 / first.people() + 1.0 / second.people());
        return difference().dividedBy(pooledSd().times(perPerson));
    }

    public Span pooledP() {
        return Tails.ofT(pooledT(), Span.of(pooledDegreesOfFreedom()));
    }

    public Span welchT() {
        return difference()
                .dividedBy(
                        new Span(
                                StrictMath.sqrt(first.leastVariance() + second.leastVariance()),
                                StrictMath.sqrt(first.mostVariance() + second.mostVariance())));
    }

    public Span welchP() {
        return Tails.ofT(welchT(), welchDegreesOfFreedom());
    }

    public Span welchDegreesOfFreedom() {
        double one = welchDegreesOfFreedom(first.leastVariance(), second.mostVariance());
        double other = welchDegreesOfFreedom(first.mostVariance(), second.leastVariance());
        boolean peak =
                first.leastVariance() * (second.people() - 1)
                                <= second.mostVariance() * (first.people() - 1)
                        && first.mostVariance() * (second.people() - 1)
                                >= second.leastVariance() * (first.people() - 1);
        return new Span(
                Math.min(one, other), peak ? pooledDegreesOfFreedom() : Math.max(one, other));
    }

    private double welchDegreesOfFreedom(double one, double other) {
        if (one == 0 && other == 0) {
            return pooledDegreesOfFreedom();
        }
        double sum = one + other;
        return sum
                * sum
                / (one * one / (first.people() - 1) + other * other / (second.people() - 1));
    }

    /// Cohen's d: the difference in pooled standard deviations.
    public Span standardisedDifference() {
        return difference().dividedBy(pooledSd());
    }

    /// Hedges' g.
    public Span correctedStandardisedDifference() {
        return standardisedDifference().times(1 - 3 / (4 * pooledDegreesOfFreedom() - 1));
    }

    /// The common standard deviation at which the printed means would give this p with the pooled test.
    ///
    /// @param p above zero and below 1
    public static double sdFor(double difference, double p, int first, int second) {
        double t = Distributions.tScore(p, first + (double) second - 2);
        return StrictMath.abs(difference) / (t * StrictMath.sqrt(1.0 / first + 1.0 / second));
    }
}
