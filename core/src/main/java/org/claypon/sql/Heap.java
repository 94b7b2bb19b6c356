package org.claypon.sql;

/// The memory that holds what was read.
///
/// The launcher's collector starts quickly and looks through what has lived for long only when the heap may grow no more, which is at a quarter of the
/// machine's memory: rows of a large database, let go once they were counted out, would stay until then. So it is asked where much was let go.
public final class Heap {

    /// A heap of this size is not worth the time.
    private static final long SMALL = 256L << 20;

    private Heap() {}

    /// Collects what nothing refers to, where it may be much.
    public static void collect() {
        Runtime runtime = Runtime.getRuntime();
        if (runtime.totalMemory() - runtime.freeMemory() > SMALL) {
            System.gc();
        }
    }
}
