package org.claypon.cohort;

/// What a note or a message may say of the people behind it: it is a sentence, which nobody masks later.
record Discretion(int smallestCount) {

    /// Whoever is one of fewer may be recognised, whatever the study hides.
    private static final int FEWEST = 5;

    /// Rows that must share a cell before it is named.
    int fewest() {
        return Math.max(FEWEST, smallestCount);
    }

    boolean hidesCounts() {
        return smallestCount > 1;
    }

    /// A number that stands for itself: no other beside it adds up to a total with it.
    String counted(int count) {
        return count < smallestCount ? "fewer than " + smallestCount : Integer.toString(count);
    }

    /// Rows with one of the values of a column. Where counts are hidden no number is said, not even a rounded one: with the total of the column
    /// or of the controls, which stand elsewhere, it would say how few have the other values.
    String rows(int count) {
        return hidesCounts() ? "many rows" : count == 1 ? "1 row" : count + " rows";
    }
}
