package org.claypon.sql;

import java.util.Optional;

/// What the engine may use of the machine. Neither changes a result.
public record Resources(int threads, long memoryMebibytes) {

    public Resources {
        if (threads < 1 || memoryMebibytes < 64) {
            throw new IllegalArgumentException(
                    "%d threads and %d MiB; the least is 1 and 64"
                            .formatted(threads, memoryMebibytes));
        }
    }

    private static final long LEAST_MEBIBYTES = 512;

    /// What a thread needs for the pieces of a file that it reads.
    private static final long MEBIBYTES_A_THREAD = 128;

    /// Memory that does not grow with the data: what the engine sorts and cannot hold is spilled to its private folder.
    public static Resources withThreads(int threads) {
        return new Resources(threads, Math.max(LEAST_MEBIBYTES, MEBIBYTES_A_THREAD * threads));
    }

    /// As much memory as the program may use for all else, if that is more: for joins and sorts that cannot be spilled.
    public Optional<Resources> more() {
        long most = Runtime.getRuntime().maxMemory() >> 20;
        return most > memoryMebibytes
                ? Optional.of(new Resources(threads, most))
                : Optional.empty();
    }
}
