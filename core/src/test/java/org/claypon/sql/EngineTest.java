package org.claypon.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The engine after its lock: one file is readable, and nothing else is possible.
class EngineTest {

    private static final Resources RESOURCES = new Resources(2, 256);

    @TempDir Path folder;

    @BeforeEach
    void write_two_files() throws IOException {
        Files.writeString(folder.resolve("data.csv"), "a,b\n1,2\n");
        Files.writeString(folder.resolve("other.csv"), "a,b\n3,4\n");
    }

    @Test
    void the_settings_are_those_that_were_asked_for() throws SQLException {
        try (Engine engine = open()) {
            Map<String, String> settings = settings(engine);
            assertThat(settings)
                    .containsEntry("threads", "2")
                    .containsEntry("memory_limit", "256.0 MiB")
                    .containsEntry("temp_directory", engine.folder().toString())
                    .containsEntry("enable_external_access", "false")
                    .containsEntry("lock_configuration", "true")
                    .containsEntry("autoload_known_extensions", "false")
                    .containsEntry("autoinstall_known_extensions", "false")
                    .containsEntry("allowed_paths", "[" + real("data.csv") + "]");
        }
    }

    @Test
    void the_data_file_is_readable() {
        try (Engine engine = open()) {
            assertThat(tryOut(engine, "SELECT * FROM read_csv('%s')".formatted(real("data.csv"))))
                    .isEqualTo("worked");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM read_text('/etc/hostname')",
                "SELECT * FROM read_blob('/etc/hostname')",
                "SELECT * FROM read_csv('OTHER')",
                "SELECT * FROM 'OTHER'",
                "SELECT * FROM glob('FOLDER/*')",
                "SELECT * FROM read_csv('FOLDER/data.csv/../other.csv')",
                "COPY (SELECT 1) TO 'FOLDER/written.csv'",
                "COPY (SELECT 1) TO 'FOLDER/written.parquet'",
                "EXPORT DATABASE 'FOLDER/export'",
                "ATTACH 'FOLDER/other.duckdb'",
                "INSTALL httpfs",
                "LOAD httpfs",
                "CREATE PERSISTENT SECRET (TYPE http)",
                "SET threads = 1",
                "SET memory_limit = '100GB'",
                "SET allowed_paths = ['OTHER']",
                "RESET allowed_paths",
                "SET allowed_directories = ['FOLDER']",
                "SET enable_external_access = true",
                "SET lock_configuration = false",
                "SET file_search_path = 'FOLDER'",
                "PRAGMA enable_profiling"
            })
    void everything_else_is_refused(String statement) throws IOException {
        try (Engine engine = open()) {
            String sql =
                    statement
                            .replace("OTHER", real("other.csv").toString())
                            .replace("FOLDER", folder.toRealPath().toString());
            assertThat(tryOut(engine, sql))
                    .containsAnyOf(
                            "disabled by configuration",
                            "disabled through configuration",
                            "has been locked");
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("data.csv", "other.csv");
        }
    }

    @Test
    void the_temporary_folder_is_private_and_goes_with_the_engine() throws IOException {
        Path used;
        try (Engine engine = open()) {
            used = engine.folder();
            assertThat(Files.getPosixFilePermissions(used)).hasSize(3);
            Files.writeString(used.resolve("left-over"), "spilled rows");
        }
        assertThat(used).doesNotExist();
    }

    @Test
    void a_failed_statement_gives_its_name_and_nothing_of_the_engine() {
        try (Engine engine = open()) {
            assertThatThrownBy(() ->
                            engine.rows(
                                    "a-statement",
                                    "SELECT CAST('Smith' AS INTEGER)",
                                    List.of(),
                                    chunk -> {}))
                    .isInstanceOf(DataSourceFailed.class)
                    .hasMessage(
                            """
                            reading the data failed at a-statement
                              the engine refused the statement
                              To fix: nothing that you can do; please report the lines above\
                            """)
                    .hasNoCause();
        }
    }

    @Test
    void a_statement_that_the_lock_forbids_says_so() {
        try (Engine engine = open()) {
            assertThatThrownBy(() ->
                            engine.rows(
                                    "spy",
                                    "SELECT * FROM read_text('/etc/hostname')",
                                    List.of(),
                                    chunk -> {}))
                    .isInstanceOfSatisfying(
                            DataSourceFailed.class,
                            e -> assertThat(e.kind()).isEqualTo(DataSourceFailed.Kind.NOT_ALLOWED));
        }
    }

    @Test
    void too_little_memory_is_called_that() {
        DataFile file = DataFile.at(folder.resolve("data.csv"), TableLayout.PLAIN);
        try (Engine engine = Engine.open(file, new Resources(1, 64))) {
            assertThatThrownBy(() ->
                            engine.rows(
                                    "large",
                                    "SELECT list(range::VARCHAR) FROM range(20_000_000)",
                                    List.of(),
                                    chunk -> {}))
                    .isInstanceOfSatisfying(
                            DataSourceFailed.class,
                            e ->
                                    assertThat(e.kind())
                                            .isEqualTo(DataSourceFailed.Kind.ENGINE_MEMORY));
        }
    }

    private Engine open() {
        return Engine.open(DataFile.at(folder.resolve("data.csv"), TableLayout.PLAIN), RESOURCES);
    }

    private Path real(String name) {
        return DataFile.at(folder.resolve(name), TableLayout.PLAIN).path();
    }

    private static String tryOut(Engine engine, String sql) {
        try (Statement statement = engine.connection().createStatement()) {
            statement.execute(sql);
            return "worked";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static Map<String, String> settings(Engine engine) throws SQLException {
        Map<String, String> settings = new HashMap<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "SELECT name, CAST(value AS VARCHAR) FROM duckdb_settings()")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        return settings;
    }
}
