package org.claypon.exposure;

import java.util.List;
import java.util.Optional;

/// An exposure of every member of the matched sets, as the columns of a model.
///
/// @param name    as the study names it
/// @param unit    of a measurement
/// @param per     the increment of a linear exposure, as the study writes it
/// @param columns one for each term, at least one
/// @param notes   what a reader should know, each a sentence
public record ExposureColumns(
        String name,
        Optional<String> unit,
        Optional<String> per,
        Kind kind,
        List<Column> columns,
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

    /// @param values one for each member; not-a-number where it is not known
    public record Column(String term, double[] values) {}

    /// Whether every column has a value for this member.
    public boolean known(int place) {
        return columns.stream().noneMatch(column -> Double.isNaN(column.values()[place]));
    }
}
