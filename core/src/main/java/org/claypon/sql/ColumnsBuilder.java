package org.claypon.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claypon.sql.Columns.Column;
import org.claypon.sql.DataSourceFailed.Kind;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// Collects the chunks of one result, a column at a time.
final class ColumnsBuilder {

    /// How the engine numbers the types of a column.
    private static final int INTEGER = 4;

    private static final int BIGINT = 5;
    private static final int DOUBLE = 11;
    private static final int VARCHAR = 17;

    private static final int FIRST_ROOM = 1 << 10;
    private static final int MOST = Integer.MAX_VALUE - 64;

    private final List<String> names = new ArrayList<>();
    private final List<Cells> cells = new ArrayList<>();
    private int rows;

    private ColumnsBuilder() {}

    static ColumnsBuilder of(DuckDBChunkedResult result) {
        ColumnsBuilder builder = new ColumnsBuilder();
        for (long i = 0; i < result.columnCount(); i++) {
            builder.names.add(result.columnName(i));
            builder.cells.add(ofType(result.columnTypeId(i)));
        }
        return builder;
    }

    private static Cells ofType(int type) {
        return switch (type) {
            case INTEGER -> new Ints();
            case BIGINT -> new Longs();
            case DOUBLE -> new Doubles();
            case VARCHAR -> new Text();
            default ->
                    throw new IllegalArgumentException("a statement has a column of type " + type);
        };
    }

    void add(DuckDBDataChunkReader chunk) {
        int more = (int) chunk.rowCount();
        if (rows > MOST - more) {
            throw new DataSourceFailed(HeaderRow.STEP, "holding the rows", Kind.OUT_OF_MEMORY);
        }
        for (int column = 0; column < cells.size(); column++) {
            cells.get(column).add(chunk.vector(column), rows, more);
        }
        rows += more;
    }

    Columns build() {
        Map<String, Column> columns = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            columns.put(names.get(column), cells.get(column).build(rows));
        }
        return Columns.of(rows, columns);
    }

    /// The cells of one column so far.
    private sealed interface Cells {

        void add(DuckDBReadableVector vector, int from, int count);

        Column build(int rows);
    }

    private static int room(int had, int needed) {
        return Math.min(MOST, Math.max(needed, had + (had >> 1)));
    }

    private static final class Longs implements Cells {

        private long[] cells = new long[FIRST_ROOM];

        @Override
        public void add(DuckDBReadableVector vector, int from, int count) {
            if (from + count > cells.length) {
                cells = Arrays.copyOf(cells, room(cells.length, from + count));
            }
            for (int i = 0; i < count; i++) {
                cells[from + i] = vector.getLong(i, Columns.NO_LONG);
            }
        }

        @Override
        public Column build(int rows) {
            return Column.of(Arrays.copyOf(cells, rows));
        }
    }

    private static final class Ints implements Cells {

        private int[] cells = new int[FIRST_ROOM];

        @Override
        public void add(DuckDBReadableVector vector, int from, int count) {
            if (from + count > cells.length) {
                cells = Arrays.copyOf(cells, room(cells.length, from + count));
            }
            for (int i = 0; i < count; i++) {
                cells[from + i] = vector.getInt(i, Columns.NO_INT);
            }
        }

        @Override
        public Column build(int rows) {
            return Column.of(Arrays.copyOf(cells, rows));
        }
    }

    private static final class Doubles implements Cells {

        private double[] cells = new double[FIRST_ROOM];

        @Override
        public void add(DuckDBReadableVector vector, int from, int count) {
            if (from + count > cells.length) {
                cells = Arrays.copyOf(cells, room(cells.length, from + count));
            }
            for (int i = 0; i < count; i++) {
                cells[from + i] = vector.getDouble(i, Double.NaN);
            }
        }

        @Override
        public Column build(int rows) {
            return Column.of(Arrays.copyOf(cells, rows));
        }
    }

    private static final class Text implements Cells {

        private final TextColumn.Builder cells = new TextColumn.Builder();

        @Override
        public void add(DuckDBReadableVector vector, int from, int count) {
            for (int i = 0; i < count; i++) {
                cells.add(vector.isNull(i) ? "" : vector.getString(i));
            }
        }

        @Override
        public Column build(int rows) {
            return Column.of(cells.build());
        }
    }
}
