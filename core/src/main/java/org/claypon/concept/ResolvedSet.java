package org.claypon.concept;

import java.util.Arrays;
import java.util.List;

/// A concept set, looked up.
///
/// @param name   of the set, or of the measurement that the concepts are of
/// @param listed what the study lists, in its order, as far as the vocabulary has it
/// @param ids    the concepts that the set stands for, sorted
@SuppressWarnings("ArrayRecordComponent") // thousands of concepts; never compared
public record ResolvedSet(String name, List<Listed> listed, long[] ids) {

    public ResolvedSet {
        listed = List.copyOf(listed);
    }

    /// @param concepts how many the line brings in, or takes out, with its descendants and what maps to them
    public record Listed(
            Concept concept, boolean excluded, boolean descendants, boolean mapped, int concepts) {}

    public boolean contains(long concept) {
        return Arrays.binarySearch(ids, concept) >= 0;
    }
}
