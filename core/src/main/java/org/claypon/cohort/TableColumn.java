package org.claypon.cohort;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.results.Count;
import org.claypon.results.DataRead.MissingCells;
import org.claypon.sql.TextColumn;
import org.claypon.sql.TextColumn.CellKind;

/// A column of the table with what counts as missing in it.
///
/// @param missingCodes of this column
record TableColumn(String name, TextColumn text, List<String> missingCodes) {

    /// The cell without the space around it; empty when it is missing.
    String cell(int row) {
        String cell = written(row);
        return whyMissing(cell).isPresent() ? "" : cell;
    }

    CellKind kind(int row) {
        return text.kind(row);
    }

    /// Programs write a letter with its accent as one character or as two; here it is one.
    private String written(int row) {
        return Normalizer.normalize(text.cell(row).strip(), Normalizer.Form.NFC);
    }

    int rows() {
        return text.rows();
    }

    private Optional<String> whyMissing(String cell) {
        if (cell.isEmpty()) {
            return Optional.of("empty cell");
        }
        if (cell.equals("NA")) {
            return Optional.of("NA");
        }
        return missingCodes.stream()
                .filter(code -> Cells.isCode(cell, code))
                .findFirst()
                .map("missing code "::concat);
    }

    /// Whether the code makes any cell a missing one.
    boolean takes(String code) {
        for (int row = 0; row < rows(); row++) {
            if (Cells.isCode(written(row), code)) {
                return true;
            }
        }
        return false;
    }

    /// How many cells are missing for each reason.
    List<MissingCells> missing() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("empty cell", 0);
        counts.put("NA", 0);
        missingCodes.forEach(code -> counts.put("missing code " + code, 0));
        for (int row = 0; row < rows(); row++) {
            whyMissing(written(row)).ifPresent(reason -> counts.merge(reason, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new MissingCells(name, entry.getKey(), Count.of(entry.getValue())))
                .toList();
    }
}
