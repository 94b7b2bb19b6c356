package org.claypon.results;

import java.util.List;

/// The diagnostic items, each counted among the people who met the definition of a case.
public record CriteriaCounts(String source, int need, List<Item> items) {

    public CriteriaCounts {
        items = List.copyOf(items);
    }

    public record Item(String name, Count yes, Count no, Count unknown) {}
}
