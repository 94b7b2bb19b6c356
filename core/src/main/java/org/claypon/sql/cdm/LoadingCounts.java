package org.claypon.sql.cdm;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How many rows were not as they should be, and of how many people.
///
/// @param found what was found at all, in the order of [Irregularity]
public record LoadingCounts(Map<Irregularity, Tally> found) {

    public LoadingCounts {
        Map<Irregularity, Tally> inOrder = new EnumMap<>(Irregularity.class);
        inOrder.putAll(found);
        found = Collections.unmodifiableMap(inOrder);
    }

    /// @param people with at least one such row; of rows without an identity, one
    public record Tally(long rows, long people) {}

    public Tally of(Irregularity irregularity) {
        return found.getOrDefault(irregularity, new Tally(0, 0));
    }

    /// Counts rows that come person after person.
    @SuppressWarnings(
            "EnumOrdinal") // a place in an array for each of millions of rows; the order means
    // nothing
    static final class Counter {

        private final Map<Irregularity, Running> found = new EnumMap<>(Irregularity.class);

        void add(Irregularity irregularity, long person) {
            found.computeIfAbsent(irregularity, _ -> new Running()).add(person);
        }

        LoadingCounts counts() {
            Map<Irregularity, Tally> tallies = new EnumMap<>(Irregularity.class);
            found.forEach((irregularity, running) ->
                    tallies.put(irregularity, new Tally(running.rows, running.people)));
            return new LoadingCounts(tallies);
        }
    }

    private static final class Running {

        private long rows;
        private long people;
        private long last;

        void add(long person) {
            people += rows == 0 || last != person ? 1 : 0;
            rows++;
            last = person;
        }
    }
}
