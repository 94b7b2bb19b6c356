package org.claypon.stats.printed;

import java.util.function.DoubleUnaryOperator;

/// All numbers from `low` to `high`, both ends included; an end may be infinite.
///
/// What is computed from spans holds every value that can be computed from numbers inside them, and nothing else as long as each
/// number is used once: `[a, b] − [c, d] = [a − d, b − c]`.
///
/// **Source.** Moore, Kearfott & Cloud 2009, Introduction to Interval Analysis, chapters 2 and 5, doi:10.1137/1.9780898717716.
public record Span(double low, double high) {

    /// Two spans closer than this share of their ends meet: programs and this code round in the last places.
    private static final double ROUNDING = 1e-9;

    public static final Span NON_NEGATIVE = new Span(0, Double.POSITIVE_INFINITY);

    public Span {
        if (!(low <= high)) {
            throw new IllegalArgumentException("no span from %s to %s".formatted(low, high));
        }
    }

    public static Span of(double value) {
        return new Span(value, value);
    }

    public static Span between(double one, double other) {
        return new Span(Math.min(one, other), Math.max(one, other));
    }

    /// Whether some number lies in both, as far as rounding of the last places allows to tell.
    public boolean meets(Span other) {
        return low <= other.high + slack(low, other.high)
                && other.low <= high + slack(high, other.low);
    }

    public boolean holds(double value) {
        return meets(of(value));
    }

    private static double slack(double one, double other) {
        return Double.isInfinite(one) || Double.isInfinite(other)
                ? 0
                : ROUNDING * Math.max(Math.abs(one), Math.abs(other));
    }

    public double middle() {
        return low + (high - low) / 2;
    }

    /// The least span that holds both.
    public Span hull(Span other) {
        return new Span(Math.min(low, other.low), Math.max(high, other.high));
    }

    /// This span without what lies outside the other; where they do not meet, the end of the other that is nearer.
    public Span within(Span other) {
        return new Span(
                Math.clamp(low, other.low, other.high), Math.clamp(high, other.low, other.high));
    }

    public Span negated() {
        return new Span(-high, -low);
    }

    public Span minus(Span other) {
        return new Span(low - other.high, high - other.low);
    }

    /// By numbers that are not negative; by zero it is infinite, and zero by zero can be anything.
    public Span dividedBy(Span divisor) {
        if (divisor.low < 0) {
            throw new IllegalArgumentException("a divisor is %s".formatted(divisor.low));
        }
        double least =
                quotient(low, low < 0 ? divisor.low : divisor.high, Double.NEGATIVE_INFINITY);
        double most =
                quotient(high, high > 0 ? divisor.low : divisor.high, Double.POSITIVE_INFINITY);
        return new Span(least, most);
    }

    private static double quotient(double dividend, double divisor, double zeroByZero) {
        return dividend == 0 && divisor == 0 ? zeroByZero : dividend / divisor;
    }

    public Span times(double factor) {
        return between(low * factor, high * factor);
    }

    /// The distance from zero.
    public Span absolute() {
        if (low >= 0) {
            return this;
        }
        return high <= 0 ? negated() : new Span(0, Math.max(-low, high));
    }

    /// Through a function that never falls.
    public Span rising(DoubleUnaryOperator function) {
        return new Span(function.applyAsDouble(low), function.applyAsDouble(high));
    }

    /// Through a function that never rises.
    public Span falling(DoubleUnaryOperator function) {
        return new Span(function.applyAsDouble(high), function.applyAsDouble(low));
    }
}
