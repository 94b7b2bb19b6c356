package org.claypon.cohort.omop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claypon.results.DataRead;
import org.claypon.sql.cdm.Irregularity;
import org.claypon.sql.cdm.LoadingCounts;

/// What in a database was not as it should be, in sentences for the report.
///
/// @param people  of people and their observation
/// @param sets    names of the concept sets
/// @param records of the records of each set
record LoadingNotes(LoadingCounts people, List<String> sets, List<LoadingCounts> records) {

    /// @param smallestCount nobody masks sentences later, so small counts are hidden here
    DataRead read(int rows, int smallestCount, Map<String, MeasuredValues> values) {
        List<String> notes = new ArrayList<>();
        people.found()
                .forEach((what, tally) ->
                        notes.add(sentence("The database: ", what, tally, smallestCount)));
        for (int set = 0; set < sets.size(); set++) {
            String prefix = "Concept set %s: ".formatted(sets.get(set));
            records.get(set)
                    .found()
                    .forEach((what, tally) ->
                            notes.add(sentence(prefix, what, tally, smallestCount)));
        }
        values.entrySet().stream()
                .filter(entry -> entry.getValue().unused() > 0)
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry ->
                        notes.add(
                                "Measurement %s: values without a number, a unit, or a unit that converts: %s of %s; not used."
                                        .formatted(
                                                entry.getKey(),
                                                counted(
                                                        entry.getValue().unused(),
                                                        smallestCount,
                                                        "values"),
                                                counted(
                                                        entry.getValue().without(),
                                                        smallestCount,
                                                        "people"))));
        values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry ->
                        entry.getValue()
                                .doubts()
                                .forEach(doubt ->
                                        notes.add(sentence(entry.getKey(), doubt, smallestCount))));
        return new DataRead(DataRead.DATABASE, rows, List.of(), notes);
    }

    private static String sentence(
            String prefix, Irregularity what, LoadingCounts.Tally tally, int smallestCount) {
        return "%s%s: %s of %s; %s."
                .formatted(
                        prefix,
                        what.rows(),
                        counted(tally.rows(), smallestCount, "rows"),
                        counted(tally.people(), smallestCount, "people"),
                        what.rule());
    }

    private static String sentence(String measurement, UnitDoubts.Doubt doubt, int smallestCount) {
        return "Measurement %s: %s recorded in %s%s lie at %s times the others, which is %s; their unit may be wrong. They are used as they stand."
                .formatted(
                        measurement,
                        counted(doubt.values(), smallestCount, "values"),
                        doubt.unit(),
                        doubt.site().map(site -> " at care site " + site).orElse(""),
                        UnitDoubts.written(doubt.factor()),
                        doubt.why());
    }

    private static String counted(long number, int smallestCount, String noun) {
        return number < smallestCount
                ? "fewer than %d %s".formatted(smallestCount, noun)
                : "%d %s".formatted(number, noun);
    }
}
