package org.claypon.exposure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.claypon.cohort.Answers;
import org.claypon.cohort.Labs;
import org.claypon.cohort.Numbers;
import org.claypon.exposure.ExposureColumns.Column;
import org.claypon.exposure.ExposureColumns.Kind;
import org.claypon.exposure.ExposureColumns.Shape;
import org.claypon.sql.DataRejected;
import org.claypon.study.Amount;
import org.claypon.study.Exposure;
import org.claypon.study.Measurement;
import org.claypon.study.Study;

/// Turns the exposures of a study into columns over the members of the matched sets.
public final class Exposures {

    private static final double LOG_2 = StrictMath.log(2);

    private static final String NO_NUMBER =
            "Values beyond an assay limit have no number and leave this model, counted as missing.";
    private static final String NO_LOGARITHM =
            "Values that are not above zero have no logarithm and leave this model, counted as missing.";
    private static final String UNDECIDED =
            "Values whose assay limit leaves it open on which side they lie leave this model, counted as missing.";
    private static final String TIED = "Values beyond an assay limit count as equal to the limit.";

    private final Study study;
    private final Members members;

    public Exposures(Study study, Members members) {
        this.study = study;
        this.members = members;
    }

    /// @throws DataRejected if a category has too many levels, or not the one that the others are compared with
    public ExposureColumns columns(Exposure exposure) {
        return switch (exposure) {
            case Exposure.Linear linear -> linear(linear);
            case Exposure.PerDoubling doubling -> doubling(doubling);
            case Exposure.Quartiles quartiles -> quartiles(quartiles);
            case Exposure.Spline spline -> spline(spline);
            case Exposure.Below(String name, String lab, Amount limit) ->
                    threshold(name, lab, limit, Range::below);
            case Exposure.Above(String name, String lab, Amount limit) ->
                    threshold(name, lab, limit, Range::above);
            case Exposure.Answered(String name, var test) ->
                    yesNo(name, answers(members.participants().answers(test)), List.of());
            case Exposure.AsItStands(String name, String column) -> asItStands(name, column);
            case Exposure.Category category -> category(category);
        };
    }

    private ExposureColumns linear(Exposure.Linear linear) {
        Measurement measurement = study.measurement(linear.measurement());
        Labs labs = members.participants().labs(measurement.name());
        double increment = AmountIn.unitOf(measurement, linear.per()) * (linear.lower() ? -1 : 1);
        return new ExposureColumns(
                linear.name(),
                Optional.of(measurement.unit()),
                Optional.of(AmountIn.text(linear.per()) + (linear.lower() ? " lower" : "")),
                Kind.NUMBER,
                List.of(
                        new Column(
                                linear.name(),
                                values(person -> measured(labs, person) / increment))),
                new Shape.Plain(),
                anyLimit(labs) ? List.of(NO_NUMBER) : List.of());
    }

    private ExposureColumns doubling(Exposure.PerDoubling doubling) {
        Measurement measurement = study.measurement(doubling.measurement());
        Labs labs = members.participants().labs(measurement.name());
        List<String> notes = new ArrayList<>();
        if (anyLimit(labs)) {
            notes.add(NO_NUMBER);
        }
        if (anybody(person -> measured(labs, person) <= 0)) {
            notes.add(NO_LOGARITHM);
        }
        return new ExposureColumns(
                doubling.name(),
                Optional.of(measurement.unit()),
                Optional.of("doubling"),
                Kind.NUMBER,
                List.of(
                        new Column(
                                doubling.name(), values(person -> log2(measured(labs, person))))),
                new Shape.Plain(),
                notes);
    }

    private static double log2(double value) {
        return value > 0 ? StrictMath.log(value) / LOG_2 : Double.NaN;
    }

    private ExposureColumns quartiles(Exposure.Quartiles quartiles) {
        Measurement measurement = study.measurement(quartiles.measurement());
        Labs labs = members.participants().labs(measurement.name());
        Quartiles found = Quartiles.ofControls(members, labs);
        List<String> notes = new ArrayList<>();
        notes.add(found.note(measurement.unit(), study.settings().smallestCount()));
        if (anyLimit(labs)) {
            notes.add(TIED);
        }
        return levels(
                quartiles.name(),
                Optional.of(measurement.unit()),
                found.columns(quartiles.name(), members, labs),
                values(person -> labs.known(person) ? 0 : Double.NaN),
                new Shape.Graded(found.grades(members, labs)),
                notes);
    }

    private ExposureColumns spline(Exposure.Spline spline) {
        Measurement measurement = study.measurement(spline.measurement());
        Labs labs = members.participants().labs(measurement.name());
        SplineColumns curve =
                SplineColumns.of(
                        spline.name(),
                        measurement.name(),
                        members,
                        values(person -> measured(labs, person)));
        List<String> notes = new ArrayList<>(curve.notes());
        if (anyLimit(labs)) {
            notes.add(NO_NUMBER);
        }
        return new ExposureColumns(
                spline.name(),
                Optional.of(measurement.unit()),
                Optional.empty(),
                Kind.NUMBER,
                curve.columns(),
                curve.shape(),
                notes);
    }

    private ExposureColumns threshold(String name, String lab, Amount limit, Side side) {
        Labs labs = members.participants().labs(lab);
        double threshold = AmountIn.unitOf(study.measurement(lab), limit);
        double[] values = values(person -> side.of(Range.of(labs, person), threshold));
        boolean undecided =
                IntStream.range(0, values.length)
                        .anyMatch(place ->
                                Double.isNaN(values[place]) && labs.known(members.person(place)));
        return yesNo(name, values, undecided ? List.of(UNDECIDED) : List.of());
    }

    private static ExposureColumns yesNo(String name, double[] values, List<String> notes) {
        return new ExposureColumns(
                name,
                Optional.empty(),
                Optional.empty(),
                Kind.YES_NO,
                List.of(new Column(name, values)),
                new Shape.Plain(),
                notes);
    }

    private double[] answers(Answers answers) {
        return values(person ->
                switch (answers.of(person)) {
                    case YES -> 1;
                    case NO -> 0;
                    case UNKNOWN -> Double.NaN;
                });
    }

    private ExposureColumns asItStands(String name, String column) {
        Numbers numbers = members.participants().numbers(column);
        return new ExposureColumns(
                name,
                Optional.empty(),
                Optional.empty(),
                Kind.NUMBER,
                List.of(new Column(name, values(numbers::of))),
                new Shape.Plain(),
                List.of());
    }

    private ExposureColumns category(Exposure.Category category) {
        Levels levels = Levels.of(study, members, category.column());
        String reference = Levels.name(study, category.column(), category.reference());
        if (levels.names().size() > 1 && !levels.names().contains(reference)) {
            throw Levels.rejected(
                    study,
                    category.column(),
                    "nobody in the matched sets has the reference level \"%s\""
                            .formatted(category.reference()),
                    "write a level of the column as the reference, as the table has it");
        }
        boolean several = levels.names().size() > 1;
        List<Column> columns =
                levels.names().stream()
                        .filter(level -> several && !level.equals(reference))
                        .map(level ->
                                new Column(
                                        "%s: %s".formatted(category.name(), level),
                                        levels.indicator(level)))
                        .toList();
        return levels(
                category.name(),
                Optional.empty(),
                columns,
                levels.constant(),
                new Shape.Plain(),
                List.of(
                        several
                                ? "The reference of %s is %s.".formatted(category.name(), reference)
                                : "There are no two levels in the matched sets."));
    }

    /// @param constant stands in for the columns if there is none; its term says that it tells nothing
    private static ExposureColumns levels(
            String name,
            Optional<String> unit,
            List<Column> columns,
            double[] constant,
            Shape shape,
            List<String> notes) {
        return new ExposureColumns(
                name,
                unit,
                Optional.empty(),
                Kind.LEVELS,
                columns.isEmpty() ? List.of(new Column(name, constant)) : columns,
                shape,
                notes);
    }

    /// The measured value; one known only as a limit has no number to stand for it.
    private static double measured(Labs labs, int person) {
        return labs.limit(person) == Labs.Limit.MEASURED ? labs.of(person) : Double.NaN;
    }

    private boolean anyLimit(Labs labs) {
        return anybody(person -> labs.limit(person) != Labs.Limit.MEASURED);
    }

    private boolean anybody(IntPredicate test) {
        return Arrays.stream(members.people()).anyMatch(test);
    }

    /// One value a member, from its person.
    private double[] values(IntToDoubleFunction of) {
        return Arrays.stream(members.people()).mapToDouble(of).toArray();
    }

    private interface Side {
        double of(Range range, double threshold);
    }
}
