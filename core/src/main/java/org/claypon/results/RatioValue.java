package org.claypon.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/// A ratio as people read it, in every table and sentence. Files for programs hold the number.
public final class RatioValue {

    private static final double LARGEST_RATIO = 1e6;

    private RatioValue() {}

    /// Two decimals, or three significant digits from ten on; the one or two significant digits that masking left where that is all
    /// there is.
    public static String said(double ratio) {
        return rounded(ratio, digits(ratio));
    }

    /// How to write ratios that belong together: with as many digits as the one that has most. So an estimate of just 6 is 6.00 beside
    /// its limits, 6.0 where masking left two digits, and 6 where it left one.
    public static DoubleFunction<String> alike(Figure... together) {
        int most = Stream.of(together).mapToInt(RatioValue::digits).max().orElse(1);
        return ratio -> rounded(ratio, most);
    }

    private static String rounded(double ratio, int digits) {
        if (digits > Shortened.ESTIMATE || ratio < 0.001 || ratio >= 100) {
            return inFull(ratio);
        }
        if (ratio >= 1) {
            return Digits.number(ratio, ratio < 10 ? digits - 1 : 0);
        }
        return digits == 1 ? Digits.plain(BigDecimal.valueOf(ratio)) : inFull(ratio);
    }

    private static String inFull(double ratio) {
        if (ratio > LARGEST_RATIO) {
            return "over 1,000,000";
        }
        if (ratio < 0.001) {
            return ratio <= 0 ? "0" : "under 0.001";
        }
        if (ratio < 0.095) {
            return Digits.plain(
                    new BigDecimal(ratio).round(new MathContext(2, RoundingMode.HALF_UP)));
        }
        if (ratio < 99.95) {
            return Digits.number(ratio, ratio < 9.995 ? 2 : 1);
        }
        return Digits.plain(new BigDecimal(ratio).round(new MathContext(3, RoundingMode.HALF_UP)));
    }

    /// Beside a hidden one, a ratio has the digits of few people.
    private static int digits(Figure figure) {
        return switch (figure) {
            case Figure.Value(double value) -> digits(value);
            case Figure.Masked _ -> Shortened.ESTIMATE;
            case Figure.NotEstimable _ -> 1;
        };
    }

    private static int digits(double value) {
        return Digits.of(value);
    }
}
