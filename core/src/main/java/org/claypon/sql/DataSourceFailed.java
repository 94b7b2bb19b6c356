package org.claypon.sql;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/// The data exist but could not be read (exit code 3). The text of the engine stays behind, as it may hold a patient's row.
public final class DataSourceFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String step;
    private final String statement;
    private final Kind kind;

    /// What went wrong, in words that hold nothing of the data.
    public enum Kind {
        UNREADABLE("the file exists but could not be read"),
        DAMAGED("the file is damaged or was not written to its end"),
        LOCKED("another program has the file open, to write to it"),
        NOT_ALLOWED("the engine was asked for something that its lock forbids"),
        OUT_OF_MEMORY("the memory was not enough"),
        DISK("a temporary file could not be written"),
        ENGINE("the engine refused the statement");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /// @param step      of the study, e.g. reading the data
    /// @param statement the name of the statement, or of what was done to the file
    public DataSourceFailed(String step, String statement, Kind kind) {
        super("%s failed at %s: %s".formatted(step, statement, kind.words));
        this.step = step;
        this.statement = statement;
        this.kind = kind;
    }

    /// Of an error of the system while the data file was read.
    static DataSourceFailed reading(String statement, IOException error) {
        boolean damaged = error instanceof EOFException || error instanceof ZipException;
        return new DataSourceFailed(
                HeaderRow.STEP, statement, damaged ? Kind.DAMAGED : Kind.UNREADABLE);
    }

    public String step() {
        return step;
    }

    public String statement() {
        return statement;
    }

    public Kind kind() {
        return kind;
    }
}
