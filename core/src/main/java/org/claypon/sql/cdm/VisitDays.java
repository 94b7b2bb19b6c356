package org.claypon.sql.cdm;

import static org.claypon.sql.Columns.NO_INT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.claypon.sql.ClinicalDatabase;

/// The days on which visits of the people in PERSON begin, each day of a person once. Visits of nobody and those without a day are left out.
///
/// Every visit of everybody is read, which may be many times more than all that a study asks for besides. So they are not sorted by the
/// engine, which would hold them several times: each goes to its person, and the few of a person are sorted there.
///
/// @param offsets where the days of each person begin, in the order of PERSON, and one more: the end of the last
/// @param days    rising
public record VisitDays(int[] offsets, int[] days) {

    public static VisitDays read(ClinicalDatabase database, ClinicalPeople people) {
        long[] ids = people.persons().longs("person_id");
        KnownPeople known = new KnownPeople(ids);
        Collected visits = new Collected();
        database.visits((person, day) -> {
            int place = known.place(person);
            if (place >= 0 && day != NO_INT) {
                visits.add(place, day);
            }
        });
        return visits.byPerson(ids.length);
    }

    /// Visits in the order in which they were read, as pairs in arrays that do not grow.
    private static final class Collected {

        private static final int ROOM = 1 << 16;

        private final List<int[]> full = new ArrayList<>();
        private int[] pairs = new int[2 * ROOM];
        private int filled;
        private int visits;

        void add(int place, int day) {
            if (filled == pairs.length) {
                full.add(pairs);
                pairs = new int[2 * ROOM];
                filled = 0;
            }
            pairs[filled++] = place;
            pairs[filled++] = day;
            visits++;
        }

        VisitDays byPerson(int people) {
            full.add(Arrays.copyOf(pairs, filled));
            int[] ends = new int[people + 1];
            for (int[] chunk : full) {
                for (int at = 0; at < chunk.length; at += 2) {
                    ends[chunk[at] + 1]++;
                }
            }
            Arrays.parallelPrefix(ends, Integer::sum);
            int[] next = Arrays.copyOf(ends, people);
            int[] days = new int[visits];
            for (int[] chunk : full) {
                for (int at = 0; at < chunk.length; at += 2) {
                    days[next[chunk[at]]++] = chunk[at + 1];
                }
            }
            return new VisitDays(ends, days).once();
        }
    }

    private VisitDays once() {
        int[] ends = new int[offsets.length];
        int kept = 0;
        for (int person = 0; person + 1 < offsets.length; person++) {
            Arrays.sort(days, offsets[person], offsets[person + 1]);
            for (int at = offsets[person]; at < offsets[person + 1]; at++) {
                if (at == offsets[person] || days[at] != days[at - 1]) {
                    ends[person + 1]++;
                }
            }
        }
        Arrays.parallelPrefix(ends, Integer::sum);
        int[] once = new int[ends[ends.length - 1]];
        for (int person = 0; person + 1 < offsets.length; person++) {
            for (int at = offsets[person]; at < offsets[person + 1]; at++) {
                if (at == offsets[person] || days[at] != days[at - 1]) {
                    once[kept++] = days[at];
                }
            }
        }
        return new VisitDays(ends, once);
    }
}
