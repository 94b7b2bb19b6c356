package org.claypon.results;

import java.util.List;
import java.util.stream.Stream;

/// What was read from the data, before any rule. The name and hash of the file stand in the manifest, so that the same people
/// give the same results from every kind of file.
///
/// @param source  where the people come from: table, database
/// @param rows    rows of the table; people of the database
/// @param missing what counted as missing, by column and reason
/// @param notes   other things that a reader should know, each a sentence with its count
public record DataRead(String source, long rows, List<MissingCells> missing, List<String> notes) {

    public static final String TABLE = "table";
    public static final String DATABASE = "database";

    public DataRead {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    public DataRead with(String note) {
        return new DataRead(
                source, rows, missing, Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /// @param reason empty cell, missing code 7, ...
    public record MissingCells(String column, String reason, Count cells) {}
}
