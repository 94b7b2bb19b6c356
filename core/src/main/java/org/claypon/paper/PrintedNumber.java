package org.claypon.paper;

import java.math.BigDecimal;

/// A number as a paper prints it. Trailing zeros are kept: they say how it was rounded.
///
/// @param text     as written in the file
/// @param relation whether the number itself is printed, or that the true one is below or above it
/// @param value    of the digits; its scale is the number of decimals (negative for `3e2`)
public record PrintedNumber(String text, Relation relation, BigDecimal value) {

    /// The sign before the digits.
    public enum Relation {
        EQUAL(""),
        LESS("<"),
        AT_MOST("≤"),
        GREATER(">"),
        AT_LEAST("≥");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }

    /// Digits behind the point.
    public int decimals() {
        return value.scale();
    }

    public double asDouble() {
        return value.doubleValue();
    }

    public boolean isExact() {
        return relation == Relation.EQUAL;
    }
}
