package org.claypon.stats;

/// Which terms a direction moves, and which way.
final class Signs {

    /// Of the largest entry: an entry below it is what other terms still settle by, not a direction.
    private static final double STILL = 1e-5;

    private Signs() {}

    static int[] of(double[] direction) {
        double largest = 0;
        for (double entry : direction) {
            largest = Math.max(largest, Math.abs(entry));
        }
        int[] signs = new int[direction.length];
        for (int t = 0; t < signs.length; t++) {
            boolean moves = Math.abs(direction[t]) > STILL * largest;
            signs[t] = moves ? (int) Math.signum(direction[t]) : 0;
        }
        return signs;
    }
}
