package org.claypon.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claypon.sql.TableLayout;

/// A table with one row per participant, or per participant and matched set.
///
/// @param table        the file, found and readable by name when the study was read
/// @param layout       of the file
/// @param decimal      how cells of text write numbers; where the file does not say it, with a point, and what may be otherwise is refused
/// @param person       the column that names a person
/// @param age          the column of the age in years
/// @param sex          the column of the sex and its codes
/// @param missingCodes codes that stand for "not known"
/// @param matchedSet   the column that names the matched set, for data that are matched already
public record TableData(
        Path table,
        TableLayout layout,
        Optional<Decimal> decimal,
        String person,
        Optional<String> age,
        Optional<SexColumn> sex,
        MissingCodes missingCodes,
        Optional<String> matchedSet) {

    /// @param male   the cells that mean male; the first stands for them in names
    /// @param female the cells that mean female
    public record SexColumn(String column, List<String> male, List<String> female) {

        public SexColumn {
            male = List.copyOf(male);
            female = List.copyOf(female);
        }
    }

    /// The codes of "not known" in a column. Codes of all columns do not touch those that name people and sets: person 9 is a person.
    public List<String> missingCodes(String column) {
        boolean identity = column.equals(person) || matchedSet.filter(column::equals).isPresent();
        return identity && missingCodes.areCommon(column) ? List.of() : missingCodes.of(column);
    }

    public TableData at(Path otherTable) {
        return new TableData(
                otherTable, layout, decimal, person, age, sex, missingCodes, matchedSet);
    }
}
