package org.claypon.sql;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.sql.DataSourceFailed.Kind;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Nearest;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// Reads one sheet of an `.xlsx` file: the names of the columns in row 1, and one row for each person.
///
/// What a text table has no word for is refused rather than guessed: merged cells, hidden rows, failed formulas, columns without
/// a name.
final class SpreadsheetFile {

    /// Enough to see titles above the table.
    private static final int FIRST_ROWS = 100;

    private final DataFile file;
    private final Optional<String> sheet;

    /// @param sheet that the study names
    SpreadsheetFile(DataFile file, Optional<String> sheet) {
        this.file = file;
        this.sheet = sheet;
    }

    List<String> header() {
        return opened(found -> {
            SheetTable table = new SheetTable(file, found.facts(), new TreeSet<>());
            addRows(found, table, FIRST_ROWS);
            return table.header();
        });
    }

    TextTable read(NavigableSet<String> wanted) {
        return opened(found -> {
            SheetTable table = new SheetTable(file, found.facts(), wanted);
            addRows(found, table, Long.MAX_VALUE);
            return table.build();
        });
    }

    private interface Use<T> {
        T of(Found found) throws IOException;
    }

    private record Found(Sheet sheet, SheetPart.Facts facts) {}

    private <T> T opened(Use<T> use) {
        try {
            ReadingOptions options = new ReadingOptions(SpreadsheetCheck.styled(file), true);
            try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), options)) {
                Sheet found = sheet(workbook);
                return use.of(new Found(found, SheetPart.of(file, found.getId())));
            }
        } catch (IOException e) {
            throw DataSourceFailed.reading("the spreadsheet", e);
        } catch (DataRejected | DataSourceFailed e) {
            throw e;
        } catch (RuntimeException e) {
            throw new DataSourceFailed(HeaderRow.STEP, "the spreadsheet", Kind.DAMAGED);
        }
    }

    private static void addRows(Found found, SheetTable table, long most) throws IOException {
        try (Stream<Row> rows = found.sheet().openStream()) {
            rows.limit(most).forEach(table::add);
        }
    }

    private Sheet sheet(ReadableWorkbook workbook) throws IOException {
        List<Sheet> sheets = workbook.getSheets().toList();
        return sheet.isPresent() ? named(sheets, sheet.get()) : only(sheets);
    }

    private Sheet named(List<Sheet> sheets, String name) {
        String nearest =
                Nearest.to(name, sheets.stream().map(Sheet::getName).toList())
                        .map(near -> "; the nearest is " + Echo.quoted(near))
                        .orElse("");
        return sheets.stream()
                .filter(found -> found.getName().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        rejected(
                                "the file has no sheet called %s%s"
                                        .formatted(Echo.quoted(name), nearest),
                                "write under data.sheet the name that stands on its tab"));
    }

    private Sheet only(List<Sheet> sheets) throws IOException {
        List<Sheet> filled = new ArrayList<>();
        for (Sheet candidate : sheets) {
            if (candidate.getVisibility() == SheetVisibility.VISIBLE && isFilled(candidate)) {
                filled.add(candidate);
            }
        }
        if (filled.isEmpty()) {
            throw TextFile.empty(file);
        }
        if (filled.size() > 1) {
            throw rejected(
                    "%d sheets of the file hold something: %s"
                            .formatted(
                                    filled.size(),
                                    filled.stream()
                                            .map(found -> Echo.quoted(found.getName()))
                                            .collect(Collectors.joining(", "))),
                    "name the one with the people in the study file, as \"sheet: %s\" under \"data\", or save it as a file of its own"
                            .formatted(Echo.cut(filled.getFirst().getName())));
        }
        return filled.getFirst();
    }

    private static boolean isFilled(Sheet sheet) throws IOException {
        try (Stream<Row> rows = sheet.openStream()) {
            return rows.flatMap(Row::stream)
                    .filter(Objects::nonNull)
                    .anyMatch(cell -> !SheetCell.of(cell).equals(SheetCell.EMPTY));
        }
    }

    private DataRejected rejected(String what, String fix) {
        return new DataRejected(DataProblem.ofFile(file.name(), what, fix));
    }
}
