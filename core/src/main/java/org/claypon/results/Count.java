package org.claypon.results;

/// A number of people or sets, or that it is small.
public sealed interface Count {

    record Exactly(long number) implements Count {}

    /// From 1 to k - 1, or hidden so that another cell stays hidden.
    record FewerThan(int k) implements Count {}

    static Count of(long number) {
        return new Exactly(number);
    }
}
