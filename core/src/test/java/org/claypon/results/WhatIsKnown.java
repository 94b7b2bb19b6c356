package org.claypon.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// What an [AttentiveReader] knows: numbers with the range that is printed of each, and every sum between them. Beside it
/// stand the true numbers, of which the reader knows nothing.
final class WhatIsKnown {

    static final List<String> SIDES = List.of("cases", "controls");

    private final SequencedMap<String, Count> truth;
    private final WhatFollows follows = new WhatFollows();
    private final long most;

    /// Numbers that are not printed, and whether they count people with a trait.
    private final Map<String, Long> differences = new LinkedHashMap<>();

    private final Map<String, Long> others = new LinkedHashMap<>();

    /// @param truth the true counts by the names under which they are printed
    /// @param most as many people as there can be
    WhatIsKnown(SequencedMap<String, Count> truth, long most) {
        this.truth = truth;
        this.most = most;
    }

    void range(String name, PrintedRanges.Range range) {
        follows.number(name, range.least(), range.most());
    }

    /// A number that is not printed, and not needed for any other.
    void unprinted(String name) {
        follows.number(name, 0, most);
    }

    /// A number that is not printed, and counts more than people with one trait.
    void unprinted(String name, long number) {
        unprinted(name);
        others.put(name, number);
    }

    /// All people, of whom a number is printed that is rounded down.
    void people(String name, long number, long printed) {
        follows.number(name, printed, most);
        others.put(name, number);
    }

    void sum(String whole, List<String> parts) {
        follows.sum(whole, parts);
    }

    void sum(String whole, List<String> parts, List<Long> weights) {
        follows.sum(whole, parts, weights);
    }

    /// Whole = parts + people with the trait `name`.
    void rest(String whole, String name, String... parts) {
        differences.put(name, restOf(whole, name, parts));
    }

    /// Whole = parts + people whom no one trait marks.
    void mixedRest(String whole, String name, String... parts) {
        others.put(name, restOf(whole, name, parts));
    }

    private long restOf(String whole, String name, String... parts) {
        long number = value(whole);
        for (String part : parts) {
            number -= value(part);
        }
        if (number < 0) {
            throw new IllegalStateException(name + " is below zero: the study is not consistent");
        }
        unprinted(name);
        List<String> all = new ArrayList<>(List.of(parts));
        all.add(name);
        sum(whole, all);
        return number;
    }

    boolean contains(String name) {
        return truth.containsKey(name);
    }

    /// The counts whose names match the pattern.
    List<String> names(String pattern) {
        return truth.keySet().stream().filter(name -> name.matches(pattern)).toList();
    }

    /// The true number.
    long value(String name) {
        Count count = truth.get(name);
        return count == null
                ? differences.getOrDefault(name, others.getOrDefault(name, -1L))
                : PrintedRanges.exact(count);
    }

    /// The true numbers of people with a trait that are not printed.
    Map<String, Long> differences() {
        return differences;
    }

    boolean possible(String name, long number) {
        return follows.possible(name, number);
    }
}
