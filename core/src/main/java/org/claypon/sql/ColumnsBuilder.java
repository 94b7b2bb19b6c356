package org.claypon.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.claypon.sql.Columns.Column;
import org.claypon.sql.DataSourceFailed.Kind;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/// Collects the chunks of one result, a column at a time. No array grows: what was collected is copied once, a column after the other.
final class ColumnsBuilder {

    /// How the engine numbers the types of a column.
    private static final int INTEGER = 4;

    private static final int BIGINT = 5;
    private static final int DOUBLE = 11;
    private static final int VARCHAR = 17;

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
            cells.get(column).add(chunk.vector(column), more);
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

        void add(DuckDBReadableVector vector, int count);

        Column build(int rows);
    }

    private static final class Longs implements Cells {

        private final List<long[]> chunks = new ArrayList<>();

        @Override
        public void add(DuckDBReadableVector vector, int count) {
            long[] cells = new long[count];
            for (int i = 0; i < count; i++) {
                cells[i] = vector.getLong(i, Columns.NO_LONG);
            }
            chunks.add(cells);
        }

        @Override
        public Column build(int rows) {
            long[] all = new long[rows];
            join(chunks, all, chunk -> chunk.length);
            return Column.of(all);
        }
    }

    private static final class Ints implements Cells {

        private final List<int[]> chunks = new ArrayList<>();

        @Override
        public void add(DuckDBReadableVector vector, int count) {
            int[] cells = new int[count];
            for (int i = 0; i < count; i++) {
                cells[i] = vector.getInt(i, Columns.NO_INT);
            }
            chunks.add(cells);
        }

        @Override
        public Column build(int rows) {
            int[] all = new int[rows];
            join(chunks, all, chunk -> chunk.length);
            return Column.of(all);
        }
    }

    private static final class Doubles implements Cells {

        private final List<double[]> chunks = new ArrayList<>();

        @Override
        public void add(DuckDBReadableVector vector, int count) {
            double[] cells = new double[count];
            for (int i = 0; i < count; i++) {
                cells[i] = vector.getDouble(i, Double.NaN);
            }
            chunks.add(cells);
        }

        @Override
        public Column build(int rows) {
            double[] all = new double[rows];
            join(chunks, all, chunk -> chunk.length);
            return Column.of(all);
        }
    }

    /// Lays the arrays one behind the other and lets go of them.
    private static <T> void join(List<T> chunks, T all, ToIntFunction<T> length) {
        int filled = 0;
        for (T chunk : chunks) {
            System.arraycopy(chunk, 0, all, filled, length.applyAsInt(chunk));
            filled += length.applyAsInt(chunk);
        }
        chunks.clear();
    }

    private static final class Text implements Cells {

        private final TextColumn.Builder cells = new TextColumn.Builder();

        @Override
        public void add(DuckDBReadableVector vector, int count) {
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
