package org.claypon.study;

import java.util.Optional;

/// What may be a cause, and in which form it enters the model. The same forms serve as covariates.
public sealed interface Exposure {

    /// The name of the model and of its term.
    String name();

    /// The measurement whose value is the exposure, in whatever form.
    default Optional<String> measured() {
        return switch (this) {
            case Linear linear -> Optional.of(linear.measurement());
            case PerDoubling doubling -> Optional.of(doubling.measurement());
            case Quartiles quartiles -> Optional.of(quartiles.measurement());
            case Spline spline -> Optional.of(spline.measurement());
            case Below below -> Optional.of(below.measurement());
            case Above above -> Optional.of(above.measurement());
            case Answered(String _, Test.Level(String measurement, Comparison _, Amount _)) ->
                    Optional.of(measurement);
            case Answered _, AsItStands _, Category _ -> Optional.empty();
        };
    }

    /// Whether another asks the same of a person, under whatever name and in whatever form: a measurement below a limit is the same
    /// measurement as its number.
    default boolean isAlso(Exposure other) {
        return switch (this) {
            case Answered(String _, Test test) when measured().isEmpty() ->
                    other instanceof Answered(String _, Test same) && test.equals(same);
            case AsItStands(String _, String column) -> other.isOfColumn(column);
            case Category(String _, String column, String _) -> other.isOfColumn(column);
            case Answered _, Linear _, PerDoubling _, Quartiles _, Spline _, Below _, Above _ ->
                    measured().equals(other.measured());
        };
    }

    private boolean isOfColumn(String wanted) {
        return switch (this) {
            case AsItStands(String _, String column) -> column.equals(wanted);
            case Category(String _, String column, String _) -> column.equals(wanted);
            case Answered _, Linear _, PerDoubling _, Quartiles _, Spline _, Below _, Above _ ->
                    false;
        };
    }

    /// Linear: the odds ratio of `per`, or of that much less.
    ///
    /// @param stated whether the study names the increment; otherwise it is one unit
    record Linear(String name, String measurement, Amount per, boolean lower, boolean stated)
            implements Exposure {}

    record PerDoubling(String name, String measurement) implements Exposure {}

    /// Quartiles of the controls, against the lowest.
    record Quartiles(String name, String measurement) implements Exposure {}

    /// A smooth curve: a restricted cubic spline with four knots at percentiles of the controls.
    record Spline(String name, String measurement) implements Exposure {}

    record Below(String name, String measurement, Amount limit) implements Exposure {}

    record Above(String name, String measurement, Amount limit) implements Exposure {}

    record Answered(String name, Test test) implements Exposure {}

    /// A number as it stands in its column.
    record AsItStands(String name, String column) implements Exposure {}

    /// One term for each level but the reference.
    record Category(String name, String column, String reference) implements Exposure {}
}
