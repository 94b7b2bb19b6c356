package org.claypon.units;

import java.util.Optional;
import java.util.OptionalDouble;

/// What one unit is in another, between mass and amount of substance by a molar mass.
///
/// ```text
/// amount = mass / molar mass      e.g. 168 pg/mL / (1355.37 g/mol) = 124.0 pmol/L
/// ```
/// **Units.** The molar mass in g/mol.
/// **Agrees with.** Products of standard atomic weights, to half of the last printed digit (`ConversionTest`).
public sealed interface Conversion {

    /// @param factor a value in the one unit times this is the value in the other
    record Factor(double factor) implements Conversion {}

    record NotConvertible(String reason) implements Conversion {}

    static Conversion between(Unit from, Unit to) {
        return between(from, to, Optional.empty());
    }

    static Conversion between(Unit from, Unit to, Optional<Double> molarMass) {
        if (from.code().equals(to.code())) {
            return new Factor(1);
        }
        OptionalDouble plain = Ucum.factor(from.code(), to.code());
        if (plain.isPresent()) {
            return new Factor(plain.getAsDouble());
        }
        OptionalDouble toAmount = amountOfMass(from, to);
        OptionalDouble toMass = amountOfMass(to, from);
        if (toAmount.isEmpty() && toMass.isEmpty()) {
            return new NotConvertible(
                    "%s and %s measure different things".formatted(from.text(), to.text()));
        }
        if (molarMass.isEmpty()) {
            return new NotConvertible(
                    "between %s and %s a molar mass is needed".formatted(from.text(), to.text()));
        }
        return new Factor(
                toAmount.isPresent()
                        ? toAmount.getAsDouble() / molarMass.get()
                        : molarMass.get() / toMass.orElseThrow());
    }

    /// What a mass is as an amount of substance at 1 g/mol.
    private static OptionalDouble amountOfMass(Unit mass, Unit amount) {
        return Ucum.factor("(%s)/(g/mol)".formatted(mass.code()), amount.code());
    }
}
