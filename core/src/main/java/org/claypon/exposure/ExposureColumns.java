package org.claypon.exposure;

import java.util.List;
import java.util.Optional;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.RestrictedCubicSpline;

/// An exposure of every member of the matched sets, as the columns of a model.
///
/// @param name    as the study names it
/// @param unit    of a measurement
/// @param per     the increment of a linear exposure, as the study writes it
/// @param columns one for each term, at least one
/// @param shape   how the columns belong together
/// @param notes   what a reader should know, each a sentence
public record ExposureColumns(
        String name,
        Optional<String> unit,
        Optional<String> per,
        Kind kind,
        List<Column> columns,
        Shape shape,
        List<String> notes) {

    public ExposureColumns {
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("the exposure %s has no column".formatted(name));
        }
        columns = List.copyOf(columns);
        notes = List.copyOf(notes);
    }

    /// What the columns hold.
    public enum Kind {
        NUMBER,
        YES_NO,
        LEVELS
    }

    /// How several columns belong together.
    public sealed interface Shape {

        /// They do not, or there is one.
        record Plain() implements Shape {}

        /// Levels in order.
        ///
        /// @param grades 0, 1, 2 … for each member; not-a-number where it is not known
        record Graded(double[] grades) implements Shape {}

        /// A curve of one number.
        ///
        /// @param controls  measured values of controls, which the knots come from
        /// @param grid      round values at which the curve is told, from the first knot to the last
        /// @param reference the value of the grid that the others are compared with
        record Curved(
                String measurement,
                int controls,
                RestrictedCubicSpline spline,
                List<Double> grid,
                double reference)
                implements Shape {
            public Curved {
                grid = List.copyOf(grid);
            }
        }

        /// A curve that these values cannot carry.
        record NoCurve(String measurement, int controls, NotEstimable reason) implements Shape {}
    }

    /// @param values one for each member; not-a-number where it is not known
    public record Column(String term, double[] values) {}

    /// Whether every column has a value for this member.
    public boolean known(int place) {
        return columns.stream().noneMatch(column -> Double.isNaN(column.values()[place]));
    }
}
