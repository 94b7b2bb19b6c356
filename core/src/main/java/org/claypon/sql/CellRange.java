package org.claypon.sql;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cells of a spreadsheet from one corner to the other. Rows and columns are counted from 1.
record CellRange(int firstColumn, int firstRow, int lastColumn, int lastRow) {

    /// The last column that a spreadsheet has, XFD, and its last row.
    private static final int MOST_COLUMNS = 1 << 14;

    private static final int MOST_ROWS = 1 << 20;
    private static final int LETTERS = 26;
    private static final Pattern RANGE =
            Pattern.compile("([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?");

    /// `B1:D1`, or one cell; nothing where no spreadsheet has such cells.
    static Optional<CellRange> of(String text) {
        Matcher range = RANGE.matcher(text.replace("$", ""));
        if (!range.matches()) {
            return Optional.empty();
        }
        int end = range.group(3) == null ? 1 : 3;
        CellRange found =
                new CellRange(
                        column(range.group(1)),
                        Integer.parseInt(range.group(2)),
                        column(range.group(end)),
                        Integer.parseInt(range.group(end + 1)));
        boolean exists =
                found.firstRow >= 1
                        && found.firstRow <= found.lastRow
                        && found.lastRow <= MOST_ROWS
                        && found.firstColumn <= found.lastColumn
                        && found.lastColumn <= MOST_COLUMNS;
        return exists ? Optional.of(found) : Optional.empty();
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = LETTERS * column + letters.charAt(i) - 'A' + 1;
        }
        return column;
    }

    /// A, B, ..., Z, AA, ...
    static String letters(int column) {
        String last = Character.toString('A' + (column - 1) % LETTERS);
        return column <= LETTERS ? last : letters((column - 1) / LETTERS) + last;
    }

    @Override
    public String toString() {
        return "%s%d to %s%d"
                .formatted(letters(firstColumn), firstRow, letters(lastColumn), lastRow);
    }
}
