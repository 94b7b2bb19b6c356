package org.claypon.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What counted as missing in the table that was read. Its number of rows is a total.
final class MaskingData {

    private final MaskingTables tables;
    private final DataRead data;
    private final List<MaskingCell> cells;

    MaskingData(MaskingTables tables, DataRead data) {
        this.tables = tables;
        this.data = data;
        this.cells = tables.counts(data.missing().stream().map(DataRead.MissingCells::cells));
        Map<String, List<MaskingCell>> columns = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            columns.computeIfAbsent(data.missing().get(i).column(), _ -> new ArrayList<>())
                    .add(cells.get(i));
        }
        MaskingCell rows = tables.total(Count.of(data.rows()));
        columns.values().forEach(reasons -> tables.rest(rows, reasons.toArray(MaskingCell[]::new)));
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
                data.file(),
                data.rows(),
                missing,
                new MaskingNotes(tables.k()).masked(data.notes()));
    }
}
