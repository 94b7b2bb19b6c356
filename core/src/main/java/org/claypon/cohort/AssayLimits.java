package org.claypon.cohort;

import org.claypon.cohort.Labs.Limit;
import org.claypon.study.Amount;
import org.claypon.study.Measurement;
import org.claypon.units.Units;

/// The bounds that a study gives for an assay: a value at a bound, or beyond it, says only that the true one is not inside.
public final class AssayLimits {

    private AssayLimits() {}

    /// Turns values into limits, in place.
    ///
    /// @param values in the measurement's unit
    /// @param limits by code of [Limit]
    public static void apply(Measurement measurement, double[] values, byte[] limits) {
        measurement
                .atLeast()
                .ifPresent(least -> limit(values, limits, inUnitOf(measurement, least), true));
        measurement
                .atMost()
                .ifPresent(most -> limit(values, limits, inUnitOf(measurement, most), false));
    }

    private static void limit(double[] values, byte[] limits, double bound, boolean below) {
        Limit kind = below ? Limit.BELOW : Limit.ABOVE;
        for (int at = 0; at < values.length; at++) {
            boolean beyond = below ? values[at] <= bound : values[at] >= bound;
            if (beyond && limits[at] == Limit.MEASURED.code()) {
                values[at] = Bounds.including(bound, below);
                limits[at] = kind.code();
            }
        }
    }

    /// An amount in the unit of a measurement; the study file was read only if it converts.
    public static double inUnitOf(Measurement measurement, Amount amount) {
        return Units.convert(
                        amount.value(), amount.unit(), measurement.unit(), measurement.molarMass())
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "%s does not convert to the unit of %s"
                                        .formatted(amount.unit(), measurement.name())));
    }
}
