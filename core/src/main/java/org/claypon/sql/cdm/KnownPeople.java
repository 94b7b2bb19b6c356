package org.claypon.sql.cdm;

import java.util.Arrays;

/// Where a person stands among those of PERSON. Rows of one person mostly come together, and the next person's after them, so that
/// the last place and the one behind it are tried before the search.
final class KnownPeople {

    private final long[] ids;
    private int last;

    /// @param ids sorted
    KnownPeople(long[] ids) {
        this.ids = ids;
    }

    /// The place of an identity; negative for one that is nobody's.
    int place(long id) {
        if (last < ids.length && ids[last] == id) {
            return last;
        }
        if (last + 1 < ids.length && ids[last + 1] == id) {
            return ++last;
        }
        int place = Arrays.binarySearch(ids, id);
        last = place >= 0 ? place : last;
        return place;
    }
}
