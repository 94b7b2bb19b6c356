package org.claypon.simulate;

import java.util.List;
import java.util.Optional;

/// A quantity of a person, of which nobody sees more than a test shows.
///
/// ```text
/// log level = log median + Σ effects + spread · z        z standard normal, one a person
/// ```
///
/// @param unit      empty for a bare number
/// @param molarMass in g/mol
public record Level(
        String name,
        double median,
        String unit,
        Optional<Double> molarMass,
        double spread,
        List<Arrow> causes,
        String source) {

    public Level {
        causes = List.copyOf(causes);
    }
}
