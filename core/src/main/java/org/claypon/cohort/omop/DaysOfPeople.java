package org.claypon.cohort.omop;

import java.util.Arrays;

/// A set of days of each person. Two arrays hold them all, where a million people would be two million objects.
public final class DaysOfPeople {

    private static final DaysOfPeople NONE = new DaysOfPeople(new int[0], new int[0]);

    /// Where the intervals of each person begin, and one more: the end of the last. Empty if nobody has any.
    private final int[] offsets;

    /// First and last day of each interval, one behind the other.
    private final int[] ends;

    private DaysOfPeople(int[] offsets, int[] ends) {
        this.offsets = offsets;
        this.ends = ends;
    }

    public Days of(int person) {
        return isEmpty(person)
                ? Days.NONE
                : Days.ofEnds(ends, offsets[person], offsets[person + 1]);
    }

    public boolean isEmpty(int person) {
        return ends.length == 0 || offsets[person] == offsets[person + 1];
    }

    public boolean contains(int person, int day) {
        return !isEmpty(person) && Days.contains(ends, offsets[person], offsets[person + 1], day);
    }

    /// Takes the days of one person after the other. Those who are left out have none.
    static final class Builder {

        private final int[] offsets;
        private int[] ends = new int[1 << 10];
        private int people;
        private int size;

        Builder(int people) {
            offsets = new int[people + 1];
        }

        /// @param person comes after everyone so far
        void add(int person, Days days) {
            fill(person);
            int more = size + days.size();
            ends = more > ends.length ? Arrays.copyOf(ends, Math.max(more, 2 * size)) : ends;
            days.copyTo(ends, size);
            size = more;
        }

        private void fill(int person) {
            Arrays.fill(offsets, people, person + 1, size);
            people = person + 1;
        }

        DaysOfPeople build() {
            if (size == 0) {
                return NONE;
            }
            fill(offsets.length - 1);
            return new DaysOfPeople(offsets, Arrays.copyOf(ends, size));
        }
    }
}
