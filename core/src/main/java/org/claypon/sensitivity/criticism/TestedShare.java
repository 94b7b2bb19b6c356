package org.claypon.sensitivity.criticism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.cohort.Labs;
import org.claypon.estimate.Models;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.Exposures;
import org.claypon.exposure.Members;
import org.claypon.results.Count;
import org.claypon.results.Criticisms.After;
import org.claypon.results.Criticisms.Bound;
import org.claypon.results.Criticisms.Ratio;
import org.claypon.results.Criticisms.Summary;
import org.claypon.results.Criticisms.Tested;
import org.claypon.study.Exposure;
import org.claypon.study.Measurement;
import org.claypon.study.Study;
import org.claypon.study.Test;
import org.claypon.study.Window;

/// Who has a value of a measurement at all: being tested is no accident, so that those with a value may be unlike those without.
final class TestedShare {

    /// From the index date on: a year, as the measurement's own window has by default.
    private static final Window AFTER = new Window(0, 365);

    private final Study study;
    private final Members members;
    private final Exposures columns;
    private final Measurement measurement;
    private final Labs labs;

    private TestedShare(Study study, Members members, Measurement measurement) {
        this.study = study;
        this.members = members;
        this.columns = new Exposures(study, members);
        this.measurement = measurement;
        this.labs = members.participants().labs(measurement.name());
    }

    static List<Tested> of(Study study, Members members) {
        if (study.database().isEmpty()) {
            return List.of();
        }
        return used(study)
                .map(measurement -> new TestedShare(study, members, measurement).tested())
                .toList();
    }

    /// Those compared or that an exposure or covariate is made of, in the order of the file.
    private static Stream<Measurement> used(Study study) {
        List<String> names =
                Stream.concat(
                                study.analysis().compare().stream(),
                                Stream.concat(
                                                study.analysis().exposures().stream(),
                                                study.analysis().adjust().stream())
                                        .flatMap(exposure -> exposure.measured().stream()))
                        .toList();
        return study.measurements().stream()
                .filter(measurement -> names.contains(measurement.name()));
    }

    private Tested tested() {
        String name = measurement.name();
        return new Tested(
                name,
                measurement.label(),
                new Windows(study).of(name).text(),
                counted(true, labs),
                counted(false, labs),
                estimate(),
                after(),
                untested() ? bounds() : List.of());
    }

    private Count counted(boolean cases, Labs values) {
        return Count.of(people(cases).filter(values::known).count());
    }

    private IntStream people(boolean cases) {
        return IntStream.range(0, members.count())
                .filter(place -> members.isCase(place) == cases)
                .map(members::person);
    }

    private boolean untested() {
        return Arrays.stream(members.people()).anyMatch(person -> !labs.known(person));
    }

    private Ratio estimate() {
        Exposure tested =
                new Exposure.Answered(
                        "%s tested".formatted(measurement.name()),
                        new Test.Measured(List.of(measurement.name())));
        return Described.first(Models.of(study, members, columns.columns(tested), List.of()));
    }

    private After after() {
        Labs later = members.participants().labs(measurement.name(), AFTER).orElseThrow();
        return new After(
                AFTER.text(),
                measurement.unit(),
                counted(true, later),
                counted(false, later),
                summary(true, later),
                summary(false, later));
    }

    /// Of measured values; one beyond an assay limit has no number.
    private Summary summary(boolean cases, Labs values) {
        return Described.summary(
                people(cases)
                        .filter(person -> values.limit(person) == Labs.Limit.MEASURED)
                        .mapToDouble(values::of),
                study.settings().smallestCount());
    }

    private List<Bound> bounds() {
        List<Bound> bounds = new ArrayList<>();
        for (Exposure exposure : study.analysis().exposures()) {
            belowIs(exposure)
                    .ifPresent(below -> {
                        bounds.add(bound(exposure, "all below", below, below));
                        bounds.add(bound(exposure, "all above", 1 - below, 1 - below));
                        bounds.add(
                                bound(exposure, "cases below, controls above", below, 1 - below));
                        bounds.add(
                                bound(exposure, "cases above, controls below", 1 - below, below));
                    });
        }
        return bounds;
    }

    /// What a threshold of this measurement makes of a value below it.
    private Optional<Integer> belowIs(Exposure exposure) {
        if (!exposure.measured().equals(Optional.of(measurement.name()))) {
            return Optional.empty();
        }
        return switch (exposure) {
            case Exposure.Below _ -> Optional.of(1);
            case Exposure.Above _ -> Optional.of(0);
            case Exposure.Linear _,
                    Exposure.PerDoubling _,
                    Exposure.Quartiles _,
                    Exposure.Spline _,
                    Exposure.Answered _,
                    Exposure.AsItStands _,
                    Exposure.Category _ ->
                    Optional.empty();
        };
    }

    private Bound bound(Exposure exposure, String assumed, double ofCases, double ofControls) {
        ExposureColumns asked = columns.columns(exposure);
        double[] values = asked.columns().getFirst().values().clone();
        for (int place = 0; place < values.length; place++) {
            if (!labs.known(members.person(place))) {
                values[place] = members.isCase(place) ? ofCases : ofControls;
            }
        }
        ExposureColumns supposed =
                new ExposureColumns(
                        asked.name(),
                        asked.unit(),
                        asked.per(),
                        asked.kind(),
                        List.of(
                                new ExposureColumns.Column(
                                        asked.columns().getFirst().term(), values)),
                        asked.shape(),
                        asked.notes());
        return new Bound(
                exposure.name(),
                assumed,
                Described.first(
                        Models.of(
                                study,
                                members,
                                supposed,
                                study.analysis().covariatesOf(exposure))));
    }
}
