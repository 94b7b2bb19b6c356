package org.claypon.results;

/// A number of the results, or why there is none.
public sealed interface Figure {

    record Value(double value) implements Figure {
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(
                        "a figure is finite, or not estimable with a reason; this one is " + value);
            }
        }
    }

    record NotEstimable(String reason) implements Figure {}

    /// Hidden, since fewer than `k` people stand behind it.
    record Masked(int k) implements Figure {}

    static Figure of(double value) {
        return new Value(value);
    }

    static Figure notEstimable(String reason) {
        return new NotEstimable(reason);
    }
}
