package org.claypon.simulate.life;

import java.util.Arrays;

/// What is written down about one person, in the order in which it happens to be written.
final class Log {

    private int[] days = new int[256];
    private int[] kinds = new int[256];
    private int[] subjects = new int[256];
    private int[] details = new int[256];
    private double[] values = new double[256];
    private int size;

    private static final Entry[] ENTRIES = Entry.values();

    /// What an entry is about.
    enum Entry {
        /// Nothing but the visit; the detail is the specialty.
        VISIT,
        /// The concept `subject`, by a doctor of the specialty `detail`.
        CONDITION,
        PROCEDURE,
        OBSERVATION,
        /// The concept `subject` for `detail` days, handed out at a visit.
        FIRST_DRUG,
        /// The same without a visit.
        NEXT_DRUG,
        /// The lab `subject` with a value in the unit of its level; the detail is 1 where the unit is mistaken.
        LAB,
        /// The concept `subject` with a value.
        BACKGROUND_LAB
    }

    void clear() {
        size = 0;
    }

    void add(int day, Entry entry, int subject, int detail) {
        add(day, entry, subject, detail, Double.NaN);
    }

    void add(int day, Entry entry, int subject, int detail, double value) {
        if (size == days.length) {
            grow();
        }
        days[size] = day;
        kinds[size] = entry.ordinal();
        subjects[size] = subject;
        details[size] = detail;
        values[size] = value;
        size++;
    }

    private void grow() {
        days = Arrays.copyOf(days, 2 * size);
        kinds = Arrays.copyOf(kinds, 2 * size);
        subjects = Arrays.copyOf(subjects, 2 * size);
        details = Arrays.copyOf(details, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
    }

    /// The places of the entries from one day to another, both included, by day and then as they were written.
    int[] between(int first, int last) {
        long[] keys = new long[size];
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (days[i] >= first && days[i] <= last) {
                keys[kept++] = ((long) days[i] << 32) | i;
            }
        }
        Arrays.sort(keys, 0, kept);
        int[] places = new int[kept];
        for (int i = 0; i < kept; i++) {
            places[i] = (int) keys[i];
        }
        return places;
    }

    int day(int place) {
        return days[place];
    }

    Entry entry(int place) {
        return ENTRIES[kinds[place]];
    }

    int subject(int place) {
        return subjects[place];
    }

    int detail(int place) {
        return details[place];
    }

    double value(int place) {
        return values[place];
    }
}
