package org.claypon.app.cli;

/// How a command ends (contract 1).
public enum ExitCode {
    DONE(0),
    OUR_FAULT(1),
    /// Something named in a file or an argument does not exist or does not fit.
    REJECTED(2),
    /// It exists but could not be read or written.
    UNREADABLE(3),
    INTERRUPTED(130);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    public int number() {
        return number;
    }
}
