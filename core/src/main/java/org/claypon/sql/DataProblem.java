package org.claypon.sql;

import java.util.Optional;

/// One thing wrong with a data file. It names columns, rows and counts, never a cell.
///
/// @param file   the file's name, without its folder
/// @param column as the study file names it
/// @param what   the fact, in the user's terms
/// @param fix    the smallest change that removes the problem
public record DataProblem(String file, Optional<String> column, String what, String fix) {

    /// Of cells of one column.
    ///
    /// @param holds what they hold
    public static DataProblem ofCells(
            String file, String column, Rows rows, String holds, String fix) {
        String cells = rows.count() == 1 ? "cell holds" : "cells hold";
        return new DataProblem(
                file,
                Optional.of(column),
                "%d %s %s, %s".formatted(rows.count(), cells, holds, rows.where()),
                fix);
    }

    static DataProblem ofFile(String file, String what, String fix) {
        return new DataProblem(file, Optional.empty(), what, fix);
    }

    @Override
    public String toString() {
        return """
        %s%s
          %s
          To fix: %s\
        """
                .formatted(shown(file), shown(column.map("  "::concat).orElse("")), what, fix);
    }

    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "");
    }
}
