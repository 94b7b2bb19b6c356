package org.claypon.app.documents;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.claypon.app.Child;

/// A shell in a folder, with our program in it as `./claypon`.
final class Shell implements AutoCloseable {

    /// Programs that every system has and that change nothing outside the folder.
    private static final Set<String> ORDINARY =
            Set.of("cat", "cp", "cut", "echo", "head", "iconv", "ls", "mkdir", "sed", "wc");

    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");

    record Said(int code, String text) {}

    private final Path folder;
    private final Process server;

    private Shell(Path folder, Process server) {
        this.folder = folder;
        this.server = server;
    }

    static Shell in(Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Child.command(CommandServer.class));
        builder.directory(folder.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        return new Shell(folder, builder.start());
    }

    Said run(String line) throws IOException {
        List<String> words = words(line);
        if (words.getFirst().equals("./claypon")) {
            return claypon(words.subList(1, words.size()));
        }
        if (!ORDINARY.contains(words.getFirst())) {
            throw new AssertionError("documents do not run " + words.getFirst());
        }
        Process process =
                new ProcessBuilder("sh", "-c", line)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.onExit().join().exitValue(), text);
    }

    private Said claypon(List<String> arguments) throws IOException {
        DataOutputStream ask = new DataOutputStream(server.getOutputStream());
        ask.writeInt(arguments.size());
        for (String argument : arguments) {
            ask.writeUTF(argument);
        }
        ask.flush();
        DataInputStream answer = new DataInputStream(server.getInputStream());
        int code = answer.readInt();
        return new Said(
                code, new String(answer.readNBytes(answer.readInt()), StandardCharsets.UTF_8));
    }

    /// The words of a line without its comment, as a shell splits them.
    static List<String> words(String line) {
        return WORD.matcher(line.replaceFirst("(^|\\s)#.*", ""))
                .results()
                .map(word -> word.group().replaceAll("'([^']*)'|\"([^\"]*)\"", "$1$2"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        server.getOutputStream().close();
        server.onExit().join();
    }
}
