package org.claypon.cohort;

import java.util.List;
import java.util.regex.Pattern;

/// How the text of a cell is read.
final class Cells {

    private static final String NUMBER_CHARACTERS = "0123456789+-.eE";

    private static final Pattern DAY_OR_MONTH_FIRST =
            Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1(\\d{2}|\\d{4})(\\D.*)?");

    private Cells() {}

    /// 26/01/2024 or 1.26.24, perhaps with a time of day behind it.
    static boolean isDayOrMonthFirst(String cell) {
        return DAY_OR_MONTH_FIRST.matcher(cell).matches();
    }

    /// A number with a decimal point and perhaps an exponent; not-a-number for everything else.
    static double number(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (NUMBER_CHARACTERS.indexOf(cell.charAt(i)) < 0) {
                return Double.NaN;
            }
        }
        try {
            double value = Double.parseDouble(cell);
            return Double.isInfinite(value) ? Double.NaN : value;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    static boolean isOneOf(String cell, List<String> codes) {
        return codes.stream().anyMatch(code -> isCode(cell, code));
    }

    /// Whether a cell is this code: 1, 1.0 and 01 are one code, words only if they are alike.
    static boolean isCode(String cell, String code) {
        double number = number(cell);
        return Double.isNaN(number) ? cell.equals(code) : number == number(code);
    }
}
