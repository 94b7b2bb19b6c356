package org.claypon.bench.worlds;

import java.util.function.UnaryOperator;

/// One way to study the small world.
///
/// @param words   for the table
/// @param changed the text of the shipped study
/// @param model   whose first term is the answer
/// @param right   whether its intervals have to hold the truth
record Way(String words, UnaryOperator<String> changed, String model, boolean right) {

    private static final String ADJUSTED = "B12, adjusted";

    /// The study as it is shipped.
    static Way shipped(String words) {
        return right(words, UnaryOperator.identity());
    }

    static Way right(String words, UnaryOperator<String> changed) {
        return new Way(words, changed, ADJUSTED, true);
    }

    static Way wrong(String words, UnaryOperator<String> changed) {
        return new Way(words, changed, ADJUSTED, false);
    }

    Way ofModel(String name) {
        return new Way(words, changed, name, right);
    }
}
