package org.claypon.app;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.claypon.app.cli.CommandLineTool;
import org.claypon.app.cli.Interruption;
import org.claypon.app.cli.Terminal;

/// Starts the command line.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Terminal terminal =
                new Terminal(
                        new PrintStream(System.out, true, StandardCharsets.UTF_8),
                        new PrintStream(System.err, true, StandardCharsets.UTF_8),
                        System.getenv());
        Interruption interruption = Interruption.toldOn(terminal);
        int code = CommandLineTool.run(terminal, arguments);
        interruption.noLonger();
        System.exit(code);
    }
}
