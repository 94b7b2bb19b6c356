package org.claypon.stats;

/// Two finite limits, the lower first.
public record Interval(double lower, double upper) {

    public Interval {
        if (!Double.isFinite(lower) || !Double.isFinite(upper) || lower > upper) {
            throw new IllegalArgumentException("no interval from %s to %s".formatted(lower, upper));
        }
    }

    /// The limits of a ratio, from those of its logarithm.
    public Limits exponentiated() {
        return new Limits(ratio(lower), ratio(upper));
    }

    private static Quantity ratio(double logRatio) {
        double ratio = StrictMath.exp(logRatio);
        return ratio > 0 && ratio < Double.POSITIVE_INFINITY
                ? new Quantity.Value(ratio)
                : new NotEstimable("the limit lies beyond the numbers that a machine can hold");
    }

    public Limits limits() {
        return new Limits(new Quantity.Value(lower), new Quantity.Value(upper));
    }

    /// Whether the value lies inside; one on a limit does not.
    public boolean surrounds(double value) {
        return lower < value && value < upper;
    }
}
