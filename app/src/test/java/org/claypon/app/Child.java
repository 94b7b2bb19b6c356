package org.claypon.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A program in a process of its own, to be interrupted or to be refused things by the system.
public record Child(Process process) {

    public record Ended(int code, String out, String err) {}

    /// Starts a class of this build. Signals that a background job ignores are as usual in it.
    public static Child java(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(usualInterrupts());
        command.addAll(command(main, arguments));
        return new Child(new ProcessBuilder(command).start());
    }

    /// The command line that starts a class of this build.
    public static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(main.getName());
        command.addAll(List.of(arguments));
        return command;
    }

    static List<String> usualInterrupts() throws IOException {
        List<String> env = List.of("env", "--default-signal=INT");
        List<String> trial = new ArrayList<>(env);
        trial.add("true");
        return run(trial, Map.of()).code() == 0 ? env : List.of();
    }

    public static Ended run(List<String> command, Map<String, String> environment)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return new Child(builder.start()).ended();
    }

    /// @param name of the signal: INT, KILL
    public void signal(String name) throws IOException {
        run(List.of("kill", "-" + name, Long.toString(process.pid())), Map.of());
    }

    /// Waits for the end. Its messages are read after its output, so neither may be larger than a pipe holds.
    public Ended ended() throws IOException {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.onExit().join().exitValue(), out, err);
    }
}
