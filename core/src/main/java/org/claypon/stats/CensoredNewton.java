package org.claypon.stats;

/// Newton's method for [CensoredLognormal], which has the formula, in `θ` and `γ` of the centred and scaled logarithms.
final class CensoredNewton {

    /// Far more than are needed: from the measured values the steps are quadratic at once.
    private static final int STEPS = 200;

    /// Half of the rise that a full step still promises, below which the likelihood no longer changes.
    private static final double STILL = 1e-22;

    private static final double LOG_ROOT_TWO_PI = 0.5 * StrictMath.log(2 * StrictMath.PI);

    /// Below this many standard deviations a tail is a continued fraction: the distribution function is then 6e-16 and losing digits.
    private static final double FAR = -8;

    /// Terms of the continued fraction: beyond 8 standard deviations forty give all digits.
    private static final int TERMS = 40;

    private final double[] scaled;
    private final Sample.Limit[] limits;
    private final double centre;
    private final double scale;
    private final double sumOfMeasured;
    private final int measured;

    /// @param moments of the measured logarithms; their variance is above zero
    CensoredNewton(double[] logs, Sample.Limit[] limits, Moments moments) {
        this.limits = limits;
        this.centre = moments.mean();
        this.scale = StrictMath.sqrt(moments.variance());
        this.scaled = new double[logs.length];
        double sum = 0;
        int count = 0;
        for (int i = 0; i < logs.length; i++) {
            scaled[i] = (logs[i] - centre) / scale;
            sum += limits[i] == Sample.Limit.MEASURED ? logs[i] : 0;
            count += limits[i] == Sample.Limit.MEASURED ? 1 : 0;
        }
        this.sumOfMeasured = sum;
        this.measured = count;
    }

    /// The likelihood of the scaled values at a place, with its first and second derivatives by `θ` and `γ`.
    private record Place(
            double theta,
            double gamma,
            double value,
            double byTheta,
            double byGamma,
            double thetaTheta,
            double thetaGamma,
            double gammaGamma) {

        private double determinant() {
            return thetaTheta * gammaGamma - thetaGamma * thetaGamma;
        }

        double stepTheta() {
            return (thetaGamma * byGamma - gammaGamma * byTheta) / determinant();
        }

        double stepGamma() {
            return (thetaGamma * byTheta - thetaTheta * byGamma) / determinant();
        }

        double promise() {
            return byTheta * stepTheta() + byGamma * stepGamma();
        }
    }

    CensoredLognormal fit() {
        Place place = at(1, 0);
        for (int step = 0; step < STEPS && place.promise() > STILL; step++) {
            Place next = better(place);
            if (next.equals(place)) {
                break;
            }
            place = next;
        }
        return new CensoredLognormal.Fit(
                centre + scale * place.gamma() / place.theta(),
                scale / place.theta(),
                place.value() - measured * StrictMath.log(scale) - sumOfMeasured);
    }

    /// The whole step, or the first half of a half of it that does not go down; the place itself where rounding leaves none.
    private Place better(Place place) {
        for (double share = 1; share > 1e-12; share /= 2) {
            double theta = place.theta() + share * place.stepTheta();
            if (theta > 0) {
                Place next = at(theta, place.gamma() + share * place.stepGamma());
                if (next.value() >= place.value() - rounding(place)) {
                    return next;
                }
            }
        }
        return place;
    }

    /// Near the maximum a step that helps may change the likelihood by its rounding alone.
    private static double rounding(Place place) {
        return 4 * StrictMath.ulp(place.value());
    }

    private Place at(double theta, double gamma) {
        double[] sums = new double[6];
        for (int i = 0; i < scaled.length; i++) {
            double y = scaled[i];
            double z = theta * y - gamma;
            switch (limits[i]) {
                case MEASURED -> {
                    sums[0] += StrictMath.log(theta) - LOG_ROOT_TWO_PI - z * z / 2;
                    sums[1] += 1 / theta - z * y;
                    sums[2] += z;
                    sums[3] -= 1 / (theta * theta) + y * y;
                    sums[4] += y;
                    sums[5] -= 1;
                }
                case BELOW -> beyond(sums, z, y, 1);
                case ABOVE -> beyond(sums, -z, y, -1);
            }
        }
        return new Place(theta, gamma, sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
    }

    /// @param z    standard deviations up to which the value may lie
    /// @param side 1 below the limit, −1 above
    private static void beyond(double[] sums, double z, double y, int side) {
        double slope = slope(z);
        double bend = slope * (z + slope);
        sums[0] += logShare(z);
        sums[1] += side * slope * y;
        sums[2] -= side * slope;
        sums[3] -= bend * y * y;
        sums[4] += bend * y;
        sums[5] -= bend;
    }

    /// `log Φ(z)`.
    static double logShare(double z) {
        return z < FAR
                ? -z * z / 2 - LOG_ROOT_TWO_PI - StrictMath.log(-z + fraction(-z))
                : z < 0
                        ? StrictMath.log(Distributions.normalTail(-z))
                        : StrictMath.log1p(-Distributions.normalTail(z));
    }

    /// Its derivative `φ(z) / Φ(z)`.
    static double slope(double z) {
        return z < FAR
                ? -z + fraction(-z)
                : StrictMath.exp(-z * z / 2 - LOG_ROOT_TWO_PI) / Distributions.normalTail(-z);
    }

    /// `1/(x + 2/(x + 3/(x + …)))`: the slope at `−x` less `x` (Laplace; Abramowitz & Stegun 1964, 26.2.14).
    private static double fraction(double x) {
        double rest = 0;
        for (int term = TERMS; term >= 1; term--) {
            rest = term / (x + rest);
        }
        return rest;
    }
}
