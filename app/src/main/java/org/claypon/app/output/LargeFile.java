package org.claypon.app.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Consumer;
import org.claypon.app.cli.Rejected;

/// A new file that is written by somebody else: whole or not there.
public final class LargeFile {

    private LargeFile() {}

    /// @throws Rejected     if there is a file of this name
    /// @throws OutputFailed if the disk refuses it
    public static void refuseExisting(Path target) {
        if (Files.exists(target.toAbsolutePath())) {
            throw new Rejected(
                    "--out " + target, "exists already; it would be lost", "name a new file");
        }
    }

    /// @param writer writes the file at the path that it is given
    public static void write(Path target, Consumer<Path> writer) {
        refuseExisting(target);
        Path absolute = target.toAbsolutePath().normalize();
        Path writing =
                absolute.resolveSibling(
                        absolute.getFileName() + Leftovers.WRITING + ProcessHandle.current().pid());
        Thread interruption = new Thread(() -> remove(writing));
        Runtime.getRuntime().addShutdownHook(interruption);
        try {
            Path folder = absolute.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            writer.accept(writing);
            Files.move(writing, absolute, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw OutputFailed.writing(target, e);
        } finally {
            remove(writing);
            forget(interruption);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running: it does what it is for.
            return;
        }
    }

    /// The file, and what the engine keeps beside it while it writes.
    private static void remove(Path leftover) {
        try {
            Files.deleteIfExists(leftover);
            Files.deleteIfExists(leftover.resolveSibling(leftover.getFileName() + ".wal"));
        } catch (IOException stays) {
            // The name says what it is.
            return;
        }
    }
}
