package org.claypon.stats;

/// One number, or the reason why these data hold none.
public sealed interface Quantity permits Quantity.Value, NotEstimable {

    /// A finite number.
    record Value(double value) implements Quantity {
        public Value {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("%s is not a finite number".formatted(value));
            }
        }
    }
}
