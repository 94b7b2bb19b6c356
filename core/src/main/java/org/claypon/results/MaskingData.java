package org.claypon.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What counted as missing in the table that was read. Its number of rows is rounded down.
final class MaskingData {

    private final MaskingTables tables;
    private final DataRead data;
    private final List<MaskingCell> cells;
    private final MaskingCell rows;

    MaskingData(MaskingTables tables, DataRead data) {
        this.tables = tables;
        this.data = data;
        this.cells = tables.counts(data.missing().stream().map(DataRead.MissingCells::cells));
        Map<String, List<MaskingCell>> columns = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            columns.computeIfAbsent(data.missing().get(i).column(), _ -> new ArrayList<>())
                    .add(cells.get(i));
        }
        this.rows = tables.left(Count.of(data.rows()), Count.of(data.rows()));
        tables.round(rows);
        columns.values().forEach(reasons -> tables.rest(rows, reasons.toArray(MaskingCell[]::new)));
    }

    /// The rows of the table, rounded down as the numbers left are: in full they would undo the rounding of those.
    MaskingCell rows() {
        return rows;
    }

    DataRead printed() {
        List<DataRead.MissingCells> missing = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            DataRead.MissingCells found = data.missing().get(i);
            missing.add(
                    new DataRead.MissingCells(
                            found.column(), found.reason(), cells.get(i).printed()));
        }
        return new DataRead(
                data.source(),
                rows.least(),
                missing,
                new MaskingNotes(tables.k()).masked(data.notes()));
    }
}
