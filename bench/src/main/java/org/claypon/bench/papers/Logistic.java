package org.claypon.bench.papers;

import java.util.function.DoubleUnaryOperator;

/// Ordinary logistic regression on one exposure and one other number, by Newton's method.
///
/// @param estimate of the exposure; not finite, or with a huge standard error, where the exposure separates the groups
record Logistic(double estimate, double se, double logLikelihood) {

    private static final double HALF_CHI_SQUARE = 1.920729410347062;

    private record Fit(double[] b, double[][] covariance, double logLikelihood) {}

    static Logistic fit(double[] x, double[] z, boolean[] cases) {
        Fit full = newton(x, z, cases, Double.NaN);
        return new Logistic(full.b()[1], Math.sqrt(full.covariance()[1][1]), full.logLikelihood());
    }

    double wald() {
        return Stats.normalTwoSided(estimate / se);
    }

    double likelihoodRatio(double[] x, double[] z, boolean[] cases) {
        double without = newton(x, z, cases, 0).logLikelihood();
        return Stats.chiSquareTail(Math.max(0, 2 * (logLikelihood - without)), 1);
    }

    /// The limits of the coefficient by the likelihood of the same data.
    double[] profile(double[] x, double[] z, boolean[] cases) {
        DoubleUnaryOperator drop =
                at -> logLikelihood - newton(x, z, cases, at).logLikelihood() - HALF_CHI_SQUARE;
        return new double[] {root(drop, estimate, -se), root(drop, estimate, se)};
    }

    private static double root(DoubleUnaryOperator drop, double from, double step) {
        double inside = from;
        double outside = from + 1.5 * step;
        for (int i = 0; i < 30 && drop.applyAsDouble(outside) < 0; i++) {
            inside = outside;
            outside += step;
        }
        for (int i = 0; i < 32; i++) {
            double middle = (inside + outside) / 2;
            if (drop.applyAsDouble(middle) < 0) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return (inside + outside) / 2;
    }

    /// @param fixed the coefficient of the exposure; NaN to estimate it
    private static Fit newton(double[] x, double[] z, boolean[] cases, double fixed) {
        boolean free = Double.isNaN(fixed);
        double[] b = {0, free ? 0 : fixed, 0};
        double[][] inverse = new double[3][3];
        for (int step = 0; step < 40; step++) {
            double[] score = new double[3];
            double[][] information = new double[3][3];
            for (int i = 0; i < x.length; i++) {
                double[] row = {1, free ? x[i] : 0, z[i]};
                double p = 1 / (1 + Math.exp(-(b[0] + b[1] * x[i] + b[2] * z[i])));
                double rest = (cases[i] ? 1 : 0) - p;
                for (int j = 0; j < 3; j++) {
                    score[j] += row[j] * rest;
                    for (int k = 0; k < 3; k++) {
                        information[j][k] += row[j] * row[k] * p * (1 - p);
                    }
                }
            }
            if (!free) {
                information[1][1] = 1;
            }
            inverse = inverse(information);
            double largest = 0;
            for (int j = 0; j < 3; j++) {
                double change = 0;
                for (int k = 0; k < 3; k++) {
                    change += inverse[j][k] * score[k];
                }
                b[j] += change;
                largest = Math.max(largest, Math.abs(change));
            }
            if (largest < 1e-10) {
                break;
            }
        }
        return new Fit(b, inverse, logLikelihood(x, z, cases, b));
    }

    private static double logLikelihood(double[] x, double[] z, boolean[] cases, double[] b) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double eta = b[0] + b[1] * x[i] + b[2] * z[i];
            sum += (cases[i] ? eta : 0) - Math.log1p(Math.exp(eta));
        }
        return sum;
    }

    private static double[][] inverse(double[][] m) {
        double[][] cofactors = new double[3][3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                int r = (j + 1) % 3;
                int s = (j + 2) % 3;
                int u = (i + 1) % 3;
                int v = (i + 2) % 3;
                cofactors[i][j] = m[r][u] * m[s][v] - m[r][v] * m[s][u];
            }
        }
        double determinant =
                m[0][0] * cofactors[0][0] + m[0][1] * cofactors[1][0] + m[0][2] * cofactors[2][0];
        for (double[] row : cofactors) {
            for (int j = 0; j < 3; j++) {
                row[j] /= determinant;
            }
        }
        return cofactors;
    }
}
