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
/// @param shared     the most frequent first
/// @param all        how many cells differ, those of few rows among them
/// @param discretion rows that must share a cell, and what may be said of their number
record SharedCells(List<Level> shared, int all, Discretion discretion) {

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
    static SharedCells of(Labels column, IntPredicate who, Discretion discretion) {
        Map<String, Integer> counts = new TreeMap<>();
        IntStream.range(0, column.values().length)
                .filter(person -> column.known(person) && who.test(person))
                .forEach(person -> counts.merge(code(column.of(person)), 1, Integer::sum));
        List<Level> shared =
                counts.entrySet().stream()
                        .filter(entry -> entry.getValue() >= discretion.fewest())
                        .map(entry -> new Level(entry.getKey(), entry.getValue()))
                        .sorted(
                                Comparator.comparingInt(Level::rows)
                                        .reversed()
                                        .thenComparing(Level::cell))
                        .toList();
        return new SharedCells(shared, counts.size(), discretion);
    }

    /// 1, 1.0 and 01 are one code.
    static String code(String cell) {
        return Double.isNaN(Cells.number(cell)) ? cell : Ids.canonical(cell);
    }

    /// Whether there are two or more that may be spoken of: beside a total, one and "others" may say that there is a single other person.
    boolean areSeveral() {
        return (discretion.hidesCounts() ? shared.size() : all) > 1;
    }

    boolean areLevels() {
        return all <= MOST_LEVELS;
    }

    List<String> cells() {
        return shared.stream().map(Level::cell).toList();
    }

    /// `2 (61 rows), 9 (40 rows) and others in fewer than 5 rows each`; `2 and 9` where counts are hidden; empty where nothing may be named.
    String said() {
        if (shared.isEmpty()) {
            return "";
        }
        List<String> parts =
                shared.stream()
                        .limit(NAMED)
                        .map(this::said)
                        .collect(Collectors.toCollection(ArrayList::new));
        if (shared.size() > NAMED) {
            parts.add("others");
        } else if (all > shared.size() && !discretion.hidesCounts()) {
            parts.add("others in fewer than %d rows each".formatted(discretion.fewest()));
        }
        return parts.size() == 1
                ? parts.getFirst()
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.getLast();
    }

    private String said(Level level) {
        return discretion.hidesCounts()
                ? level.literal()
                : "%s (%s)".formatted(level.literal(), discretion.rows(level.rows()));
    }
}
