package org.claypon.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// A small OMOP database, row by row, that can be written in every form in which one may come.
public final class MadeClinic {

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put(
                "person",
                "person_id BIGINT, gender_concept_id INTEGER, year_of_birth INTEGER, month_of_birth INTEGER, day_of_birth INTEGER");
        TABLES.put(
                "observation_period",
                "observation_period_id INTEGER, person_id BIGINT, observation_period_start_date DATE, observation_period_end_date DATE");
        TABLES.put(
                "concept",
                "concept_id INTEGER, concept_name VARCHAR, domain_id VARCHAR, vocabulary_id VARCHAR, standard_concept VARCHAR, concept_code VARCHAR, invalid_reason VARCHAR");
        TABLES.put(
                "condition_occurrence",
                "person_id BIGINT, condition_concept_id INTEGER, condition_start_date DATE, condition_end_date DATE, provider_id BIGINT, visit_detail_id INTEGER");
        TABLES.put(
                "drug_exposure",
                "person_id BIGINT, drug_concept_id INTEGER, drug_exposure_start_date DATE, drug_exposure_end_date DATE, days_supply INTEGER, provider_id BIGINT");
        TABLES.put(
                "procedure_occurrence",
                "person_id BIGINT, procedure_concept_id INTEGER, procedure_date DATE, provider_id BIGINT");
        TABLES.put(
                "observation",
                "person_id BIGINT, observation_concept_id INTEGER, observation_date DATE, provider_id BIGINT");
        TABLES.put(
                "measurement",
                "person_id BIGINT, measurement_concept_id INTEGER, measurement_date DATE, value_as_number DOUBLE, operator_concept_id INTEGER, unit_concept_id INTEGER, unit_source_value VARCHAR, range_low DOUBLE, range_high DOUBLE, provider_id BIGINT");
        TABLES.put(
                "visit_occurrence",
                "person_id BIGINT, visit_concept_id INTEGER, visit_start_date DATE, visit_end_date DATE, provider_id BIGINT");
        TABLES.put(
                "provider",
                "provider_id BIGINT, specialty_concept_id INTEGER, care_site_id BIGINT");
        TABLES.put(
                "concept_ancestor", "ancestor_concept_id INTEGER, descendant_concept_id INTEGER");
        TABLES.put(
                "concept_relationship",
                "concept_id_1 INTEGER, concept_id_2 INTEGER, relationship_id VARCHAR, invalid_reason VARCHAR");
        TABLES.put("cdm_source", "cdm_source_name VARCHAR, cdm_version VARCHAR");
    }

    private final Map<String, List<String>> rows = new LinkedHashMap<>();

    /// Three tables without rows.
    public static MadeClinic empty() {
        return new MadeClinic().with("person").with("observation_period").with("concept");
    }

    /// @param values of each row, as SQL writes them, in the order of the columns
    public MadeClinic with(String table, String... values) {
        rows.computeIfAbsent(table, _ -> new ArrayList<>()).addAll(Arrays.asList(values));
        return this;
    }

    /// The same without a table.
    public MadeClinic without(String table) {
        rows.remove(table);
        return this;
    }

    /// The forms that give the same results. Another engine is one more.
    public enum Form {
        DUCKDB_FILE,
        DUCKDB_FILE_OF_TEXT,
        DUCKDB_FILE_IN_CAPITALS_AND_OTHER_ORDER,
        CSV_FOLDER,
        CSV_FOLDER_IN_CAPITALS_WITH_TABS_AND_OTHER_ORDER,
        CSV_GZ_FOLDER,
        PARQUET_FOLDER,
        PARQUET_FOLDER_OF_TIMESTAMPS
    }

    /// @return the file or folder
    public Path write(Form form, Path folder) {
        return switch (form) {
            case DUCKDB_FILE -> duckDb(folder, "main", false, "*");
            case DUCKDB_FILE_OF_TEXT ->
                    duckDb(folder, "main", false, "CAST(COLUMNS(*) AS VARCHAR)");
            case DUCKDB_FILE_IN_CAPITALS_AND_OTHER_ORDER -> duckDb(folder, "main", true, "*");
            case CSV_FOLDER -> folder(folder, false, ".csv", "*", "HEADER");
            case CSV_FOLDER_IN_CAPITALS_WITH_TABS_AND_OTHER_ORDER ->
                    folder(folder, true, ".CSV", "*", "HEADER, DELIMITER '\t'");
            case CSV_GZ_FOLDER -> folder(folder, false, ".csv.gz", "*", "HEADER, COMPRESSION gzip");
            case PARQUET_FOLDER -> folder(folder, false, ".parquet", "*", "FORMAT parquet");
            case PARQUET_FOLDER_OF_TIMESTAMPS ->
                    folder(folder, false, ".parquet", "* EXCLUDE", "FORMAT parquet");
        };
    }

    Path duckDb(Path folder, String schema, boolean capitals, String columns) {
        Path file = folder.resolve("clinic.duckdb");
        run(
                file.toString(),
                statement -> {
                    statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
                    for (String table : rows.keySet()) {
                        fill(statement, table);
                        statement.execute(
                                "CREATE TABLE %s.%s AS SELECT %s FROM temp.made_%s"
                                        .formatted(
                                                schema,
                                                capitals ? table.toUpperCase(Locale.ROOT) : table,
                                                capitals ? inCapitals(table) : columns,
                                                table));
                    }
                });
        return file;
    }

    private Path folder(
            Path folder, boolean capitals, String ending, String columns, String options) {
        Path made = folder.resolve("clinic");
        try {
            Files.createDirectories(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(
                "",
                statement -> {
                    for (String table : rows.keySet()) {
                        fill(statement, table);
                        String name = capitals ? table.toUpperCase(Locale.ROOT) : table;
                        statement.execute(
                                "COPY (SELECT %s FROM temp.made_%s) TO '%s' (%s)"
                                        .formatted(
                                                capitals
                                                        ? inCapitals(table)
                                                        : chosen(columns, table),
                                                table,
                                                made.resolve(name + ending)
                                                        .toString()
                                                        .replace("'", "''"),
                                                options));
                    }
                });
        return made;
    }

    private static String chosen(String columns, String table) {
        List<String> dates = names(table).stream().filter(name -> name.endsWith("_date")).toList();
        if (!columns.contains("EXCLUDE")) {
            return columns;
        }
        return dates.isEmpty()
                ? "*"
                : "* EXCLUDE (%s), %s"
                        .formatted(
                                String.join(", ", dates),
                                dates.stream()
                                        .map("CAST(%1$s AS TIMESTAMP) AS %1$s"::formatted)
                                        .collect(Collectors.joining(", ")));
    }

    private static String inCapitals(String table) {
        return names(table).reversed().stream()
                .map(name -> "%s AS %s".formatted(name, name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    private static List<String> names(String table) {
        return Arrays.stream(definition(table).split(", ")).map(c -> c.split(" ", 2)[0]).toList();
    }

    private static String definition(String table) {
        return TABLES.getOrDefault(table, "");
    }

    private void fill(Statement statement, String table) throws SQLException {
        statement.execute(
                "CREATE TEMPORARY TABLE made_%s (%s)".formatted(table, definition(table)));
        for (String row : rows.getOrDefault(table, List.of())) {
            statement.execute("INSERT INTO temp.made_%s VALUES (%s)".formatted(table, row));
        }
    }

    interface Work {
        void on(Statement statement) throws SQLException;
    }

    static void run(String database, Work work) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement()) {
            work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
