package org.claypon.guideline;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.guideline.Guideline.Input.Measurement;
import org.claypon.units.Conversion;
import org.claypon.units.Reading.Found;
import org.claypon.units.Unit;

/// The scale for a value in some unit. The edges of a guideline in mass and in amount of substance are rounded and do not
/// coincide, so a scale in the unit reported comes first, then one of the same kind, and only then one through the molar mass.
record Applied(Scale scale, double factor, boolean converted) {

    /// Keeps 0.18 ug/L at the edge of 180 ng/L, whatever the last bits of the product are.
    private static final MathContext TWELVE_DIGITS = new MathContext(12);

    static Optional<Applied> of(Measurement test, List<Scale> scales, Unit unit) {
        Stream<Applied> asReported =
                scales.stream()
                        .filter(scale -> scale.unit().filter(unit::sameAs).isPresent())
                        .map(scale -> new Applied(scale, 1, false));
        Stream<Applied> converted =
                Stream.of(Optional.<Double>empty(), test.molarMass())
                        .flatMap(mass ->
                                scales.stream().flatMap(scale -> convert(unit, scale, mass)));
        return Stream.concat(asReported, converted).findFirst();
    }

    private static Stream<Applied> convert(Unit from, Scale scale, Optional<Double> molarMass) {
        return scale.unit().map(to -> Conversion.between(from, to, molarMass)).stream()
                .filter(Conversion.Factor.class::isInstance)
                .map(Conversion.Factor.class::cast)
                .map(conversion -> new Applied(scale, conversion.factor(), true));
    }

    double value(Found found) {
        if (!converted) {
            return found.value();
        }
        double value = found.value() * factor;
        return Double.isFinite(value)
                ? new BigDecimal(value).round(TWELVE_DIGITS).doubleValue()
                : value;
    }
}
