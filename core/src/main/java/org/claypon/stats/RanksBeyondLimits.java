package org.claypon.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.stats.Sample.Limit;

/// Ranks of values of which some are known only to lie below or above an assay limit.
///
/// ```text
/// below a limit    tied, lower than every measured value      if no limit of them lies above a measured value
/// above a limit    tied, higher than every measured value     if no limit of them lies below a measured value
/// rank             mean of the places that equal values share, counted from 1
/// ```
/// Nothing is put in the place of what is not known: only its place in the order is used. Limits of different height are tied too, since which of the
/// values lies higher is open.
///
/// **Shape.** A value and a kind for each row; not-a-number where nothing is known, which stays so.
/// **Not estimable** (empty). A limit lies among the measured values, or one from above on one from below: then the order is open.
/// **Cost.** O(n log n).
/// **Source.** Helsel 2012, Statistics for Censored Environmental Data Using Minitab and R, 2nd edition, Wiley (data below one limit are
/// tied at the lowest rank).
public final class RanksBeyondLimits {

    private RanksBeyondLimits() {}

    public static Optional<double[]> of(double[] values, Limit[] limits) {
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        double below = Double.NEGATIVE_INFINITY;
        double above = Double.POSITIVE_INFINITY;
        for (int row = 0; row < values.length; row++) {
            if (!Double.isNaN(values[row])) {
                switch (limits[row]) {
                    case MEASURED -> {
                        lowest = Math.min(lowest, values[row]);
                        highest = Math.max(highest, values[row]);
                    }
                    case BELOW -> below = Math.max(below, values[row]);
                    case ABOVE -> above = Math.min(above, values[row]);
                }
            }
        }
        boolean ordered = below <= lowest && above >= highest && below <= above;
        return ordered ? Optional.of(ranks(ends(values, limits))) : Optional.empty();
    }

    private static double[] ends(double[] values, Limit[] limits) {
        return IntStream.range(0, values.length)
                .mapToDouble(row ->
                        Double.isNaN(values[row])
                                ? Double.NaN
                                : switch (limits[row]) {
                                    case MEASURED -> values[row];
                                    case BELOW -> Double.NEGATIVE_INFINITY;
                                    case ABOVE -> Double.POSITIVE_INFINITY;
                                })
                .toArray();
    }

    private static double[] ranks(double[] values) {
        double[] sorted =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        return Arrays.stream(values)
                .map(value -> Double.isNaN(value) ? value : rank(sorted, value))
                .toArray();
    }

    private static double rank(double[] sorted, double value) {
        int first = Arrays.binarySearch(sorted, value);
        int last = first;
        while (first > 0 && sorted[first - 1] == value) {
            first--;
        }
        while (last < sorted.length - 1 && sorted[last + 1] == value) {
            last++;
        }
        return (first + last) / 2.0 + 1;
    }
}
