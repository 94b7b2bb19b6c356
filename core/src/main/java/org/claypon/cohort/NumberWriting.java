package org.claypon.cohort;

import java.util.Optional;
import java.util.regex.Pattern;
import org.claypon.study.Decimal;

/// How the cells of text in a file write numbers: which sign stands before decimals, and which between thousands.
///
/// @param decimal as the study file says; empty where it does not: then a point stands before decimals and nothing between thousands
public record NumberWriting(Optional<Decimal> decimal) {

    private static final String EXPONENT = "([eE][+-]?\\d+)?";

    /// A space may be one that does not break a line, or a narrow one.
    private static final String SPACES = " \\u00a0\\u202f";

    private static final Pattern COMMA_DECIMAL = decimal(".", ",");
    private static final Pattern POINT_DECIMAL = decimal(",", "\\.");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9]\\d{0,2}[.,]\\d{3}");

    private static Pattern decimal(String between, String before) {
        String groups = "[1-9]\\d{0,2}(?:[%s%s]\\d{3})+".formatted(between, SPACES);
        return Pattern.compile("[+-]?(\\d+|%s)(%s\\d+)?%s".formatted(groups, before, EXPONENT));
    }

    /// A number, or not-a-number for everything else.
    double number(String cell) {
        if (decimal.isEmpty()) {
            return Cells.number(cell);
        }
        return pointed(cell)
                .map(Cells::number)
                .orElseGet(() -> decimal.get() == Decimal.COMMA ? Double.NaN : Cells.number(cell));
    }

    /// The number with a point before its decimals and nothing between thousands; empty where it is not written as is said.
    public Optional<String> pointed(String number) {
        boolean comma = decimal.equals(Optional.of(Decimal.COMMA));
        if (!(comma ? COMMA_DECIMAL : POINT_DECIMAL).matcher(number).matches()) {
            return Optional.empty();
        }
        String digits = number.replaceAll("[%s%s]".formatted(comma ? "." : ",", SPACES), "");
        return Optional.of(digits.replace(',', '.'));
    }

    /// Whether a number such as 1.250 may be 1250 or 1.25, and the study file does not say which.
    boolean isAmbiguous(String number) {
        return decimal.isEmpty()
                && (number.indexOf('.') > 0 || number.indexOf(',') > 0)
                && ONE_GROUP.matcher(number).matches();
    }

    /// Whether a number has a point that can only stand before decimals.
    static boolean showsPoint(String cell) {
        return cell.indexOf('.') >= 0
                && !ONE_GROUP.matcher(cell).matches()
                && !Double.isNaN(Cells.number(cell));
    }
}
