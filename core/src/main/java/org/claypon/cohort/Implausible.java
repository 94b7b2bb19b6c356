package org.claypon.cohort;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.claypon.cohort.Labs.Limit;
import org.claypon.study.Measurement;
import org.claypon.study.Study;

/// Numbers that a person is unlikely to have: an age that nobody reaches, a measurement below zero or far from all others of its column.
///
/// Far is more than ten times the 99th percentile or less than a tenth of the 1st, by nearest rank; of fewer than 300 values those are
/// the third from either end, so that two slips do not hide one another. Numbers that often stand for a missing value, such as 999, do not count
/// for the percentiles, so that many of them do not hide themselves. No score is too low for a severity whose lowest band begins there.
final class Implausible {

    private static final double OLDEST = 120;

    private static final double TIMES = 10;

    private static final double TAIL = 0.01;

    private static final int LEAST_RANK = 3;

    /// Of fewer values the third from an end says little about a tail.
    private static final int LEAST = 20;

    private final Study study;
    private final TableParticipants people;

    Implausible(Study study, TableParticipants people) {
        this.study = study;
        this.people = people;
    }

    /// People whose number is unlikely.
    ///
    /// @param what   in words that follow the name: `is outside 0 to 120`
    /// @param people by number
    record Found(String name, String column, String what, int[] people) {}

    List<Found> found() {
        List<Found> found = new ArrayList<>();
        study.data()
                .age()
                .ifPresent(age ->
                        found.add(
                                found(
                                        "age",
                                        age,
                                        "outside 0 to 120 years",
                                        value -> value < 0 || value > OLDEST)));
        study.measurements().forEach(measurement -> addOf(measurement, found));
        found.removeIf(unlikely -> unlikely.people().length == 0);
        return found;
    }

    private void addOf(Measurement measurement, List<Found> found) {
        String column = measurement.column();
        found.add(found(measurement.label(), column, "below zero", value -> value < 0));
        double[] known =
                IntStream.range(0, people.count())
                        .mapToDouble(person -> value(column, person))
                        .filter(value -> value >= 0)
                        .toArray();
        double[] sorted =
                DoubleStream.of(known).filter(value -> !NotKnown.isCode(value)).sorted().toArray();
        if (known.length >= LEAST && sorted.length >= LEAST_RANK) {
            int rank = Math.max(LEAST_RANK, (int) Math.ceil(TAIL * sorted.length));
            double low = Math.min(sorted[rank - 1] / TIMES, leastScore(measurement));
            double high = sorted[sorted.length - rank] * TIMES;
            found.add(
                    found(
                            measurement.label(),
                            column,
                            "more than ten times the 99th percentile of the column, or less than a tenth of its 1st",
                            value -> value >= 0 && (value > high || value < low)));
        }
    }

    private double leastScore(Measurement measurement) {
        return study.analysis().severity().stream()
                .filter(severity -> severity.measurement().equals(measurement.name()))
                .mapToDouble(severity -> severity.bands().getFirst().from())
                .findFirst()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Found found(String name, String column, String what, DoublePredicate unlikely) {
        int[] those =
                IntStream.range(0, people.count())
                        .filter(person -> unlikely.test(value(column, person)))
                        .toArray();
        return new Found(name, column, what, those);
    }

    /// Not-a-number where none was measured; a limit is none.
    private double value(String column, int person) {
        NumberColumn read = people.numberColumn(column);
        return read.limit(person) == Limit.MEASURED ? read.values()[person] : Double.NaN;
    }

    /// Whether this person is among those found.
    static boolean has(Found found, int person) {
        return Arrays.binarySearch(found.people(), person) >= 0;
    }
}
