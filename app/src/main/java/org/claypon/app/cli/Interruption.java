package org.claypon.app.cli;

/// Says that the program was told to stop, by the keyboard or by another program. The system's exit codes stand: 130 for an interrupt
/// from the keyboard, 143 when the program was asked to end.
public final class Interruption {

    private final Thread saying;

    private Interruption(Thread saying) {
        this.saying = saying;
    }

    public static Interruption toldOn(Terminal terminal) {
        Thread saying = new Thread(() -> say(terminal));
        Runtime.getRuntime().addShutdownHook(saying);
        return new Interruption(saying);
    }

    private static void say(Terminal terminal) {
        terminal.err()
                .println(
                        "Interrupted. Nothing is half written: an earlier result that was not replaced yet is as it was.");
    }

    /// The work is done.
    public void noLonger() {
        try {
            Runtime.getRuntime().removeShutdownHook(saying);
        } catch (IllegalStateException stopping) {
            // It has been said.
            return;
        }
    }

    /// Whether the program is being stopped. What fails from then on fails because of that.
    static boolean isUnderWay() {
        Thread trial = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(trial);
            Runtime.getRuntime().removeShutdownHook(trial);
            return false;
        } catch (IllegalStateException stopping) {
            return true;
        }
    }
}
