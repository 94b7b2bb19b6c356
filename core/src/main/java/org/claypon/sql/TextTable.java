package org.claypon.sql;

import java.util.Map;

/// The wanted columns of a data file, as text.
///
/// @param file the file's name, without its folder
public record TextTable(String file, int rows, Map<String, TextColumn> columns) {

    /// Rows are counted as a spreadsheet shows them: the header is row 1.
    public static final int FIRST_ROW = 2;

    public TextTable {
        columns = Map.copyOf(columns);
        for (TextColumn column : columns.values()) {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        "a column has %d rows, the table %d".formatted(column.rows(), rows));
            }
        }
    }

    public TextColumn column(String name) {
        TextColumn column = columns.get(name);
        if (column == null) {
            throw new IllegalArgumentException("column was not read: " + name);
        }
        return column;
    }
}
