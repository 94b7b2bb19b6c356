package org.claypon.results;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// A p value as people read it, in every table and sentence: never 0 and never 1. Files for programs hold the number.
public final class PValue {

    /// Where readers draw the line.
    public static final double CUSTOMARY = 0.05;

    private static final double LEAST = 0.001;
    private static final double MOST = 0.99;

    private PValue() {}

    /// What is 1 may have been rounded to one digit, from 0.95 on.
    ///
    /// Two decimals; three where the second would hide on which side of a customary limit it lies. One digit where masking left no more.
    public static String said(double p) {
        if (p < LEAST) {
            return "<0.001";
        }
        if (p == 1) {
            return ">0.9";
        }
        if (p > MOST) {
            return ">0.99";
        }
        BigDecimal exact = BigDecimal.valueOf(p).stripTrailingZeros();
        return exact.precision() == 1
                ? exact.toPlainString()
                : new BigDecimal(p).setScale(decimals(p), RoundingMode.HALF_UP).toPlainString();
    }

    private static int decimals(double p) {
        return p < 0.0095 || (p >= 0.045 && p < 0.055) ? 3 : 2;
    }
}
