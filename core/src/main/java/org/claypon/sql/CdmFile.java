package org.claypon.sql;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.claypon.sql.DataSourceFailed.Kind;
import org.claypon.yaml.Nearest;

/// A DuckDB file. It is attached so that it can only be read: nothing is written to it or beside it.
///
/// @param path absolute
record CdmFile(Path path, String schema) implements CdmSource {

    private static final int MAGIC_AT = 8;
    private static final byte[] MAGIC = "DUCK".getBytes(US_ASCII);

    static CdmFile at(Path path, String schema) {
        CdmFile file = new CdmFile(path, schema);
        if (!Files.isRegularFile(path)) {
            throw file.rejected("this is not an ordinary file", "name a DuckDB file, or a folder");
        }
        try (InputStream in = Files.newInputStream(path)) {
            in.skipNBytes(MAGIC_AT);
            file.checkMagic(in.readNBytes(MAGIC.length));
        } catch (EOFException e) {
            throw file.noDatabase();
        } catch (IOException e) {
            throw new DataSourceFailed(file.step(), "opening the file", Kind.UNREADABLE);
        }
        return file;
    }

    private void checkMagic(byte[] found) {
        if (!Arrays.equals(found, MAGIC)) {
            throw noDatabase();
        }
    }

    private DataRejected noDatabase() {
        return rejected(
                "the file is not a DuckDB database",
                "name a DuckDB file, or a folder with one .csv, .csv.gz or .parquet file for each table");
    }

    @Override
    public String name() {
        return DataFile.nameOf(path);
    }

    /// The engine itself allows what is attached before the lock.
    @Override
    public List<String> paths() {
        return List.of();
    }

    @Override
    public void prepare(Connection connection) throws SQLException {
        try (PreparedStatement attach =
                connection.prepareStatement(Statements.text("attach-file"))) {
            attach.setString(1, path.toString());
            attach.execute();
        }
    }

    @Override
    public Map<CdmTable, Found> tables(Engine engine) {
        Columns stored = engine.columns("stored-columns", Statements.text("stored-columns"));
        String found = schemaAsWritten(stored);
        Map<String, String> tables = new HashMap<>();
        Map<String, Map<String, Stored>> columns = new HashMap<>();
        for (int row = 0; row < stored.rows(); row++) {
            if (stored.text("schema_name").cell(row).equals(found)) {
                String table = stored.text("table_name").cell(row);
                String column = stored.text("column_name").cell(row);
                tables.put(lower(table), table);
                columns.computeIfAbsent(lower(table), _ -> new HashMap<>())
                        .put(
                                lower(column),
                                new Stored(
                                        Dialect.name(column), stored.text("data_type").cell(row)));
            }
        }
        return ofCdm(found, tables, columns);
    }

    private Map<CdmTable, Found> ofCdm(
            String schema, Map<String, String> tables, Map<String, Map<String, Stored>> columns) {
        Map<CdmTable, Found> found = new EnumMap<>(CdmTable.class);
        for (CdmTable table : CdmTable.values()) {
            Optional.ofNullable(tables.get(table.lowerCase()))
                    .ifPresent(written ->
                            found.put(
                                    table,
                                    new Found(
                                            name(),
                                            table.lowerCase() + ".",
                                            "clinical.%s.%s"
                                                    .formatted(
                                                            Dialect.name(schema),
                                                            Dialect.name(written)),
                                            columns.getOrDefault(table.lowerCase(), Map.of()))));
        }
        return found;
    }

    /// Upper and lower case of a schema count as alike, as in SQL.
    private String schemaAsWritten(Columns stored) {
        TreeSet<String> schemas = new TreeSet<>();
        for (int row = 0; row < stored.rows(); row++) {
            schemas.add(stored.text("schema_name").cell(row));
        }
        return Stream.concat(schemas.stream().filter(schema::equals), schemas.stream())
                .filter(schema::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> schemas.isEmpty() ? noTables() : noSchema(schemas));
    }

    private DataRejected noTables() {
        return rejected("the file holds no tables", "name the file that holds the CDM");
    }

    private DataRejected noSchema(TreeSet<String> schemas) {
        return rejected(
                "the file has no tables in a schema \"%s\"; the nearest schema is \"%s\""
                        .formatted(schema, Nearest.to(schema, schemas).orElseThrow()),
                "write data.schema as the database has it");
    }

    @Override
    public String fix(CdmTable table) {
        return "name the schema that holds the CDM under data.schema, or load the table %s into %s"
                .formatted(table.lowerCase(), schema);
    }

    @Override
    public RuntimeException failure(String statement, Exception failure) {
        String text = Optional.ofNullable(failure.getMessage()).orElse("");
        boolean opening = statement.equals(Engine.START);
        if (opening && text.contains("version number")) {
            return rejected(
                    "the file was written by a version of DuckDB that this engine, %s, cannot read"
                            .formatted(EngineVersion.text()),
                    "export it with the program that made it (EXPORT DATABASE 'folder' (FORMAT parquet)) and name that folder");
        }
        if (opening && text.startsWith("Catalog Error")) {
            return noDatabase();
        }
        return new DataSourceFailed(step(), statement, EngineFailure.kind(text));
    }

    private DataRejected rejected(String what, String fix) {
        return new DataRejected(DataProblem.ofFile(name(), what, fix));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
