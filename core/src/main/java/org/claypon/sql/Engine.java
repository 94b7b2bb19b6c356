package org.claypon.sql;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.claypon.sql.DataSourceFailed.Kind;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;

/// DuckDB, locked: the files that it was opened for and its own temporary folder are all that it can reach, and nothing
/// can change that.
final class Engine implements AutoCloseable {

    static final String START = "the start";

    private final Source source;
    private final ScratchFolder folder;
    private final Connection connection;

    private Engine(Source source, ScratchFolder folder, Connection connection) {
        this.source = source;
        this.folder = folder;
        this.connection = connection;
    }

    /// What an engine is opened for.
    interface Source {

        /// All that it may open once it is locked.
        List<String> paths();

        /// What has to be done before the lock.
        void prepare(Connection connection) throws SQLException;

        /// A failure in words of ours.
        RuntimeException failure(String statement, Exception failure);
    }

    private record OneFile(DataFile file) implements Source {

        @Override
        public List<String> paths() {
            return file.paths();
        }

        @Override
        public void prepare(Connection connection) {}

        @Override
        public RuntimeException failure(String statement, Exception failure) {
            return EngineFailure.of(file, statement, failure);
        }
    }

    static Engine open(DataFile file, Resources resources) {
        return open(new OneFile(file), resources);
    }

    static Engine open(Source source, Resources resources) {
        ScratchFolder folder = ScratchFolder.make();
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:duckdb:", settings(resources, folder.path()));
            return locked(new Engine(source, folder, connection));
        } catch (SQLException e) {
            folder.close();
            throw source.failure(START, e);
        } catch (ExceptionInInitializerError e) {
            folder.close();
            throw new DataSourceFailed(HeaderRow.STEP, "unpacking the engine", unpacking(e));
        }
    }

    /// Where the driver's library is not unpacked beside it, the driver unpacks it into the temporary folder of the machine.
    private static Kind unpacking(Throwable fault) {
        return fault instanceof IOException
                ? Kind.DISK
                : Optional.ofNullable(fault.getCause()).map(Engine::unpacking).orElse(Kind.ENGINE);
    }

    private static Engine locked(Engine engine) {
        try {
            engine.source.prepare(engine.connection);
            engine.lock();
            return engine;
        } catch (SQLException e) {
            engine.close();
            throw engine.source.failure(START, e);
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
        List<String> paths = source.paths();
        String sql =
                Statements.text("name-allowed-paths")
                        .replace(
                                "{paths}",
                                String.join(", ", Collections.nCopies(paths.size(), "?")));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < paths.size(); i++) {
                statement.setString(i + 1, paths.get(i));
            }
            statement.execute();
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
            throw source.failure(name, e);
        }
    }

    /// Runs one statement that returns columns of whole numbers, numbers and text.
    ///
    /// @param name of the statement, for messages
    Columns columns(String name, String sql) {
        try (DuckDBPreparedStatement statement =
                        connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
                DuckDBChunkedResult result = statement.query()) {
            ColumnsBuilder columns = ColumnsBuilder.of(result);
            while (result.nextChunk()) {
                columns.add(result.chunk());
            }
            return columns.build();
        } catch (DataSourceFailed e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            throw source.failure(name, e);
        }
    }

    /// Runs one statement that returns nothing.
    void run(String name, String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException e) {
            throw source.failure(name, e);
        }
    }

    /// Fills an empty temporary table of our own.
    void fill(String table, Filling filling) {
        try (DuckDBAppender appender =
                connection
                        .unwrap(DuckDBConnection.class)
                        .createAppender("temp", DuckDBConnection.DEFAULT_SCHEMA, table)) {
            filling.rows(appender);
        } catch (SQLException e) {
            throw source.failure("filling the table " + table, e);
        }
    }

    /// Appends rows.
    interface Filling {
        void rows(DuckDBAppender appender) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    Path folder() {
        return folder.path();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw source.failure("stop", e);
        } finally {
            folder.close();
        }
    }
}
