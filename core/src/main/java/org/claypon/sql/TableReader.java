package org.claypon.sql;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.sql.TableLayout.Encoding;
import org.claypon.sql.TextColumn.CellKind;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// Reads a table with one header and one row per participant: `.csv`, `.tsv`, `.xpt` (each also `.gz`), `.xlsx` or `.parquet`.
///
/// Every cell arrives as text, so that 64-bit numbers, leading zeros and codes stay as they were written, and the
/// same data give the same text from each format. In the statements columns are called c0, c1, ... by their place:
/// neither a header nor a study ever becomes part of one.
public final class TableReader {

    private static final Pattern NO_TEXT =
            Pattern.compile("(STRUCT|MAP|UNION|VARIANT)\\b.*|.*\\]|BLOB|BIT|GEOMETRY.*");

    private TableReader() {}

    /// The names of the columns, without space around them.
    public static List<String> header(Path path, Resources resources) {
        return header(path, TableLayout.PLAIN, resources);
    }

    public static List<String> header(Path path, TableLayout layout, Resources resources) {
        DataFile file = DataFile.at(path, layout);
        return switch (file.format()) {
            case COMMAS, TABS -> TextFile.header(file);
            case TRANSPORT -> TransportFile.header(file);
            case SPREADSHEET -> new SpreadsheetFile(file, layout.sheet()).header();
            case PARQUET -> {
                try (Engine engine = Engine.open(file, resources)) {
                    yield parquetColumns(engine, file).stream().map(Column::name).toList();
                }
            }
        };
    }

    /// The wanted columns of all rows.
    public static TextTable read(Path path, NavigableSet<String> wanted, Resources resources) {
        return read(path, TableLayout.PLAIN, wanted, resources);
    }

    public static TextTable read(
            Path path, TableLayout layout, NavigableSet<String> wanted, Resources resources) {
        DataFile file = DataFile.at(path, layout);
        TextTable table =
                switch (file.format()) {
                    case COMMAS, TABS -> delimited(file, wanted, resources);
                    case TRANSPORT -> TransportFile.read(file, wanted);
                    case SPREADSHEET -> new SpreadsheetFile(file, layout.sheet()).read(wanted);
                    case PARQUET -> parquet(file, wanted, resources);
                };
        if (table.rows() == 0) {
            throw new DataRejected(
                    DataProblem.ofFile(
                            file.name(),
                            "the file has a header and no rows",
                            "save the data with one row for each person"));
        }
        return table;
    }

    private static TextTable delimited(
            DataFile file, NavigableSet<String> wanted, Resources resources) {
        List<String> header = TextFile.header(file);
        List<Integer> places = HeaderRow.places(file, header, wanted);
        TextFile.inspect(file);
        if (file.layout().encoding() == Encoding.UTF_8) {
            return delimited(file, header, places, wanted, resources);
        }
        try (Utf8Copy copy = Utf8Copy.of(file)) {
            return delimited(copy.file(), header, places, wanted, resources);
        }
    }

    private static TextTable delimited(
            DataFile file,
            List<String> header,
            List<Integer> places,
            NavigableSet<String> wanted,
            Resources resources) {
        String sql =
                Statements.text("delimited-rows")
                        .replace("{types}", types(header.size()))
                        .replace("{names}", names(header.size()))
                        .replace("{wanted}", listed(places, TableReader::column));
        List<String> bound =
                List.of(
                        file.literalPath(),
                        String.valueOf(file.separator().sign()),
                        file.gzipped() ? "gzip" : "none");
        try (Engine engine = Engine.open(file, resources)) {
            List<CellKind> kinds = Collections.nCopies(wanted.size(), CellKind.TEXT);
            return collect(engine, file, "delimited-rows", sql, bound, kinds, wanted);
        }
    }

    private static TextTable parquet(
            DataFile file, NavigableSet<String> wanted, Resources resources) {
        try (Engine engine = Engine.open(file, resources)) {
            List<Column> columns = parquetColumns(engine, file);
            List<Integer> places =
                    HeaderRow.places(file, columns.stream().map(Column::name).toList(), wanted);
            checkTypes(file, columns, places);
            String sql =
                    Statements.text("parquet-rows")
                            .replace("{names}", names(columns.size()))
                            .replace("{wanted}", listed(places, i -> columns.get(i).asText(i)));
            List<String> bound = List.of(file.literalPath());
            List<CellKind> kinds = places.stream().map(i -> columns.get(i).kind()).toList();
            return collect(engine, file, "parquet-rows", sql, bound, kinds, wanted);
        }
    }

    /// A column of a Parquet file: its name, and its type as the engine calls it.
    private record Column(String name, String type) {

        String asText(int place) {
            String fragment =
                    type.equals("DOUBLE") || type.equals("FLOAT")
                            ? "parquet-fraction-cell"
                            : "parquet-cell";
            return Statements.text(fragment).replace("{column}", column(place));
        }

        CellKind kind() {
            return type.equals("VARCHAR") ? CellKind.TEXT : CellKind.NUMBER;
        }
    }

    private static List<Column> parquetColumns(Engine engine, DataFile file) {
        List<Column> columns = new ArrayList<>();
        engine.rows(
                "parquet-columns",
                Statements.text("parquet-columns"),
                List.of(file.literalPath()),
                chunk -> {
                    for (long row = 0; row < chunk.rowCount(); row++) {
                        columns.add(
                                new Column(
                                        ColumnName.of(chunk.vector(0).getString(row)),
                                        chunk.vector(1).getString(row)));
                    }
                });
        HeaderRow.checkNames(file, columns.stream().map(Column::name).toList());
        return columns;
    }

    private static void checkTypes(DataFile file, List<Column> columns, List<Integer> places) {
        List<DataProblem> problems =
                places.stream()
                        .map(columns::get)
                        .filter(column -> NO_TEXT.matcher(column.type()).matches())
                        .map(column ->
                                new DataProblem(
                                        file.name(),
                                        Optional.of(column.name()),
                                        "the column holds lists, records or bytes",
                                        "save it as numbers, text, dates or true and false"))
                        .toList();
        if (!problems.isEmpty()) {
            throw new DataRejected(problems);
        }
    }

    private static TextTable collect(
            Engine engine,
            DataFile file,
            String statement,
            String sql,
            List<String> bound,
            List<CellKind> kinds,
            NavigableSet<String> wanted) {
        TableBuilder table = new TableBuilder(file, List.copyOf(wanted));
        engine.rows(statement, sql, bound, chunk -> add(chunk, table, kinds));
        return table.build();
    }

    private static void add(DuckDBDataChunkReader chunk, TableBuilder table, List<CellKind> kinds) {
        for (int i = 0; i < kinds.size(); i++) {
            DuckDBReadableVector cells = chunk.vector(i);
            for (long row = 0; row < chunk.rowCount(); row++) {
                table.add(i, cells.isNull(row) ? "" : cells.getString(row), kinds.get(i));
            }
        }
    }

    private static String column(int place) {
        return "c" + place;
    }

    private static String names(int columns) {
        return listed(IntStream.range(0, columns).boxed().toList(), TableReader::column);
    }

    private static String types(int columns) {
        return listed(IntStream.range(0, columns).boxed().toList(), i -> column(i) + ": 'VARCHAR'");
    }

    private static String listed(List<Integer> places, IntFunction<String> text) {
        return places.stream().map(text::apply).collect(Collectors.joining(", "));
    }
}
