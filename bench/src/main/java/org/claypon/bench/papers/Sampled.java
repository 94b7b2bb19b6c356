package org.claypon.bench.papers;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Raw data of one group; a missing value is NaN.
record Sampled(double[] all) {

    double[] known() {
        return Arrays.stream(all).filter(v -> !Double.isNaN(v)).toArray();
    }

    int n() {
        return known().length;
    }

    enum Shape {
        NORMAL,
        LOGNORMAL,
        GAMMA;

        double draw(RandomGenerator random, double mean, double cv) {
            return switch (this) {
                case NORMAL -> Math.max(0, mean * (1 + cv * random.nextGaussian()));
                case LOGNORMAL -> {
                    double sigma = Math.sqrt(Math.log1p(cv * cv));
                    yield mean * Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
                }
                case GAMMA -> mean * gamma(random, 1 / (cv * cv)) * cv * cv;
            };
        }

        /// Marsaglia & Tsang 2000, ACM TOMS 26(3):363–372.
        private static double gamma(RandomGenerator random, double shape) {
            if (shape < 1) {
                return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
            }
            double d = shape - 1.0 / 3;
            double c = 1 / Math.sqrt(9 * d);
            while (true) {
                double x = random.nextGaussian();
                double v = Math.pow(1 + c * x, 3);
                if (v > 0
                        && Math.log(random.nextDouble())
                                < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                    return d * v;
                }
            }
        }
    }

    static Sampled levels(
            RandomGenerator random, int n, Shape shape, double mean, double cv, double missing) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double value = shape.draw(random, mean, cv);
            values[i] = random.nextDouble() < missing ? Double.NaN : value;
        }
        return new Sampled(values);
    }

    /// Means of `items` answers from `least` to `most`, in steps of 1.
    static Sampled answers(
            RandomGenerator random,
            int n,
            int items,
            int least,
            int most,
            double lean,
            double missing) {
        double[] values = new double[n];
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int item = 0; item < items; item++) {
                double u = Math.pow(random.nextDouble(), lean);
                sum += least + Math.floor(u * (most - least + 1));
            }
            values[i] = random.nextDouble() < missing ? Double.NaN : sum / items;
        }
        return new Sampled(values);
    }

    Sampled times(double factor) {
        return new Sampled(Arrays.stream(all).map(v -> v * factor).toArray());
    }

    /// At least three values that are not all the same.
    boolean usable() {
        double[] known = known();
        return known.length > 3 && Stats.sd(known) > 1e-9;
    }
}
