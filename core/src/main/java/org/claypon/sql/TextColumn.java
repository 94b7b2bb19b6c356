package org.claypon.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/// The cells of one column as text, in the order of the rows. An empty text is an empty cell.
///
/// All cells lie one behind the other in one array, so that a million short cells take megabytes, not hundreds of them.
public final class TextColumn {

    private final byte[] text;
    private final int[] ends;

    /// One for each cell, or none at all where every cell was text.
    private final byte[] kinds;

    private TextColumn(byte[] text, int[] ends, byte[] kinds) {
        this.text = text;
        this.ends = ends;
        this.kinds = kinds;
    }

    /// What a cell was in its file. A number has a decimal point here, whatever the country; how a text writes numbers is another question.
    public enum CellKind {
        TEXT(0),
        NUMBER(1),
        /// A number that a spreadsheet shows as per cent; the cell is what it shows, with its sign.
        PERCENT(2);

        private final byte code;

        CellKind(int code) {
            this.code = (byte) code;
        }
    }

    private static final CellKind[] BY_CODE = CellKind.values();

    public CellKind kind(int row) {
        return kinds.length == 0 ? CellKind.TEXT : BY_CODE[kinds[row]];
    }

    public static TextColumn of(List<String> cells) {
        Builder builder = new Builder();
        cells.forEach(cell -> builder.add(cell, CellKind.TEXT));
        return builder.build();
    }

    public int rows() {
        return ends.length;
    }

    public String cell(int row) {
        int start = row == 0 ? 0 : ends[row - 1];
        return new String(text, start, ends[row] - start, UTF_8);
    }

    /// These rows alone, in this order.
    TextColumn rows(int[] which) {
        Builder builder = new Builder();
        for (int row : which) {
            builder.add(cell(row), kind(row));
        }
        return builder.build();
    }

    /// Whether two cells hold the same text.
    public boolean same(int row, int other) {
        int from = row == 0 ? 0 : ends[row - 1];
        int otherFrom = other == 0 ? 0 : ends[other - 1];
        return Arrays.equals(text, from, ends[row], text, otherFrom, ends[other]);
    }

    /// Takes the cells one after the other.
    static final class Builder {

        private static final int MOST = Integer.MAX_VALUE - 64;

        private byte[] text = new byte[1 << 10];
        private int[] ends = new int[1 << 8];
        private byte[] kinds = new byte[0];
        private int rows;
        private int length;

        void add(String cell) {
            add(cell, CellKind.TEXT);
        }

        void add(String cell, CellKind kind) {
            byte[] bytes = cell.getBytes(UTF_8);
            text = withRoom(text, bytes.length);
            System.arraycopy(bytes, 0, text, length, bytes.length);
            length += bytes.length;
            if (rows == ends.length) {
                ends = Arrays.copyOf(ends, (int) Math.min(MOST, 2L * rows));
            }
            if (kind != CellKind.TEXT) {
                kinds = kinds.length < ends.length ? Arrays.copyOf(kinds, ends.length) : kinds;
                kinds[rows] = kind.code;
            }
            ends[rows++] = length;
        }

        private byte[] withRoom(byte[] array, int more) {
            long needed = (long) length + more;
            if (needed > MOST) {
                throw new DataSourceFailed(
                        "reading the data",
                        "holding a column",
                        DataSourceFailed.Kind.OUT_OF_MEMORY);
            }
            return needed <= array.length
                    ? array
                    : Arrays.copyOf(
                            array, (int) Math.min(MOST, Math.max(needed, 2L * array.length)));
        }

        TextColumn build() {
            byte[] known = kinds.length == 0 ? kinds : Arrays.copyOf(kinds, rows);
            return new TextColumn(Arrays.copyOf(text, length), Arrays.copyOf(ends, rows), known);
        }
    }
}
