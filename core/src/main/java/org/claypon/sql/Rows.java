package org.claypon.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Counts rows and remembers the first few, for messages.
public final class Rows {

    private static final int SHOWN = 3;

    private final List<Integer> first = new ArrayList<>();
    private int count;

    public void add(int row) {
        if (count++ < SHOWN) {
            first.add(row + TextTable.FIRST_ROW);
        }
    }

    /// `row 9 repeats row 4`.
    public static String repeats(int row, int before) {
        return "row %d repeats row %d"
                .formatted(row + TextTable.FIRST_ROW, before + TextTable.FIRST_ROW);
    }

    public int count() {
        return count;
    }

    /// As [#where], with how many there are where not all are named: `12 in all, first in rows 5, 9, 12 (the header is row 1)`.
    public String allAndWhere() {
        return count > SHOWN ? "%d in all, %s".formatted(count, where()) : where();
    }

    /// `rows 5, 9 and 12 (the header is row 1)`, or the first of them.
    public String where() {
        String rows = first.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String which = count > SHOWN ? "first in rows " : count == 1 ? "in row " : "in rows ";
        return which + rows + " (the header is row 1)";
    }
}
