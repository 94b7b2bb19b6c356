package org.claypon.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.claypon.sql.TextColumn.CellKind;

/// Takes the cells of the wanted columns, row by row.
final class TableBuilder {

    private final DataFile file;
    private final List<String> wanted;
    private final List<TextColumn.Builder> columns;

    TableBuilder(DataFile file, List<String> wanted) {
        this.file = file;
        this.wanted = wanted;
        this.columns = wanted.stream().map(name -> new TextColumn.Builder()).toList();
    }

    /// @param column by its place among the wanted ones
    void add(int column, String cell, CellKind kind) {
        columns.get(column).add(cell, kind);
    }

    TextTable build() {
        Map<String, TextColumn> built = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            built.put(wanted.get(i), columns.get(i).build());
        }
        int rows = built.values().stream().mapToInt(TextColumn::rows).max().orElse(0);
        return new TextTable(file.name(), rows, built);
    }
}
