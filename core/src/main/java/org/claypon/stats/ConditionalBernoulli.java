package org.claypon.stats;

import java.util.Arrays;

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
/// the nodes near zero count: about 15, whatever `m` and `n`. `K` is odd: at `θ = π` a member with `p = 1/2` would make a factor zero.
///
/// **Shape.** Members `from..to` with log weights `eta` and covariates `x[member * terms + t]`; `1 ≤ m < n`.
/// **Cost.** O(n k) for each of about 15 nodes and O(n k²) once, no allocation once the workspace is large enough.
/// **Agrees with.** [HowardRecursion], which is exact in another way, to 1e-11 of a standard deviation (`ConditionalBernoulliTest`).
/// **Source.** The Fourier sum for a sum of unequal Bernoulli variables: Hong 2013, Computational Statistics & Data Analysis 59:41–51,
/// doi:10.1016/j.csda.2012.10.006. Bennett 1962, JASA 57:33–45, doi:10.1080/01621459.1962.10482149. The derivatives are ours.
final class ConditionalBernoulli {

    /// exp(-45) is 3e-20: what is left out of a sum that is 4e-4 at least where v is below a million.
    private static final double NOTHING = 45;

    /// The mean number may miss `m` by this share of its standard deviation: any tilt is exact, and a nearer one would save no node.
    private static final double NEAR = 0.5;

    /// A bracket of the tilt that is as short as this tells no tilts apart.
    private static final double WHOLE = 1e-9;

    private static final int TILTS = 200;

    private final int terms;
    private double[] chance = new double[0];
    private double[] spread = new double[0];
    private double[] inverse = new double[0];
    private double[] imaginary = new double[0];
    private double[] share = new double[0];
    private final double[] middle;
    private final double[] real;
    private final double[] turned;
    private final double[] shift;
    private final double[] squares;
    private final double[] mean;
    private final double[] covariance;
    private double logSum;
    private double variance;

    ConditionalBernoulli(int terms) {
        this.terms = terms;
        this.middle = new double[terms];
        this.real = new double[terms];
        this.turned = new double[terms];
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
        double tilt = tilt(eta, from, to, choose);
        measureFromMiddle(x, from, to);
        double probability = sumOverNodes(x, from, to, choose);
        logSum += StrictMath.log(probability) - choose * tilt;
        moments(x, from, to, choose);
    }

    private void reserve(int members) {
        if (chance.length < members) {
            chance = new double[members];
            spread = new double[members];
            inverse = new double[members];
            imaginary = new double[members];
            share = new double[members];
        }
    }

    /// Newton's steps inside a bracket that halves where they leave it; leaves the chances at the tilt that it returns.
    private double tilt(double[] eta, int from, int to, int choose) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int row = from; row < to; row++) {
            lowest = Math.min(lowest, eta[row]);
            highest = Math.max(highest, eta[row]);
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

    private void measureFromMiddle(double[] x, int from, int to) {
        Arrays.fill(middle, 0);
        if (!(variance > 0)) {
            return;
        }
        for (int row = from; row < to; row++) {
            double weight = spread[row - from] / variance;
            for (int t = 0; t < terms; t++) {
                middle[t] += weight * x[row * terms + t];
            }
        }
    }

    /// Fills the mixture's sums, divided by `Σ W`; returns `P(m)`.
    private double sumOverNodes(double[] x, int from, int to, int choose) {
        int members = to - from;
        int nodes = nodes(members);
        Arrays.fill(share, 0, members, 1);
        Arrays.fill(shift, 0);
        Arrays.fill(squares, 0);
        double total = 1;
        for (int l = 1; l <= nodes / 2; l++) {
            double angle = 2 * Math.PI * l / nodes;
            double below = 2 * square(StrictMath.sin(angle / 2));
            if (variance * below > NOTHING) {
                break;
            }
            total += addNode(x, from, to, choose, angle, below);
        }
        scale(members, 1 / total);
        return total / nodes;
    }

    private int nodes(int members) {
        double spare = NEAR * StrictMath.sqrt(variance) + 1;
        int nodes = (int) Math.min(members + 1, 3 + 9 * StrictMath.sqrt(variance));
        while (nodes <= members
                && variance > 0
                && variance * bennett((nodes - spare) / variance) < NOTHING) {
            nodes++;
        }
        return nodes + (nodes + 1) % 2;
    }

    private static double bennett(double u) {
        return (1 + u) * StrictMath.log1p(u) - u;
    }

    private static double square(double value) {
        return value * value;
    }

    /// Adds a node and its mirror image; returns the real part of what they add to `Σ W`.
    private double addNode(double[] x, int from, int to, int choose, double angle, double below) {
        double cosine = 1 - below;
        double sine = StrictMath.sin(angle);
        double re = 1;
        double im = 0;
        for (int j = 0; j < to - from; j++) {
            double a = 1 - chance[j] * below;
            double b = chance[j] * sine;
            double size = 1 / (a * a + b * b);
            inverse[j] = a * size;
            imaginary[j] = -b * size;
            double next = re * a - im * b;
            im = re * b + im * a;
            re = next;
        }
        double back = -angle * choose;
        double c = 2 * StrictMath.cos(back);
        double s = 2 * StrictMath.sin(back);
        double weight = re * c - im * s;
        double weightIm = re * s + im * c;
        shiftAt(x, from, to, -below, sine);
        addShift(weight, weightIm);
        double turnedRe = weight * cosine - weightIm * sine;
        double turnedIm = weight * sine + weightIm * cosine;
        for (int j = 0; j < to - from; j++) {
            double squareRe = inverse[j] * inverse[j] - imaginary[j] * imaginary[j];
            double squareIm = 2 * inverse[j] * imaginary[j];
            share[j] += turnedRe * squareRe - turnedIm * squareIm;
        }
        return weight;
    }

    /// `Σ (x - middle)(q - p)`, with `q - p = p(1-p)(e^iθ - 1) / (1 - p + p e^iθ)`.
    private void shiftAt(double[] x, int from, int to, double stepRe, double stepIm) {
        Arrays.fill(real, 0);
        Arrays.fill(turned, 0);
        for (int j = 0; j < to - from; j++) {
            double re = spread[j] * (stepRe * inverse[j] - stepIm * imaginary[j]);
            double im = spread[j] * (stepRe * imaginary[j] + stepIm * inverse[j]);
            int at = (from + j) * terms;
            for (int t = 0; t < terms; t++) {
                double value = x[at + t] - middle[t];
                real[t] += re * value;
                turned[t] += im * value;
            }
        }
    }

    private void addShift(double weight, double weightIm) {
        for (int r = 0; r < terms; r++) {
            shift[r] += weight * real[r] - weightIm * turned[r];
            for (int s = 0; s <= r; s++) {
                double re = real[r] * real[s] - turned[r] * turned[s];
                double im = real[r] * turned[s] + turned[r] * real[s];
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

    private void moments(double[] x, int from, int to, int choose) {
        for (int r = 0; r < terms; r++) {
            mean[r] = choose * middle[r] + shift[r];
            for (int s = 0; s <= r; s++) {
                covariance[r * terms + s] = squares[r * terms + s] - shift[r] * shift[s];
            }
        }
        for (int j = 0; j < to - from; j++) {
            double own = spread[j] * share[j];
            int at = (from + j) * terms;
            for (int r = 0; r < terms; r++) {
                double value = x[at + r] - middle[r];
                mean[r] += chance[j] * value;
                for (int s = 0; s <= r; s++) {
                    covariance[r * terms + s] += own * value * (x[at + s] - middle[s]);
                }
            }
        }
    }
}
