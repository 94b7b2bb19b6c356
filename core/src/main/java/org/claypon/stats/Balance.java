package org.claypon.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// How alike cases and controls are in one covariate.
///
/// ```text
/// number:    d = (mean of cases − mean of controls) / √((s² of cases + s² of controls)/2)
///            variance ratio = s² of cases / s² of controls
/// category:  d of a level = (p of cases − p of controls) / √((p(1−p) of cases + p(1−p) of controls)/2)
///            d overall    = the d of the level that is largest in size, without sign
/// ```
/// with weighted means, shares and variances. People drawn without matching weigh 1. In matched sets with
/// the weights of [#weights(Strata)] the difference of the means is the mean over the sets of case minus
/// control.
///
/// **Shape.** A value and a weight for each case and each control, in any number.
/// **Units.** Standard deviations; a ratio.
/// **Not estimable.** A side without people, or for numbers with one; sides that differ and do not spread;
/// controls that do not spread, for the ratio. Sides that neither differ nor spread differ by zero.
/// **Cost.** Two passes.
/// **Agrees with.** R 4.2.2 from the formula, with `var` and `cov.wt(method = "unbiased")`, relative error at
/// most 1e-12 (`golden/balance-sets.csv`).
///
/// **Source.** Austin 2009, Statistics in Medicine 28(25):3083–3107, doi:10.1002/sim.3697. He names 0.1 as the
/// size from which a difference deserves attention.
public final class Balance {

    private Balance() {}

    /// People on one side of the comparison.
    ///
    /// @param values  a number, or the place of a level in the list of levels
    /// @param weights above zero
    public record Side(double[] values, double[] weights) {
        public Side {
            if (values.length != weights.length) {
                throw new IllegalArgumentException(
                        "%d values with %d weights".formatted(values.length, weights.length));
            }
            values = values.clone();
            weights = weights.clone();
        }

        /// Everybody weighs the same.
        public static Side equally(double... values) {
            double[] ones = new double[values.length];
            Arrays.fill(ones, 1);
            return new Side(values, ones);
        }

        private Moments moments() {
            return Moments.of(values, weights);
        }

        private double share(int level) {
            double[] atLevel = Arrays.stream(values).map(v -> v == level ? 1 : 0).toArray();
            return Moments.of(atLevel, weights).mean();
        }
    }

    /// @param difference    standardised
    /// @param varianceRatio case over control
    public record Numbers(Quantity difference, Quantity varianceRatio) {}

    /// @param levels  standardised difference of each
    /// @param overall the largest in size, without sign
    public record Categories(List<Quantity> levels, Quantity overall) {
        public Categories {
            levels = List.copyOf(levels);
        }
    }

    /// One for each row: a set's cases share the weight 1, and so do its controls.
    public static double[] weights(Strata strata) {
        double[] weights = new double[strata.rows()];
        for (int set = 0; set < strata.sets(); set++) {
            int cases = strata.cases(set);
            int controls = strata.size(set) - cases;
            for (int row = strata.start(set); row < strata.end(set); row++) {
                weights[row] = 1.0 / (strata.isCase(row) ? cases : controls);
            }
        }
        return weights;
    }

    public static Numbers ofNumbers(Side cases, Side controls) {
        if (cases.values.length < 2 || controls.values.length < 2) {
            NotEstimable reason =
                    new NotEstimable("cases or controls with a value are fewer than two");
            return new Numbers(reason, reason);
        }
        Moments ofCases = cases.moments();
        Moments ofControls = controls.moments();
        Quantity ratio =
                ofControls.variance() == 0
                        ? new NotEstimable("controls all have the same value")
                        : new Quantity.Value(ofCases.variance() / ofControls.variance());
        double variance = (ofCases.variance() + ofControls.variance()) / 2;
        return new Numbers(standardised(ofCases.mean(), ofControls.mean(), variance), ratio);
    }

    /// @param levels how many there are; the values of the sides are from 0 to `levels − 1`
    public static Categories ofCategories(Side cases, Side controls, int levels) {
        if (cases.values.length == 0 || controls.values.length == 0) {
            NotEstimable reason =
                    new NotEstimable("there are no cases or no controls with a value");
            return new Categories(Collections.nCopies(levels, reason), reason);
        }
        List<Quantity> differences = new ArrayList<>();
        for (int level = 0; level < levels; level++) {
            double p = cases.share(level);
            double q = controls.share(level);
            differences.add(standardised(p, q, (p * (1 - p) + q * (1 - q)) / 2));
        }
        return new Categories(differences, largest(differences));
    }

    private static Quantity standardised(double cases, double controls, double variance) {
        double difference = cases - controls;
        if (StrictMath.abs(difference) <= Moments.ROUNDING * StrictMath.abs(cases)) {
            return new Quantity.Value(0);
        }
        return variance > 0
                ? new Quantity.Value(difference / StrictMath.sqrt(variance))
                : new NotEstimable(
                        "all cases are alike, all controls are alike, and the two differ");
    }

    /// A level that no number can express is the largest.
    private static Quantity largest(List<Quantity> differences) {
        double largest = 0;
        for (Quantity difference : differences) {
            switch (difference) {
                case Quantity.Value(double value) ->
                        largest = StrictMath.max(largest, StrictMath.abs(value));
                case NotEstimable reason -> {
                    return reason;
                }
            }
        }
        return new Quantity.Value(largest);
    }
}
