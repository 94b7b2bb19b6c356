package org.claypon.stats;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which `m` of `n` members are chosen, when each choice has a chance in proportion to the product of its members' weights
/// `w_j = exp(eta_j)`: the log of the sum over all choices, and the mean and covariance of the chosen members' sum of covariates.
///
/// With any tilt `a`, members chosen independently with `p_j = w_j e^a / (1 + w_j e^a)` and then kept to those `m` in number have this
/// very distribution, and the number chosen has the characteristic function `φ(θ) = Π (1 - p_j + p_j e^iθ)`. A finite Fourier sum
/// over `K` nodes `θ_l = 2πl/K` picks out the number `m`, exactly if `K > n`:
/// ```text
/// log B  = Σ log(1 + w_j e^a) - m a + log P(m)                P(m) = 1/K Σ_l W_l      W_l = φ(θ_l) e^(-imθ_l)
/// q_j(θ) = p_j e^iθ / (1 - p_j + p_j e^iθ)                    a member's chance, as a mixture over nodes
/// mean   = Σ_l W_l S(θ_l) / Σ_l W_l                           S(θ) = Σ_j x_j q_j(θ)
/// cov    = Σ_l W_l [S S' + Σ_j x_j x_j' q_j (1 - q_j)] / Σ_l W_l - mean mean'
/// ```
/// The tilt puts the mean number at `m`, and covariates are measured from their mean with the weights `p_j(1 - p_j)`, so that nothing large
/// cancels. Two bounds keep the nodes few. The number chosen lies `K` or more from its mean with a chance of at most `exp(-v h(K/v))`,
/// `v = Σ p_j(1 - p_j)`, `h(u) = (1+u) log(1+u) - u` (Bennett), so that `K` of about `10 √v` is enough. And `|φ(θ)| ≤ exp(-v (1 - cos θ))`, so that only
/// the nodes near zero count: 15 to 20, whatever `m` and `n`. `K` is odd: at `θ = π` a member with `p = 1/2` would make a factor zero.
///
/// **Shape.** Members `from..to` with log weights `eta` and covariates `x[member * terms + t]`; `1 ≤ m < n`.
/// **Cost.** O(n k) for each of 15 to 20 nodes and O(n k²) once, no allocation once the workspace is large enough.
/// **Agrees with.** [HowardRecursion], which is exact in another way, to 1e-11 of a standard deviation (`ConditionalBernoulliTest`).
/// **Source.** The Fourier sum for a sum of unequal Bernoulli variables: Hong 2013, Computational Statistics & Data Analysis 59:41–51,
/// doi:10.1016/j.csda.2012.10.006. Bennett 1962, JASA 57:33–45, doi:10.1080/01621459.1962.10482149. The derivatives are ours.
final class ConditionalBernoulli {

    /// exp(-40) is 4e-18: what is left out of a sum that is about `0.4 / √v`.
    private static final double NOTHING = 40;

    /// The mean number may miss `m` by this share of its standard deviation: any tilt is exact, and a nearer one would save no node.
    private static final double NEAR = 0.5;

    /// A bracket of the tilt that is as short as this tells no tilts apart.
    private static final double WHOLE = 1e-9;

    private static final int TILTS = 200;

    private final int terms;
    private double[] chance = new double[0];
    private double[] spread = new double[0];
    private double[] real = new double[0];
    private double[] imaginary = new double[0];
    private double[] inverse = new double[0];
    private double[] turn = new double[0];
    private double[] share = new double[0];
    private final double[] middle;
    private final double[][] apart;
    private final double[] shiftRe;
    private final double[] shiftIm;
    private final double[] shift;
    private final double[] squares;
    private final double[] mean;
    private final double[] covariance;
    private final Map<Integer, FourierNodes> nodesOf = new HashMap<>();
    private double lowest;
    private double highest;
    private double logSum;
    private double variance;

    ConditionalBernoulli(int terms) {
        this.terms = terms;
        this.middle = new double[terms];
        this.apart = new double[terms][0];
        this.shiftRe = new double[terms];
        this.shiftIm = new double[terms];
        this.shift = new double[terms];
        this.squares = new double[terms * terms];
        this.mean = new double[terms];
        this.covariance = new double[terms * terms];
    }

    double logSum() {
        return logSum;
    }

    /// Mean of the chosen members' sum of covariate `t`.
    double mean(int t) {
        return mean[t];
    }

    /// Filled for `s ≤ r`.
    double covariance(int r, int s) {
        return covariance[r * terms + s];
    }

    void run(double[] eta, double[] x, int from, int to, int choose) {
        reserve(to - from);
        range(eta, from, to);
        if (lowest == highest) {
            chooseAlike(x, from, to - from, choose);
        } else {
            double tilt = tilt(eta, from, to, choose);
            measureFromMiddle(x, from, to - from);
            double probability = sumOverNodes(to - from, choose);
            logSum += StrictMath.log(probability) - choose * tilt;
        }
        moments(to - from, choose);
    }

    private void range(double[] eta, int from, int to) {
        lowest = Double.POSITIVE_INFINITY;
        highest = Double.NEGATIVE_INFINITY;
        for (int row = from; row < to; row++) {
            lowest = Math.min(lowest, eta[row]);
            highest = Math.max(highest, eta[row]);
        }
    }

    /// Members of equal weight, as at the null: a simple random sample, of which the covariance is that of the members
    /// times `m (n - m) / (n (n - 1))` (Cochran 1977, Sampling Techniques, theorem 2.2).
    private void chooseAlike(double[] x, int from, int members, int choose) {
        double n = members;
        Arrays.fill(chance, 0, members, choose / n);
        Arrays.fill(spread, 0, members, 1);
        variance = n;
        measureFromMiddle(x, from, members);
        Arrays.fill(shift, 0);
        Arrays.fill(squares, 0);
        Arrays.fill(share, 0, members, choose * (n - choose) / (n * (n - 1)));
        logSum = MatchedColumns.logWays(members, choose) + choose * lowest;
    }

    private void reserve(int members) {
        if (chance.length < members) {
            chance = new double[members];
            spread = new double[members];
            real = new double[members];
            imaginary = new double[members];
            inverse = new double[members];
            turn = new double[members];
            share = new double[members];
            for (int t = 0; t < terms; t++) {
                apart[t] = new double[members];
            }
        }
    }

    /// Newton's steps inside a bracket that halves where they leave it; leaves the chances at the tilt that it returns.
    private double tilt(double[] eta, int from, int to, int choose) {
        double sum = 0;
        for (int row = from; row < to; row++) {
            sum += eta[row];
        }
        int members = to - from;
        double even = StrictMath.log(choose / (double) (members - choose));
        double below = even - highest;
        double above = even - lowest;
        double tilt = even - sum / members;
        for (int i = 0; i < TILTS; i++) {
            double excess = chances(eta, from, to, tilt) - choose;
            if (Math.abs(excess) <= NEAR * StrictMath.sqrt(variance) || above - below < WHOLE) {
                return tilt;
            }
            if (excess > 0) {
                above = tilt;
            } else {
                below = tilt;
            }
            double next = tilt - excess / variance;
            tilt = next > below && next < above ? next : (below + above) / 2;
        }
        return tilt;
    }

    /// Chances at a tilt, `p(1-p)` and its sum, and the log of `Π (1 + w e^a)`; returns the mean number chosen.
    private double chances(double[] eta, int from, int to, double tilt) {
        LogProduct odds = new LogProduct();
        double positive = 0;
        double number = 0;
        variance = 0;
        for (int row = from; row < to; row++) {
            double logOdds = eta[row] + tilt;
            double small = StrictMath.exp(-Math.abs(logOdds));
            double rest = 1 / (1 + small);
            double p = logOdds < 0 ? small * rest : rest;
            chance[row - from] = p;
            spread[row - from] = small * rest * rest;
            number += p;
            variance += spread[row - from];
            odds.times(1 + small);
            positive += Math.max(logOdds, 0);
        }
        logSum = odds.log() + positive;
        return number;
    }

    /// Covariates column by column, measured from their mean with the weights `p(1-p)`.
    private void measureFromMiddle(double[] x, int from, int members) {
        for (int t = 0; t < terms; t++) {
            double[] column = apart[t];
            for (int j = 0; j < members; j++) {
                column[j] = x[(from + j) * terms + t];
            }
            middle[t] = variance > 0 ? dot(spread, column, members) / variance : 0;
            for (int j = 0; j < members; j++) {
                column[j] -= middle[t];
            }
        }
    }

    /// Four sums side by side, so that no addition waits for the one before it.
    private static double dot(double[] a, double[] b, int length) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int j = 0;
        for (; j < length - 3; j += 4) {
            first += a[j] * b[j];
            second += a[j + 1] * b[j + 1];
            third += a[j + 2] * b[j + 2];
            fourth += a[j + 3] * b[j + 3];
        }
        for (; j < length; j++) {
            first += a[j] * b[j];
        }
        return first + second + (third + fourth);
    }

    /// Fills the mixture's sums, divided by `Σ W`; returns `P(m)`.
    private double sumOverNodes(int members, int choose) {
        FourierNodes nodes = nodes(members);
        Arrays.fill(share, 0, members, 1);
        Arrays.fill(shift, 0);
        Arrays.fill(squares, 0);
        double total = 1;
        for (int l = 1; l <= nodes.count() / 2 && variance * nodes.below(l) <= NOTHING; l++) {
            total += addNode(members, choose, nodes, l);
        }
        scale(members, 1 / total);
        return total / nodes.count();
    }

    /// The bound of Bennett asks for `v u` nodes with `h(u) = NOTHING / v`. Bernstein's bound, which can be solved, is a start above
    /// that `u`, and a Newton step on a convex function stays above.
    private FourierNodes nodes(int members) {
        double nodes = 1;
        if (variance > 0) {
            double c = NOTHING / variance;
            double start = c / 3 + StrictMath.sqrt(c * c / 9 + 2 * c);
            double u = (start + c) / StrictMath.log1p(start) - 1;
            nodes = variance * u + NEAR * StrictMath.sqrt(variance) + 1;
        }
        int enough = (int) Math.min(members + 1, StrictMath.ceil(nodes));
        return nodesOf.computeIfAbsent(enough + (enough + 1) % 2, FourierNodes::new);
    }

    /// Adds a node and its mirror image; returns the real part of what they add to `Σ W`.
    private double addNode(int members, int choose, FourierNodes nodes, int l) {
        double sine = nodes.sine(l);
        double below = nodes.below(l);
        factors(members, below, sine);
        multiply(members);
        double c = 2 * (1 - nodes.below((long) l * choose));
        double s = -2 * nodes.sine((long) l * choose);
        double weight = real[0] * c - imaginary[0] * s;
        double weightIm = real[0] * s + imaginary[0] * c;
        addShares(
                members,
                weight * (1 - below) - weightIm * sine,
                weight * sine + weightIm * (1 - below));
        shiftAt(members, -below, sine);
        addShift(weight, weightIm);
        return weight;
    }

    /// The factors `1 - p + p e^iθ` of the members, and one over each.
    private void factors(int members, double below, double sine) {
        for (int j = 0; j < members; j++) {
            double re = 1 - chance[j] * below;
            double im = chance[j] * sine;
            double size = 1 / (re * re + im * im);
            real[j] = re;
            imaginary[j] = im;
            inverse[j] = re * size;
            turn[j] = -im * size;
        }
    }

    /// All factors into the first, by halves: no product waits for the one before it.
    private void multiply(int members) {
        for (int left = members, kept; left > 1; left = kept) {
            kept = left - left / 2;
            for (int j = kept; j < left; j++) {
                double re = real[j - kept] * real[j] - imaginary[j - kept] * imaginary[j];
                imaginary[j - kept] = real[j - kept] * imaginary[j] + imaginary[j - kept] * real[j];
                real[j - kept] = re;
            }
        }
    }

    private void addShares(int members, double weight, double weightIm) {
        for (int j = 0; j < members; j++) {
            double squareRe = inverse[j] * inverse[j] - turn[j] * turn[j];
            double squareIm = 2 * inverse[j] * turn[j];
            share[j] += weight * squareRe - weightIm * squareIm;
        }
    }

    /// `Σ (x - middle)(q - p)`, with `q - p = p(1-p)(e^iθ - 1) / (1 - p + p e^iθ)`.
    private void shiftAt(int members, double stepRe, double stepIm) {
        for (int j = 0; j < members; j++) {
            real[j] = spread[j] * (stepRe * inverse[j] - stepIm * turn[j]);
            imaginary[j] = spread[j] * (stepRe * turn[j] + stepIm * inverse[j]);
        }
        for (int t = 0; t < terms; t++) {
            shiftRe[t] = dot(real, apart[t], members);
            shiftIm[t] = dot(imaginary, apart[t], members);
        }
    }

    private void addShift(double weight, double weightIm) {
        for (int r = 0; r < terms; r++) {
            shift[r] += weight * shiftRe[r] - weightIm * shiftIm[r];
            for (int s = 0; s <= r; s++) {
                double re = shiftRe[r] * shiftRe[s] - shiftIm[r] * shiftIm[s];
                double im = shiftRe[r] * shiftIm[s] + shiftIm[r] * shiftRe[s];
                squares[r * terms + s] += weight * re - weightIm * im;
            }
        }
    }

    private void scale(int members, double factor) {
        for (int j = 0; j < members; j++) {
            share[j] *= factor;
        }
        for (int r = 0; r < terms; r++) {
            shift[r] *= factor;
            for (int s = 0; s <= r; s++) {
                squares[r * terms + s] *= factor;
            }
        }
    }

    private void moments(int members, int choose) {
        for (int j = 0; j < members; j++) {
            share[j] *= spread[j];
        }
        for (int r = 0; r < terms; r++) {
            mean[r] = choose * middle[r] + shift[r] + dot(chance, apart[r], members);
            for (int j = 0; j < members; j++) {
                real[j] = share[j] * apart[r][j];
            }
            for (int s = 0; s <= r; s++) {
                covariance[r * terms + s] =
                        squares[r * terms + s] - shift[r] * shift[s] + dot(real, apart[s], members);
            }
        }
    }
}
