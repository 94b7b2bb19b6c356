package org.claypon.bench.scale;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// An OMOP database of invented people with about 100 events each, made by `clinic.sql`, and the study files that ask for its people.
///
/// The same people, whatever the number of threads; another version of the engine may hash, and so draw, differently.
///
/// @param folder holds the database and the study files
record Clinic(Path folder, long people) {

    private static final Pattern BETWEEN = Pattern.compile(";\\s*(\\n|$)");

    /// Rows that stand together in the file; the engine writes so many at a time and holds no more of them.
    private static final String MEMORY = "2GB";

    /// Makes the database and the study files in a folder that has none.
    static Clinic make(Path folder, long people, int threads) {
        Clinic clinic = new Clinic(folder, people);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(clinic.database());
            for (Path study : List.of(clinic.study(), clinic.plainStudy(), clinic.tableStudy())) {
                Files.writeString(study, text(study.getFileName().toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the benchmark cannot be written", e);
        }
        clinic.fill(threads);
        return clinic;
    }

    Path database() {
        return folder.resolve("clinic.duckdb");
    }

    /// The whole study: confirmation, exclusion, matching on four things, exposures and laboratory values.
    Path study() {
        return folder.resolve("study.yaml");
    }

    /// The condition, sex and age alone.
    Path plainStudy() {
        return folder.resolve("plain.yaml");
    }

    /// The same people as one row each.
    Path tableStudy() {
        return folder.resolve("table.yaml");
    }

    private Path table() {
        return folder.resolve("people.parquet");
    }

    private void fill(int threads) {
        try (Connection connection = connection(threads)) {
            run(connection, "ATTACH '%s' AS cdm".formatted(quoted(database())));
            for (String statement : BETWEEN.split(text("clinic.sql"), 0)) {
                run(connection, statement.replace("{people}", Long.toString(people)));
            }
            run(
                    connection,
                    text("people.sql")
                            .replace("{people}", Long.toString(people))
                            .replace("{file}", quoted(table())));
        } catch (SQLException e) {
            throw new IllegalStateException("the database of the benchmark cannot be made", e);
        }
    }

    /// A database in memory, set up as the product sets its own up; what it spills goes into the folder.
    Connection connection(int threads) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        run(connection, "SET threads = %d".formatted(threads));
        run(connection, "SET memory_limit = '%s'".formatted(MEMORY));
        run(connection, "SET temp_directory = '%s'".formatted(quoted(folder.resolve("spilled"))));
        return connection;
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }

    /// A file that stands beside this class.
    static String text(String name) {
        try (InputStream in = Clinic.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a file of the benchmark cannot be read", e);
        }
    }
}
