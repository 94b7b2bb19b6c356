package org.claypon.sql;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.claypon.sql.TextColumn.CellKind;

/// Reads a SAS transport file of version 5 (`.xpt`, `.xpt.gz`) that holds one table.
///
/// The format does not say how many rows it holds. What is left of the last record is filled with blanks: blank rows that
/// fit into that filling are taken for it, as SAS does.
final class TransportFile {

    private final DataFile file;
    private final TransportHead head;
    private final TransportRecords records;
    private final List<TransportVariable> wanted;
    private final TableBuilder table;
    private final byte[] row;

    /// Bytes of the row that have come so far.
    private int filled;

    private long rows;

    /// Rows of blanks that may be the filling at the end.
    private long blankRows;

    private final List<Long> notText;

    private TransportFile(
            DataFile file,
            TransportHead head,
            TransportRecords records,
            NavigableSet<String> names) {
        this.file = file;
        this.head = head;
        this.records = records;
        this.wanted =
                HeaderRow.places(file, head.names(), names).stream()
                        .map(head.variables()::get)
                        .toList();
        this.table = new TableBuilder(file, List.copyOf(names));
        this.row = new byte[head.rowBytes()];
        this.notText = new ArrayList<>(wanted.stream().map(column -> 0L).toList());
    }

    static List<String> header(DataFile file) {
        try (InputStream in = file.open()) {
            return TransportHead.read(file, new TransportRecords(in)).names();
        } catch (IOException e) {
            throw DataSourceFailed.reading("the header", e);
        }
    }

    static TextTable read(DataFile file, NavigableSet<String> names) {
        try (InputStream in = file.open()) {
            TransportRecords records = new TransportRecords(in);
            TransportHead head = TransportHead.read(file, records);
            return new TransportFile(file, head, records, names).table();
        } catch (IOException e) {
            throw DataSourceFailed.reading("the rows", e);
        }
    }

    private TextTable table() throws IOException {
        for (byte[] record = records.next(); record.length > 0; record = records.next()) {
            refuseSecondTable(record);
            add(record);
        }
        end();
        refuseOtherText();
        return table.build();
    }

    private void add(byte[] record) {
        int taken = 0;
        while (taken < record.length) {
            int more = Math.min(record.length - taken, row.length - filled);
            System.arraycopy(record, taken, row, filled, more);
            taken += more;
            filled += more;
            if (filled == row.length) {
                filled = 0;
                addRow();
            }
        }
    }

    private void addRow() {
        if (isBlank(row.length)) {
            blankRows++;
            return;
        }
        addBlankRows(blankRows);
        blankRows = 0;
        addCells(row);
    }

    private void addCells(byte[] bytes) {
        rows++;
        for (int i = 0; i < wanted.size(); i++) {
            Optional<String> cell = wanted.get(i).cell(bytes);
            if (cell.isEmpty() && notText.get(i) == 0) {
                notText.set(i, rows);
            }
            table.add(i, cell.orElse(""), wanted.get(i).number() ? CellKind.NUMBER : CellKind.TEXT);
        }
    }

    private void addBlankRows(long count) {
        byte[] blank = " ".repeat(row.length).getBytes(US_ASCII);
        for (long i = 0; i < count; i++) {
            addCells(blank);
        }
    }

    private boolean isBlank(int bytes) {
        for (int i = 0; i < bytes; i++) {
            if (row[i] != ' ') {
                return false;
            }
        }
        return true;
    }

    /// Blanks of less than a record are the filling; more, or anything else than blanks, is the rest of a lost row.
    private void end() throws IOException {
        if (filled >= TransportRecords.BYTES || !isBlank(filled)) {
            throw new EOFException();
        }
        int filling = (TransportRecords.BYTES - 1 - filled) / head.rowBytes();
        addBlankRows(blankRows - Math.min(blankRows, filling));
    }

    private void refuseSecondTable(byte[] record) throws IOException {
        if (startsWith(record, TransportHead.MEMBER)) {
            throw new DataRejected(
                    DataProblem.ofFile(
                            file.name(),
                            "the file holds more than one table; a second one begins behind row %d"
                                    .formatted(rows + 1),
                            "write the table that the study uses to a file of its own"));
        }
    }

    private static boolean startsWith(byte[] record, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (record[i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void refuseOtherText() {
        List<DataProblem> problems = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (notText.get(i) > 0) {
                problems.add(
                        new DataProblem(
                                file.name(),
                                Optional.of(wanted.get(i).name()),
                                "the text in row %d is not UTF-8 (the header is row 1)"
                                        .formatted(notText.get(i) - 1 + TextTable.FIRST_ROW),
                                "write the file with UTF-8 text, or as .csv in UTF-8"));
            }
        }
        if (!problems.isEmpty()) {
            throw new DataRejected(problems);
        }
    }
}
