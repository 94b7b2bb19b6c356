package org.claypon.stats.printed;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.claypon.stats.Distributions;
import org.claypon.stats.printed.FiveNumbers.MeanSd;

/// A distribution with two parameters whose quantiles lie nearest to the printed ones, by least squares.
///
/// ```text
/// minimise Σ (F⁻¹(pᵢ; a, b) − xᵢ)²      over the normal, lognormal, gamma and Weibull distributions; the smallest minimum wins
/// normal      a + e^b z                  lognormal   exp(a + e^b z)            z = Φ⁻¹(p)
/// Weibull     exp(a + e^b w)             gamma       shape e^a, scale e^b      w = ln(−ln(1−p))
/// ```
/// The numbers are divided by their median first: otherwise which family wins depends on the unit, as it does in R's estmeansd, whose
/// parameters are bounded in raw units.
///
/// **Shape.** Three or five quantiles. **Units.** Those of the numbers. **Cost.** A few hundred quantiles.
/// **Agrees with.** R package estmeansd (0d30b5f) `qe.mean.sd` where its bounds do not bind, relative error at most 2e-4: its optimiser stops early.
///
/// **Source.** McGrath and others 2020, Statistical Methods in Medical Research 29(9):2520–2537, doi:10.1177/0962280219889080. Steps: Marquardt 1963,
/// SIAM Journal 11(2):431–441, doi:10.1137/0111030.
record QuantileFit(Family family, double a, double b, double error) {

    private static final int MOST_STEPS = 500;
    private static final double ENOUGH = 1e-14;

    /// A step for central differences: the cube root of the rounding of a double.
    private static final double STEP = 6e-6;

    enum Family {
        NORMAL,
        LOGNORMAL,
        GAMMA,
        WEIBULL;

        private double quantile(double a, double b, double p) {
            return switch (this) {
                case NORMAL -> a + StrictMath.exp(b) * Distributions.normalAt(p);
                case LOGNORMAL -> StrictMath.exp(a + StrictMath.exp(b) * Distributions.normalAt(p));
                case GAMMA ->
                        GammaDistribution.of(StrictMath.exp(a), StrictMath.exp(b))
                                .inverseCumulativeProbability(p);
                case WEIBULL ->
                        StrictMath.exp(
                                a + StrictMath.exp(b) * StrictMath.log(-StrictMath.log1p(-p)));
            };
        }

        /// From a rough median and spread.
        private double[] start(double median, double sd) {
            double relative = sd / median;
            return switch (this) {
                case NORMAL -> new double[] {median, StrictMath.log(sd)};
                case LOGNORMAL, WEIBULL ->
                        new double[] {StrictMath.log(median), StrictMath.log(relative)};
                case GAMMA ->
                        new double[] {
                            -2 * StrictMath.log(relative),
                            StrictMath.log(median) + 2 * StrictMath.log(relative)
                        };
            };
        }

        QuantileFit fit(double[] p, double[] values) {
            double median = values[values.length / 2];
            double sd =
                    (values[values.length - 1] - values[0])
                            / (Distributions.normalAt(p[p.length - 1])
                                    - Distributions.normalAt(p[0]));
            double[] at = start(median, sd);
            double[] found = descend(at, p, values);
            return new QuantileFit(this, found[0], found[1], error(found[0], found[1], p, values));
        }

        private double[] descend(double[] start, double[] p, double[] values) {
            double[] at = start;
            double error = error(at[0], at[1], p, values);
            double damping = 1e-3;
            for (int step = 0; step < MOST_STEPS && damping < 1e12; step++) {
                double[] next = next(at, damping, p, values);
                double nextError = error(next[0], next[1], p, values);
                if (nextError < error) {
                    boolean enough = error - nextError <= ENOUGH * error;
                    at = next;
                    error = nextError;
                    damping /= 10;
                    if (enough) {
                        break;
                    }
                } else {
                    damping *= 10;
                }
            }
            return at;
        }

        /// One step of Marquardt: `(J'J + λ diag(J'J)) δ = J'r`.
        private double[] next(double[] at, double damping, double[] p, double[] values) {
            double aa = 0;
            double ab = 0;
            double bb = 0;
            double ra = 0;
            double rb = 0;
            for (int i = 0; i < p.length; i++) {
                double byA = slope(at, p[i], STEP, 0);
                double byB = slope(at, p[i], 0, STEP);
                double rest = values[i] - quantile(at[0], at[1], p[i]);
                aa += byA * byA;
                ab += byA * byB;
                bb += byB * byB;
                ra += byA * rest;
                rb += byB * rest;
            }
            aa *= 1 + damping;
            bb *= 1 + damping;
            double determinant = aa * bb - ab * ab;
            return new double[] {
                at[0] + (bb * ra - ab * rb) / determinant, at[1] + (aa * rb - ab * ra) / determinant
            };
        }

        private double slope(double[] at, double p, double stepA, double stepB) {
            return (quantile(at[0] + stepA, at[1] + stepB, p)
                            - quantile(at[0] - stepA, at[1] - stepB, p))
                    / (2 * STEP);
        }

        /// Infinite where the step left what can be computed, so that it is not taken.
        private double error(double a, double b, double[] p, double[] values) {
            if (!(StrictMath.abs(a) < 300 || this == NORMAL) || !(StrictMath.abs(b) < 300)) {
                return Double.POSITIVE_INFINITY;
            }
            double sum = 0;
            for (int i = 0; i < p.length; i++) {
                double rest = quantile(a, b, p[i]) - values[i];
                sum += rest * rest;
            }
            return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
        }
    }

    static QuantileFit best(double[] p, double[] values) {
        return Arrays.stream(Family.values())
                .map(family -> family.fit(p, values))
                .min(Comparator.comparingDouble(QuantileFit::error))
                .orElseThrow();
    }

    MeanSd moments() {
        double spread = StrictMath.exp(b);
        return switch (family) {
            case NORMAL -> new MeanSd(a, spread);
            case LOGNORMAL -> {
                double mean = StrictMath.exp(a + spread * spread / 2);
                yield new MeanSd(mean, mean * StrictMath.sqrt(StrictMath.expm1(spread * spread)));
            }
            case GAMMA -> {
                double shape = StrictMath.exp(a);
                yield new MeanSd(shape * spread, StrictMath.sqrt(shape) * spread);
            }
            case WEIBULL -> {
                double mean = StrictMath.exp(a + LogGamma.value(1 + spread));
                double square = StrictMath.exp(2 * a + LogGamma.value(1 + 2 * spread));
                yield new MeanSd(mean, StrictMath.sqrt(square - mean * mean));
            }
        };
    }
}
