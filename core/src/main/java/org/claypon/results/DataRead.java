package org.claypon.results;

import java.util.List;

/// What was read from the data, before any rule.
///
/// @param file    the file's name, without its folder
/// @param rows    rows of the table
/// @param missing what counted as missing, by column and reason
/// @param notes   other things that a reader should know, each a sentence with its count
public record DataRead(String file, long rows, List<MissingCells> missing, List<String> notes) {

    public DataRead {
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /// @param reason empty cell, missing code 7, ...
    public record MissingCells(String column, String reason, Count cells) {}
}
