package org.claypon.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.results.Comparison;
import org.claypon.results.Figure;
import org.claypon.results.RatioValue;
import org.claypon.units.Units;

/// Whether a difference is certain to be larger than the margin of its equivalence test.
final class Margins {

    private static final Pattern MARGIN = Pattern.compile("([0-9.]+(?:[eE][-+]?[0-9]+)?) (.+)");

    /// Nearer to 1 than that no digits help a reader.
    private static final int LEAST_DECIMALS = 6;

    private Margins() {}

    /// The verdict with what it rests on: that groups differ is read from the 95 % interval, which may leave out no difference only just and
    /// says nothing of the margin.
    static String verdict(Comparison comparison, Comparison.Equivalent found) {
        if (!found.verdict().equals("different")) {
            return Say.words(found.verdict());
        }
        return isBeyond(found, comparison.unit())
                ? "different, by more than " + found.margin()
                : "different from %s (the 95 %% interval of the %s leaves it out), but whether by more than %s is open"
                        .formatted(
                                isRatio(found) ? "1" : "0",
                                isRatio(found) ? "ratio" : "difference",
                                found.margin());
    }

    private static boolean isRatio(Comparison.Equivalent found) {
        return found.margin().endsWith("%");
    }

    /// In the summary, after "differed on average between the groups": the ratio that says so; nothing of a margin in a unit.
    static String ratio(Comparison comparison, Comparison.Equivalent found) {
        Comparison.Ratio ratio = comparison.geometricMeanRatio();
        return isRatio(found)
                        && ratio.value() instanceof Figure.Value
                        && ratio.lower() instanceof Figure.Value
                        && ratio.upper() instanceof Figure.Value
                ? " (the ratio has the range %s)".formatted(ofRatio(ratio))
                : "";
    }

    /// The limits of a ratio. One that lies beside 1 has the digits that tell it from 1.
    static String ofRatio(Comparison.Ratio ratio) {
        DoubleFunction<String> said = RatioValue.alike(ratio.value(), ratio.lower(), ratio.upper());
        return Say.interval(
                ratio.lower(),
                ratio.upper(),
                value -> said.apply(value).equals("1.00") ? besideOne(value) : said.apply(value));
    }

    private static String besideOne(double value) {
        BigDecimal from = new BigDecimal(value).subtract(BigDecimal.ONE);
        BigDecimal rounded = from.round(new MathContext(1, RoundingMode.HALF_UP));
        return value == 1 || rounded.scale() > LEAST_DECIMALS
                ? "1.00"
                : BigDecimal.ONE.add(rounded).toPlainString();
    }

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
