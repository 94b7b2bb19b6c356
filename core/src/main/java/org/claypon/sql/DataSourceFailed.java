package org.claypon.sql;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;

/// The data exist but could not be read (exit code 3). The text of the engine stays behind, as it may hold a patient's row.
public final class DataSourceFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String OPTIONS = "JAVA_TOOL_OPTIONS=";
    private static final String REPORT = "nothing that you can do; please report the lines above";

    private final String step;
    private final String statement;
    private final Kind kind;

    /// What went wrong, in words that hold nothing of the data.
    public enum Kind {
        UNREADABLE(
                "the file exists but could not be read",
                "see that you may read it, and that the disk with it is there"),
        DAMAGED(
                "the file is damaged or was not written to its end",
                "copy it again from where it came, or write it again"),
        LOCKED(
                "another program has the file open, to write to it",
                "close that program, or name a copy of the file"),
        NOT_ALLOWED("the engine was asked for something that its lock forbids", REPORT),
        OUT_OF_MEMORY(
                "the memory was not enough", "give it more, for example " + OPTIONS + "-Xmx4g"),
        /// Also after the engine was given as much as the program ([Resources#more]).
        ENGINE_MEMORY(
                "the memory of the database engine was not enough",
                "let it have more, for example " + OPTIONS + "-Xmx4g"),
        DISK(
                "the disk for temporary files is full, or you may not write there",
                "make room on it, or name a folder on another disk: "
                        + OPTIONS
                        + "-Djava.io.tmpdir=FOLDER"),
        ENGINE("the engine refused the statement", REPORT);

        private final String words;
        private final String fix;

        Kind(String words, String fix) {
            this.words = words;
            this.fix = fix;
        }
    }

    /// @param step      of the study, e.g. reading the data
    /// @param statement the name of the statement, or of what was done to the file
    public DataSourceFailed(String step, String statement, Kind kind) {
        super(
                "%s failed at %s\n  %s\n  To fix: %s"
                        .formatted(step, statement, kind.words, kind.fix));
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
