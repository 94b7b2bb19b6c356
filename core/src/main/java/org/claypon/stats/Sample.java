package org.claypon.stats;

import java.util.Arrays;
import java.util.Collections;

/// Values of one measurement; one beyond an assay limit is that limit and says on which side the truth lies.
///
/// @param values finite, in any order
/// @param limits one for each value
public record Sample(double[] values, Limit[] limits) {

    /// Whether a value was measured or only bounded.
    public enum Limit {
        MEASURED,
        /// The truth lies below the value.
        BELOW,
        /// The truth lies above the value.
        ABOVE
    }

    public Sample {
        if (values.length != limits.length) {
            throw new IllegalArgumentException(
                    "%d values with %d limits".formatted(values.length, limits.length));
        }
        if (!Arrays.stream(values).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("a value of a sample is not finite");
        }
        values = values.clone();
        limits = limits.clone();
    }

    /// All measured, none at a limit.
    public static Sample measured(double... values) {
        return new Sample(
                values, Collections.nCopies(values.length, Limit.MEASURED).toArray(Limit[]::new));
    }

    public int n() {
        return values.length;
    }

    /// Values known only to lie beyond an assay limit.
    public int beyondLimits() {
        return (int) Arrays.stream(limits).filter(limit -> limit != Limit.MEASURED).count();
    }

    /// How many lie below a threshold, among those that lie for certain on one side of it.
    public Proportion below(double threshold) {
        int below = 0;
        int notBelow = 0;
        for (int i = 0; i < n(); i++) {
            switch (limits[i]) {
                case MEASURED -> {
                    below += values[i] < threshold ? 1 : 0;
                    notBelow += values[i] >= threshold ? 1 : 0;
                }
                case BELOW -> below += values[i] <= threshold ? 1 : 0;
                case ABOVE -> notBelow += Math.nextUp(values[i]) >= threshold ? 1 : 0;
            }
        }
        return new Proportion(below, (long) below + notBelow);
    }

    /// The values in order, a limit standing for what lies beyond it.
    double[] sorted() {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /// The least that each value can be, in order.
    double[] sortedLeast() {
        return sorted(Limit.BELOW, Double.NEGATIVE_INFINITY);
    }

    /// The most that each value can be, in order.
    double[] sortedMost() {
        return sorted(Limit.ABOVE, Double.POSITIVE_INFINITY);
    }

    private double[] sorted(Limit open, double end) {
        double[] bounds = new double[n()];
        for (int i = 0; i < n(); i++) {
            bounds[i] = limits[i] == open ? end : values[i];
        }
        Arrays.sort(bounds);
        return bounds;
    }
}
