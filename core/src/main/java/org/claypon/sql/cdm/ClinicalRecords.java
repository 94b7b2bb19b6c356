package org.claypon.sql.cdm;

import static org.claypon.sql.Columns.NO_INT;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.Columns;
import org.claypon.sql.Columns.Column;
import org.claypon.sql.cdm.LoadingCounts.Counter;

/// Records of the people in PERSON, each with a date and none twice.
///
/// Records outside every observation period of the person stay. One that repeats another in all columns counts once.
///
/// @param rows   sorted by set, person and day
/// @param counts of each set, in the order in which the sets were given
public record ClinicalRecords(Columns rows, List<LoadingCounts> counts) {

    public ClinicalRecords {
        counts = List.copyOf(counts);
    }

    /// The columns are those of [ClinicalDatabase#events]; no record ends before it begins.
    public static ClinicalRecords events(
            ClinicalDatabase database, ClinicalPeople people, List<long[]> sets) {
        return cleaned(database.events(sets), people, "start_day", sets.size());
    }

    /// The columns are those of [ClinicalDatabase#measurements].
    public static ClinicalRecords measurements(
            ClinicalDatabase database, ClinicalPeople people, List<long[]> sets) {
        return cleaned(database.measurements(sets), people, "day", sets.size());
    }

    private static ClinicalRecords cleaned(
            Columns read, ClinicalPeople people, String day, int sets) {
        List<Counter> counters = Stream.generate(Counter::new).limit(sets).toList();
        Cleaning cleaning = new Cleaning(read, day, people, counters);
        Columns rows = kept(read, cleaning);
        return new ClinicalRecords(
                rows.names().contains("end_day") ? ended(rows, counters) : rows,
                counters.stream().map(Counter::counts).toList());
    }

    private static Columns kept(Columns read, Cleaning cleaning) {
        int[] kept = new int[read.rows()];
        int count = 0;
        for (int row = 0; row < kept.length; row++) {
            if (cleaning.keeps(row)) {
                kept[count++] = row;
            }
        }
        return count == kept.length ? read : read.rows(Arrays.copyOf(kept, count));
    }

    private static Columns ended(Columns rows, List<Counter> counters) {
        int[] starts = rows.ints("start_day");
        int[] ends = rows.ints("end_day").clone();
        for (int row = 0; row < ends.length; row++) {
            if (ends[row] < starts[row]) {
                ends[row] = starts[row];
                counters.get(rows.ints("set_number")[row])
                        .add(Irregularity.RECORD_REVERSED, rows.longs("person_id")[row]);
            }
        }
        return rows.with("end_day", Column.of(ends));
    }

    /// Goes through rows that are sorted by all their columns.
    private static final class Cleaning {

        private final Columns told;
        private final int[] sets;
        private final long[] ids;
        private final int[] days;
        private final KnownPeople known;
        private final ObservationPeriods observed;
        private final List<Counter> counters;
        private int firstPeriod;

        Cleaning(Columns read, String day, ClinicalPeople people, List<Counter> counters) {
            this.told =
                    read.without(
                            "care_site_id"); // where a value was measured makes it no other value
            this.sets = read.ints("set_number");
            this.ids = read.longs("person_id");
            this.days = read.ints(day);
            this.known = new KnownPeople(people.persons().longs("person_id"));
            this.observed = ObservationPeriods.of(people.periods());
            this.counters = counters;
        }

        boolean keeps(int row) {
            if (known.place(ids[row]) < 0) {
                return leftOut(row, Irregularity.RECORD_OF_NOBODY);
            }
            if (days[row] == NO_INT) {
                return leftOut(row, Irregularity.RECORD_WITHOUT_DATE);
            }
            if (row > 0 && told.same(row - 1, row)) {
                return leftOut(row, Irregularity.RECORD_TWICE);
            }
            if (isOutside(row)) {
                count(row, Irregularity.RECORD_OUTSIDE);
            }
            return true;
        }

        private boolean isOutside(int row) {
            long person = ids[row];
            if (!observed.isOf(firstPeriod, person)) {
                firstPeriod = observed.first(person);
            }
            return !observed.contain(firstPeriod, person, days[row]);
        }

        private boolean leftOut(int row, Irregularity irregularity) {
            count(row, irregularity);
            return false;
        }

        private void count(int row, Irregularity irregularity) {
            counters.get(sets[row]).add(irregularity, ids[row]);
        }
    }
}
