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
    static final class Counter {

        private final Map<Irregularity, Tally> found = new EnumMap<>(Irregularity.class);
        private final Map<Irregularity, Long> last = new EnumMap<>(Irregularity.class);

        void add(Irregularity irregularity, long person) {
            Long before = last.put(irregularity, person);
            boolean another = before == null || before != person;
            found.merge(
                    irregularity,
                    new Tally(1, another ? 1 : 0),
                    (a, b) -> new Tally(a.rows() + b.rows(), a.people() + b.people()));
        }

        LoadingCounts counts() {
            return new LoadingCounts(found);
        }
    }
}
