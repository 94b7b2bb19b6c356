package org.claypon.stats;

import java.util.Arrays;

/// Weighted mean and variance.
///
/// ```text
/// mean = Σwx / Σw    variance = Σw(x − mean)² / (Σw − Σw²/Σw)
/// ```
/// With equal weights the divisor is that of `n − 1`. With one value the variance is not a number. A spread
/// that is rounding beside the mean is none.
///
/// **Source.** The divisor makes the variance unbiased when weights say how much a value counts: R 4.2.2
/// `stats::cov.wt(method = "unbiased")`.
record Moments(double mean, double variance) {

    /// A spread or difference this small beside the values is rounding; R's `t.test` draws the line here.
    static final double ROUNDING = 10 * StrictMath.ulp(1.0);

    static Moments of(double[] values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return of(values, ones);
    }

    static Moments of(double[] values, double[] weights) {
        double total = 0;
        double squaredWeights = 0;
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            total += weights[i];
            squaredWeights += weights[i] * weights[i];
            sum += weights[i] * values[i];
        }
        double mean = sum / total;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            squares += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        double variance = squares / (total - squaredWeights / total);
        double rounding = ROUNDING * mean;
        return new Moments(mean, variance <= rounding * rounding ? 0 : variance);
    }
}
