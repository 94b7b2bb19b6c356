package org.claypon.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import org.claypon.sql.TableLayout.Encoding;

/// A text file of an older encoding as UTF-8, which the engine reads: in a folder that only this user can open, and that is removed
/// with it.
///
/// @param file under its own name, for messages
record Utf8Copy(DataFile file, ScratchFolder folder) implements AutoCloseable {

    static Utf8Copy of(DataFile original) {
        ScratchFolder folder = ScratchFolder.make();
        Utf8Copy copy =
                new Utf8Copy(
                        new DataFile(
                                folder.path().resolve(original.name()),
                                original.format(),
                                false,
                                original.layout().in(Encoding.UTF_8)),
                        folder);
        copy.fill(original);
        return copy;
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
            throw ScratchFolder.failed();
        }
    }

    @Override
    public void close() {
        folder.close();
    }
}
