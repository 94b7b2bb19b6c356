package org.claypon.app.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.claypon.app.cli.Rejected;

/// The folder that holds one result.
///
/// A new result is written beside it, the old one renamed to `<folder>.previous`, the new one moved in, the old one removed. A start that finds
/// `.previous` without the folder puts it back. So an interruption at any moment loses nothing. What does not hold our
/// manifest is never moved or removed.
public final class OutputFolder {

    static final String MANIFEST = "manifest.json";

    private final Path named;
    private final Path folder;
    private final Path previous;
    private final Path writing;

    /// Set when the program is being interrupted: from then on nothing is written or moves in.
    private boolean abandoned;

    private OutputFolder(Path named, Path folder) {
        this.named = named;
        this.folder = folder;
        this.previous = beside(".previous");
        this.writing = beside(Leftovers.WRITING + ProcessHandle.current().pid());
    }

    /// Puts back what an interrupted run left, and refuses a folder that holds something else than a result.
    ///
    /// @throws Rejected     if the folder must not be replaced
    /// @throws OutputFailed if the folder cannot be looked at
    public static OutputFolder at(Path named) {
        try {
            OutputFolder output = new OutputFolder(named, real(named));
            output.recover();
            output.refuseIfForeign();
            return output;
        } catch (IOException e) {
            throw OutputFailed.writing(named, e);
        }
    }

    /// A folder that is a link stays one: what it points to is replaced.
    private static Path real(Path named) throws IOException {
        Path absolute = named.toAbsolutePath().normalize();
        Path found = Files.exists(absolute) ? absolute.toRealPath() : absolute;
        if (found.getFileName() == null) {
            throw new Rejected(
                    "--out " + named,
                    "cannot hold a result",
                    "name a folder inside it, for example out");
        }
        return found;
    }

    private Path beside(String ending) {
        return folder.resolveSibling(folder.getFileName() + ending);
    }

    private void recover() throws IOException {
        if (holdsResult(previous)) {
            if (Files.exists(folder)) {
                removePrevious();
            } else {
                Files.move(previous, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Leftovers.ofEndedRuns(folder);
    }

    private void refuseIfForeign() throws IOException {
        if (Files.exists(previous, LinkOption.NOFOLLOW_LINKS)) {
            throw new Rejected(
                    "--out " + named,
                    "stands beside a folder %s that is not a result of Claypon; it would be lost"
                            .formatted(previous.getFileName()),
                    "name another folder, or rename that one");
        }
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new Rejected(
                    "--out " + named,
                    "is a file, not a folder",
                    "name a folder, new or of an earlier result");
        }
        if (!holdsResult(folder) && !isEmpty(folder)) {
            throw new Rejected(
                    "--out " + named,
                    "holds files that are not a result of Claypon; they would be lost",
                    "name another folder, or empty this one yourself");
        }
    }

    private static boolean holdsResult(Path folder) {
        return Files.isRegularFile(folder.resolve(MANIFEST));
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    /// @param files       contents by path inside the folder; the manifest among them
    /// @param personLevel the paths that only their owner may read
    /// @throws OutputFailed if the disk refuses it; the old result is as it was
    /// @throws Interrupted  if the program is being interrupted; the old result is as it was
    public void replace(Map<String, byte[]> files, Set<String> personLevel) {
        replace(_ -> files, personLevel);
    }

    /// @param large writes what is too large to be held, into the folder that it is given; answers with the rest
    public void replace(Function<Path, Map<String, byte[]>> large, Set<String> personLevel) {
        Thread interruption = new Thread(this::abandon);
        Runtime.getRuntime().addShutdownHook(interruption);
        try {
            Files.createDirectories(writing);
            for (Map.Entry<String, byte[]> file : large.apply(writing).entrySet()) {
                write(file.getKey(), file.getValue(), personLevel.contains(file.getKey()));
            }
            moveIn();
        } catch (IOException e) {
            throw OutputFailed.writing(named, e);
        } finally {
            forget();
            remove(interruption);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException shuttingDown) {
            // The hook is running: it does what it is for.
            return;
        }
    }

    private synchronized void write(String name, byte[] content, boolean personLevel)
            throws IOException {
        goOn();
        Path target = writing.resolve(name);
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(writing));
        if (personLevel) {
            Files.createFile(
                    target,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(target, content);
    }

    private synchronized void moveIn() throws IOException {
        goOn();
        if (Files.exists(folder)) {
            Files.move(folder, previous, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(writing, folder, StandardCopyOption.ATOMIC_MOVE);
        if (Files.exists(previous)) {
            removePrevious();
        }
    }

    /// Under another name first: half of it must not pass for a result, nor for a folder of somebody else.
    private void removePrevious() throws IOException {
        Files.move(previous, writing, StandardCopyOption.ATOMIC_MOVE);
        Leftovers.delete(writing);
    }

    private void goOn() {
        if (abandoned) {
            throw new Interrupted();
        }
    }

    private synchronized void abandon() {
        abandoned = true;
        forget();
    }

    /// What was written and not moved in, after a failure or an interruption; and the old result, should its place be empty.
    private synchronized void forget() {
        try {
            Leftovers.delete(writing);
            if (holdsResult(previous) && !Files.exists(folder)) {
                Files.move(previous, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException leftover) {
            // The next start puts it right.
            return;
        }
    }
}
