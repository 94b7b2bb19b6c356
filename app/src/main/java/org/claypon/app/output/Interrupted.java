package org.claypon.app.output;

/// The program was told to stop while it wrote (exit code 130). The old result, if there was one, is as it was.
public final class Interrupted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Interrupted() {
        super("Interrupted.");
    }
}
