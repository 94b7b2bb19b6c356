package org.claypon.cohort.omop;

import static org.claypon.sql.Columns.NO_INT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.claypon.cohort.Labs.Limit;
import org.claypon.results.DataRead;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.Columns;
import org.claypon.sql.cdm.ClinicalPeople;
import org.claypon.sql.cdm.ClinicalRecords;
import org.claypon.sql.cdm.LoadingCounts;
import org.claypon.sql.cdm.VisitDays;
import org.claypon.study.Study;

/// Everyone in a database, with the records that a study asks for. People are numbered in the order of their identities.
public final class Population {

    private static final long MALE = 8507;
    private static final long FEMALE = 8532;
    private static final double DAYS_OF_A_YEAR = 365.25;

    private final long[] ids;
    private final String[] sexes;
    private final int[] births;
    private final Timeline periods;
    private final Timeline visits;
    private final Map<String, Recorded> records;
    private final Map<String, MeasuredValues> values;
    private final Map<String, long[]> concepts;
    private final LoadingNotes notes;
    private final KeptAnswers answers = new KeptAnswers();
    private List<String> said = List.of();

    private Population(
            ClinicalPeople people,
            Timeline visits,
            Map<String, Recorded> records,
            Map<String, MeasuredValues> values,
            Map<String, long[]> concepts,
            LoadingNotes notes) {
        this.ids = people.persons().longs("person_id");
        this.sexes = sexes(people.persons().longs("gender_concept_id"));
        this.births = people.persons().ints("birth_day");
        this.periods =
                Timeline.of(
                        ids, people.periods(), "start_day", "end_day", 0, people.periods().rows());
        this.visits = visits;
        this.records = Map.copyOf(records);
        this.values = Map.copyOf(values);
        this.concepts = Map.copyOf(concepts);
        this.notes = notes;
    }

    private static String[] sexes(long[] genders) {
        return Arrays.stream(genders)
                .mapToObj(gender -> gender == MALE ? "male" : gender == FEMALE ? "female" : "")
                .toArray(String[]::new);
    }

    /// Reads what the study names, one thing after the other, so that the rows of only one are held.
    ///
    /// @param concepts of each concept set of the study, by its name, sorted
    public static Population read(
            Study study, ClinicalDatabase database, SequencedMap<String, long[]> concepts) {
        ClinicalPeople people = ClinicalPeople.read(database);
        Map<String, Recorded> records = new LinkedHashMap<>();
        List<LoadingCounts> counts = readRecords(database, people, concepts, records);
        Timeline visits = Timeline.of(VisitDays.read(database, people));
        return new Population(
                people,
                visits,
                records,
                MeasuredValues.read(study, database, people),
                concepts,
                new LoadingNotes(people.counts(), List.copyOf(concepts.keySet()), counts));
    }

    private static List<LoadingCounts> readRecords(
            ClinicalDatabase database,
            ClinicalPeople people,
            SequencedMap<String, long[]> concepts,
            Map<String, Recorded> records) {
        ClinicalRecords events =
                ClinicalRecords.events(database, people, List.copyOf(concepts.values()));
        Columns rows = events.rows();
        long[] ids = people.persons().longs("person_id");
        int[] bounds = bounds(rows.ints("set_number"), concepts.size());
        int set = 0;
        for (String name : concepts.keySet()) {
            Timeline line =
                    Timeline.of(ids, rows, "start_day", "end_day", bounds[set], bounds[set + 1]);
            records.put(name, Recorded.of(line, rows));
            set++;
        }
        return events.counts();
    }

    /// Where the rows of each set begin, and one more.
    static int[] bounds(int[] sorted, int sets) {
        int[] bounds = new int[sets + 1];
        int row = 0;
        for (int set = 0; set < sets; set++) {
            while (row < sorted.length && sorted[row] <= set) {
                row++;
            }
            bounds[set + 1] = row;
        }
        return bounds;
    }

    public int count() {
        return ids.length;
    }

    public long id(int person) {
        return ids[person];
    }

    /// `male`, `female`, or empty.
    public String sex(int person) {
        return sexes[person];
    }

    public boolean hasBirth(int person) {
        return births[person] != NO_INT;
    }

    /// The day of birth, where it is known.
    public int birth(int person) {
        return births[person];
    }

    /// Completed years, not-a-number where the birth is not known.
    public double age(int person, int day) {
        return hasBirth(person) ? Birthday.age(births[person], day) : Double.NaN;
    }

    /// Days since the beginning of the period that holds the day; not-a-number outside every period.
    public double observed(int person, int day) {
        int period = periods.last(person, day);
        return period >= periods.from(person) && day <= periods.ends()[period]
                ? day - periods.starts()[period]
                : Double.NaN;
    }

    /// The first day of the only period in which a person is observed; [Columns#NO_INT] for a person with another number of periods.
    public int observedSince(int person) {
        int period = periods.from(person);
        return periods.to(person) == period + 1 ? periods.starts()[period] : NO_INT;
    }

    /// Days since the last visit that begins on or before the day; not-a-number without one.
    public double sinceVisit(int person, int day) {
        int visit = visits.last(person, day);
        return visit >= visits.from(person) ? day - visits.starts()[visit] : Double.NaN;
    }

    /// Days with a visit for each year of the period that holds the day, as far as it lies before the day. Not-a-number where there is no
    /// such time, or where the database has no visit of anybody.
    public double visitsPerYear(int person, int day) {
        double observed = observed(person, day);
        return visits.starts().length == 0 || !(observed > 0)
                ? Double.NaN
                : visits.between(person, day - (int) observed, day - 1)
                        * (DAYS_OF_A_YEAR / observed);
    }

    /// The value of a measurement that counts on the day; not-a-number without one, or where it is only a limit.
    public double measured(String measurement, int person, int day) {
        MeasuredValues found = values(measurement);
        Chosen chosen = Chosen.of(found, person, day, found.asked().window());
        return chosen.limit() == Limit.MEASURED ? chosen.value() : Double.NaN;
    }

    /// The number of an identity; -1 for one that is nobody's.
    public int personOf(long id) {
        int person = Arrays.binarySearch(ids, id);
        return person >= 0 ? person : -1;
    }

    Timeline periods() {
        return periods;
    }

    Recorded records(String set) {
        return known(records, set);
    }

    MeasuredValues values(String measurement) {
        return known(values, measurement);
    }

    KeptAnswers answers() {
        return answers;
    }

    long[] concepts(String set) {
        return known(concepts, set);
    }

    /// What the report says of the database before what was read.
    Population saying(List<String> sentences) {
        said = List.copyOf(sentences);
        return this;
    }

    /// What was read, for the report.
    public DataRead read(int smallestCount) {
        DataRead read = notes.read(ids.length, smallestCount, values);
        List<String> all = new ArrayList<>(said);
        all.addAll(read.notes());
        return new DataRead(read.source(), read.rows(), read.missing(), all);
    }

    private static <T> T known(Map<String, T> map, String name) {
        T found = map.get(name);
        if (found == null) {
            throw new IllegalArgumentException("nothing was read for " + name);
        }
        return found;
    }
}
