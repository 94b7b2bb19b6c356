package org.claypon.units;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a laboratory wrote: a value or a limit, with or without its unit.
public sealed interface Reading {

    /// @param unit as it is written; absent where there is none
    record Found(double value, Side side, Optional<String> unit) implements Reading {}

    record Unreadable(String reason) implements Reading {}

    /// Whether the value was measured or only bounded.
    enum Side {
        MEASURED,
        /// `<`: the truth lies below the value.
        BELOW,
        /// `<=`: the truth is the value or lies below it.
        AT_MOST,
        /// `>`: the truth lies above the value.
        ABOVE,
        /// `>=`: the truth is the value or lies above it.
        AT_LEAST
    }

    /// A digit where a unit would begin, as in `1 500` or `5-10`: more than one number. `1/uL` and `10*9/L` are units.
    Pattern SECOND_NUMBER = Pattern.compile("(?!1/|10[*^eE])[-+–.'’]?\\s*\\d.*");

    /// `<`, `>` and their relatives, a number with a decimal point, a unit.
    Pattern FORM =
            Pattern.compile(
                    "(<=|>=|[<>≤≥])?\\s*([-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?)\\s*(.*)");

    static Reading of(String text) {
        String plain = Units.plainSpaces(text).strip();
        if (plain.isEmpty()) {
            return new Unreadable("there is nothing");
        }
        Matcher form = FORM.matcher(plain);
        if (!form.matches()) {
            return new Unreadable("it does not begin with a number, or with < or > and a number");
        }
        String unit = form.group(3);
        if (unit.startsWith(",")) {
            return new Unreadable("a comma follows the number; decimals are written with a point");
        }
        if (SECOND_NUMBER.matcher(unit).matches()) {
            return new Unreadable("there is a second number behind the first");
        }
        double value = Double.parseDouble(form.group(2));
        return Double.isFinite(value)
                ? new Found(
                        value,
                        side(form.group(1)),
                        unit.isEmpty() ? Optional.empty() : Optional.of(unit))
                : new Unreadable("the number is too large");
    }

    private static Side side(@org.jspecify.annotations.Nullable String sign) {
        if (sign == null) {
            return Side.MEASURED;
        }
        return switch (sign) {
            case "<" -> Side.BELOW;
            case "<=", "≤" -> Side.AT_MOST;
            case ">" -> Side.ABOVE;
            default -> Side.AT_LEAST;
        };
    }
}
