package org.claypon.sql;

import java.util.Map;
import java.util.Optional;
import org.claypon.yaml.Echo;

/// Where the tables of a clinical database are.
sealed interface CdmSource extends Engine.Source permits CdmFile, CdmFolder {

    /// For messages: the name of the file or folder, without what it lies in.
    String name();

    /// For messages of what could not be read.
    default String step() {
        return "reading the database " + Echo.cut(name());
    }

    /// The tables that are there, of those that a study reads.
    Map<CdmTable, Found> tables(Engine engine);

    /// What is done about a table or a column that is not there.
    String fix(CdmTable table);

    /// A table as the source has it.
    ///
    /// @param file    for messages
    /// @param label   before the name of a column in messages
    /// @param from    the table in the text of a statement
    /// @param columns by their names in small letters
    record Found(String file, String label, String from, Map<String, Stored> columns) {

        Optional<Stored> column(String name) {
            return Optional.ofNullable(columns.get(name));
        }

        DataProblem problem(String column, String what, String fix) {
            return new DataProblem(file, Optional.of(label + column), what, fix);
        }
    }

    /// A column as the source has it.
    ///
    /// @param name in the text of a statement
    /// @param type as the engine calls it
    record Stored(String name, String type) {}
}
