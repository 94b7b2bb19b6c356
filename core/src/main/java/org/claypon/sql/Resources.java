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

    /// The most that the engine is given. What it sorts and does not fit is spilled to its private folder.
    private static final long MOST_MEBIBYTES = 512;

    /// As much memory for the engine as this program may use for everything else, within limits.
    public static Resources withThreads(int threads) {
        return new Resources(threads, MOST_MEBIBYTES);
    }
}
