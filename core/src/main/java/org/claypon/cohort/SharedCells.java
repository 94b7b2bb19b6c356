package org.claypon.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.yaml.Echo;

/// What many rows of a column have in common, so that a message may name it: it is no person's own value.
///
/// @param shared  the most frequent first
/// @param rounded the number to a multiple of which rows are rounded down; 1 for exact numbers
/// @param fewest  rows that must share a cell before it is named
/// @param all     how many cells differ, those of few rows among them
record SharedCells(List<Level> shared, int rounded, int fewest, int all) {

    /// Whoever is one of fewer may be recognised, whatever the study hides.
    private static final int FEWEST = 5;

    /// A column with more is one of names, dates, numbers or diagnoses, of which the frequent ones say little.
    private static final int MOST_LEVELS = 12;

    private static final int NAMED = 4;

    SharedCells {
        shared = List.copyOf(shared);
    }

    /// A cell and how many rows have it.
    record Level(String cell, int rows) {

        boolean isNumber() {
            return !Double.isNaN(Cells.number(cell));
        }

        /// As a condition writes it: `1`, `'RLS'`.
        private String literal() {
            return isNumber() ? Echo.cut(cell) : "'" + Echo.cut(cell) + "'";
        }
    }

    /// Of the column among some people, those who lack it left aside.
    static SharedCells of(Labels column, IntPredicate who, int smallestCount) {
        Map<String, Integer> counts = new TreeMap<>();
        IntStream.range(0, column.values().length)
                .filter(person -> column.known(person) && who.test(person))
                .forEach(person -> counts.merge(code(column.of(person)), 1, Integer::sum));
        int fewest = Math.max(FEWEST, smallestCount);
        List<Level> shared =
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() >= fewest)
                        .map(entry -> new Level(entry.getKey(), entry.getValue()))
                        .sorted(
                                Comparator.comparingInt(Level::rows)
                                        .reversed()
                                        .thenComparing(Level::cell))
                        .toList();
        return new SharedCells(shared, Math.max(1, smallestCount), fewest, counts.size());
    }

    /// 1, 1.0 and 01 are one code.
    static String code(String cell) {
        return Double.isNaN(Cells.number(cell)) ? cell : Ids.canonical(cell);
    }

    /// Whether there are two or more that may be spoken of.
    boolean areSeveral() {
        return (rounded == 1 ? all : shared.size()) > 1;
    }

    boolean areLevels() {
        return all <= MOST_LEVELS;
    }

    List<String> cells() {
        return shared.stream().map(Level::cell).toList();
    }

    /// `2 (61 rows), 9 (40 rows) and others in fewer than 5 rows each`; empty where nothing may be named. Where counts are hidden, numbers are
    /// rounded down and rare cells not spoken of: beside a total, `others` would say how few they are.
    String said() {
        if (shared.isEmpty()) {
            return "";
        }
        List<String> parts =
                shared.stream()
                        .limit(NAMED)
                        .map(level -> level.literal() + rows(level))
                        .collect(Collectors.toCollection(ArrayList::new));
        if (shared.size() > NAMED) {
            parts.add("others");
        } else if (all > shared.size() && rounded == 1) {
            parts.add("others in fewer than %d rows each".formatted(fewest));
        }
        return parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private String rows(Level level) {
        return rounded == 1
                ? " (%d rows)".formatted(level.rows())
                : " (at least %d rows)".formatted(level.rows() / rounded * rounded);
    }
}
