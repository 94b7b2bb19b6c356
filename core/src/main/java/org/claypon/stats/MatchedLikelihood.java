package org.claypon.stats;

import java.util.Arrays;
import java.util.List;

/// Exact conditional log-likelihood of matched sets.
///
/// Given how many of a set's `n` members are cases, the chance that these `m` are the cases:
/// ```text
/// l(b) = - sum over sets of log B(m, n; b),   B = sum over subsets of size m of exp(b' sum of x)
/// ```
/// with the covariates of each set measured from the mean of its own cases, so the numerator is 1. For `m = 1`
/// (and by symmetry one control) `B` is a sum over members (softmax); otherwise a finite Fourier sum ([ConditionalBernoulli]).
///
/// **Shape.** Flat rows, set by set; in each set the members to be chosen stand first.
/// **Cost.** O(rows · k²), with a factor of 15 to 20 nodes where a set has several cases; no allocation in the loop.
/// **Agrees with.** R survival 3.5-3 `clogit(method = "exact")` (`golden/clogit-*.csv`).
/// **Source.** Breslow & Day 1980, Statistical Methods in Cancer Research I, chapter 7; Gail, Lubin & Rubinstein
/// 1981, Biometrika 68(3):703–707, doi:10.1093/biomet/68.3.703.
final class MatchedLikelihood implements Likelihood {

    /// Of the largest difference: what a comparison along a direction of recession may miss by rounding.
    private static final double TIE = 1e-6;

    private final int terms;
    private final int[] offsets;
    private final int[] choose;
    private final double[] x;
    private final List<SetsAbreast> abreast;
    private final double constant;
    private final double[] eta;
    private final double[] mean;
    private final ConditionalBernoulli choice;

    /// @param abreast  further sets, side by side
    /// @param constant log-likelihood of the sets in which no column varies
    MatchedLikelihood(
            int terms,
            int[] offsets,
            int[] choose,
            double[] x,
            List<SetsAbreast> abreast,
            double constant) {
        this.terms = terms;
        this.offsets = offsets;
        this.choose = choose;
        this.x = x;
        this.abreast = abreast;
        this.constant = constant;
        this.eta = new double[offsets[offsets.length - 1]];
        this.mean = new double[terms];
        this.choice = new ConditionalBernoulli(terms);
    }

    @Override
    public int terms() {
        return terms;
    }

    @Override
    public double evaluate(double[] b, double[] gradient, double[] information) {
        Arrays.fill(gradient, 0);
        Arrays.fill(information, 0);
        linearPredictor(b);
        LogProduct sums = new LogProduct();
        double value = constant;
        for (int set = 0; set < choose.length; set++) {
            value -=
                    choose[set] == 1
                            ? softmax(offsets[set], offsets[set + 1], sums, gradient, information)
                            : several(set, gradient, information);
        }
        value -= evaluateAbreast(b, sums, gradient, information);
        mirror(information);
        return value - sums.log();
    }

    private double evaluateAbreast(
            double[] b, LogProduct product, double[] gradient, double[] information) {
        SetsAbreast.Sums sums = new SetsAbreast.Sums(terms);
        double taken = 0;
        for (SetsAbreast sets : abreast) {
            taken += sets.evaluate(b, sums, product);
        }
        sums.addTo(gradient, information);
        return taken;
    }

    private void linearPredictor(double[] b) {
        for (int row = 0; row < eta.length; row++) {
            double sum = 0;
            for (int t = 0; t < terms; t++) {
                sum += x[row * terms + t] * b[t];
            }
            eta[row] = sum;
        }
    }

    /// One case: the log of the sum of weights; the case itself, measured from which all others are, stands first. What is
    /// not taken off as the largest log weight is multiplied into `sums`, since a logarithm costs as much as twenty members.
    private double softmax(
            int from, int to, LogProduct sums, double[] gradient, double[] information) {
        double top = weigh(from, to);
        double total = 0;
        for (int row = from; row < to; row++) {
            total += eta[row];
        }
        double inverse = 1 / total;
        for (int row = from + 1; row < to; row++) {
            eta[row] *= inverse;
        }
        addSquares(from + 1, to, information);
        for (int r = 0; r < terms; r++) {
            gradient[r] -= mean[r];
        }
        sums.times(total);
        return top;
    }

    /// The mean `Σ p x` of a set, and `Σ p x x' - mean mean'`.
    private void addSquares(int from, int to, double[] information) {
        Arrays.fill(mean, 0);
        for (int row = from; row < to; row++) {
            add(eta[row], x, row * terms, information);
            for (int r = 0; r < terms; r++) {
                mean[r] += eta[row] * x[row * terms + r];
            }
        }
        add(-1, mean, 0, information);
    }

    private void add(double weight, double[] vector, int at, double[] information) {
        for (int r = 0; r < terms; r++) {
            double a = weight * vector[at + r];
            for (int s = 0; s <= r; s++) {
                information[r * terms + s] += a * vector[at + s];
            }
        }
    }

    /// Turns the linear predictors of a set into weights of at most one; returns what was taken off.
    private double weigh(int from, int to) {
        double top = eta[from];
        for (int row = from + 1; row < to; row++) {
            top = Math.max(top, eta[row]);
        }
        for (int row = from; row < to; row++) {
            double below = eta[row] - top;
            eta[row] = below == 0 ? 1 : StrictMath.exp(below);
        }
        return top;
    }

    private double several(int set, double[] gradient, double[] information) {
        choice.run(eta, x, offsets[set], offsets[set + 1], choose[set]);
        for (int r = 0; r < terms; r++) {
            gradient[r] -= choice.mean(r);
            for (int s = 0; s <= r; s++) {
                information[r * terms + s] += choice.covariance(r, s);
            }
        }
        return choice.logSum();
    }

    private void mirror(double[] information) {
        for (int r = 0; r < terms; r++) {
            for (int s = 0; s < r; s++) {
                information[s * terms + r] = information[r * terms + s];
            }
        }
    }

    @Override
    public void contractThirdCumulants(double[] b, double[] weights, double[] out) {
        Arrays.fill(out, 0);
        addThird(b, weights, out);
        for (SetsAbreast sets : abreast) {
            sets.inRows().addThird(b, weights, out);
        }
    }

    private void addThird(double[] b, double[] weights, double[] out) {
        linearPredictor(b);
        HowardRecursion recursion = new HowardRecursion(terms);
        recursion.contractWith(weights);
        for (int set = 0; set < choose.length; set++) {
            if (choose[set] == 1) {
                softmaxThird(offsets[set], offsets[set + 1], weights, out);
            } else {
                recursion.run(eta, x, offsets[set], offsets[set + 1], choose[set]);
                for (int t = 0; t < terms; t++) {
                    out[t] += recursion.third(t);
                }
            }
        }
    }

    /// Σ p_j (x_j - mean)' A (x_j - mean) (x_j - mean).
    private void softmaxThird(int from, int to, double[] weights, double[] out) {
        weigh(from, to);
        double total = 0;
        Arrays.fill(mean, 0);
        for (int row = from; row < to; row++) {
            total += eta[row];
            for (int t = 0; t < terms; t++) {
                mean[t] += eta[row] * x[row * terms + t];
            }
        }
        for (int t = 0; t < terms; t++) {
            mean[t] /= total;
        }
        for (int row = from; row < to; row++) {
            double share = eta[row] / total * distance(row, weights);
            for (int t = 0; t < terms; t++) {
                out[t] += share * (x[row * terms + t] - mean[t]);
            }
        }
    }

    private double distance(int row, double[] weights) {
        double sum = 0;
        int at = row * terms;
        for (int r = 0; r < terms; r++) {
            for (int s = 0; s < terms; s++) {
                sum += (x[at + r] - mean[r]) * weights[r * terms + s] * (x[at + s] - mean[s]);
            }
        }
        return sum;
    }

    /// The likelihood is monotone along `direction` exactly when in every set no member left out stands above a
    /// member chosen, and in some set one stands below (Albert & Anderson 1984, Biometrika 71(1):1–10,
    /// doi:10.1093/biomet/71.1.1, carried over to sets).
    @Override
    public int[] recession(double[] direction) {
        Gaps gaps = gaps(direction);
        for (SetsAbreast sets : abreast) {
            gaps = gaps.and(sets.inRows().gaps(direction));
        }
        return gaps.monotone() ? Signs.of(direction) : new int[terms];
    }

    /// How far members chosen and members left out lie apart along a direction, over sets.
    ///
    /// @param worst the least of what the lowest chosen stands above the highest left out; at most zero
    /// @param best  the most that one chosen stands above one left out; at least zero
    private record Gaps(double worst, double best) {

        boolean monotone() {
            return best > 0 && worst >= -TIE * Math.max(best, -worst);
        }

        Gaps and(Gaps others) {
            return new Gaps(Math.min(worst, others.worst), Math.max(best, others.best));
        }
    }

    private Gaps gaps(double[] direction) {
        linearPredictor(direction);
        Gaps gaps = new Gaps(0, 0);
        for (int set = 0; set < choose.length; set++) {
            int first = offsets[set];
            int border = first + choose[set];
            int end = offsets[set + 1];
            gaps =
                    gaps.and(
                            new Gaps(
                                    min(first, border) - max(border, end),
                                    max(first, border) - min(border, end)));
        }
        return gaps;
    }

    private double min(int from, int to) {
        double least = Double.POSITIVE_INFINITY;
        for (int row = from; row < to; row++) {
            least = Math.min(least, eta[row]);
        }
        return least;
    }

    private double max(int from, int to) {
        double most = Double.NEGATIVE_INFINITY;
        for (int row = from; row < to; row++) {
            most = Math.max(most, eta[row]);
        }
        return most;
    }
}
