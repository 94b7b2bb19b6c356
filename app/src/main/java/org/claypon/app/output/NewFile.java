package org.claypon.app.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.claypon.app.cli.Rejected;

/// A file about single people: new, readable by its owner only, whole or not there.
public final class NewFile {

    private NewFile() {}

    public static void write(Path target, byte[] content) {
        Path absolute = target.toAbsolutePath().normalize();
        if (Files.exists(absolute)) {
            throw new Rejected(
                    "--out " + target, "exists already; it would be lost", "name a new file");
        }
        Path writing =
                absolute.resolveSibling(
                        absolute.getFileName() + ".writing-" + ProcessHandle.current().pid());
        try {
            Files.createFile(
                    writing,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.write(writing, content);
            Files.move(writing, absolute, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException e) {
            throw new Rejected(
                    "--out " + target, "is being written by another run", "name another file");
        } catch (IOException e) {
            throw OutputFailed.writing(target, e);
        } finally {
            remove(writing);
        }
    }

    private static void remove(Path leftover) {
        try {
            Files.deleteIfExists(leftover);
        } catch (IOException stays) {
            // The name says what it is; the result is not touched by it.
            return;
        }
    }
}
