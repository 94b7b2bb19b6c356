package org.claypon.stats;

/// Reads numbers that a test expects to be there; a reason in their place fails the test.
final class Quantities {

    private Quantities() {}

    static double value(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Value(double value) -> value;
            case NotEstimable(String reason) -> throw new AssertionError(reason);
        };
    }

    static double lower(Limits limits) {
        return value(limits.lower());
    }

    static double upper(Limits limits) {
        return value(limits.upper());
    }
}
