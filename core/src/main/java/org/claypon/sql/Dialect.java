package org.claypon.sql;

/// How DuckDB says what engines say in different ways. With the views of the tables made by it, the statements
/// themselves hold only what all engines share: whole numbers, joins and unions.
final class Dialect {

    private Dialect() {}

    /// A cell of the CDM as statements see it.
    ///
    /// @param column quoted
    static String cell(CdmColumn.Kind kind, String column, boolean text) {
        String filled = text ? "nullif(trim(CAST(%s AS VARCHAR)), '')".formatted(column) : column;
        return switch (kind) {
            case DAY -> day(text ? date(filled) : "CAST(%s AS DATE)".formatted(filled));
            case IDENTITY, KEY, WHOLE, NUMBER, TEXT ->
                    "CAST(%s AS %s)".formatted(filled, kind.type());
        };
    }

    /// Days since 1970-01-01; an infinite date is none.
    private static String day(String date) {
        return "CAST(CASE WHEN isfinite(%1$s) THEN date_diff('day', DATE '1970-01-01', %1$s) END AS INTEGER)"
                .formatted(date);
    }

    /// `2026-01-31`, also with a time behind it, or `20260131`.
    private static String date(String text) {
        return "CASE WHEN regexp_full_match(%1$s, '\\d{8}') THEN CAST(strptime(%1$s, '%%Y%%m%%d') AS DATE) ELSE CAST(%1$s AS DATE) END"
                .formatted(text);
    }

    /// What a table without the column has in its place.
    static String none(CdmColumn.Kind kind) {
        return "CAST(NULL AS %s)".formatted(kind.type());
    }

    /// Whether a cell cannot be read as what it should be.
    static String unreadable(CdmColumn.Kind kind, String column) {
        return "%s IS NOT NULL AND trim(CAST(%s AS VARCHAR)) <> '' AND TRY(%s) IS NULL"
                .formatted(column, column, cell(kind, column, true));
    }

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
