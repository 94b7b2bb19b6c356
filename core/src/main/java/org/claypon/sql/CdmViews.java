package org.claypon.sql;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claypon.sql.CdmSource.Found;
import org.claypon.sql.CdmSource.Stored;

/// One temporary view a table, in our own catalogue: the same names and types whatever the source is.
final class CdmViews {

    private CdmViews() {}

    /// A table that is absent is a view without rows.
    static String statement(CdmTable table, Map<CdmTable, Found> tables) {
        Optional<Found> found = Optional.ofNullable(tables.get(table));
        String columns =
                table.columns().stream()
                        .map(column -> {
                            String cell =
                                    found.flatMap(t -> t.column(column.name()))
                                            .map(stored -> cell(column, stored))
                                            .orElseGet(() -> Dialect.none(column.kind()));
                            return "%s AS %s".formatted(cell, column.inStatements());
                        })
                        .collect(Collectors.joining(",\n    "));
        return Statements.text("stage-table")
                .replace("{view}", table.view())
                .replace("{rows}", found.isPresent() ? "1 = 1" : "1 = 0")
                .replace("{columns}", columns)
                .replace("{table}", found.map(Found::from).orElse("(SELECT 1) AS nothing"));
    }

    private static String cell(CdmColumn column, Stored stored) {
        return CdmCheck.isEmptyType(stored.type())
                ? Dialect.none(column.kind())
                : Dialect.cell(column.kind(), stored.name(), CdmCheck.isText(stored.type()));
    }
}
