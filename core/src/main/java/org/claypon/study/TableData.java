package org.claypon.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table with one row per participant, or per participant and matched set.
///
/// @param table        the file, found and readable by name when the study was read
/// @param sheet        of a spreadsheet; needed only when several hold something
/// @param person       the column that names a person
/// @param age          the column of the age in years
/// @param sex          the column of the sex and its codes
/// @param missingCodes codes that stand for "not known", a list for each column
/// @param matchedSet   the column that names the matched set, for data that are matched already
public record TableData(
        Path table,
        Optional<String> sheet,
        String person,
        Optional<String> age,
        Optional<SexColumn> sex,
        Map<String, List<String>> missingCodes,
        Optional<String> matchedSet) {

    public TableData {
        missingCodes = Map.copyOf(missingCodes);
    }

    /// @param male   the cell that means male
    /// @param female the cell that means female
    public record SexColumn(String column, String male, String female) {}

    public TableData at(Path otherTable) {
        return new TableData(otherTable, sheet, person, age, sex, missingCodes, matchedSet);
    }
}
