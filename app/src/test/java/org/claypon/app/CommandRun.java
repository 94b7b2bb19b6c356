package org.claypon.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.claypon.app.cli.CommandLineTool;
import org.claypon.app.cli.Terminal;

/// A command as a user gives it, and all that came of it on the terminal.
public record CommandRun(int code, String out, String err) {

    public static CommandRun of(String... arguments) {
        return of(Map.of(), arguments);
    }

    public static CommandRun of(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code =
                CommandLineTool.run(new Terminal(stream(out), stream(err), environment), arguments);
        return new CommandRun(code, text(out), text(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
