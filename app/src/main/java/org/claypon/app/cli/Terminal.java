package org.claypon.app.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where a command prints and what it was started with. Answers go to `out`; progress and messages to `err`.
public record Terminal(PrintStream out, PrintStream err, Map<String, String> environment) {

    public Terminal {
        environment = Map.copyOf(environment);
    }

    /// The folder in which a relative `data.table` is looked for.
    Optional<Path> dataFolder() {
        return variable("CLAYPON_DATA").map(Path::of);
    }

    /// The folder of the installation, where the examples lie.
    Path home() {
        return variable("CLAYPON_HOME").map(Path::of).orElse(Path.of(""));
    }

    /// The user's folder for what can be made again.
    Path cacheFolder() {
        return variable("XDG_CACHE_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .or(() -> variable("HOME").map(home -> Path.of(home, usualCache())))
                .map(folder -> folder.resolve("claypon"))
                .orElseThrow(() ->
                        new Rejected(
                                "claypon demo",
                                "the environment names no folder to keep the population in",
                                "set HOME, or XDG_CACHE_HOME to an absolute path"));
    }

    private static String usualCache() {
        return System.getProperty("os.name", "").startsWith("Mac") ? "Library/Caches" : ".cache";
    }

    /// Whether our own faults are shown with where they happened.
    boolean debug() {
        return variable("CLAYPON_DEBUG").isPresent();
    }

    private Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
