package org.claypon.cohort.omop;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A set of days, as sorted intervals that do not touch. Days are counted from 1970-01-01; open ends are [#FIRST] and [#LAST].
///
/// A rule about a person is such a set: the days on which it holds. Then `all`, `any` and `not` are the meeting, the union and the
/// complement of sets, and whether somebody fits a case is whether a day is in a set.
public final class Days {

    /// Far before any record; what lies between is long enough for every window to be added without an overflow.
    static final int FIRST = -100_000_000;

    static final int LAST = 100_000_000;

    public static final Days NONE = new Days(new int[0]);
    public static final Days ALL = new Days(new int[] {FIRST, LAST});

    /// First and last day of each interval, one behind the other.
    private final int[] ends;

    private Days(int[] ends) {
        this.ends = ends;
    }

    /// Both included; none if the last lies before the first.
    public static Days of(int first, int last) {
        int from = Math.max(first, FIRST);
        int to = Math.min(last, LAST);
        return from > to
                ? NONE
                : from == FIRST && to == LAST ? ALL : new Days(new int[] {from, to});
    }

    /// Some of the intervals that an array holds as a set of days does.
    static Days ofEnds(int[] ends, int from, int to) {
        return to - from == 2 && ends[from] == FIRST && ends[from + 1] == LAST
                ? ALL
                : new Days(Arrays.copyOfRange(ends, from, to));
    }

    /// Those that at least `times` of the intervals hold.
    ///
    /// @param firsts first day of each interval, in any order
    /// @param lasts  last day of each
    static Days held(int[] firsts, int[] lasts, int times) {
        if (firsts.length < times) {
            return NONE;
        }
        int[] opening = firsts.clone();
        int[] closing = lasts.clone();
        Arrays.sort(opening);
        Arrays.sort(closing);
        Builder days = new Builder(2 * firsts.length);
        int open = 0;
        int closed = 0;
        while (closed < closing.length) {
            if (open < opening.length && opening[open] <= closing[closed]) {
                open++;
                if (open - closed == times) {
                    days.open(opening[open - 1]);
                }
            } else {
                if (open - closed == times) {
                    days.close(closing[closed]);
                }
                closed++;
            }
        }
        return days.build();
    }

    /// The days that at least `times` of the sets hold.
    static Days held(List<Days> sets, int times) {
        int[] ends = sets.stream().flatMapToInt(set -> IntStream.of(set.ends)).toArray();
        int[] firsts = new int[ends.length / 2];
        int[] lasts = new int[ends.length / 2];
        Arrays.setAll(firsts, at -> ends[2 * at]);
        Arrays.setAll(lasts, at -> ends[2 * at + 1]);
        return held(firsts, lasts, times);
    }

    public boolean isEmpty() {
        return ends.length == 0;
    }

    private boolean isAll() {
        return ends.length == 2 && ends[0] == FIRST && ends[1] == LAST;
    }

    /// Whether there is one stretch of days and no more.
    public boolean isUnbroken() {
        return ends.length == 2;
    }

    /// The first day of a set that is not empty.
    public int first() {
        return ends[0];
    }

    /// The last day of a set that is not empty.
    public int last() {
        return ends[ends.length - 1];
    }

    public boolean contains(int day) {
        return contains(ends, 0, ends.length, day);
    }

    static boolean contains(int[] ends, int from, int to, int day) {
        if (to - from == 2) {
            return ends[from] <= day && day <= ends[from + 1];
        }
        int at = Arrays.binarySearch(ends, from, to, day);
        return at >= 0 || (-at - 1 - from) % 2 == 1;
    }

    /// How many ends the intervals have.
    int size() {
        return ends.length;
    }

    void copyTo(int[] target, int at) {
        System.arraycopy(ends, 0, target, at, ends.length);
    }

    /// Whether one of the days is in the set.
    boolean containsAny(AskedDays asked) {
        for (int interval = 0; interval < ends.length; interval += 2) {
            if (asked.next(ends[interval]) <= ends[interval + 1]) {
                return true;
            }
        }
        return false;
    }

    /// Whether this set and another, which has no day in common with it, are all days together.
    boolean isRestOf(Days other) {
        int from = FIRST;
        int one = 0;
        int two = 0;
        while (from <= LAST) {
            if (one < ends.length && ends[one] == from) {
                from = ends[one + 1] + 1;
                one += 2;
            } else if (two < other.ends.length && other.ends[two] == from) {
                from = other.ends[two + 1] + 1;
                two += 2;
            } else {
                return false;
            }
        }
        return true;
    }

    public Days and(Days other) {
        if (isAll() || other.isEmpty()) {
            return other;
        }
        if (other.isAll() || isEmpty()) {
            return this;
        }
        Builder days = new Builder(ends.length + other.ends.length);
        int one = 0;
        int two = 0;
        while (one < ends.length && two < other.ends.length) {
            int first = Math.max(ends[one], other.ends[two]);
            int last = Math.min(ends[one + 1], other.ends[two + 1]);
            if (first <= last) {
                days.open(first);
                days.close(last);
            }
            if (ends[one + 1] < other.ends[two + 1]) {
                one += 2;
            } else {
                two += 2;
            }
        }
        return days.build();
    }

    public Days or(Days other) {
        return other.isEmpty() ? this : isEmpty() ? other : not().and(other.not()).not();
    }

    public Days not() {
        if (isAll() || isEmpty()) {
            return isEmpty() ? ALL : NONE;
        }
        Builder days = new Builder(ends.length + 2);
        int from = FIRST;
        for (int interval = 0; interval < ends.length; interval += 2) {
            if (from < ends[interval]) {
                days.open(from);
                days.close(ends[interval] - 1);
            }
            from = ends[interval + 1] + 1;
        }
        if (from <= LAST) {
            days.open(from);
            days.close(LAST);
        }
        return days.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Days days && Arrays.equals(ends, days.ends);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        return Arrays.toString(ends);
    }

    /// Takes intervals in order; those that touch become one.
    private static final class Builder {

        private final int[] ends;
        private int size;

        Builder(int most) {
            ends = new int[most];
        }

        void open(int day) {
            if (size > 0 && ends[size - 1] >= day - 1) {
                size--;
            } else {
                ends[size++] = Math.max(day, FIRST);
            }
        }

        void close(int day) {
            ends[size++] = Math.min(day, LAST);
        }

        Days build() {
            if (size == 0) {
                return NONE;
            }
            return size == 2 && ends[0] == FIRST && ends[1] == LAST
                    ? ALL
                    : new Days(Arrays.copyOf(ends, size));
        }
    }
}
