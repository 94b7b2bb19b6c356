package org.claypon.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

/// Files written for tests, and their reading back.
final class Written {

    static final Resources RESOURCES = new Resources(2, 512);

    private final Path folder;

    Written(Path folder) {
        this.folder = folder;
    }

    Path text(String name, String text) {
        return bytes(name, text.getBytes(UTF_8));
    }

    Path bytes(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] gzipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// @param select the rows of the file
    Path parquet(String name, String select) {
        Path file = folder.resolve(name);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(select, file));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    static TextTable read(Path file, String... columns) {
        return TableReader.read(file, new TreeSet<>(Arrays.asList(columns)), RESOURCES);
    }

    static List<String> cells(Path file, String column) {
        TextTable table = read(file, column);
        return IntStream.range(0, table.rows()).mapToObj(table.column(column)::cell).toList();
    }
}
