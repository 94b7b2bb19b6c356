package org.claypon.study;

/// What stands before the decimals of a number that a data file holds as text. The other sign may stand between thousands.
public enum Decimal {
    COMMA,
    POINT
}
