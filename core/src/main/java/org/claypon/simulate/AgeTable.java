package org.claypon.simulate;

import java.util.List;

/// A number for each age: that of the last listed age that is not above it, 0 below the first.
///
/// @param fromAges rising
public record AgeTable(List<Integer> fromAges, List<Double> values) {

    public AgeTable {
        fromAges = List.copyOf(fromAges);
        values = List.copyOf(values);
        if (fromAges.size() != values.size()) {
            throw new IllegalArgumentException(
                    "%d ages with %d numbers".formatted(fromAges.size(), values.size()));
        }
    }

    public static AgeTable constant(double value) {
        return new AgeTable(List.of(0), List.of(value));
    }

    public double at(double age) {
        double found = 0;
        for (int i = 0; i < fromAges.size() && fromAges.get(i) <= age; i++) {
            found = values.get(i);
        }
        return found;
    }
}
