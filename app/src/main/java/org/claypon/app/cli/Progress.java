package org.claypon.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.claypon.yaml.Echo;

/// Says each step as it begins, and remembers how long it took.
public final class Progress {

    private final PrintStream err;
    private final boolean quiet;
    private final SequencedMap<String, Duration> timings = new LinkedHashMap<>();
    private int warnings;

    public Progress(PrintStream err, boolean quiet) {
        this.err = err;
        this.quiet = quiet;
    }

    /// @param words what is being done, e.g. `Matching`
    public <T> T step(String words, Supplier<T> work) {
        if (!quiet) {
            err.println(words + " ...");
        }
        long start = System.nanoTime();
        T result = work.get();
        timings.put(words, Duration.ofNanos(System.nanoTime() - start));
        return result;
    }

    /// Says how far a long step is.
    public void part(String words) {
        if (!quiet) {
            err.println("  " + words);
        }
    }

    /// Says what may be wrong, also when nothing else is to be said.
    public void warn(String sentence) {
        warnings++;
        err.println("Warning: " + Echo.clean(sentence));
    }

    /// How many were said so far.
    int warnings() {
        return warnings;
    }

    public SequencedMap<String, Duration> timings() {
        return timings;
    }
}
