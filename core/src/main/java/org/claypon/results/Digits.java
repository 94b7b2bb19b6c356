package org.claypon.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/// Numbers as people read them.
public final class Digits {

    private Digits() {}

    /// With so many decimals.
    public static String number(double value, int decimals) {
        return plain(new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP));
    }

    /// With so many significant digits; a nought is one.
    public static String significant(double value, int digits) {
        return value == 0 ? "0" : plain(inDigits(value, digits));
    }

    /// How many significant digits it has.
    public static int of(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().precision();
    }

    /// Without a power of ten, grouped, with a minus that is one.
    public static String plain(BigDecimal number) {
        String digits = number.abs().toPlainString();
        int point = digits.indexOf('.');
        String whole = grouped(point < 0 ? digits : digits.substring(0, point));
        String sign = number.signum() < 0 ? "\u2212" : "";
        return sign + whole + (point < 0 ? "" : digits.substring(point));
    }

    /// In threes, from 10,000 on; a year has no comma.
    public static String grouped(String digits) {
        return digits.length() < 5 ? digits : digits.replaceAll("\\B(?=(\\d{3})+$)", ",");
    }

    private static BigDecimal inDigits(double value, int digits) {
        BigDecimal rounded =
                new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_UP));
        int missing = digits - rounded.precision();
        return missing > 0 ? rounded.setScale(rounded.scale() + missing) : rounded;
    }
}
