package org.claypon.app.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/// A result could not be written (exit code 3). The old one, if there was one, is as it was.
public final class OutputFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// Bytes left on a disk that no report fits on.
    private static final long NEARLY_NOTHING = 1 << 20;

    private OutputFailed(String message) {
        super(message);
    }

    /// What went wrong is told from the folder, not from the text of the exception.
    public static OutputFailed writing(Path folder, IOException fault) {
        return new OutputFailed(
                "%s could not be written: %s\n  The earlier result, if there was one, is as it was."
                        .formatted(folder, reason(folder, fault)));
    }

    private static String reason(Path folder, IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "you may not write there";
        }
        boolean noSpace = String.valueOf(fault.getMessage()).contains("No space left");
        return noSpace || full(folder) ? "the disk is full" : "the disk refused it";
    }

    private static boolean full(Path folder) {
        Path existing =
                Stream.iterate(
                                Optional.of(folder.toAbsolutePath()),
                                Optional::isPresent,
                                path ->
                                        path.flatMap(
                                                inner -> Optional.ofNullable(inner.getParent())))
                        .flatMap(Optional::stream)
                        .filter(Files::exists)
                        .findFirst()
                        .orElse(folder);
        try {
            return Files.getFileStore(existing).getUsableSpace() < NEARLY_NOTHING;
        } catch (IOException unknown) {
            return false;
        }
    }
}
