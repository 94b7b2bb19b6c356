package org.claypon.paper;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// How a measurement is spread in a reference population.
///
/// @param percentiles the value under which so many in a hundred people are, by that many; at least one
/// @param source      where the percentiles are from
public record Reference(
        String measurement,
        Optional<String> unit,
        SortedMap<Integer, PrintedNumber> percentiles,
        String source) {

    public Reference {
        percentiles = new TreeMap<>(percentiles);
    }
}
