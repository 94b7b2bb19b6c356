package org.claypon.bench.papers;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// The tests that authors use, from raw data or counts, as the textbooks have them.
final class Stats {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Stats() {}

    static double mean(double[] x) {
        return Arrays.stream(x).sum() / x.length;
    }

    static double sd(double[] x) {
        double mean = mean(x);
        return Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / (x.length - 1));
    }

    static double quantile(double[] x, double p) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double h = (sorted.length - 1) * p;
        int low = (int) Math.floor(h);
        int high = Math.min(sorted.length - 1, low + 1);
        return sorted[low] + (h - low) * (sorted[high] - sorted[low]);
    }

    static double twoSided(double t, double df) {
        return Math.min(1, 2 * TDistribution.of(df).survivalProbability(Math.abs(t)));
    }

    static double normalTwoSided(double z) {
        return Math.min(1, 2 * NORMAL.survivalProbability(Math.abs(z)));
    }

    static double chiSquareTail(double x, double df) {
        return ChiSquaredDistribution.of(df).survivalProbability(x);
    }

    static double fTail(double f, double one, double other) {
        return FDistribution.of(one, other).survivalProbability(f);
    }

    record TestResult(double statistic, double df, double p) {}

    static TestResult student(double[] x, double[] y) {
        double df = x.length + y.length - 2.0;
        double pooled = ((x.length - 1) * sd(x) * sd(x) + (y.length - 1) * sd(y) * sd(y)) / df;
        double t = (mean(x) - mean(y)) / Math.sqrt(pooled * (1.0 / x.length + 1.0 / y.length));
        return new TestResult(t, df, twoSided(t, df));
    }

    static TestResult welch(double[] x, double[] y) {
        double a = sd(x) * sd(x) / x.length;
        double b = sd(y) * sd(y) / y.length;
        double df = (a + b) * (a + b) / (a * a / (x.length - 1) + b * b / (y.length - 1));
        double t = (mean(x) - mean(y)) / Math.sqrt(a + b);
        return new TestResult(t, df, twoSided(t, df));
    }

    /// Over the pairs of which both have a value; a missing one is NaN. Of fewer than three pairs p is not a number.
    static TestResult paired(double[] x, double[] y) {
        double[] differences =
                IntStream.range(0, x.length)
                        .mapToDouble(i -> x[i] - y[i])
                        .filter(d -> !Double.isNaN(d))
                        .toArray();
        if (differences.length < 3) {
            return new TestResult(0, 0, Double.NaN);
        }
        double t = mean(differences) / (sd(differences) / Math.sqrt(differences.length));
        return new TestResult(t, differences.length - 1.0, twoSided(t, differences.length - 1));
    }

    /// Normal approximation with continuity correction and ties, as most programs have it.
    static double mannWhitney(double[] x, double[] y) {
        double[] all = new double[x.length + y.length];
        System.arraycopy(x, 0, all, 0, x.length);
        System.arraycopy(y, 0, all, x.length, y.length);
        double[] ranks = ranks(all);
        double sum = Arrays.stream(ranks, 0, x.length).sum();
        double u = sum - x.length * (x.length + 1) / 2.0;
        double middle = x.length * (double) y.length / 2;
        double variance =
                middle * (all.length + 1 - ties(all) / (all.length * (all.length - 1.0))) / 6;
        double away = Math.max(0, Math.abs(u - middle) - 0.5);
        return normalTwoSided(away / Math.sqrt(variance));
    }

    /// The sum of t³ - t over the values that occur t times.
    private static double ties(double[] x) {
        return Arrays.stream(x)
                .boxed()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToDouble(t -> t * (t * (double) t - 1))
                .sum();
    }

    static double[] ranks(double[] x) {
        Integer[] order = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, (i, j) -> Double.compare(x[i], x[j]));
        double[] ranks = new double[x.length];
        int from = 0;
        while (from < x.length) {
            int to = from;
            while (to + 1 < x.length && x[order[to + 1]] == x[order[from]]) {
                to++;
            }
            for (int i = from; i <= to; i++) {
                ranks[order[i]] = (from + to) / 2.0 + 1;
            }
            from = to + 1;
        }
        return ranks;
    }

    static double pearson(double[] x, double[] y) {
        double mx = mean(x);
        double my = mean(y);
        double products = 0;
        for (int i = 0; i < x.length; i++) {
            products += (x[i] - mx) * (y[i] - my);
        }
        return products / ((x.length - 1) * sd(x) * sd(y));
    }

    static double correlationP(double r, int n) {
        return twoSided(r * Math.sqrt((n - 2) / (1 - r * r)), n - 2);
    }

    /// One-way analysis of variance.
    static TestResult anova(double[][] groups) {
        int n = Arrays.stream(groups).mapToInt(g -> g.length).sum();
        double grand = Arrays.stream(groups).mapToDouble(g -> mean(g) * g.length).sum() / n;
        double between = 0;
        double within = 0;
        for (double[] group : groups) {
            between += group.length * (mean(group) - grand) * (mean(group) - grand);
            within += (group.length - 1) * sd(group) * sd(group);
        }
        double one = groups.length - 1.0;
        double other = n - (double) groups.length;
        double f = between / one / (within / other);
        return new TestResult(f, other, fTail(f, one, other));
    }

    /// Counts of a table with a row a group: `{with, without}`.
    record Table(int a, int b, int c, int d) {

        private double n() {
            return (double) a + b + c + d;
        }

        boolean degenerate() {
            return a + c == 0 || b + d == 0 || a + b == 0 || c + d == 0;
        }

        boolean empty() {
            return a == 0 || b == 0 || c == 0 || d == 0;
        }

        private double margins() {
            return (double) (a + b) * (c + d) * (a + c) * (double) (b + d);
        }

        double chiSquare(boolean corrected) {
            double cross = Math.abs((double) a * d - (double) b * c);
            double less = corrected ? Math.max(0, cross - n() / 2) : cross;
            return n() * less * less / margins();
        }

        double fisher() {
            HypergeometricDistribution h =
                    HypergeometricDistribution.of(a + b + c + d, a + c, a + b);
            double own = h.probability(a) * (1 + 1e-7);
            return Math.min(
                    1,
                    IntStream.rangeClosed(h.getSupportLowerBound(), h.getSupportUpperBound())
                            .mapToDouble(h::probability)
                            .filter(p -> p <= own)
                            .sum());
        }

        double ratio() {
            return (double) a * d / ((double) b * c);
        }

        double se() {
            return Math.sqrt(1.0 / a + 1.0 / b + 1.0 / c + 1.0 / d);
        }

        double wald() {
            return normalTwoSided(Math.log(ratio()) / se());
        }

        double likelihoodRatio() {
            return chiSquareTail(
                    2
                            * (term(a, a + b, a + c)
                                    + term(b, a + b, b + d)
                                    + term(c, c + d, a + c)
                                    + term(d, c + d, b + d)),
                    1);
        }

        private double term(double o, double row, double column) {
            return o == 0 ? 0 : o * Math.log(o * n() / (row * column));
        }
    }

    /// McNemar's tests of `b` and `c` differing pairs.
    static double mcnemar(int b, int c, double less) {
        double away = Math.max(0, Math.abs(b - c) - less);
        return chiSquareTail(away * away / (b + c), 1);
    }

    static double mcnemarExact(int b, int c) {
        return Math.min(
                1, 2 * BinomialDistribution.of(b + c, 0.5).cumulativeProbability(Math.min(b, c)));
    }

    static double[] exactPairLimits(int b, int c) {
        double low = BetaDistribution.of(b, c + 1.0).inverseCumulativeProbability(0.025);
        double high = BetaDistribution.of(b + 1.0, c).inverseCumulativeProbability(0.975);
        return new double[] {low / (1 - low), high / (1 - high)};
    }
}
