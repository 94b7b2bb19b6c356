package org.claypon.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.claypon.results.Comparison.Bin;
import org.claypon.results.Comparison.Distribution;
import org.claypon.results.Count;
import org.claypon.stats.Sample;

/// People by range of a value, for a plot that shows no single person.
///
/// About a dozen bins of a round width (1, 2, 2.5 or 5 times a power of ten) cover the central 96 % of the values; the first and
/// last bin also hold what lies outside, so that a few extreme values neither stretch the plot nor show themselves. Values known only as a
/// limit are counted in the table and not drawn.
final class Histogram {

    private static final double BINS = 12;
    private static final double TAIL = 0.02;

    /// Of a bin's width: far above the error of a quotient, far below what a plot shows.
    private static final double ROUNDING = 1e-9;

    private static final double[] ROUND = {1, 2, 2.5, 5, 10};

    private final double[] cases;
    private final double[] controls;
    private final double width;
    private final long first;
    private final long last;

    private Histogram(double[] cases, double[] controls, double[] sorted) {
        this.cases = cases;
        this.controls = controls;
        double low = sorted[(int) Math.floor(TAIL * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
        this.width = roundWidth((high - low) / BINS);
        this.first = bin(low);
        this.last = Math.max(first, bin(high));
    }

    static Distribution of(Sample cases, Sample controls) {
        double[] ofCases = measured(cases);
        double[] ofControls = measured(controls);
        double[] sorted =
                DoubleStream.concat(Arrays.stream(ofCases), Arrays.stream(ofControls))
                        .sorted()
                        .toArray();
        return sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]
                ? new Distribution(List.of(), false, false)
                : new Histogram(ofCases, ofControls, sorted).distribution();
    }

    private static double[] measured(Sample sample) {
        return IntStream.range(0, sample.n())
                .filter(i -> sample.limits()[i] == Sample.Limit.MEASURED)
                .mapToDouble(i -> sample.values()[i])
                .toArray();
    }

    /// A value that is written as a multiple of the width, such as 0.7 in bins of 0.1, belongs to the bin that it begins,
    /// although its quotient falls short of a whole number by a rounding.
    private long bin(double value) {
        return (long) Math.floor(value / width + ROUNDING);
    }

    /// The next round number; of values that are nearly all the same, the spread of the rest is not known and 1 will do.
    private static double roundWidth(double least) {
        if (!(least > 0)) {
            return 1;
        }
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(least)));
        for (double factor : ROUND) {
            if (factor * power >= least) {
                return factor * power;
            }
        }
        return ROUND[ROUND.length - 1] * power;
    }

    private Distribution distribution() {
        long[] ofCases = counts(cases);
        long[] ofControls = counts(controls);
        List<Bin> bins = new ArrayList<>();
        for (int bin = 0; bin < ofCases.length; bin++) {
            bins.add(
                    new Bin(
                            (first + bin) * width,
                            (first + bin + 1) * width,
                            Count.of(ofCases[bin]),
                            Count.of(ofControls[bin])));
        }
        double low = first * width;
        double high = (last + 1) * width;
        return new Distribution(bins, anyOutside(low, true), anyOutside(high, false));
    }

    private boolean anyOutside(double edge, boolean below) {
        return DoubleStream.concat(Arrays.stream(cases), Arrays.stream(controls))
                .anyMatch(value -> below ? value < edge : value >= edge);
    }

    private long[] counts(double[] values) {
        long[] counts = new long[(int) (last - first + 1)];
        for (double value : values) {
            counts[(int) (Math.clamp(bin(value), first, last) - first)]++;
        }
        return counts;
    }
}
