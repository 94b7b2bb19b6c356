package org.claypon;

import java.util.Locale;
import org.assertj.core.data.Offset;

/// How far a computed number may lie from the expected one, and why.
///
/// @param relative share of the expected number; taken as it stands when zero is expected
/// @param because  why not less
public record Tolerance(double relative, String because) {

    public static final Tolerance CLOSED_FORM =
            new Tolerance(1e-12, "a few thousand roundings of one unit in the last place");
    public static final Tolerance ITERATED =
            new Tolerance(1e-8, "both programs stop when the likelihood no longer changes");

    public Offset<Double> of(double expected) {
        return Offset.offset(expected == 0 ? relative : relative * StrictMath.abs(expected));
    }

    /// Half of the last digit of a number printed with so many decimals.
    public static Offset<Double> printed(int decimals) {
        return Offset.offset(0.5000001 * StrictMath.pow(10, -decimals));
    }

    /// Half of the last digit of the number as it is printed: `0.97`, `1.190e-08`.
    public static Offset<Double> printed(String number) {
        String text = number.toLowerCase(Locale.ROOT);
        int exponentAt = text.indexOf('e');
        String mantissa = exponentAt < 0 ? text : text.substring(0, exponentAt);
        int exponent = exponentAt < 0 ? 0 : Integer.parseInt(text.substring(exponentAt + 1));
        int point = mantissa.indexOf('.');
        return printed((point < 0 ? 0 : mantissa.length() - point - 1) - exponent);
    }
}
