package org.claypon.stats;

import java.math.BigDecimal;

/// Quantiles of a sample that may hold values beyond assay limits; [Description] has the formula.
final class Quantiles {

    private final Sample sample;
    private final double[] least;
    private final double[] most;

    Quantiles(Sample sample) {
        this.sample = sample;
        this.least = sample.sortedLeast();
        this.most = sample.sortedMost();
    }

    Quantity at(double p) {
        if (sample.n() == 0) {
            return new NotEstimable("there is no value");
        }
        double position = (sample.n() - 1) * p;
        int below = (int) position;
        double between = position - below;
        int above = between == 0 ? below : below + 1;
        return known(below) && known(above)
                ? new Quantity.Value(least[below] + between * (least[above] - least[below]))
                : new NotEstimable(whyHidden(below, above));
    }

    /// Whether the value with this rank is the same whatever the hidden values are.
    private boolean known(int rank) {
        return least[rank] == most[rank];
    }

    private String whyHidden(int below, int above) {
        if (least[above] == Double.NEGATIVE_INFINITY) {
            return "it lies below the assay limit, %s".formatted(highest(Sample.Limit.BELOW));
        }
        if (most[below] == Double.POSITIVE_INFINITY) {
            return "it lies above the assay limit, %s".formatted(lowest(Sample.Limit.ABOVE));
        }
        return "values beyond an assay limit are among those that it lies between";
    }

    private String highest(Sample.Limit side) {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < sample.n(); i++) {
            if (sample.limits()[i] == side) {
                highest = StrictMath.max(highest, sample.values()[i]);
            }
        }
        return plain(highest);
    }

    private String lowest(Sample.Limit side) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < sample.n(); i++) {
            if (sample.limits()[i] == side) {
                lowest = StrictMath.min(lowest, sample.values()[i]);
            }
        }
        return plain(lowest);
    }

    /// Without a trailing ".0" and without an exponent.
    private static String plain(double limit) {
        return BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
    }
}
