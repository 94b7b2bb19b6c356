package org.claypon.sql;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Columns as lines of text, to compare.
public final class RowsOf {

    private RowsOf() {}

    /// One line a row: its cells with a blank between, a missing one as a dash, a column named `..._day` or `day` as a date.
    public static List<String> columns(Columns columns) {
        return IntStream.range(0, columns.rows())
                .mapToObj(row ->
                        columns.names().stream()
                                .map(name -> cell(columns, name, row))
                                .collect(Collectors.joining(" ")))
                .toList();
    }

    private static String cell(Columns columns, String name, int row) {
        String cell =
                switch (name) {
                    case "value", "range_low", "range_high" -> number(columns.doubles(name)[row]);
                    case "set_number",
                            "domain",
                            "year_of_birth",
                            "month_of_birth",
                            "day_of_birth" ->
                            whole(columns.ints(name)[row]);
                    case "day", "start_day", "end_day", "birth_day" -> day(columns.ints(name)[row]);
                    case "unit_source_value",
                            "concept_name",
                            "domain_id",
                            "vocabulary_id",
                            "standard_concept",
                            "invalid_reason" ->
                            columns.text(name).cell(row);
                    default -> whole(columns.longs(name)[row]);
                };
        return cell.isEmpty() ? "-" : cell;
    }

    private static String number(double cell) {
        return Double.isNaN(cell) ? "" : Double.toString(cell);
    }

    private static String whole(int cell) {
        return cell == Columns.NO_INT ? "" : Integer.toString(cell);
    }

    private static String whole(long cell) {
        return cell == Columns.NO_LONG ? "" : Long.toString(cell);
    }

    private static String day(int cell) {
        return cell == Columns.NO_INT ? "" : java.time.LocalDate.ofEpochDay(cell).toString();
    }
}
