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
        Reason reason = reason(folder, fault);
        return new OutputFailed(
                "%s could not be written: %s\n  The earlier result, if there was one, is as it was.\n  To fix: %s"
                        .formatted(folder, reason.words, reason.fix));
    }

    private enum Reason {
        NOT_ALLOWED("you may not write there", "name another folder with --out"),
        FULL("the disk is full", "make room on it, or name a folder on another disk with --out"),
        REFUSED(
                "the disk refused it",
                "see that it is there and whole, or name another with --out");

        private final String words;
        private final String fix;

        Reason(String words, String fix) {
            this.words = words;
            this.fix = fix;
        }
    }

    private static Reason reason(Path folder, IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return Reason.NOT_ALLOWED;
        }
        boolean noSpace = String.valueOf(fault.getMessage()).contains("No space left");
        return noSpace || full(folder) ? Reason.FULL : Reason.REFUSED;
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
