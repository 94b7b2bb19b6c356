package org.claypon.units;

/// A unit that we know.
///
/// @param text as somebody wrote it
/// @param code the same in UCUM
public record Unit(String text, String code) {

    /// Whether both mean the same, however they are spelt.
    public boolean sameAs(Unit other) {
        return Conversion.between(this, other) instanceof Conversion.Factor(double factor)
                && Math.abs(factor - 1) < 1e-12;
    }
}
