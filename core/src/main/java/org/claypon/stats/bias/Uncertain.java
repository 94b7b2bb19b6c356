package org.claypon.stats.bias;

import org.apache.commons.statistics.distribution.BetaDistribution;

/// A share that is not known exactly: one number, or a distribution to draw it from.
///
/// ```text
/// trapezoid(a, b, c, d): density rises from a to b, is level to c, falls to d;  with h = 2 / (d + c − a − b)
///   q(u) = a + √(2u(b − a)/h)             up to u = h(b − a)/2
///        = b + (u − h(b − a)/2) / h        up to u = 1 − h(d − c)/2
///        = d − √(2(1 − u)(d − c)/h)        from there
/// beta(a, b): mean a/(a + b), as if a of a + b people had been found right
/// ```
///
/// **Shape.** A rank from 0 to 1 gives the number that so large a share of draws is under.
/// **Units.** Shares from 0 to 1.
/// **Throws.** `IllegalArgumentException` for edges that fall or leave 0 to 1, or for a beta that has no quantile.
/// **Cost.** Constant; a beta quantile is searched.
/// **Agrees with.** R package episensr (ff3badb) `probsens`, medians and limits within Monte Carlo error.
///
/// **Source.** Trapezoid: Fox, Lash & Greenland 2005, International Journal of Epidemiology 34(6):1370–1376, doi:10.1093/ije/dyi184.
public sealed interface Uncertain {

    /// @param rank from 0 to 1
    double quantile(double rank);

    record Known(double value) implements Uncertain {
        public Known {
            Accuracy.checkShare(value);
        }

        @Override
        public double quantile(double rank) {
            return value;
        }
    }

    record Beta(double right, double wrong) implements Uncertain {
        public Beta {
            if (!(right > 0 && wrong > 0) || Double.isInfinite(right + wrong)) {
                throw new IllegalArgumentException(
                        "beta(%s, %s) is no distribution".formatted(right, wrong));
            }
        }

        @Override
        public double quantile(double rank) {
            return BetaDistribution.of(right, wrong).inverseCumulativeProbability(rank);
        }
    }

    record Trapezoid(double least, double from, double to, double most) implements Uncertain {
        public Trapezoid {
            Accuracy.checkShare(least);
            Accuracy.checkShare(most);
            if (!(least <= from && from <= to && to <= most && least < most)) {
                throw new IllegalArgumentException(
                        "the edges %s, %s, %s, %s do not rise".formatted(least, from, to, most));
            }
        }

        @Override
        public double quantile(double rank) {
            double height = 2 / (most + to - least - from);
            double rising = height * (from - least) / 2;
            double falling = height * (most - to) / 2;
            if (rank < rising) {
                return least + StrictMath.sqrt(2 * rank * (from - least) / height);
            }
            return rank <= 1 - falling
                    ? from + (rank - rising) / height
                    : most - StrictMath.sqrt(2 * (1 - rank) * (most - to) / height);
        }
    }
}
