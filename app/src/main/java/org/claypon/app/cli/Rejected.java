package org.claypon.app.cli;

/// An argument, or what it names, does not exist or does not fit (exit code 2).
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param where the argument or the path
    public Rejected(String where, String what, String fix) {
        super("%s\n  %s\n  To fix: %s".formatted(where, what, fix));
    }
}
