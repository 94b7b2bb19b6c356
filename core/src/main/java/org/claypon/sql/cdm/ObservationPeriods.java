package org.claypon.sql.cdm;

import static org.claypon.sql.Columns.NO_INT;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.sql.Columns;
import org.claypon.sql.Columns.Column;
import org.claypon.sql.cdm.LoadingCounts.Counter;

/// When people were observed: one row a stretch of days without a gap.
final class ObservationPeriods {

    private final long[] people;
    private final int[] starts;
    private final int[] ends;

    private ObservationPeriods(Columns periods) {
        this.people = periods.longs("person_id");
        this.starts = periods.ints("start_day");
        this.ends = periods.ints("end_day");
    }

    static ObservationPeriods of(Columns cleaned) {
        return new ObservationPeriods(cleaned);
    }

    /// @param read   sorted by person and beginning
    /// @param people sorted, those of PERSON
    static Columns cleaned(Columns read, long[] people, Counter counter) {
        return joined(usable(read, people, counter), counter);
    }

    private static Columns usable(Columns read, long[] people, Counter counter) {
        long[] ids = read.longs("person_id");
        int[] starts = read.ints("start_day");
        int[] ends = read.ints("end_day");
        KnownPeople known = new KnownPeople(people);
        return read.rows(
                IntStream.range(0, read.rows())
                        .filter(row -> {
                            Optional<Irregularity> wrong =
                                    wrong(known, ids[row], starts[row], ends[row]);
                            wrong.ifPresent(irregularity -> counter.add(irregularity, ids[row]));
                            return wrong.isEmpty();
                        })
                        .toArray());
    }

    private static Optional<Irregularity> wrong(
            KnownPeople people, long person, int start, int end) {
        if (people.place(person) < 0) {
            return Optional.of(Irregularity.PERIOD_OF_NOBODY);
        }
        if (start == NO_INT || end == NO_INT) {
            return Optional.of(Irregularity.PERIOD_WITHOUT_DATE);
        }
        return start > end ? Optional.of(Irregularity.PERIOD_REVERSED) : Optional.empty();
    }

    private static Columns joined(Columns periods, Counter counter) {
        long[] ids = periods.longs("person_id");
        int[] starts = periods.ints("start_day");
        int[] ends = periods.ints("end_day").clone();
        int[] kept = new int[ids.length];
        int count = 0;
        for (int row = 0; row < ids.length; row++) {
            int before = count == 0 ? -1 : kept[count - 1];
            if (before >= 0 && ids[before] == ids[row] && starts[row] - 1 <= ends[before]) {
                ends[before] = Math.max(ends[before], ends[row]);
                counter.add(Irregularity.PERIOD_MERGED, ids[row]);
            } else {
                kept[count++] = row;
            }
        }
        return periods.with("end_day", Column.of(ends)).rows(Arrays.copyOf(kept, count));
    }

    /// The row of the person's first period; if there is none, the row where it would be.
    int first(long person) {
        int low = 0;
        int high = people.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (people[middle] < person) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    boolean isOf(int row, long person) {
        return row < people.length && people[row] == person;
    }

    int start(int row) {
        return starts[row];
    }

    /// The last day on which the person of this row is observed.
    int lastDay(int row) {
        int last = row;
        while (isOf(last + 1, people[row])) {
            last++;
        }
        return ends[last];
    }

    /// @param first the row of the person's first period
    boolean contain(int first, long person, int day) {
        for (int row = first; isOf(row, person); row++) {
            if (starts[row] <= day && day <= ends[row]) {
                return true;
            }
        }
        return false;
    }
}
