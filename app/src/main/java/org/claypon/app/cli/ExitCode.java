package org.claypon.app.cli;

/// How a command ends (contract 1).
public enum ExitCode {
    DONE(0, "done, also when nothing was estimable: the result says so"),
    OUR_FAULT(1, "a fault of the program"),
    REJECTED(2, "something named in a file or an argument does not exist or does not fit"),
    UNREADABLE(
            3,
            "it exists but could not be read or written: permission, a damaged file, the disk, memory"),
    INTERRUPTED(
            130,
            "interrupted; the result of an earlier run is still there (143 when another program asked it to end)");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public String meaning() {
        return meaning;
    }

    public int number() {
        return number;
    }
}
