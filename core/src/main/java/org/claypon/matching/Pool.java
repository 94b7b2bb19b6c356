package org.claypon.matching;

/// The cases and possible controls that share every exact matching value.
///
/// @param reach       whom each case may have
/// @param turns       the places of the cases in the order of their draws
/// @param exactShared how many exact values, taken in order, the cases share with at least one control; all of
///                    them where the pool has a control
record Pool(Reach reach, int[] turns, int exactShared) {

    Cells cases() {
        return reach.cases();
    }

    Cells controls() {
        return reach.controls();
    }
}
