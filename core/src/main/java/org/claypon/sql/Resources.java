package org.claypon.sql;

/// What the engine may use of the machine. Neither changes a result.
public record Resources(int threads, long memoryMebibytes) {

    public Resources {
        if (threads < 1 || memoryMebibytes < 64) {
            throw new IllegalArgumentException(
                    "%d threads and %d MiB; the least is 1 and 64"
                            .formatted(threads, memoryMebibytes));
        }
    }

    /// As much memory for the engine as this program may use for everything else.
    public static Resources withThreads(int threads) {
        return new Resources(threads, Math.max(512, Runtime.getRuntime().maxMemory() >> 20));
    }
}
