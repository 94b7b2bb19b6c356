package org.claypon.stats;

/// For members with log weights `eta`, the chance of each to be among `m` chosen, where a choice is as likely as
/// the product of its members' weights.
///
/// The forward pass is Howard's recursion in logs, `B(d, j) = B(d, j-1) + w_j B(d-1, j-1)`. The backward pass walks a
/// random choice from the last member to the first: at `d` still to choose among the first `j`, member `j` is
/// taken with probability `w_j B(d-1, j-1) / B(d, j)`.
///
/// **Cost.** O(m n) time and memory; one case: O(n).
final class InclusionChances {

    private InclusionChances() {}

    static double[] of(double[] eta, int choose) {
        int n = eta.length;
        double[][] log = new double[n + 1][choose + 1];
        for (int j = 0; j <= n; j++) {
            for (int d = 1; d <= choose; d++) {
                log[j][d] =
                        d > j
                                ? Double.NEGATIVE_INFINITY
                                : logAdd(log[j - 1][d], eta[j - 1] + log[j - 1][d - 1]);
            }
        }
        return backward(eta, choose, log);
    }

    private static double[] backward(double[] eta, int choose, double[][] log) {
        double[] chance = new double[eta.length];
        double[] toChoose = new double[choose + 1];
        toChoose[choose] = 1;
        for (int j = eta.length; j >= 1; j--) {
            for (int d = 1; d <= choose; d++) {
                if (d <= j && toChoose[d] > 0) {
                    double taken = StrictMath.exp(eta[j - 1] + log[j - 1][d - 1] - log[j][d]);
                    chance[j - 1] += toChoose[d] * taken;
                    toChoose[d - 1] += toChoose[d] * taken;
                    toChoose[d] *= 1 - taken;
                }
            }
        }
        return chance;
    }

    private static double logAdd(double a, double b) {
        double most = Math.max(a, b);
        return most == Double.NEGATIVE_INFINITY
                ? most
                : most + StrictMath.log1p(StrictMath.exp(Math.min(a, b) - most));
    }
}
