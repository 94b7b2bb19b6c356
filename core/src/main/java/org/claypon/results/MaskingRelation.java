package org.claypon.results;

import java.util.List;
import java.util.Set;

/// What a printed estimate says of several counts together: no numbers but these agree with it.
///
/// @param allowed the numbers of the cells, in their order; among them the true ones
record MaskingRelation(List<MaskingCell> cells, Set<List<Long>> allowed) {

    MaskingRelation {
        cells = List.copyOf(cells);
        allowed = Set.copyOf(allowed);
    }
}
