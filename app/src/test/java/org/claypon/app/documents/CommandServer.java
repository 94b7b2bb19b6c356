package org.claypon.app.documents;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.claypon.app.cli.CommandLineTool;
import org.claypon.app.cli.Terminal;

/// Runs one command after the other in the folder in which it was started, so that a document does not pay for a start with each.
/// Out and err come back as one text, as on a terminal.
public final class CommandServer {

    private CommandServer() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream asked = new DataInputStream(System.in);
        DataOutputStream answers = new DataOutputStream(System.out);
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("CLAYPON_HOME", ".");
        while (true) {
            String[] command;
            try {
                command = read(asked);
            } catch (EOFException theEnd) {
                return;
            }
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            PrintStream screen = new PrintStream(printed, true, StandardCharsets.UTF_8);
            answers.writeInt(
                    CommandLineTool.run(new Terminal(screen, screen, environment), command));
            answers.writeInt(printed.size());
            printed.writeTo(answers);
            answers.flush();
        }
    }

    private static String[] read(DataInputStream asked) throws IOException {
        String[] command = new String[asked.readInt()];
        for (int at = 0; at < command.length; at++) {
            command[at] = asked.readUTF();
        }
        return command;
    }
}
