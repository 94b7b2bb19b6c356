package org.claypon.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.sql.NewTable.Column;
import org.claypon.sql.NewTable.Kind;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;

/// A database of our own: a new DuckDB file with the tables of the CDM 5.4, filled block by block.
///
/// Rows stay in the order in which they come, and one thread of the engine writes them, so that the same rows give the same Parquet files.
public final class NewDatabase implements AutoCloseable {

    static final String STEP = "writing the database";

    private final ScratchFolder scratch;
    private final Connection connection;
    private final List<String> texts;
    private final Map<NewTable, Integer> written = new EnumMap<>(NewTable.class);
    private NewRows feeding = new NewRows(NewTable.PERSON);
    private int fed;

    private NewDatabase(ScratchFolder scratch, Connection connection, List<String> texts) {
        this.scratch = scratch;
        this.connection = connection;
        this.texts = List.copyOf(texts);
        NewTable.all().forEach(table -> written.put(table, 0));
    }

    /// @param file      that does not exist yet
    /// @param texts     the dictionary of the columns with text
    /// @param mebibytes of memory for the engine
    public static NewDatabase create(Path file, List<String> texts, long mebibytes) {
        ScratchFolder scratch = ScratchFolder.make();
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("autoload_known_extensions", "false");
        settings.setProperty("threads", "1");
        settings.setProperty("memory_limit", mebibytes + "MiB");
        settings.setProperty("temp_directory", scratch.path().toString());
        try {
            Connection connection =
                    DriverManager.getConnection("jdbc:duckdb:" + file.toAbsolutePath(), settings);
            NewDatabase database = new NewDatabase(scratch, connection, texts);
            NewTable.all().forEach(database::prepare);
            return database;
        } catch (SQLException e) {
            scratch.close();
            throw failed("create-table", e);
        }
    }

    private void prepare(NewTable table) {
        run("create-table", CdmDefinition.create(table));
        try (DuckDBTableFunctionBuilder function = DuckDBFunctions.tableFunction()) {
            function.withName(functionOf(table)).withFunction(new Feed(table)).register(connection);
        } catch (SQLException e) {
            throw failed("insert-rows", e);
        }
    }

    private static String functionOf(NewTable table) {
        return "rows_of_" + table.lowerCase();
    }

    /// Appends a block: a part of each table, in which rows count from 1 and visits are named by that number.
    public void add(List<NewRows> block) {
        for (NewRows rows : block) {
            if (rows.rows() > 0) {
                insert(rows);
            }
        }
        block.forEach(rows -> written.merge(rows.table(), rows.rows(), Integer::sum));
    }

    private void insert(NewRows rows) {
        feeding = rows;
        fed = 0;
        List<Column> given = rows.table().given();
        String values =
                rows.table().columns().stream()
                        .map(column -> value(column, given.indexOf(column)))
                        .collect(Collectors.joining(", "));
        run(
                "insert-rows",
                Statements.text("insert-rows")
                        .replace("{table}", rows.table().lowerCase())
                        .replace("{columns}", names(rows.table()))
                        .replace("{values}", values)
                        .replace("{function}", functionOf(rows.table())));
    }

    private static String names(NewTable table) {
        return table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static String value(Column column, int place) {
        return switch (column.kind()) {
            case ALWAYS -> Integer.toString(column.constant());
            case DAY -> "DATE '1970-01-01' + c" + place;
            case WHOLE, OWN, VISIT, NUMBER, TEXT -> "c" + place;
        };
    }

    /// How many rows a table has so far.
    public int rows(NewTable table) {
        return Optional.ofNullable(written.get(table)).orElse(0);
    }

    /// Writes every table as one Parquet file into a folder.
    public void writeParquet(Path folder) {
        for (NewTable table : NewTable.all()) {
            run(
                    "write-parquet",
                    Statements.text("write-parquet")
                            .replace("{table}", table.lowerCase())
                            .replace(
                                    "{file}",
                                    Dialect.literal(
                                            folder.resolve(table.lowerCase() + ".parquet")
                                                    .toAbsolutePath()
                                                    .toString())));
        }
    }

    private void run(String name, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(name, e);
        }
    }

    private static DataSourceFailed failed(String statement, SQLException failure) {
        String text = Optional.ofNullable(failure.getMessage()).orElse("");
        return new DataSourceFailed(STEP, statement, EngineFailure.kind(text));
    }

    @Override
    public void close() {
        try (scratch) {
            connection.close();
        } catch (SQLException e) {
            throw failed("stop", e);
        }
    }

    /// Hands the rows of the block over to the engine, a chunk at a time.
    private final class Feed implements DuckDBTableFunction<String, String, String> {

        private final List<Column> columns;

        Feed(NewTable table) {
            this.columns = table.given();
        }

        @Override
        public String bind(DuckDBTableFunctionBindInfo info) {
            for (int place = 0; place < columns.size(); place++) {
                Class<?> type =
                        switch (columns.get(place).kind()) {
                            case NUMBER -> Double.class;
                            case TEXT -> String.class;
                            case WHOLE, OWN, VISIT, DAY, ALWAYS -> Integer.class;
                        };
                info.addResultColumn("c" + place, type);
            }
            return "";
        }

        @Override
        public String init(DuckDBTableFunctionInitInfo info) {
            info.setMaxThreads(1);
            return "";
        }

        @Override
        public String localInit(DuckDBTableFunctionInitInfo info) {
            return "";
        }

        @Override
        public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
            int count = (int) Math.min(chunk.capacity(), feeding.rows() - fed);
            IntStream.range(0, columns.size())
                    .forEach(column -> fill(chunk.vector(column), column, count));
            fed += count;
            return count;
        }

        private void fill(DuckDBWritableVector vector, int column, int count) {
            Kind kind = columns.get(column).kind();
            switch (kind) {
                case NUMBER -> numbers(vector, count);
                case TEXT -> texts(vector, column, count);
                case OWN -> whole(vector, column, count, rows(feeding.table()));
                case VISIT -> whole(vector, column, count, rows(NewTable.VISIT_OCCURRENCE));
                case WHOLE, DAY, ALWAYS -> whole(vector, column, count, 0);
            }
        }

        private void whole(DuckDBWritableVector vector, int column, int count, int added) {
            for (int row = 0; row < count; row++) {
                int cell = feeding.cell(column, fed + row);
                if (cell == NewRows.NOTHING) {
                    vector.setNull(row);
                } else {
                    vector.setInt(row, cell + added);
                }
            }
        }

        private void numbers(DuckDBWritableVector vector, int count) {
            for (int row = 0; row < count; row++) {
                double number = feeding.number(fed + row);
                if (Double.isNaN(number)) {
                    vector.setNull(row);
                } else {
                    vector.setDouble(row, number);
                }
            }
        }

        private void texts(DuckDBWritableVector vector, int column, int count) {
            for (int row = 0; row < count; row++) {
                int cell = feeding.cell(column, fed + row);
                if (cell == NewRows.NOTHING) {
                    vector.setNull(row);
                } else {
                    vector.setString(row, texts.get(cell));
                }
            }
        }
    }
}
