package org.claypon.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.claypon.sql.TextColumn.CellKind;
import org.dhatim.fastexcel.reader.Row;

/// Takes the rows of a sheet, from the first, and refuses at the end all that would be a guess, at once.
///
/// Rows without any cell between others are rows of empty cells, those behind the last one are none.
final class SheetTable {

    private static final String HEAD_FIX =
            "let row 1 hold one name for each column; delete titles and second rows of names above the people";

    private final DataFile file;
    private final SheetPart.Facts facts;
    private final NavigableSet<String> wanted;
    private final TableBuilder table;
    private List<String> header = List.of();
    private List<Integer> places = List.of();
    private final List<Rows> failed = new ArrayList<>();
    private final List<Rows> uncomputed = new ArrayList<>();
    private final Rows hidden = new Rows();

    /// The first row with a cell in a column that has no name.
    private final TreeMap<Integer, Integer> nameless = new TreeMap<>();

    /// The last row that was added, counted as the sheet does.
    private int last;

    /// The library counts the rows of a sheet that does not number them from 0.
    private int before;

    SheetTable(DataFile file, SheetPart.Facts facts, NavigableSet<String> wanted) {
        this.file = file;
        this.facts = facts;
        this.wanted = wanted;
        this.table = new TableBuilder(file, List.copyOf(wanted));
    }

    void add(Row row) {
        List<SheetCell> cells =
                IntStream.range(0, row.getCellCount()).mapToObj(i -> cell(row, i)).toList();
        if (cells.stream().allMatch(SheetCell.EMPTY::equals)) {
            return;
        }
        if (last == 0 && row.getRowNum() == 0) {
            before = 1;
        }
        int number = row.getRowNum() + before;
        if (last == 0) {
            head(number, cells);
        } else {
            body(number, cells, row.isHidden());
        }
        last = number;
    }

    private SheetCell cell(Row row, int column) {
        boolean isUncomputed =
                !facts.uncomputed().isEmpty()
                        && facts.uncomputed()
                                .contains(CellRange.letters(column + 1) + row.getRowNum());
        return isUncomputed ? new SheetCell.Uncomputed() : read(row, column);
    }

    private static SheetCell read(Row row, int column) {
        return row.getOptionalCell(column).<SheetCell>map(SheetCell::of).orElse(SheetCell.EMPTY);
    }

    /// A name that is no text after all is none.
    private void head(int number, List<SheetCell> cells) {
        if (number > 1) {
            throw rejected(
                    "the first row with a cell is row %d".formatted(number),
                    "delete the empty rows above it, so that row 1 names the columns");
        }
        header = cells.stream().map(cell -> ColumnName.of(text(cell))).toList();
        refuseMergedHead();
        HeaderRow.checkNames(file, header);
        places = HeaderRow.places(file, header, wanted);
        places.forEach(place -> {
            failed.add(new Rows());
            uncomputed.add(new Rows());
        });
    }

    private void body(int number, List<SheetCell> cells, boolean isHidden) {
        for (int empty = last + 1; empty < number; empty++) {
            for (int i = 0; i < places.size(); i++) {
                table.add(i, "", CellKind.TEXT);
            }
        }
        int row = number - TextTable.FIRST_ROW;
        for (int i = 0; i < places.size(); i++) {
            int place = places.get(i);
            addCell(i, row, place < cells.size() ? cells.get(place) : SheetCell.EMPTY);
        }
        if (isHidden) {
            hidden.add(row);
        }
        noteNameless(number, cells);
    }

    private void addCell(int column, int row, SheetCell cell) {
        switch (cell) {
            case SheetCell.Text _ -> {}
            case SheetCell.Failed _ -> failed.get(column).add(row);
            case SheetCell.Uncomputed _ -> uncomputed.get(column).add(row);
        }
        table.add(column, text(cell), kind(cell));
    }

    private static String text(SheetCell cell) {
        return cell instanceof SheetCell.Text(String text, CellKind _) ? text : "";
    }

    private static CellKind kind(SheetCell cell) {
        return cell instanceof SheetCell.Text(String _, CellKind kind) ? kind : CellKind.TEXT;
    }

    private void noteNameless(int number, List<SheetCell> cells) {
        for (int i = 0; i < cells.size(); i++) {
            boolean hasName = i < header.size() && !header.get(i).isEmpty();
            if (!hasName && !cells.get(i).equals(SheetCell.EMPTY)) {
                nameless.putIfAbsent(i + 1, number);
            }
        }
    }

    List<String> header() {
        if (last == 0) {
            throw TextFile.empty(file);
        }
        refuse(problems());
        return header;
    }

    TextTable build() {
        header();
        return table.build();
    }

    private void refuseMergedHead() {
        refuse(
                facts.merged().stream()
                        .filter(cells -> cells.firstRow() == 1)
                        .map(cells ->
                                problem(
                                        "cells %s, in the row of the names, are merged"
                                                .formatted(cells),
                                        "unmerge them, and " + HEAD_FIX))
                        .toList());
    }

    private List<DataProblem> problems() {
        List<DataProblem> problems = new ArrayList<>();
        facts.merged().stream()
                .filter(cells -> cells.firstRow() <= last && cells.firstColumn() <= header.size())
                .forEach(cells ->
                        problems.add(
                                problem(
                                        "cells %s are merged, so rows have no values of their own"
                                                .formatted(cells),
                                        "unmerge them, and write the value into each cell that it holds for")));
        addNameless(problems);
        if (hidden.count() > 0) {
            problems.add(
                    problem(
                            "%s hidden, %s; whether they belong to the people is not known"
                                    .formatted(
                                            hidden.count() == 1
                                                    ? "1 row is"
                                                    : hidden.count() + " rows are",
                                            hidden.where()),
                            "show all rows (clear the filter), or copy the visible ones to a new sheet"));
        }
        addCellProblems(problems);
        return problems;
    }

    /// The first column may be nameless, as that of row names is.
    private void addNameless(List<DataProblem> problems) {
        List<Integer> columns = List.copyOf(nameless.tailMap(1, false).keySet());
        long named = header.stream().filter(name -> !name.isEmpty()).count();
        if (columns.size() > 1 && named <= columns.size()) {
            problems.add(
                    problem(
                            "row 1 does not hold the names of the columns: %s there, and %d columns without a name hold values"
                                    .formatted(
                                            named == 1 ? "1 name stands" : named + " names stand",
                                            columns.size()),
                            HEAD_FIX));
            return;
        }
        columns.forEach(column ->
                problems.add(
                        problem(
                                "column %s has no name in row 1 and a value in row %d"
                                        .formatted(CellRange.letters(column), nameless.get(column)),
                                HEAD_FIX)));
    }

    private void addCellProblems(List<DataProblem> problems) {
        List<String> names = List.copyOf(wanted);
        for (int i = 0; i < places.size(); i++) {
            addCells(
                    problems,
                    names.get(i),
                    failed.get(i),
                    "an error such as #DIV/0!",
                    "mend the formulas, or empty the cells whose value is not known");
            addCells(
                    problems,
                    names.get(i),
                    uncomputed.get(i),
                    "a formula without a stored value",
                    "open the file in the spreadsheet program and save it there, which stores the values");
        }
    }

    private void addCells(
            List<DataProblem> problems, String column, Rows rows, String what, String fix) {
        if (rows.count() > 0) {
            problems.add(DataProblem.ofCells(file.name(), column, rows, what, fix));
        }
    }

    private static void refuse(List<DataProblem> problems) {
        if (!problems.isEmpty()) {
            throw new DataRejected(problems);
        }
    }

    private DataProblem problem(String what, String fix) {
        return DataProblem.ofFile(file.name(), what, fix);
    }

    private DataRejected rejected(String what, String fix) {
        return new DataRejected(problem(what, fix));
    }
}
