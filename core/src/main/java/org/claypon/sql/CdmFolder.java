package org.claypon.sql;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.sql.DataFile.Format;
import org.claypon.sql.DataSourceFailed.Kind;
import org.claypon.yaml.Echo;

/// A folder with one file for each table. Other files in it are left alone.
///
/// @param path  absolute
/// @param files of the tables that are there
record CdmFolder(Path path, Map<CdmTable, DataFile> files) implements CdmSource {

    private static final List<String> ENDINGS = List.of(".csv", ".csv.gz", ".parquet");
    private static final int LONGEST_HEADER = 1 << 20;

    CdmFolder {
        files = Map.copyOf(files);
    }

    static CdmFolder at(Path path) {
        Map<CdmTable, DataFile> files = new EnumMap<>(CdmTable.class);
        List<DataProblem> problems = new ArrayList<>();
        List<Path> inside = inside(path);
        for (CdmTable table : CdmTable.values()) {
            List<Path> found = inside.stream().filter(file -> holds(file, table)).toList();
            if (found.size() > 1) {
                problems.add(twice(path, table, found));
            } else {
                found.forEach(file -> files.put(table, dataFile(file)));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataRejected(problems);
        }
        return new CdmFolder(path, files);
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new DataSourceFailed(
                    "reading the database " + Echo.cut(DataFile.nameOf(folder)),
                    "opening the folder",
                    Kind.UNREADABLE);
        }
    }

    private static boolean holds(Path file, CdmTable table) {
        String name = lower(DataFile.nameOf(file));
        return ENDINGS.stream().anyMatch(ending -> name.equals(table.lowerCase() + ending));
    }

    private static DataProblem twice(Path folder, CdmTable table, List<Path> found) {
        return DataProblem.ofFile(
                DataFile.nameOf(folder),
                "the folder has %d files for the table %s: %s"
                        .formatted(
                                found.size(),
                                table.lowerCase(),
                                found.stream()
                                        .map(DataFile::nameOf)
                                        .collect(Collectors.joining(", "))),
                "leave one of them in the folder");
    }

    private static DataFile dataFile(Path path) {
        DataFile file = DataFile.at(path, TableLayout.PLAIN);
        return file.format() == Format.COMMAS && hasTabs(file)
                ? new DataFile(file.path(), Format.TABS, file.gzipped(), TableLayout.PLAIN)
                : file;
    }

    /// Whether the first line has more tabs than commas.
    private static boolean hasTabs(DataFile file) {
        int tabs = 0;
        try (InputStream in = file.open();
                BufferedReader text =
                        new BufferedReader(
                                new InputStreamReader(in, StandardCharsets.ISO_8859_1))) {
            int read = 0;
            for (int c = text.read();
                    c >= 0 && c != '\n' && read < LONGEST_HEADER;
                    c = text.read()) {
                tabs += c == '\t' ? 1 : c == ',' ? -1 : 0;
                read++;
            }
        } catch (IOException e) {
            throw DataSourceFailed.reading("the header of " + file.name(), e);
        }
        return tabs > 0;
    }

    @Override
    public String name() {
        return DataFile.nameOf(path);
    }

    @Override
    public List<String> paths() {
        return files.values().stream().flatMap(file -> file.paths().stream()).sorted().toList();
    }

    @Override
    public void prepare(Connection connection) {}

    @Override
    public Map<CdmTable, Found> tables(Engine engine) {
        Map<CdmTable, Found> tables = new EnumMap<>(CdmTable.class);
        List<DataProblem> problems = new ArrayList<>();
        new EnumMap<>(files)
                .forEach((table, file) -> {
                    try {
                        tables.put(table, found(engine, file));
                    } catch (DataRejected e) {
                        problems.addAll(e.problems());
                    }
                });
        if (!problems.isEmpty()) {
            throw new DataRejected(problems);
        }
        return tables;
    }

    private static Found found(Engine engine, DataFile file) {
        return file.format() == Format.PARQUET ? parquet(engine, file) : delimited(file);
    }

    private static Found delimited(DataFile file) {
        List<String> header = TextFile.header(file);
        String types =
                IntStream.range(0, header.size())
                        .mapToObj(i -> "c%d: 'VARCHAR'".formatted(i))
                        .collect(Collectors.joining(", "));
        String from =
                Statements.text("delimited-table")
                        .replace("{types}", types)
                        .replace("{names}", names(header.size()))
                        .replace(
                                "{delimiter}",
                                Dialect.literal(String.valueOf(file.separator().sign())))
                        .replace("{compression}", file.gzipped() ? "'gzip'" : "'none'")
                        .replace("{file}", Dialect.literal(file.literalPath()));
        return new Found(
                file.name(),
                "",
                from,
                columns(file, header, header.stream().map(_ -> "VARCHAR").toList()));
    }

    private static Found parquet(Engine engine, DataFile file) {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        engine.rows(
                "parquet-columns",
                Statements.text("parquet-columns"),
                List.of(file.literalPath()),
                chunk -> {
                    for (long row = 0; row < chunk.rowCount(); row++) {
                        names.add(chunk.vector(0).getString(row).strip());
                        types.add(chunk.vector(1).getString(row));
                    }
                });
        String from =
                Statements.text("parquet-table")
                        .replace("{names}", names(names.size()))
                        .replace("{file}", Dialect.literal(file.literalPath()));
        return new Found(file.name(), "", from, columns(file, names, types));
    }

    private static String names(int columns) {
        return IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    }

    private static Map<String, Stored> columns(
            DataFile file, List<String> header, List<String> types) {
        Map<String, Stored> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            Stored before = columns.put(lower(header.get(i)), new Stored("c" + i, types.get(i)));
            if (before != null && !header.get(i).isEmpty()) {
                throw new DataRejected(
                        DataProblem.ofFile(
                                file.name(),
                                "columns %d and %d have the same name, but for capital letters"
                                        .formatted(
                                                Integer.parseInt(before.name().substring(1)) + 1,
                                                i + 1),
                                "keep one of them"));
            }
        }
        return columns;
    }

    @Override
    public String fix(CdmTable table) {
        return "put the table into the folder as %1$s.csv, %1$s.csv.gz or %1$s.parquet"
                .formatted(table.lowerCase());
    }

    @Override
    public RuntimeException failure(String statement, Exception failure) {
        String text = Optional.ofNullable(failure.getMessage()).orElse("");
        return files.values().stream()
                .filter(file -> text.contains(file.path().toString()))
                .max((a, b) ->
                        Integer.compare(a.path().toString().length(), b.path().toString().length()))
                .map(file -> EngineFailure.of(file, statement, failure))
                .orElseGet(() -> new DataSourceFailed(step(), statement, EngineFailure.kind(text)));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
