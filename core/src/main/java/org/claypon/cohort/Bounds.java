package org.claypon.cohort;

/// Bounds of values that are known only as limits. A limit is strict: the true value lies below it, or above it.
public final class Bounds {

    private Bounds() {}

    /// `≤ 5` as a strict limit: below the very next number after 5.
    public static double including(double bound, boolean below) {
        return below ? Math.nextUp(bound) : Math.nextDown(bound);
    }
}
