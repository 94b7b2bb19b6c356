package org.claypon.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claypon.sql.CdmColumn.Kind;
import org.claypon.sql.CdmSource.Found;
import org.claypon.sql.CdmSource.Stored;

/// Whether the tables are those of the CDM: present, with their columns, of types that can be read.
final class CdmCheck {

    private static final Pattern TEXT = Pattern.compile("VARCHAR|ENUM\\(.*");
    private static final Pattern EMPTY = Pattern.compile("\"?NULL\"?");
    private static final Pattern DATE = Pattern.compile("DATE|TIMESTAMP.*");
    private static final Pattern WHOLE = Pattern.compile("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?");
    private static final Pattern FRACTION = Pattern.compile("DOUBLE|FLOAT");
    private static final Pattern DECIMAL = Pattern.compile("DECIMAL.*");
    private static final Pattern WHOLE_DECIMAL = Pattern.compile("DECIMAL\\(\\d+, ?0\\)");
    private static final Pattern NESTED =
            Pattern.compile("(STRUCT|MAP|UNION|VARIANT)\\b.*|.*\\]|BLOB|BIT|GEOMETRY.*");

    private CdmCheck() {}

    static boolean isText(String type) {
        return TEXT.matcher(type).matches();
    }

    /// A Parquet file may say that a column holds nothing.
    static boolean isEmptyType(String type) {
        return EMPTY.matcher(type).matches();
    }

    /// All that is wrong, in the order of the tables.
    static List<DataProblem> problems(CdmSource source, Map<CdmTable, Found> tables) {
        List<DataProblem> problems = new ArrayList<>();
        for (CdmTable table : CdmTable.values()) {
            Optional.ofNullable(tables.get(table))
                    .ifPresentOrElse(
                            found -> addColumns(problems, table, found),
                            () -> addAbsent(problems, source, table));
        }
        return problems;
    }

    private static void addAbsent(List<DataProblem> problems, CdmSource source, CdmTable table) {
        if (table.required()) {
            problems.add(
                    DataProblem.ofFile(
                            source.name(),
                            "the table %s of the CDM is missing".formatted(table.lowerCase()),
                            source.fix(table)));
        }
    }

    private static void addColumns(List<DataProblem> problems, CdmTable table, Found found) {
        for (CdmColumn column : table.columns()) {
            Optional<Stored> stored = found.column(column.name());
            if (stored.isEmpty() && column.required()) {
                problems.add(
                        found.problem(
                                column.name(),
                                "the column of the CDM is missing",
                                "give the table the columns of CDM 5.3 or 5.4"));
            }
            stored.filter(s -> !fits(column.kind(), s.type()))
                    .ifPresent(s ->
                            problems.add(
                                    found.problem(
                                            column.name(),
                                            "the column is of the type %s; it must hold %s"
                                                    .formatted(
                                                            s.type(),
                                                            words(column.kind(), s.type())),
                                            "store it in the type that the CDM has for it")));
        }
    }

    private static String words(Kind kind, String type) {
        return kind == Kind.IDENTITY && FRACTION.matcher(type).matches()
                ? "whole numbers, as long ones lose digits in this type"
                : kind.words();
    }

    private static boolean fits(Kind kind, String type) {
        if (isText(type) || isEmptyType(type)) {
            return true;
        }
        return switch (kind) {
            case IDENTITY -> WHOLE.matcher(type).matches() || WHOLE_DECIMAL.matcher(type).matches();
            case KEY, WHOLE, NUMBER ->
                    WHOLE.matcher(type).matches()
                            || FRACTION.matcher(type).matches()
                            || DECIMAL.matcher(type).matches();
            case DAY -> DATE.matcher(type).matches();
            case TEXT -> !NESTED.matcher(type).matches();
        };
    }

    /// Cells that are not what their column should hold. It is asked for once a statement has failed.
    static List<DataProblem> unreadableCells(Engine engine, Map<CdmTable, Found> tables) {
        List<DataProblem> problems = new ArrayList<>();
        for (CdmTable table : CdmTable.values()) {
            Optional.ofNullable(tables.get(table))
                    .ifPresent(found -> problems.addAll(unreadableCells(engine, table, found)));
        }
        return problems;
    }

    private static List<DataProblem> unreadableCells(Engine engine, CdmTable table, Found found) {
        List<CdmColumn> asked =
                table.columns().stream()
                        .filter(column -> column.kind() != Kind.TEXT)
                        .filter(column ->
                                found.column(column.name())
                                        .filter(stored -> isText(stored.type()))
                                        .isPresent())
                        .toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        String counts =
                asked.stream()
                        .map(column ->
                                "CAST(count(*) FILTER (WHERE %s) AS BIGINT) AS %s"
                                        .formatted(
                                                Dialect.unreadable(
                                                        column.kind(),
                                                        found.column(column.name())
                                                                .orElseThrow()
                                                                .name()),
                                                column.name()))
                        .collect(Collectors.joining(",\n    "));
        Columns counted =
                engine.columns(
                        "unreadable-cells",
                        Statements.text("unreadable-cells")
                                .replace("{counts}", counts)
                                .replace("{table}", found.from()));
        return asked.stream()
                .filter(column -> counted.longs(column.name())[0] > 0)
                .map(column ->
                        found.problem(
                                column.name(),
                                "cells of the column that cannot be read: %d; it must hold %s"
                                        .formatted(
                                                counted.longs(column.name())[0],
                                                column.kind().words()),
                                "write them so, and leave empty what is not known"))
                .toList();
    }
}
