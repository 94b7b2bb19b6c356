package org.claypon.report;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.results.Comparison;
import org.claypon.results.Figure;
import org.claypon.units.Units;

/// Whether a difference is certain to be larger than the margin of its equivalence test.
final class Margins {

    private static final Pattern MARGIN = Pattern.compile("([0-9.]+(?:[eE][-+]?[0-9]+)?) (.+)");

    private Margins() {}

    /// Both 90 % limits lie on one side of all that the margin allows. A margin that cannot be compared says no.
    ///
    /// @param unit of the limits, where the margin is an amount
    static boolean isBeyond(Comparison.Equivalent found, String unit) {
        Matcher margin = MARGIN.matcher(found.margin());
        if (!margin.matches()
                || !(found.lower() instanceof Figure.Value(double lower))
                || !(found.upper() instanceof Figure.Value(double upper))) {
            return false;
        }
        double number = Double.parseDouble(margin.group(1));
        if (margin.group(2).equals("%")) {
            double most = 1 + number / 100;
            return lower > most || upper < 1 / most;
        }
        OptionalDouble most = Units.convert(number, margin.group(2), unit, Optional.empty());
        return most.isPresent() && (lower > most.getAsDouble() || upper < -most.getAsDouble());
    }
}
