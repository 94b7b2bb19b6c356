package org.claypon.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claypon.sql.DataSourceFailed.Kind;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/// DuckDB, locked: one data file and its own temporary folder are all that it can reach, and nothing can change that.
final class Engine implements AutoCloseable {

    private final DataFile file;
    private final Path folder;
    private final Connection connection;

    private Engine(DataFile file, Path folder, Connection connection) {
        this.file = file;
        this.folder = folder;
        this.connection = connection;
    }

    static Engine open(DataFile file, Resources resources) {
        Path folder = privateFolder();
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:duckdb:", settings(resources, folder));
            Engine engine = new Engine(file, folder, connection);
            engine.lock();
            return engine;
        } catch (SQLException e) {
            remove(folder);
            throw EngineFailure.of(file, "start", e);
        }
    }

    private static Properties settings(Resources resources, Path folder) {
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", Integer.toString(resources.threads()));
        settings.setProperty("memory_limit", resources.memoryMebibytes() + "MiB");
        settings.setProperty("temp_directory", folder.toString());
        return settings;
    }

    private void lock() throws SQLException {
        try (PreparedStatement paths =
                connection.prepareStatement(Statements.text("name-allowed-paths"))) {
            paths.setString(1, file.path().toString());
            paths.setString(2, file.literalPath());
            paths.execute();
        }
        for (String name :
                List.of("allow-named-paths", "deny-external-access", "lock-configuration")) {
            try (PreparedStatement statement = connection.prepareStatement(Statements.text(name))) {
                statement.execute();
            }
        }
    }

    /// Runs one statement and hands over its rows, a chunk at a time, in order.
    ///
    /// @param name  of the statement, for messages
    /// @param bound values of the statement's question marks
    void rows(
            String name, String sql, List<String> bound, Consumer<DuckDBDataChunkReader> consumer) {
        try (DuckDBPreparedStatement statement =
                connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class)) {
            for (int i = 0; i < bound.size(); i++) {
                statement.setString(i + 1, bound.get(i));
            }
            try (DuckDBChunkedResult result = statement.query()) {
                while (result.nextChunk()) {
                    consumer.accept(result.chunk());
                }
            }
        } catch (DataSourceFailed e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw EngineFailure.of(file, name, e);
        }
    }

    Connection connection() {
        return connection;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw EngineFailure.of(file, "stop", e);
        } finally {
            remove(folder);
        }
    }

    private static Path privateFolder() {
        try {
            Path folder = Files.createTempDirectory("claypon-");
            folder.toFile().deleteOnExit();
            return folder.toRealPath();
        } catch (IOException e) {
            throw new DataSourceFailed(HeaderRow.STEP, "the temporary folder", Kind.DISK);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new DataSourceFailed(HeaderRow.STEP, "the temporary folder", Kind.DISK);
        }
    }
}
