package org.claypon.stats;

/// One measurement in one group of people: how large, how spread.
///
/// For `n` values `x` in order, `x₁ ≤ … ≤ xₙ`:
/// ```text
/// mean = Σx/n    sd = √(Σ(x − mean)²/(n−1))    geometric mean = exp(Σ log x / n)
/// quantile(p) = xⱼ + g(xⱼ₊₁ − xⱼ),  h = 1 + (n−1)p,  j = ⌊h⌋,  g = h − j      (type 7, the usual one of R)
/// ```
/// A value beyond an assay limit counts in the order as a tie at the limit. A quantile stands when the
/// values that it lies between are the same whatever the hidden values are.
///
/// **Shape.** Any number of values, in any order.
/// **Units.** All but `n` and `limits` in the unit of the values.
/// **Not estimable.** No value; the spread of one value; the geometric mean of a value that is not above
/// zero; mean and sd with values beyond an assay limit, for which nothing is substituted; a
/// quantile that lies among such values. The geometric mean is then the most likely one of a lognormal
/// distribution ([CensoredLognormal]), where that has one.
/// **Cost.** Two sorts, O(n log n); sums run in the order of size.
/// **Agrees with.** R 4.2.2 `mean`, `sd`, `quantile(type = 7)`, relative error at most 1e-12
/// (`golden/description-twelve-sets.csv`).
///
/// **Source.** Quantiles: Hyndman & Fan 1996, American Statistician 50(4):361–365, definition 7,
/// doi:10.1080/00031305.1996.10473566. Why not substitute: Helsel 2006, Chemosphere 65(11):2434–2439,
/// doi:10.1016/j.chemosphere.2006.04.051.
///
/// @param n      values, those at a limit among them
/// @param limits values beyond an assay limit
public record Description(
        int n,
        int limits,
        Quantity mean,
        Quantity sd,
        Quantity median,
        Quantity q1,
        Quantity q3,
        Quantity geometricMean) {

    private static final NotEstimable NO_VALUE = new NotEstimable("there is no value");
    public static final NotEstimable BEYOND_LIMITS =
            new NotEstimable(
                    "some values lie beyond an assay limit, and nothing is put in their place");

    public static Description of(Sample sample) {
        double[] sorted = sample.sorted();
        Quantiles quantiles = new Quantiles(sample);
        return new Description(
                sample.n(),
                sample.beyondLimits(),
                mean(sample, sorted),
                sd(sample, sorted),
                quantiles.at(0.5),
                quantiles.at(0.25),
                quantiles.at(0.75),
                geometricMean(sample, sorted));
    }

    private static Quantity mean(Sample sample, double[] sorted) {
        if (sample.n() == 0) {
            return NO_VALUE;
        }
        return sample.beyondLimits() > 0
                ? BEYOND_LIMITS
                : new Quantity.Value(Moments.of(sorted).mean());
    }

    private static Quantity sd(Sample sample, double[] sorted) {
        if (sample.n() == 0) {
            return NO_VALUE;
        }
        if (sample.n() == 1) {
            return new NotEstimable("a single value shows no spread");
        }
        return sample.beyondLimits() > 0
                ? BEYOND_LIMITS
                : new Quantity.Value(StrictMath.sqrt(Moments.of(sorted).variance()));
    }

    private static Quantity geometricMean(Sample sample, double[] sorted) {
        if (sample.n() == 0) {
            return NO_VALUE;
        }
        if (sorted[0] <= 0) {
            return MatchedDifference.NO_LOGARITHM;
        }
        if (sample.beyondLimits() > 0) {
            return switch (CensoredLognormal.of(sample)) {
                case CensoredLognormal.Fit fit -> new Quantity.Value(fit.geometricMean());
                case NotEstimable reason -> reason;
            };
        }
        double sumOfLogs = 0;
        for (double value : sorted) {
            sumOfLogs += StrictMath.log(value);
        }
        return new Quantity.Value(StrictMath.exp(sumOfLogs / sorted.length));
    }
}
