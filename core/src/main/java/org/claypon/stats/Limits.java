package org.claypon.stats;

/// The two ends of an interval; an end that is open is not estimable and says why.
public record Limits(Quantity lower, Quantity upper) {

    /// Both ends missing for the same reason.
    public static Limits none(NotEstimable reason) {
        return new Limits(reason, reason);
    }
}
