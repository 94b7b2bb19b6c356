package org.claypon.exposure;

import java.math.BigDecimal;
import org.claypon.study.Amount;
import org.claypon.study.Measurement;
import org.claypon.units.Units;

/// An amount of the study file, as a number in the unit of the measurement that it belongs to.
public final class AmountIn {

    private AmountIn() {}

    /// @throws IllegalArgumentException if the units do not go together; the study reader refuses such a file
    public static double unitOf(Measurement measurement, Amount amount) {
        return amount.unit().equals(measurement.unit())
                ? amount.value()
                : Units.convert(
                                amount.value(),
                                amount.unit(),
                                measurement.unit(),
                                measurement.molarMass())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "%s does not convert to the unit of %s"
                                                .formatted(amount.unit(), measurement.name())));
    }

    /// As a person would write it: `180 pg/mL`.
    public static String text(Amount amount) {
        String value = text(amount.value());
        return amount.unit().equals("1") ? value : value + " " + amount.unit();
    }

    /// A number as a person would write it, without an exponent or a closing zero.
    public static String text(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
