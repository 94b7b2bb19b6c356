package org.claypon.matching;

/// The cases, or the possible controls, of one pool (people who share every exact matching value), put into
/// cells of equal caliper values. Whatever holds for one person of a cell holds for all of them, so work on
/// cells grows with the number of distinct values and not with the number of people.
///
/// @param people by cell; inside a cell in the order of their draws
/// @param keys   the draw key of each of `people`
/// @param starts where each cell begins in `people`, and one more: the end of the last
/// @param values by caliper, then by cell; cells ascend by the first caliper, then the second, ...
record Cells(int[] people, long[] keys, int[] starts, long[][] values) {

    int count() {
        return starts.length - 1;
    }

    int size(int cell) {
        return starts[cell + 1] - starts[cell];
    }

    long value(int caliper, int cell) {
        return values[caliper][cell];
    }

    /// The draw key of the person at this place of the cell.
    long key(int cell, int place) {
        return keys[starts[cell] + place];
    }

    int person(int cell, int place) {
        return people[starts[cell] + place];
    }

    /// The first cell whose first value is at least this.
    int firstAtLeast(long value) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values[0][middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
