package org.claypon.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/// How far two measurements of the same people go together: Pearson's of the values, Spearman's of their ranks.
///
/// For `n` people with values `x` and `y`:
/// ```text
/// r      = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²)
/// t      = r √((n − 2) / (1 − r²)),  p from both tails of t with n − 2 degrees of freedom
/// limits = tanh(artanh r ± z/√(n − 3))                     Fisher's, of Pearson's r only
/// ```
/// Spearman's is the same `r` of the ranks, where equal values share the mean of their ranks; its `p` by the same `t`
/// is an approximation, rough under ten people.
///
/// **Shape.** One value of each for a person; the order of people does not matter.
/// **Units.** None; from −1 to 1. A unit, or a turn from mg to g, changes nothing.
/// **Not estimable.** Fewer than three people; all values of one the same; limits with fewer than four people.
/// **Cost.** O(n), Spearman's O(n log n).
/// **Agrees with.** R 4.2.2 `stats::cor.test(method = "pearson")` and `(method = "spearman", exact = FALSE)`, relative error at most
/// 1e-12 (`golden/correlation.csv`).
///
/// **Source.** Limits: Fisher 1921, Metron 1:3–32. Ranks: Spearman 1904, American Journal of Psychology 15(1):72–101,
/// doi:10.2307/1412159; ties and the `t` of ranks: Kendall 1970, Rank Correlation Methods, 4th edition, sections 3.8 and 4.15.
public sealed interface Correlation permits Correlation.Coefficient, NotEstimable {

    /// @param n people
    /// @param r from −1 to 1
    record Coefficient(int n, double r) implements Correlation {
        public Coefficient {
            if (n < 3 || !(r >= -1 && r <= 1)) {
                throw new IllegalArgumentException(
                        "no correlation of %d people is %s".formatted(n, r));
            }
        }

        public double p() {
            return Distributions.tBothTails(r * StrictMath.sqrt((n - 2) / (1 - r * r)), n - 2);
        }

        /// Fisher's limits.
        ///
        /// @param confidence for instance 0.95
        public Limits limits(double confidence) {
            if (n < 4) {
                return Limits.none(new NotEstimable("limits need at least four people"));
            }
            if (r == -1 || r == 1) {
                return new Limits(new Quantity.Value(r), new Quantity.Value(r));
            }
            double middle = (StrictMath.log1p(r) - StrictMath.log1p(-r)) / 2;
            double width = Distributions.normalQuantile(confidence) / StrictMath.sqrt(n - 3);
            return new Limits(
                    new Quantity.Value(StrictMath.tanh(middle - width)),
                    new Quantity.Value(StrictMath.tanh(middle + width)));
        }
    }

    static Correlation pearson(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("%d values beside %d".formatted(x.length, y.length));
        }
        if (x.length < 3) {
            return new NotEstimable("a correlation needs at least three people");
        }
        Integer[] order = order(x, y);
        Moments ofX = Moments.of(inOrder(x, order));
        Moments ofY = Moments.of(inOrder(y, order));
        if (ofX.variance() == 0 || ofY.variance() == 0) {
            return new NotEstimable("all values of one measurement are the same");
        }
        double products = 0;
        for (int person : order) {
            products +=
                    (x[person] - ofX.mean())
                            / StrictMath.sqrt(ofX.variance())
                            * ((y[person] - ofY.mean()) / StrictMath.sqrt(ofY.variance()));
        }
        return new Coefficient(x.length, StrictMath.clamp(products / (x.length - 1), -1, 1));
    }

    static Correlation spearman(double[] x, double[] y) {
        return pearson(ranks(x), ranks(y));
    }

    /// People by their values, so that the order in which they come does not change a digit.
    private static Integer[] order(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .boxed()
                .sorted(
                        Comparator.comparingDouble((Integer person) -> x[person])
                                .thenComparingDouble(person -> y[person]))
                .toArray(Integer[]::new);
    }

    private static double[] inOrder(double[] values, Integer[] order) {
        return Arrays.stream(order).mapToDouble(person -> values[person]).toArray();
    }

    /// From 1 for the lowest; equal values share the mean of their ranks.
    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return Arrays.stream(values)
                .map(value -> (first(sorted, value) + first(sorted, Math.nextUp(value)) + 1) / 2.0)
                .toArray();
    }

    /// How many lie below the value.
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
