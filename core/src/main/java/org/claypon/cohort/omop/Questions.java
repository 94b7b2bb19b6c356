package org.claypon.cohort.omop;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.claypon.cohort.AssayLimits;
import org.claypon.cohort.Labs;
import org.claypon.study.Comparison;
import org.claypon.study.Study;
import org.claypon.study.Test;
import org.claypon.study.Window;

/// Answers tests about one person on every day at once.
///
/// A record makes a test of its set true on the days `[start − to, end − from]` of a window `[from, to]`; a drug lies in a window that it
/// overlaps, other records in the one where they start. Records that begin on one day count once: to be seen again is another day. What a window holds of measured values changes only where a value enters or
/// leaves it, or where another becomes the nearest: between two such days the answer is the same.
final class Questions {

    private final Study study;
    private final Population population;

    /// The limit of each level in the unit of its measurement: the same for everybody.
    private final Map<Test.Level, Double> limits = new ConcurrentHashMap<>();

    Questions(Study study, Population population) {
        this.study = study;
        this.population = population;
    }

    Answered of(Test test, int person) {
        return switch (test) {
            case Test.Has has -> Answered.on(records(has, person));
            case Test.Measured(List<String> measurements) -> measured(measurements, person);
            case Test.Level level -> level(level, person, window(level.measurement()));
            case Test.During(Window window, Test asked) -> during(window, asked, person);
            case Test.All(List<Test> tests) ->
                    Answered.all(tests.stream().map(each -> of(each, person)).toList());
            case Test.Any(List<Test> tests) ->
                    Answered.any(tests.stream().map(each -> of(each, person)).toList());
            case Test.Not(Test inner) -> of(inner, person).not();
            case Test.Where where ->
                    throw new IllegalArgumentException(
                            "a database has no columns: " + where.text());
        };
    }

    /// The one value that counts in a window around a day, or none.
    ///
    /// @return in the unit of the measurement; `of` is not-a-number without a value
    Labs value(String measurement, int[] people, int[] days, Window window) {
        MeasuredValues values = population.values(measurement);
        double[] found = new double[people.length];
        byte[] limits = new byte[people.length];
        for (int at = 0; at < people.length; at++) {
            Chosen chosen = Chosen.of(values, people[at], days[at], window);
            found[at] = chosen.value();
            limits[at] = chosen.limit().code();
        }
        return new Labs(study.measurement(measurement).unit(), found, limits);
    }

    private Days records(Test.Has has, int person) {
        Recorded recorded = population.records(has.set());
        Timeline line = recorded.line();
        if (!line.has(person)) {
            return Days.NONE;
        }
        int[] counted =
                IntStream.range(line.from(person), line.to(person))
                        .filter(record -> counts(has, recorded, record))
                        .toArray();
        int[] firsts = new int[counted.length];
        int[] lasts = new int[counted.length];
        int days = 0;
        for (int record : counted) {
            boolean drug = recorded.isFrom(record, Test.From.DRUG);
            int first = line.starts()[record] - has.window().to();
            int last = (drug ? line.ends()[record] : line.starts()[record]) - has.window().from();
            if (days > 0 && firsts[days - 1] == first) {
                lasts[days - 1] = Math.max(lasts[days - 1], last);
            } else {
                firsts[days] = first;
                lasts[days++] = last;
            }
        }
        return Days.held(Arrays.copyOf(firsts, days), Arrays.copyOf(lasts, days), has.times());
    }

    private boolean counts(Test.Has has, Recorded recorded, int record) {
        return recorded.isFrom(record, has.from())
                && has.specialty()
                        .map(by ->
                                Arrays.binarySearch(
                                                population.concepts(by),
                                                recorded.specialties()[record])
                                        >= 0)
                        .orElse(true);
    }

    private Window window(String measurement) {
        return population.values(measurement).asked().window();
    }

    private Answered during(Window window, Test asked, int person) {
        return switch (asked) {
            case Test.Measured(List<String> names) ->
                    Answered.all(
                            names.stream()
                                    .map(name -> Answered.on(hasValue(name, person, window)))
                                    .toList());
            case Test.Level level -> level(level, person, window);
            case Test.All(List<Test> tests) ->
                    Answered.all(tests.stream().map(each -> during(window, each, person)).toList());
            case Test.Has _, Test.During _, Test.Any _, Test.Not _, Test.Where _ ->
                    throw new IllegalArgumentException("no window of its own: " + asked.text());
        };
    }

    private Answered measured(List<String> names, int person) {
        return Answered.all(
                names.stream()
                        .map(name -> Answered.on(hasValue(name, person, window(name))))
                        .toList());
    }

    private Days hasValue(String measurement, int person, Window window) {
        MeasuredValues values = population.values(measurement);
        int from = values.offsets()[person];
        int to = values.offsets()[person + 1];
        int[] firsts = new int[to - from];
        int[] lasts = new int[to - from];
        for (int at = from; at < to; at++) {
            firsts[at - from] = values.days()[at] - window.to();
            lasts[at - from] = values.days()[at] - window.from();
        }
        return Days.held(firsts, lasts, 1);
    }

    private Answered level(Test.Level level, int person, Window window) {
        MeasuredValues values = population.values(level.measurement());
        int from = values.offsets()[person];
        int to = values.offsets()[person + 1];
        if (from == to) {
            return new Answered(Days.NONE, Days.NONE);
        }
        double limit = limits.computeIfAbsent(level, this::limit);
        int[] turns = turns(values.days(), from, to, window);
        Days yes = Days.NONE;
        Days no = Days.NONE;
        for (int at = 0; at + 1 < turns.length; at++) {
            Chosen chosen = Chosen.of(values, person, turns[at], window);
            Days here = Days.of(turns[at], turns[at + 1] - 1);
            switch (side(chosen, level.comparison(), limit)) {
                case YES -> yes = yes.or(here);
                case NO -> no = no.or(here);
                case UNKNOWN -> {}
            }
        }
        return new Answered(yes, no);
    }

    private double limit(Test.Level level) {
        return AssayLimits.inUnitOf(study.measurement(level.measurement()), level.limit());
    }

    /// The days on which what a window holds, or which value is the nearest, can change; outside them it holds nothing.
    private static int[] turns(int[] days, int from, int to, Window window) {
        IntStream edges =
                IntStream.range(from, to)
                        .flatMap(at ->
                                IntStream.of(days[at] - window.to(), days[at] - window.from() + 1));
        IntStream middles =
                IntStream.range(from + 1, to)
                        .flatMap(at -> {
                            int middle = Math.floorDiv(days[at - 1] + days[at], 2);
                            return IntStream.of(middle, middle + 1);
                        });
        return IntStream.concat(edges, middles).sorted().distinct().toArray();
    }

    private enum Side {
        YES,
        NO,
        UNKNOWN
    }

    private static Side side(Chosen chosen, Comparison comparison, double limit) {
        if (Double.isNaN(chosen.value())) {
            return Side.UNKNOWN;
        }
        double value = chosen.value();
        return switch (chosen.limit()) {
            case MEASURED -> holds(comparison, value, limit) ? Side.YES : Side.NO;
            case BELOW -> value <= limit ? below(comparison) : Side.UNKNOWN;
            case ABOVE -> value >= limit ? above(comparison) : Side.UNKNOWN;
        };
    }

    /// Of a true value that lies below the limit.
    private static Side below(Comparison comparison) {
        return switch (comparison) {
            case LESS, AT_MOST, NOT_EQUAL -> Side.YES;
            case GREATER, AT_LEAST, EQUAL -> Side.NO;
        };
    }

    private static Side above(Comparison comparison) {
        return switch (comparison) {
            case GREATER, AT_LEAST, NOT_EQUAL -> Side.YES;
            case LESS, AT_MOST, EQUAL -> Side.NO;
        };
    }

    private static boolean holds(Comparison comparison, double value, double limit) {
        return switch (comparison) {
            case EQUAL -> value == limit;
            case NOT_EQUAL -> value != limit;
            case LESS -> value < limit;
            case AT_MOST -> value <= limit;
            case GREATER -> value > limit;
            case AT_LEAST -> value >= limit;
        };
    }
}
