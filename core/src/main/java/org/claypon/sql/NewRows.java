package org.claypon.sql;

import java.util.Arrays;
import java.util.List;
import org.claypon.sql.NewTable.Column;
import org.claypon.sql.NewTable.Kind;

/// Rows for one of our own tables, by columns.
public final class NewRows {

    /// Stands in a column of whole numbers where there is nothing.
    public static final int NOTHING = Integer.MIN_VALUE;

    private final NewTable table;
    private final List<Column> columns;
    private final int[][] cells;
    private double[] numbers = new double[0];
    private int rows;

    public NewRows(NewTable table) {
        this.table = table;
        this.columns = table.given();
        this.cells = new int[columns.size()][0];
    }

    public NewTable table() {
        return table;
    }

    public int rows() {
        return rows;
    }

    /// Forgets the rows and keeps the room, so that the next block of a long simulation takes no more memory.
    public void clear() {
        rows = 0;
    }

    /// Adds a row; of a table whose rows have numbers of their own, the first cell is that number in these rows, from 1.
    ///
    /// @param given a cell for each column that takes one, but for the number
    public void add(int... given) {
        add(Double.NaN, given);
    }

    /// The same with a number, which is nothing if it is not one.
    public void add(double number, int... given) {
        grow();
        int cell = 0;
        for (int column = 0; column < cells.length; column++) {
            if (columns.get(column).kind() == Kind.NUMBER) {
                numbers[rows] = number;
            } else {
                cells[column][rows] = given[cell++];
            }
        }
        if (cell != given.length) {
            throw new IllegalArgumentException(
                    "%d cells for %d columns of %s".formatted(given.length, cell, table));
        }
        rows++;
    }

    private void grow() {
        int room = cells.length > 0 ? cells[0].length : 0;
        if (rows < room) {
            return;
        }
        int next = Math.max(64, room + (room >> 1));
        for (int column = 0; column < cells.length; column++) {
            cells[column] = Arrays.copyOf(cells[column], next);
        }
        numbers = Arrays.copyOf(numbers, next);
    }

    int cell(int column, int row) {
        return cells[column][row];
    }

    double number(int row) {
        return numbers[row];
    }
}
