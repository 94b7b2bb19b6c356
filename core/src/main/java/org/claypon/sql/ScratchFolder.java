package org.claypon.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.claypon.sql.DataSourceFailed.Kind;

/// A folder for temporary files that this user alone can open. It goes with all that is in it when it is closed, and when the program is
/// told to stop before that.
final class ScratchFolder implements AutoCloseable {

    /// While the program stops, the engine may still be writing a file into the folder that is being removed.
    private static final int ATTEMPTS = 100;

    private static final long PAUSE_NANOS = 1_000_000;

    private final Path path;
    private final Thread atStop = new Thread(this::removeAtStop);

    private ScratchFolder(Path path) {
        this.path = path;
    }

    /// @throws DataSourceFailed if the disk refuses it
    static ScratchFolder make() {
        try {
            ScratchFolder folder =
                    new ScratchFolder(Files.createTempDirectory("claypon-").toRealPath());
            Runtime.getRuntime().addShutdownHook(folder.atStop);
            return folder;
        } catch (IOException e) {
            throw failed();
        }
    }

    static DataSourceFailed failed() {
        return new DataSourceFailed(HeaderRow.STEP, "the temporary folder", Kind.DISK);
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(atStop);
        } catch (IllegalStateException stopping) {
            // The hook is removing the folder already.
            return;
        }
        try {
            remove();
        } catch (IOException | UncheckedIOException e) {
            throw failed();
        }
    }

    private void removeAtStop() {
        for (int attempt = 0; attempt < ATTEMPTS && Files.exists(path); attempt++) {
            try {
                remove();
            } catch (IOException | UncheckedIOException stillWritten) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void remove() throws IOException {
        try (Stream<Path> inside = Files.walk(path)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
