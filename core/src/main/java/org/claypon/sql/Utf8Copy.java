package org.claypon.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.claypon.sql.DataSourceFailed.Kind;
import org.claypon.sql.TableLayout.Encoding;

/// A text file of an older encoding as UTF-8, which the engine reads: in a folder that only this user can open, and that is removed
/// with it.
///
/// @param file under its own name, for messages
record Utf8Copy(DataFile file) implements AutoCloseable {

    static Utf8Copy of(DataFile original) {
        try {
            Path folder = Files.createTempDirectory("claypon-").toRealPath();
            folder.toFile().deleteOnExit();
            Utf8Copy copy =
                    new Utf8Copy(
                            new DataFile(
                                    folder.resolve(original.name()),
                                    original.format(),
                                    false,
                                    original.layout().in(Encoding.UTF_8)));
            copy.file.path().toFile().deleteOnExit();
            copy.fill(original);
            return copy;
        } catch (IOException e) {
            throw failed();
        }
    }

    private void fill(DataFile original) {
        try (Reader text =
                        new BufferedReader(
                                new InputStreamReader(
                                        original.open(), original.layout().encoding().charset()));
                Writer copy = Files.newBufferedWriter(file.path(), UTF_8)) {
            text.transferTo(copy);
        } catch (IOException e) {
            close();
            throw failed();
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file.path());
            Path folder = file.path().getParent();
            if (folder != null) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw failed();
        }
    }

    private static DataSourceFailed failed() {
        return new DataSourceFailed(HeaderRow.STEP, "the temporary folder", Kind.DISK);
    }
}
