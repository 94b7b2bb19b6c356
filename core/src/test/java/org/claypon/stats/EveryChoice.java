package org.claypon.stats;

import java.util.ArrayList;
import java.util.List;

/// Every choice of members, one by one.
final class EveryChoice {
    private final List<double[]> sums = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Integer> choices = new ArrayList<>();
    private final int terms;
    private final double total;

    /// @param x covariates, `terms` for each member
    EveryChoice(double[] eta, double[] x, int terms, int choose) {
        double all = 0;
        for (int choice = 0; choice < 1 << eta.length; choice++) {
            if (Integer.bitCount(choice) == choose) {
                double logWeight = 0;
                double[] sum = new double[terms];
                for (int j = 0; j < eta.length; j++) {
                    if ((choice >> j & 1) == 1) {
                        logWeight += eta[j];
                        for (int t = 0; t < terms; t++) {
                            sum[t] += x[j * terms + t];
                        }
                    }
                }
                sums.add(sum);
                choices.add(choice);
                weights.add(StrictMath.exp(logWeight));
                all += StrictMath.exp(logWeight);
            }
        }
        this.terms = terms;
        this.total = all;
    }

    double logSum() {
        return StrictMath.log(total);
    }

    double mean(int t) {
        double sum = 0;
        for (int i = 0; i < sums.size(); i++) {
            sum += weights.get(i) / total * sums.get(i)[t];
        }
        return sum;
    }

    double covariance(int r, int s) {
        double sum = 0;
        for (int i = 0; i < sums.size(); i++) {
            sum += weights.get(i) / total * away(i, r) * away(i, s);
        }
        return sum;
    }

    double third(int t, double[] contraction) {
        double sum = 0;
        for (int i = 0; i < sums.size(); i++) {
            double quadratic = 0;
            for (int entry = 0; entry < terms * terms; entry++) {
                quadratic += contraction[entry] * away(i, entry / terms) * away(i, entry % terms);
            }
            sum += weights.get(i) / total * quadratic * away(i, t);
        }
        return sum;
    }

    double chance(int member) {
        double sum = 0;
        for (int i = 0; i < sums.size(); i++) {
            sum += (choices.get(i) >> member & 1) * weights.get(i) / total;
        }
        return sum;
    }

    private double away(int i, int t) {
        return sums.get(i)[t] - mean(t);
    }
}
