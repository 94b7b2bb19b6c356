package org.claypon.stats;

import java.util.Arrays;

/// Sum over all ways to choose `m` of `n` members, each way weighted by the product of its members' weights
/// `w_j = exp(eta_j)`, with the mean and covariance of the chosen members' covariate sums.
///
/// Howard's recursion `B(d, j) = B(d, j-1) + w_j B(d-1, j-1)`, carried as what it means rather than as sums
/// that overflow: the ratio `r_d = B(d, j) / B(d-1, j)`, and for each `d` the mean, the covariance and (for
/// Firth's penalty) the contracted third cumulant of the sum over a random choice of `d` members.
/// Member `j` is chosen with probability `q = w / (r_d + w)`, so each step is a mixture of two distributions:
/// ```text
/// r_d      <- (r_d + w) / (1 + w / r_{d-1})
/// delta     = mean_{d-1} + x - mean_d
/// mean_d   <- mean_d + q delta
/// cov_d    <- (1-q) cov_d + q cov_{d-1} + q(1-q) delta delta'
/// third_d  <- (1-q) third_d + q third_{d-1} + q(1-q) [2 D A delta + tr(A D) delta]
///             + q(1-q)(1-2q) (delta' A delta) delta            with D = cov_{d-1} - cov_d
/// log B     = sum of log r_d
/// ```
/// Every term of a mixture is bounded, so nothing overflows and nothing cancels.
///
/// **Shape.** `m <= n/2` is the cheap side; the caller swaps cases and controls otherwise.
/// **Cost.** O(m n k²), no allocation once the workspace is large enough.
/// **Source.** Howard 1972, in the discussion of Cox, JRSS B 34:210–211; Gail, Lubin & Rubinstein 1981,
/// Biometrika 68(3):703–707, doi:10.1093/biomet/68.3.703. The form as mixtures is ours.
final class HowardRecursion {

    /// Members further than this (log weight) from the m-th heaviest are chosen or not with certainty:
    /// exp(-500) is less than the rounding of any sum of fewer than 10^200 terms.
    private static final double CERTAIN = 500;

    private final int terms;
    private double[] ratio = new double[0];
    private double[] mean = new double[0];
    private double[] covariance = new double[0];
    private double[] third = new double[0];
    private double[] sorted = new double[0];
    private int[] members = new int[0];
    private final double[] delta;
    private final double[] spread;
    private final double[] turned;
    private final double[] turnedBack;

    private double[] weights = new double[0];
    private boolean wantThird;

    private double logSum;
    private int chosen;

    HowardRecursion(int terms) {
        this.terms = terms;
        this.delta = new double[terms];
        this.spread = new double[terms * terms];
        this.turned = new double[terms];
        this.turnedBack = new double[terms];
    }

    /// Also carries third cumulants, contracted with `weights` (terms × terms).
    void contractWith(double[] contraction) {
        this.weights = contraction;
        this.wantThird = true;
    }

    /// Runs over one set: members `from..to` with log weights `eta` and covariates `x[member * terms + t]`.
    void run(double[] eta, double[] x, int from, int to, int choose) {
        reserve(to - from, choose);
        double middle = middleOf(eta, from, to, choose);
        Arrays.fill(mean, 0, terms, 0);
        logSum = 0;
        int left = sortOut(eta, from, to, choose, middle);
        clear(chosen);
        for (int j = 0; j < left; j++) {
            step(j, left, StrictMath.exp(eta[members[j]] - middle), x, members[j] * terms);
        }
        logSum += chosen * middle;
        for (int d = 1; d <= chosen; d++) {
            logSum += StrictMath.log(ratio[d]);
        }
        addCertain(eta, x, from, to, choose, middle);
    }

    double logSum() {
        return logSum;
    }

    /// Mean of the chosen members' sum of covariate `t`.
    double mean(int t) {
        return mean[chosen * terms + t];
    }

    double covariance(int r, int s) {
        return covariance[chosen * terms * terms + r * terms + s];
    }

    double third(int t) {
        return third[chosen * terms + t];
    }

    private void reserve(int members, int choose) {
        if (ratio.length <= choose) {
            ratio = new double[choose + 1];
            mean = new double[(choose + 1) * terms];
            covariance = new double[(choose + 1) * terms * terms];
            third = new double[(choose + 1) * terms];
        }
        if (sorted.length < members) {
            sorted = new double[members];
            this.members = new int[members];
        }
    }

    private void clear(int choose) {
        Arrays.fill(ratio, 0, choose + 1, 0);
        Arrays.fill(mean, 0, (choose + 1) * terms, 0);
        Arrays.fill(covariance, 0, (choose + 1) * terms * terms, 0);
        Arrays.fill(third, 0, (choose + 1) * terms, 0);
    }

    /// The m-th largest log weight: the centre from which no needed product can overflow.
    private double middleOf(double[] eta, int from, int to, int choose) {
        System.arraycopy(eta, from, sorted, 0, to - from);
        Arrays.sort(sorted, 0, to - from);
        return sorted[to - from - choose];
    }

    private int sortOut(double[] eta, int from, int to, int choose, double middle) {
        int left = 0;
        chosen = choose;
        for (int row = from; row < to; row++) {
            double above = eta[row] - middle;
            if (above > CERTAIN) {
                chosen--;
            } else if (above >= -CERTAIN) {
                members[left++] = row;
            }
        }
        return left;
    }

    private void addCertain(double[] eta, double[] x, int from, int to, int choose, double middle) {
        if (chosen == choose) {
            return;
        }
        for (int row = from; row < to; row++) {
            if (eta[row] - middle > CERTAIN) {
                logSum += eta[row];
                for (int t = 0; t < terms; t++) {
                    mean[chosen * terms + t] += x[row * terms + t];
                }
            }
        }
    }

    private void step(int j, int members, double w, double[] x, int at) {
        int needed = Math.max(1, chosen - (members - 1 - j));
        for (int d = Math.min(j + 1, chosen); d >= 1; d--) {
            double r = ratio[d];
            double q = w / (r + w);
            ratio[d] = (r + w) / (d == 1 ? 1 : 1 + w / ratio[d - 1]);
            if (d >= needed) {
                mix(d, q, x, at);
            }
        }
    }

    private void mix(int d, double q, double[] x, int at) {
        int here = d * terms;
        int below = here - terms;
        for (int t = 0; t < terms; t++) {
            delta[t] = mean[below + t] + x[at + t] - mean[here + t];
        }
        if (wantThird) {
            mixThird(d, q);
        }
        double both = q * (1 - q);
        int square = terms * terms;
        int cov = d * square;
        for (int r = 0; r < terms; r++) {
            mean[here + r] += q * delta[r];
            for (int s = 0; s < terms; s++) {
                int entry = cov + r * terms + s;
                covariance[entry] =
                        (1 - q) * covariance[entry]
                                + q * covariance[entry - square]
                                + both * delta[r] * delta[s];
            }
        }
    }

    private void mixThird(int d, double q) {
        int square = terms * terms;
        double trace = 0;
        for (int entry = 0; entry < square; entry++) {
            spread[entry] = covariance[(d - 1) * square + entry] - covariance[d * square + entry];
            trace += weights[entry] * spread[entry];
        }
        multiply(weights, delta, turned);
        double quadratic = Maximiser.dot(delta, turned);
        multiply(spread, turned, turnedBack);
        double both = q * (1 - q);
        for (int t = 0; t < terms; t++) {
            int here = d * terms + t;
            third[here] =
                    (1 - q) * third[here]
                            + q * third[here - terms]
                            + both * (2 * turnedBack[t] + trace * delta[t])
                            + both * (1 - 2 * q) * quadratic * delta[t];
        }
    }

    private void multiply(double[] matrix, double[] vector, double[] out) {
        for (int r = 0; r < terms; r++) {
            double sum = 0;
            for (int s = 0; s < terms; s++) {
                sum += matrix[r * terms + s] * vector[s];
            }
            out[r] = sum;
        }
    }
}
