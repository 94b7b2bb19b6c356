package org.claypon.stats;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Exact inference on the odds ratio of one binary exposure from the number of exposed cases.
///
/// Given each set's members, exposed and cases, the exposed cases of a set follow a non-central hypergeometric
/// distribution (Bernoulli for one case), and their total `S` the convolution of all (Poisson–binomial):
/// ```text
/// P_b(S = s) = f(s) exp(b s) / exp(K(b))        K(b) = Σ over sets log Σ over x of h(x) exp(b x)
/// ```
/// with `f` and `h` the null probabilities. The convolution is done once, tilted to where the observed count
/// is the mean, and read back at any `b` through `K`, so that tails far below the smallest double stay exact.
/// With `O` observed:
/// ```text
/// one-sided p   P_0(S >= O), P_0(S <= O)          doubled   twice the smaller, at most 1
/// mid-p         twice (P_0(beyond O) + ½ P_0(O))  minimum likelihood   Σ of all P_0(s) <= P_0(O)
/// limits        P_b(S >= O) = .025 below, P_b(S <= O) = .025 above
/// median        half way between the b with P_b(S >= O) = ½ and the b with P_b(S <= O) = ½
/// ```
/// The lower limit is also Rosenbaum's sensitivity parameter at a one-sided .025.
///
/// **Shape.** Any [CollapseTable]; thousands of sets.
/// **Units.** Log odds ratio for limits and median.
/// **Not estimable.** No informative sets; a limit on the side where the count is as extreme as it can be. The
/// p values are never reported as less than 1e-280.
/// **Cost.** O(kinds · sets²) at most once, then O(sets) a tail.
/// **Agrees with.** R 4.2.2 `mantelhaen.test(exact = TRUE)`, relative error 1e-11 (`golden/exact-conditional.csv`).
/// **Source.** Gart 1970, Biometrika 57(3):471–475, doi:10.1093/biomet/57.3.471; Hirji, Mehta & Patel 1987, JASA
/// 82(400):1110–1117, doi:10.1080/01621459.1987.10478547 (median unbiased estimate).
public final class ExactConditional {

    private static final double TAIL = 0.025;

    /// Two probabilities closer than this are equal, as in R's exact tests: rounding must not decide.
    private static final double EQUAL = 1 + 1e-7;

    private record Kind(NoncentralHypergeometric distribution, long count) {}

    private final List<Kind> kinds;
    private final long observed;
    private final long lowest;
    private final long highest;
    private final double tilt;
    private final double logSumAtTilt;
    private final CountDistribution tilted;

    private ExactConditional(CollapseTable table) {
        this.kinds =
                table.informativeRows().stream()
                        .map(row ->
                                new Kind(
                                        new NoncentralHypergeometric(
                                                row.cases(), row.members(), row.exposed()),
                                        row.count()))
                        .toList();
        this.observed =
                table.informativeRows().stream()
                        .mapToLong(row -> row.count() * row.exposedCases())
                        .sum();
        this.lowest =
                kinds.stream().mapToLong(kind -> kind.count * kind.distribution.lowest()).sum();
        this.highest =
                kinds.stream().mapToLong(kind -> kind.count * kind.distribution.highest()).sum();
        this.tilt =
                highest > lowest
                        ? tiltTo(Math.clamp((double) observed, lowest + 0.5, highest - 0.5))
                        : 0;
        this.logSumAtTilt = logSum(tilt);
        this.tilted = convolution(tilt);
    }

    public static ExactConditional of(CollapseTable table) {
        return new ExactConditional(table);
    }

    /// One-sided p against an odds ratio above 1.
    public Quantity upperP() {
        return ifInformative(() -> atLeastObserved(0));
    }

    /// One-sided p against an odds ratio below 1.
    public Quantity lowerP() {
        return ifInformative(() -> atMostObserved(0));
    }

    public Quantity doubledP() {
        return ifInformative(() -> 2 * Math.min(atLeastObserved(0), atMostObserved(0)));
    }

    public Quantity midP() {
        return ifInformative(
                () -> 2 * (Math.min(atLeastObserved(0), atMostObserved(0)) - justObserved(0) / 2));
    }

    public Quantity minimumLikelihoodP() {
        return justObserved(0) < 1e-250
                ? new NotEstimable("the minimum likelihood p is below 1e-250")
                : ifInformative(this::notMoreLikely);
    }

    private double notMoreLikely() {
        CountDistribution nullDistribution = convolution(0);
        double own = nullDistribution.at(observed) * EQUAL;
        double sum = 0;
        for (long s = nullDistribution.lowest(); s <= nullDistribution.highest(); s++) {
            sum += nullDistribution.at(s) <= own ? nullDistribution.at(s) : 0;
        }
        return sum;
    }

    /// Exact 95 % limits of the log odds ratio.
    public Limits limits() {
        if (lowest == highest) {
            return Limits.none(CollapseTable.noInformativeSets());
        }
        return new Limits(
                observed == lowest ? atItsLeast() : new Quantity.Value(whereUpperIs(TAIL)),
                observed == highest ? atItsMost() : new Quantity.Value(whereLowerIs(TAIL)));
    }

    /// Log odds ratio; at an extreme count the one of its two halves that is finite.
    public Quantity medianUnbiased() {
        if (lowest == highest) {
            return CollapseTable.noInformativeSets();
        }
        if (observed == lowest) {
            return new Quantity.Value(whereLowerIs(0.5));
        }
        double below = whereUpperIs(0.5);
        return new Quantity.Value(observed == highest ? below : (below + whereLowerIs(0.5)) / 2);
    }

    /// P(S ≥ O) at a log odds ratio.
    public double atLeastObserved(double logOddsRatio) {
        return logOddsRatio <= tilt
                ? tail(logOddsRatio, observed, tilted.highest())
                : 1 - tail(logOddsRatio, tilted.lowest(), observed - 1);
    }

    /// P(S ≤ O) at a log odds ratio.
    public double atMostObserved(double logOddsRatio) {
        return logOddsRatio >= tilt
                ? tail(logOddsRatio, tilted.lowest(), observed)
                : 1 - tail(logOddsRatio, observed + 1, tilted.highest());
    }

    private double justObserved(double logOddsRatio) {
        return tail(logOddsRatio, observed, observed);
    }

    private static NotEstimable atItsLeast() {
        return new NotEstimable(
                "the cases are exposed as seldom as they can be, so there is no lower limit");
    }

    private static NotEstimable atItsMost() {
        return new NotEstimable(
                "the cases are exposed as often as they can be, so there is no upper limit");
    }

    private interface P {
        double value();
    }

    private Quantity ifInformative(P p) {
        return lowest == highest
                ? CollapseTable.noInformativeSets()
                : new Quantity.Value(Math.clamp(p.value(), CountDistribution.NEGLIGIBLE, 1));
    }

    private double tail(double b, long from, long to) {
        double shift = b - tilt;
        double scale = shift * observed - logSum(b) + logSumAtTilt;
        double sum = 0;
        for (long s = Math.max(from, tilted.lowest()); s <= Math.min(to, tilted.highest()); s++) {
            sum += tilted.at(s) * StrictMath.exp(shift * (s - observed) + scale);
        }
        return sum;
    }

    private double logSum(double b) {
        double sum = 0;
        for (Kind kind : kinds) {
            kind.distribution.tilt(b);
            sum += kind.count * kind.distribution.logSum();
        }
        return sum;
    }

    private CountDistribution convolution(double b) {
        CountDistribution total = CountDistribution.certain(0);
        for (Kind kind : kinds) {
            total =
                    total.plus(
                            new CountDistribution(
                                            kind.distribution.lowest(),
                                            kind.distribution.probabilities(b))
                                    .times(kind.count));
        }
        return total;
    }

    private double tiltTo(double mean) {
        return root(b -> mean(b) - mean, 0);
    }

    private double mean(double b) {
        double sum = 0;
        for (Kind kind : kinds) {
            kind.distribution.tilt(b);
            sum += kind.count * kind.distribution.mean();
        }
        return sum;
    }

    private double whereUpperIs(double p) {
        return root(b -> atLeastObserved(b) - p, tilt);
    }

    private double whereLowerIs(double p) {
        return root(b -> p - atMostObserved(b), tilt);
    }

    /// The zero of a rising function, by bracketing and halving to the last digits.
    private static double root(DoubleUnaryOperator rising, double start) {
        double low = start - 1;
        double high = start + 1;
        while (rising.applyAsDouble(low) > 0) {
            low -= 2 * (high - low);
        }
        while (rising.applyAsDouble(high) < 0) {
            high += 2 * (high - low);
        }
        while (high - low > 1e-14 * (1 + Math.abs(low))) {
            double middle = low + (high - low) / 2;
            if (rising.applyAsDouble(middle) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low + (high - low) / 2;
    }
}
