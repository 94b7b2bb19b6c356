package org.claypon.sql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.sql.DataSourceFailed.Kind;

/// Turns a failure of the engine into words of ours. Of the engine's text, which repeats the row at fault,
/// only the number of the row is taken.
final class EngineFailure {

    private static final Pattern AT_ROW =
            Pattern.compile("^Invalid Input Error: CSV Error on Line: (\\d{1,18})\\n");

    private EngineFailure() {}

    static RuntimeException of(DataFile file, String statement, Exception failure) {
        String text = Optional.ofNullable(failure.getMessage()).orElse("");
        Matcher row = AT_ROW.matcher(text);
        if (row.find()) {
            return rejected(file, badRow(row.group(1), text));
        }
        if (text.startsWith("Invalid Input Error: The CSV Parser state machine")) {
            return rejected(
                    file, "rows end in different ways, or a quote stands inside an unquoted cell");
        }
        return new DataSourceFailed(HeaderRow.STEP, statement, kind(file, text));
    }

    private static String badRow(String row, String text) {
        if (text.contains("unterminated quote")) {
            return "row %s has a quote that is not closed, or text after the closing one"
                    .formatted(row);
        }
        if (text.contains("not utf-8 encoded")) {
            return "row %s is not UTF-8 text".formatted(row);
        }
        if (text.contains("Expected Number of Columns")) {
            return "row %s does not have as many cells as the header".formatted(row);
        }
        return "row %s is not a row of this kind of file".formatted(row);
    }

    private static Kind kind(DataFile file, String text) {
        Kind kind = kind(text);
        boolean parquet = file.format() == DataFile.Format.PARQUET;
        return kind == Kind.ENGINE && parquet ? Kind.DAMAGED : kind;
    }

    /// By how the engine's text begins. Where the temporary folder has no room for what the memory cannot hold, the engine calls that its
    /// memory, too.
    static Kind kind(String text) {
        if (text.contains("failed to offload data block")) {
            return Kind.DISK;
        }
        if (text.startsWith("Out of Memory Error")) {
            return Kind.ENGINE_MEMORY;
        }
        if (text.startsWith("Permission Error")) {
            return Kind.NOT_ALLOWED;
        }
        if (text.startsWith("Data Corruption Error")
                || text.contains("Could not read enough bytes")) {
            return Kind.DAMAGED;
        }
        if (text.contains("Could not set lock on file")) {
            return Kind.LOCKED;
        }
        if (text.startsWith("IO Error")) {
            return text.contains("No space left") ? Kind.DISK : Kind.UNREADABLE;
        }
        return Kind.ENGINE;
    }

    private static DataRejected rejected(DataFile file, String what) {
        return new DataRejected(
                DataProblem.ofFile(
                        file.name(),
                        what + " (the header is row 1)",
                        "mend the row, or save the file again from the program that made it"));
    }
}
