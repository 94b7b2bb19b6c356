package org.claypon.stats;

/// How many of a matched set's cases are exposed, given the number of cases, members and exposed members.
///
/// ```text
/// P(x) ∝ C(t, x) C(n-t, m-x) exp(b x)
/// ```
/// for `m` cases among `n` members of whom `t` are exposed; `b` is the log odds ratio. For one case it is
/// Bernoulli with `t e^b / (t e^b + n - t)`.
///
/// **Cost.** O(support). **Source.** Harkness 1965, Annals of Mathematical Statistics 36(3):938–945.
final class NoncentralHypergeometric {

    private final int lowest;
    private final double[] logNull;

    private double logSum;
    private double mean;
    private double variance;
    private double third;

    NoncentralHypergeometric(int cases, int members, int exposed) {
        this.lowest = Math.max(0, cases - (members - exposed));
        this.logNull = new double[Math.min(cases, exposed) - lowest + 1];
        for (int i = 1; i < logNull.length; i++) {
            double x = lowest + i;
            double odds =
                    (exposed - x + 1) * (cases - x + 1) / (x * (members - exposed - cases + x));
            logNull[i] = logNull[i - 1] + StrictMath.log(odds);
        }
        tilt(0);
        for (int i = 0; i < logNull.length; i++) {
            logNull[i] -= logSum;
        }
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return lowest + logNull.length - 1;
    }

    /// Probabilities at a log odds ratio, from the lowest count up.
    double[] probabilities(double b) {
        double top = top(b);
        double[] p = new double[logNull.length];
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            p[i] = StrictMath.exp(logNull[i] + b * (lowest + i) - top);
            sum += p[i];
        }
        for (int i = 0; i < p.length; i++) {
            p[i] /= sum;
        }
        return p;
    }

    /// Computes the moments at a log odds ratio.
    void tilt(double b) {
        double top = top(b);
        double[] p = probabilities(b);
        double sum = 0;
        mean = 0;
        for (int i = 0; i < p.length; i++) {
            sum += StrictMath.exp(logNull[i] + b * (lowest + i) - top);
            mean += p[i] * (lowest + i);
        }
        logSum = top + StrictMath.log(sum);
        variance = 0;
        third = 0;
        for (int i = 0; i < p.length; i++) {
            double away = lowest + i - mean;
            variance += p[i] * away * away;
            third += p[i] * away * away * away;
        }
    }

    private double top(double b) {
        double top = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logNull.length; i++) {
            top = Math.max(top, logNull[i] + b * (lowest + i));
        }
        return top;
    }

    /// Log of the mean of `exp(b x)` under the null.
    double logSum() {
        return logSum;
    }

    double mean() {
        return mean;
    }

    double variance() {
        return variance;
    }

    double third() {
        return third;
    }
}
