package org.claypon.stats;

import java.util.Arrays;
import org.claypon.stats.MatchedDifference.Scale;

/// Case minus control in each matched set; [MatchedDifference] has the formula.
///
/// @param differences   mean of the cases minus mean of the controls, of each set that has both
/// @param weights       mk/(m+k) with m cases and k controls
/// @param people        with a value, in these sets
/// @param squaresWithin about the mean of the set's cases, and about that of its controls
/// @param largest       size of the largest value, to tell spread from rounding
record SetDifferences(
        double[] differences, double[] weights, int people, double squaresWithin, double largest) {

    static boolean anyWithoutLogarithm(double[] values) {
        return Arrays.stream(values).anyMatch(value -> value <= 0);
    }

    /// @param scale logarithms only of values above zero
    static SetDifferences of(double[] values, Strata strata, Scale scale) {
        return switch (scale) {
            case PLAIN -> of(values, strata);
            case LOG -> of(Arrays.stream(values).map(StrictMath::log).toArray(), strata);
        };
    }

    private static SetDifferences of(double[] values, Strata strata) {
        if (values.length != strata.rows()) {
            throw new IllegalArgumentException(
                    "%d values for %d rows".formatted(values.length, strata.rows()));
        }
        double[] differences = new double[strata.sets()];
        double[] weights = new double[strata.sets()];
        int sets = 0;
        int people = 0;
        double squaresWithin = 0;
        double largest = 0;
        for (int set = 0; set < strata.sets(); set++) {
            Side cases = Side.of(values, strata, set, true);
            Side controls = Side.of(values, strata, set, false);
            if (cases.people > 0 && controls.people > 0) {
                differences[sets] = cases.mean - controls.mean;
                weights[sets] = weight(cases.people, controls.people);
                sets++;
                people += cases.people + controls.people;
                squaresWithin += cases.squares + controls.squares;
                largest = StrictMath.max(largest, StrictMath.max(cases.largest, controls.largest));
            }
        }
        return new SetDifferences(
                Arrays.copyOf(differences, sets),
                Arrays.copyOf(weights, sets),
                people,
                squaresWithin,
                largest);
    }

    int sets() {
        return differences.length;
    }

    double mean() {
        double sum = 0;
        for (int set = 0; set < sets(); set++) {
            sum += weights[set] * differences[set];
        }
        return sum / totalWeight();
    }

    double squaresBetween() {
        double mean = mean();
        double squares = 0;
        for (int set = 0; set < sets(); set++) {
            double away = differences[set] - mean;
            squares += weights[set] * away * away;
        }
        return squares;
    }

    MatchedDifference difference(double squares, int degreesOfFreedom) {
        if (sets() < 2) {
            return new NotEstimable("fewer than two sets have a case and a control with a value");
        }
        double standardError = StrictMath.sqrt(squares / degreesOfFreedom / totalWeight());
        return standardError <= Moments.ROUNDING * largest
                ? new MatchedDifference.Constant(mean(), sets())
                : new MatchedDifference.Difference(mean(), standardError, degreesOfFreedom, sets());
    }

    private double totalWeight() {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        return total;
    }

    private static double weight(int cases, int controls) {
        return (double) cases * controls / (cases + controls);
    }

    /// The cases, or the controls, of one set.
    private record Side(int people, double mean, double squares, double largest) {

        static Side of(double[] values, Strata strata, int set, boolean cases) {
            int people = 0;
            double sum = 0;
            double largest = 0;
            for (int row = strata.start(set); row < strata.end(set); row++) {
                if (strata.isCase(row) == cases && !Double.isNaN(values[row])) {
                    people++;
                    sum += values[row];
                    largest = StrictMath.max(largest, StrictMath.abs(values[row]));
                }
            }
            double mean = sum / people;
            double squares = 0;
            for (int row = strata.start(set); row < strata.end(set); row++) {
                if (strata.isCase(row) == cases && !Double.isNaN(values[row])) {
                    squares += (values[row] - mean) * (values[row] - mean);
                }
            }
            return new Side(people, mean, squares, largest);
        }
    }
}
