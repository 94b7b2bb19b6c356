package org.claypon.cohort.omop;

import java.util.Arrays;
import org.claypon.sql.Columns;
import org.claypon.sql.cdm.VisitDays;

/// Records of people, one person behind the other, each person's by day.
///
/// @param offsets where the records of each person begin, and one more: the end of the last
/// @param first   the row of the first record among the columns that were read; the others follow it
/// @param starts  the day of each record
/// @param ends    its last day
record Timeline(int[] offsets, int first, int[] starts, int[] ends) {

    static Timeline of(VisitDays visits) {
        return new Timeline(visits.offsets(), 0, visits.days(), visits.days());
    }

    /// @param people identities, sorted
    /// @param read   sorted by person and day, of known people only
    /// @param from   the first row that belongs to it
    /// @param to     the row behind the last
    static Timeline of(long[] people, Columns read, String start, String end, int from, int to) {
        long[] ids = read.longs("person_id");
        int[] offsets = new int[people.length + 1];
        int row = from;
        for (int person = 0; person < people.length; person++) {
            while (row < to && ids[row] <= people[person]) {
                row++;
            }
            offsets[person + 1] = row - from;
        }
        return new Timeline(
                offsets,
                from,
                Arrays.copyOfRange(read.ints(start), from, to),
                Arrays.copyOfRange(read.ints(end), from, to));
    }

    int from(int person) {
        return offsets[person];
    }

    int to(int person) {
        return offsets[person + 1];
    }

    boolean has(int person) {
        return offsets[person] < offsets[person + 1];
    }

    /// How many records begin on one of these days, both included.
    int between(int person, int first, int last) {
        return last(person, last) - last(person, first - 1);
    }

    /// The place of the last record that begins on or before the day; one before the person's first if there is none.
    int last(int person, int day) {
        int low = offsets[person];
        int high = offsets[person + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
