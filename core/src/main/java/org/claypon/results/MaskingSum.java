package org.claypon.results;

import java.util.List;

/// A whole that is the sum of its parts, each taken `weights` times.
///
/// @param certain whether it holds by what the numbers mean; otherwise by how they came out here, and a reader may guess it
record MaskingSum(List<MaskingCell> cells, List<Long> weights, boolean certain) {

    MaskingSum {
        cells = List.copyOf(cells);
        weights = List.copyOf(weights);
    }
}
