package org.claypon.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.claypon.sql.DataSourceFailed.Kind;

/// What stands before the rows of a SAS transport file of version 5: headers in records of 80 bytes, then a description of
/// each column.
///
/// The layout is that of SAS Institute, TS-140. Labels and informats are not read.
record TransportHead(List<TransportVariable> variables, int rowBytes) {

    static final String MEMBER = header("MEMBER ");

    private static final String LIBRARY = header("LIBRARY");
    private static final String LIBRARY_8 = header("LIBV8  ");
    private static final String COLUMNS = header("NAMESTR");
    private static final String ROWS = header("OBS    ");

    /// Begins a file of PROC CPORT, which is another format of the same name.
    private static final String COMPRESSED = "**COMPRESSED**";

    private static final int NUMBER = 1;
    private static final int TEXT = 2;
    private static final int LEAST_BYTES = 2;
    private static final int MOST_BYTES = 8;

    /// Eight times what the format allows: 9,999 columns of 200 bytes.
    private static final int MOST_ROW_BYTES = 1 << 24;

    TransportHead {
        variables = List.copyOf(variables);
    }

    private static String header(String name) {
        return "HEADER RECORD*******%s HEADER RECORD!!!!!!!".formatted(name);
    }

    static TransportHead read(DataFile file, TransportRecords records) throws IOException {
        library(file, records);
        int columnBytes = columnBytes(file, records);
        records.skip(3);
        String columns = expected(records, COLUMNS);
        int count = number(columns.substring(54, 58));
        byte[] descriptions = records.bytes(count * columnBytes);
        records.toNextRecord();
        expected(records, ROWS);
        TransportHead head = of(count, descriptions, columnBytes);
        HeaderRow.checkNames(file, head.names());
        return head;
    }

    List<String> names() {
        return variables.stream().map(TransportVariable::name).toList();
    }

    private static void library(DataFile file, TransportRecords records) throws IOException {
        String first = records.beginning();
        if (first.isEmpty()) {
            throw TextFile.empty(file);
        }
        if (first.startsWith(LIBRARY)) {
            records.skip(2);
        } else if (first.startsWith(LIBRARY_8)) {
            throw rejected(
                    file,
                    "this is a SAS transport file of version 8, of which only version 5 is read",
                    "write it as version 5 (SAS: the xport engine; R: haven::write_xpt with version = 5), or as .csv");
        } else if (first.startsWith(COMPRESSED)) {
            throw rejected(
                    file,
                    "this is a file of PROC CPORT, which only SAS can read",
                    "write it with the xport engine of SAS, or as .csv");
        } else {
            throw rejected(
                    file,
                    "the file does not begin as a SAS transport file does",
                    "write it again as SAS transport version 5, or as .csv; a compressed file ends in .xpt.gz");
        }
    }

    private static int columnBytes(DataFile file, TransportRecords records) throws IOException {
        String member = records.text();
        if (member.isEmpty()) {
            throw rejected(
                    file, "the file holds no table", "write the table that the study uses to it");
        }
        if (!member.startsWith(MEMBER)) {
            throw damaged();
        }
        int bytes = number(member.substring(74, 78));
        if (bytes != 140 && bytes != 136) {
            throw damaged();
        }
        return bytes;
    }

    private static String expected(TransportRecords records, String header) throws IOException {
        String record = records.text();
        if (!record.startsWith(header)) {
            throw damaged();
        }
        return record;
    }

    private static int number(String digits) {
        if (!digits.matches("\\d+")) {
            throw damaged();
        }
        return Integer.parseInt(digits);
    }

    private static TransportHead of(int count, byte[] descriptions, int columnBytes) {
        List<TransportVariable> variables = new ArrayList<>();
        long rowBytes = 0;
        for (int i = 0; i < count; i++) {
            ByteBuffer description = ByteBuffer.wrap(descriptions, i * columnBytes, columnBytes);
            variables.add(variable(description.slice()));
            rowBytes += variables.getLast().length();
        }
        long end = rowBytes;
        if (end > MOST_ROW_BYTES
                || variables.stream()
                        .anyMatch(v -> v.start() < 0 || v.start() > end - v.length())) {
            throw damaged();
        }
        return new TransportHead(variables, (int) end);
    }

    private static TransportVariable variable(ByteBuffer description) {
        int type = description.getShort(0);
        int length = description.getShort(4);
        boolean sound =
                type == NUMBER
                        ? length >= LEAST_BYTES && length <= MOST_BYTES
                        : type == TEXT && length > 0;
        if (!sound) {
            throw damaged();
        }
        return new TransportVariable(
                text(description, 8, 8),
                type == NUMBER,
                description.getInt(84),
                length,
                text(description, 56, 8));
    }

    private static String text(ByteBuffer description, int start, int length) {
        byte[] bytes = new byte[length];
        description.get(start, bytes);
        return new String(bytes, ISO_8859_1).replace('\0', ' ').strip();
    }

    private static DataSourceFailed damaged() {
        return new DataSourceFailed(HeaderRow.STEP, "the header", Kind.DAMAGED);
    }

    private static DataRejected rejected(DataFile file, String what, String fix) {
        return new DataRejected(DataProblem.ofFile(file.name(), what, fix));
    }
}
