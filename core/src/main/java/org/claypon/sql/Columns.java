package org.claypon.sql;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Rows of a database as one array a column: no object stands for a row.
///
/// What is missing is [#NO_LONG] among 64-bit whole numbers, [#NO_INT] among those of 32 bits, `NaN` among numbers with
/// fractions and an empty text among texts.
public final class Columns {

    /// A missing identity or concept.
    public static final long NO_LONG = Long.MIN_VALUE;

    /// A missing day or small whole number.
    public static final int NO_INT = Integer.MIN_VALUE;

    private final int rows;
    private final Map<String, Column> columns;
    private final Column[] inOrder;

    private Columns(int rows, Map<String, Column> columns) {
        this.rows = rows;
        this.columns = columns;
        this.inOrder = columns.values().toArray(Column[]::new);
    }

    /// @param columns by name, all with as many rows
    public static Columns of(int rows, Map<String, Column> columns) {
        columns.forEach((name, column) -> {
            if (column.rows() != rows) {
                throw new IllegalArgumentException(
                        "column %s has %d rows, not %d".formatted(name, column.rows(), rows));
            }
        });
        return new Columns(rows, Collections.unmodifiableMap(new LinkedHashMap<>(columns)));
    }

    /// One column. The arrays are not copied: who reads them leaves them as they are.
    public sealed interface Column {

        int rows();

        /// Identities and concepts.
        static Column of(long[] cells) {
            return new Longs(cells);
        }

        /// Days since 1970-01-01 and other small whole numbers.
        static Column of(int[] cells) {
            return new Ints(cells);
        }

        static Column of(double[] cells) {
            return new Doubles(cells);
        }

        static Column of(TextColumn cells) {
            return new Text(cells);
        }
    }

    private record Text(TextColumn cells) implements Column {
        @Override
        public int rows() {
            return cells.rows();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // millions of cells; never compared
    private record Longs(long[] cells) implements Column {
        @Override
        public int rows() {
            return cells.length;
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Ints(int[] cells) implements Column {
        @Override
        public int rows() {
            return cells.length;
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Doubles(double[] cells) implements Column {
        @Override
        public int rows() {
            return cells.length;
        }
    }

    public int rows() {
        return rows;
    }

    /// In the order of the statement.
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    public long[] longs(String name) {
        if (column(name) instanceof Longs(long[] cells)) {
            return cells;
        }
        throw new IllegalArgumentException("not a column of 64-bit whole numbers: " + name);
    }

    public int[] ints(String name) {
        if (column(name) instanceof Ints(int[] cells)) {
            return cells;
        }
        throw new IllegalArgumentException("not a column of 32-bit whole numbers: " + name);
    }

    public double[] doubles(String name) {
        if (column(name) instanceof Doubles(double[] cells)) {
            return cells;
        }
        throw new IllegalArgumentException("not a column of numbers: " + name);
    }

    public TextColumn text(String name) {
        if (column(name) instanceof Text(TextColumn cells)) {
            return cells;
        }
        throw new IllegalArgumentException("not a column of text: " + name);
    }

    /// Whether two rows hold the same in every column.
    public boolean same(int row, int other) {
        for (Column column : inOrder) {
            if (!same(column, row, other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(Column column, int row, int other) {
        return switch (column) {
            case Longs(long[] cells) -> cells[row] == cells[other];
            case Ints(int[] cells) -> cells[row] == cells[other];
            case Doubles(double[] cells) -> Double.compare(cells[row], cells[other]) == 0;
            case Text(TextColumn cells) -> cells.same(row, other);
        };
    }

    /// All columns but one.
    public Columns without(String name) {
        Map<String, Column> others = new LinkedHashMap<>(columns);
        others.remove(name);
        return of(rows, others);
    }

    /// These rows alone, in this order.
    public Columns rows(int[] which) {
        Map<String, Column> chosen = new LinkedHashMap<>();
        columns.forEach((name, column) -> chosen.put(name, chosen(column, which)));
        return of(which.length, chosen);
    }

    private static Column chosen(Column column, int[] rows) {
        return switch (column) {
            case Longs(long[] cells) -> {
                long[] kept = new long[rows.length];
                Arrays.setAll(kept, at -> cells[rows[at]]);
                yield Column.of(kept);
            }
            case Ints(int[] cells) -> {
                int[] kept = new int[rows.length];
                Arrays.setAll(kept, at -> cells[rows[at]]);
                yield Column.of(kept);
            }
            case Doubles(double[] cells) -> {
                double[] kept = new double[rows.length];
                Arrays.setAll(kept, at -> cells[rows[at]]);
                yield Column.of(kept);
            }
            case Text(TextColumn cells) -> Column.of(cells.rows(rows));
        };
    }

    /// With one column more, or another in the place of one.
    public Columns with(String name, Column column) {
        Map<String, Column> more = new LinkedHashMap<>(columns);
        more.put(name, column);
        return of(rows, more);
    }

    private Column column(String name) {
        return Optional.ofNullable(columns.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no column is called " + name));
    }
}
