package org.claypon.study;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.units.Units;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads numbers with units: `100 pg/mL`, `10 %`, `2 years`.
final class Amounts {

    private static final Pattern AMOUNT =
            Pattern.compile(
                    "([-+]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,3})?)\\s*(.*)",
                    Pattern.DOTALL);

    private static final Pattern SIDED = Pattern.compile("[<>≤≥=]+\\s*(.+)", Pattern.DOTALL);

    /// An amount and its spelling: the number as written, one space, the unit.
    record Written(Amount amount, String spelling) {}

    /// What is wrong with an amount, and the change that mends it.
    private record Mistake(String what, String fix) {}

    /// A number with whatever follows it; the unit may be empty.
    Optional<Written> written(Node node, String text, String example) {
        Optional<Mistake> mistake = mistake(text.strip(), example);
        mistake.ifPresent(found ->
                node.problem("%s %s".formatted(Echo.quoted(text), found.what()), found.fix()));
        Matcher amount = AMOUNT.matcher(text.strip());
        if (mistake.isPresent() || !amount.matches()) {
            return Optional.empty();
        }
        String number = amount.group(1);
        String unit = amount.group(2).strip();
        return Optional.of(
                new Written(
                        new Amount(Double.parseDouble(number), unit),
                        (number + " " + unit).strip()));
    }

    private static Optional<Mistake> mistake(String text, String example) {
        Optional<CommaNumber> comma = CommaNumber.of(text);
        if (comma.isPresent()) {
            return comma.map(found -> new Mistake(found.what(), found.fix()));
        }
        Matcher sided = SIDED.matcher(text);
        if (sided.matches() && AMOUNT.matcher(sided.group(1)).matches()) {
            return Optional.of(
                    new Mistake(
                            "has a sign before its number, and the key says the side already",
                            "write \"%s\"".formatted(Echo.cut(sided.group(1)))));
        }
        Matcher amount = AMOUNT.matcher(text);
        return amount.matches() && !Double.isInfinite(Double.parseDouble(amount.group(1)))
                ? Optional.empty()
                : Optional.of(
                        new Mistake(
                                "is not a number with a unit",
                                "write for example \"%s\"".formatted(example)));
    }

    /// An amount whose unit can be converted to the measurement's.
    Optional<Written> of(Measurement measurement, Node node, String text) {
        Optional<Written> written = written(node, text, "100 " + measurement.unit());
        return written.filter(found -> fits(measurement, found.amount(), node));
    }

    private boolean fits(Measurement measurement, Amount amount, Node node) {
        String unit = amount.unit();
        Optional<CommaNumber> cut =
                unit.isEmpty() ? node.cutNumber().flatMap(CommaNumber::of) : Optional.empty();
        if (cut.isPresent()) {
            node.problem(
                    "a number with a comma stands in braces, where a comma ends a value",
                    cut.get().fix());
            return false;
        }
        if (unit.isEmpty()) {
            node.problem(
                    "%s has no unit".formatted(number(amount.value())),
                    "write \"%s %s\"".formatted(number(amount.value()), measurement.unit()));
            return false;
        }
        return isKnown(unit, node) && isConvertible(measurement, amount, node);
    }

    private boolean isConvertible(Measurement measurement, Amount amount, Node node) {
        if (inUnitOf(measurement, amount).isPresent()) {
            return true;
        }
        String molarMass =
                measurement.molarMass().isPresent()
                        ? ""
                        : "; between mass and amount of substance \"molar_mass\" of %s is needed"
                                .formatted(measurement.name());
        node.problem(
                "%s cannot be converted to %s, the unit of %s"
                        .formatted(
                                Echo.quoted(amount.unit()),
                                Echo.cut(measurement.unit()),
                                Echo.cut(measurement.name())),
                "write the amount in %s%s".formatted(Echo.cut(measurement.unit()), molarMass));
        return false;
    }

    OptionalDouble inUnitOf(Measurement measurement, Amount amount) {
        return Units.convert(
                amount.value(), amount.unit(), measurement.unit(), measurement.molarMass());
    }

    /// Adds a problem unless the unit is known.
    boolean isKnown(String unit, Node node) {
        if (Units.parse(unit).isPresent()) {
            return true;
        }
        node.problem(
                "the unit %s is not known; the nearest is %s"
                        .formatted(Echo.quoted(unit), Echo.quoted(Units.nearest(unit))),
                "write the unit in UCUM, for example \"pg/mL\" or \"umol/L\"");
        return false;
    }

    /// A number without needless digits: 100, not 100.0.
    static String number(double value) {
        String plain = new BigDecimal(String.valueOf(value)).stripTrailingZeros().toPlainString();
        return plain.length() > 20 ? String.valueOf(value) : plain;
    }
}
