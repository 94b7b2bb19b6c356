package org.claypon.stats;

import java.util.Arrays;

/// Distribution of a count: probabilities from `lowest` up, with ends below `NEGLIGIBLE` cut off.
final class CountDistribution {

    /// Far above the smallest double, so that what is kept has all its digits.
    static final double NEGLIGIBLE = 1e-280;

    private final long lowest;
    private final double[] p;

    CountDistribution(long lowest, double[] p) {
        this.lowest = lowest;
        this.p = p;
    }

    static CountDistribution certain(long value) {
        return new CountDistribution(value, new double[] {1});
    }

    /// Distribution of the sum of two independent counts.
    CountDistribution plus(CountDistribution other) {
        double[] sum = new double[p.length + other.p.length - 1];
        for (int i = 0; i < p.length; i++) {
            for (int j = 0; j < other.p.length; j++) {
                sum[i + j] += p[i] * other.p[j];
            }
        }
        return new CountDistribution(lowest + other.lowest, sum).trimmed();
    }

    /// Distribution of the sum of so many independent counts of this kind, by repeated doubling.
    CountDistribution times(long count) {
        CountDistribution total = certain(0);
        CountDistribution power = this;
        for (long left = count; left > 0; left >>= 1) {
            total = (left & 1) == 1 ? total.plus(power) : total;
            power = left > 1 ? power.plus(power) : power;
        }
        return total;
    }

    private CountDistribution trimmed() {
        int from = 0;
        int to = p.length;
        while (p[from] < NEGLIGIBLE) {
            from++;
        }
        while (p[to - 1] < NEGLIGIBLE) {
            to--;
        }
        return to - from == p.length
                ? this
                : new CountDistribution(lowest + from, Arrays.copyOfRange(p, from, to));
    }

    long lowest() {
        return lowest;
    }

    long highest() {
        return lowest + p.length - 1;
    }

    /// Probability of one value; zero outside.
    double at(long value) {
        return value < lowest || value > highest() ? 0 : p[(int) (value - lowest)];
    }
}
