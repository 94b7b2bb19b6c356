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

        private static final Irregularity[] ALL = Irregularity.values();

        private final long[] rows = new long[ALL.length];
        private final long[] people = new long[ALL.length];
        private final long[] last = new long[ALL.length];

        void add(Irregularity irregularity, long person) {
            int at = irregularity.ordinal();
            people[at] += rows[at] == 0 || last[at] != person ? 1 : 0;
            rows[at]++;
            last[at] = person;
        }

        LoadingCounts counts() {
            Map<Irregularity, Tally> found = new EnumMap<>(Irregularity.class);
            for (Irregularity irregularity : ALL) {
                int at = irregularity.ordinal();
                if (rows[at] > 0) {
                    found.put(irregularity, new Tally(rows[at], people[at]));
                }
            }
            return new LoadingCounts(found);
        }
    }
}
