package org.claypon.app.output;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Folders that a run wrote in and did not move into place.
final class Leftovers {

    /// Between the name of a result's folder and the process that is writing it.
    static final String WRITING = ".writing-";

    private Leftovers() {}

    /// Removes what runs that were killed were writing for this folder; those that still run keep theirs.
    static void ofEndedRuns(Path folder) throws IOException {
        Path parent = Optional.ofNullable(folder.getParent()).orElse(folder);
        if (!Files.isDirectory(parent)) {
            return;
        }
        String start = folder.getFileName() + WRITING;
        try (Stream<Path> beside = Files.list(parent)) {
            List<Path> ended =
                    beside.filter(path -> ended(path.getFileName().toString(), start)).toList();
            for (Path path : ended) {
                delete(path);
            }
        }
    }

    private static boolean ended(String name, String start) {
        String process = name.startsWith(start) ? name.substring(start.length()) : "";
        return process.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    /// Removes a folder with all that is in it, links as links; nothing, if it is not there.
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(folder, new Delete());
        }
    }

    private static final class Delete extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException fault)
                throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
        }
    }
}
