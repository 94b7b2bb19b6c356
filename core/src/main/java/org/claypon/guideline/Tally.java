package org.claypon.guideline;

import java.util.Collection;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claypon.guideline.Classification.Reason;

/// How many people have each reason, in the order of the kinds of reason.
final class Tally {

    private final SortedMap<Reason, Long> people =
            new TreeMap<>(Comparator.comparing(Reason::kind).thenComparing(Reason::text));

    /// @param reasons of one person, each once
    void add(Collection<Reason> reasons) {
        reasons.forEach(reason -> people.merge(reason, 1L, Long::sum));
    }

    SortedMap<Reason, Long> inOrder() {
        return people;
    }
}
