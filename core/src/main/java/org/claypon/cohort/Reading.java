package org.claypon.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.cohort.Labs.Limit;
import org.claypon.results.DataRead;
import org.claypon.results.DataRead.MissingCells;
import org.claypon.sql.TextTable;
import org.claypon.study.Exposure;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.study.TableData.SexColumn;

/// What was read, for the report: what counted as missing, and other things with their counts.
///
/// Notes are sentences, which nobody masks later, so small counts are hidden here.
final class Reading {

    private final Discretion discretion;
    private final TableParticipants people;

    private Reading(Discretion discretion, TableParticipants people) {
        this.discretion = discretion;
        this.people = people;
    }

    static DataRead of(Study study, TableParticipants people, TextTable table) {
        List<MissingCells> missing =
                table.columns().keySet().stream()
                        .sorted()
                        .flatMap(name -> people.column(name).missing().stream())
                        .toList();
        Reading reading = new Reading(new Discretion(study.settings().smallestCount()), people);
        return new DataRead(DataRead.TABLE, table.rows(), missing, reading.notes(study));
    }

    private List<String> notes(Study study) {
        Doubts doubts = new Doubts(study, people);
        List<String> notes = new ArrayList<>(doubts.ofTheStudy());
        study.data()
                .sex()
                .filter(_ -> !doubts.saysNoSex())
                .flatMap(this::otherSexes)
                .ifPresent(notes::add);
        for (Measurement measurement : study.measurements()) {
            addMeasurement(study, measurement, notes);
        }
        new Implausible(study, people)
                .found()
                .forEach(found ->
                        notes.add(
                                "Unlikely numbers, used as they are: %s of %s, %s."
                                        .formatted(
                                                cells(found.people().length),
                                                found.name(),
                                                found.what())));
        addSets(notes);
        return notes;
    }

    private void addMeasurement(Study study, Measurement measurement, List<String> notes) {
        if (people.numberColumn(measurement.column()).percents() > 0) {
            notes.add(
                    "Cells of %s have a percent sign; the number before it was read."
                            .formatted(measurement.label()));
        }
        int limits = limits(people.labs(measurement.name()));
        if (limits > 0) {
            notes.add(
                    "Known only as limits: %s of %s%s."
                            .formatted(
                                    cells(limits),
                                    measurement.label(),
                                    needsNumber(study, measurement)
                                            ? "; they leave models of its number, counted there as missing"
                                            : ""));
        }
    }

    /// Whether a model takes the measured number itself, for which a limit is none.
    private static boolean needsNumber(Study study, Measurement measurement) {
        return Stream.concat(
                        study.analysis().exposures().stream(), study.analysis().adjust().stream())
                .filter(form ->
                        form instanceof Exposure.Linear
                                || form instanceof Exposure.PerDoubling
                                || form instanceof Exposure.Spline)
                .anyMatch(form -> form.measured().equals(Optional.of(measurement.name())));
    }

    private Optional<String> otherSexes(SexColumn sex) {
        Labels codes = people.labels(sex.column());
        Labels sexes = people.sexes();
        int others =
                (int)
                        IntStream.range(0, people.count())
                                .filter(person -> codes.known(person) && !sexes.known(person))
                                .count();
        return others == 0
                ? Optional.empty()
                : Optional.of(
                        "Neither male nor female by the codes of the study, so not known: %s of the column %s."
                                .formatted(cells(others), sex.column()));
    }

    private int limits(Labs labs) {
        return (int)
                IntStream.range(0, people.count())
                        .filter(person -> labs.limit(person) != Limit.MEASURED)
                        .count();
    }

    private void addSets(List<String> notes) {
        int reused = people.identity().reused();
        if (reused > 0) {
            notes.add(
                    "People in more than one matched set: %s."
                            .formatted(discretion.counted(reused)));
        }
    }

    private String cells(int count) {
        boolean one = count == 1 && !discretion.hidesCounts();
        return discretion.counted(count) + (one ? " cell" : " cells");
    }
}
