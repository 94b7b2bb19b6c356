package org.claypon.sql.cdm;

import static org.claypon.sql.Columns.NO_LONG;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.Columns;
import org.claypon.sql.Columns.Column;
import org.claypon.sql.DataProblem;
import org.claypon.sql.DataRejected;
import org.claypon.sql.cdm.LoadingCounts.Counter;

/// Everyone in PERSON, and when each was observed.
///
/// **Birth.** Without a month a person is born on 1 July, without a day on the 15th; a month or day that does not exist is none.
/// A year that is missing or cannot be true gives no birth day.
/// **Periods.** Those of nobody in PERSON, without both dates or reversed are left out; those that overlap or adjoin are one.
///
/// @param persons sorted: `person_id`, `gender_concept_id` (longs), `birth_day` (ints, [Columns#NO_INT] if unknown)
/// @param periods sorted by person and beginning, never overlapping: `person_id` (longs), `start_day`, `end_day` (ints)
public record ClinicalPeople(Columns persons, Columns periods, LoadingCounts counts) {

    public static ClinicalPeople read(ClinicalDatabase database) {
        Counter counter = new Counter();
        Columns persons = database.persons();
        long[] ids = persons.longs("person_id");
        checkIdentities(database, ids);
        Columns periods = ObservationPeriods.cleaned(database.observationPeriods(), ids, counter);
        Columns kept =
                Columns.of(ids.length, Map.of())
                        .with("person_id", Column.of(ids))
                        .with("gender_concept_id", Column.of(persons.longs("gender_concept_id")))
                        .with("birth_day", Column.of(birthDays(persons, periods, counter)));
        return new ClinicalPeople(kept, periods, counter.counts());
    }

    /// Two rows for one identity cannot both be true, and a row without one is nobody.
    private static void checkIdentities(ClinicalDatabase database, long[] ids) {
        long[] known = Arrays.stream(ids).filter(id -> id != NO_LONG).toArray();
        long repeated =
                IntStream.range(1, known.length).filter(i -> known[i] == known[i - 1]).count();
        if (repeated > 0 || known.length < ids.length) {
            throw new DataRejected(
                    List.of(
                            new DataProblem(
                                    database.name(),
                                    Optional.of("person.person_id"),
                                    "rows that repeat an identity: %d; rows without one: %d"
                                            .formatted(repeated, ids.length - known.length),
                                    "give each person one row in the table person")));
        }
    }

    private static int[] birthDays(Columns persons, Columns periods, Counter counter) {
        long[] ids = persons.longs("person_id");
        int[] years = persons.ints("year_of_birth");
        int[] months = persons.ints("month_of_birth");
        int[] days = persons.ints("day_of_birth");
        ObservationPeriods observed = ObservationPeriods.of(periods);
        int[] births = new int[ids.length];
        for (int row = 0; row < ids.length; row++) {
            long person = ids[row];
            Birth birth = Birth.of(years[row], months[row], days[row]);
            int first = observed.first(person);
            if (observed.isOf(first, person)) {
                birth = birth.observed(observed.start(first), observed.lastDay(first));
            } else {
                counter.add(Irregularity.NEVER_OBSERVED, person);
            }
            birth.remark().ifPresent(remark -> counter.add(remark, person));
            births[row] = birth.day();
        }
        return births;
    }
}
