package org.claypon.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// Writes SAS transport files of version 5 for tests, from what their layout says.
///
/// @param columnBytes 140, or 136 as some old systems write
record Transport(List<Column> columns, int columnBytes) {

    static final byte[] MISSING = {'.', 0, 0, 0, 0, 0, 0, 0};

    /// @param length in bytes
    record Column(String name, boolean number, int length, String format) {}

    static Column number(String name) {
        return new Column(name, true, 8, "");
    }

    static Column text(String name, int length) {
        return new Column(name, false, length, "");
    }

    static Transport of(Column... columns) {
        return new Transport(List.of(columns), 140);
    }

    /// @param cells numbers, texts, or bytes as they stand in the file
    byte[] file(Object[]... cells) {
        return filled(joined(headers(), rows(cells)));
    }

    byte[] headers() {
        byte[] library =
                records(
                        "HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!" + "0".repeat(30),
                        "SAS     SAS     SASLIB  9.4     X64_10PR",
                        "01JAN26:00:00:00");
        return joined(library, member("PEOPLE"));
    }

    byte[] member(String name) {
        byte[] head =
                records(
                        "HEADER RECORD*******MEMBER  HEADER RECORD!!!!!!!000000000000000001600000000%d"
                                .formatted(columnBytes),
                        "HEADER RECORD*******DSCRPTR HEADER RECORD!!!!!!!" + "0".repeat(30),
                        "SAS     %-8sSASDATA 9.4     X64_10PR".formatted(name),
                        "01JAN26:00:00:00",
                        "HEADER RECORD*******NAMESTR HEADER RECORD!!!!!!!000000%04d%s"
                                .formatted(columns.size(), "0".repeat(20)));
        return joined(
                head,
                filled(descriptions()),
                records("HEADER RECORD*******OBS     HEADER RECORD!!!!!!!" + "0".repeat(30)));
    }

    private byte[] descriptions() {
        ByteBuffer bytes = ByteBuffer.allocate(columns.size() * columnBytes);
        int position = 0;
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            int start = i * columnBytes;
            bytes.putShort(start, (short) (column.number() ? 1 : 2));
            bytes.putShort(start + 4, (short) column.length());
            bytes.putShort(start + 6, (short) (i + 1));
            bytes.put(
                    start + 8,
                    "%-8s%-40s%-8s"
                            .formatted(column.name(), "label", column.format())
                            .getBytes(ISO_8859_1));
            bytes.putInt(start + 84, position);
            position += column.length();
        }
        return bytes.array();
    }

    byte[] rows(Object[]... cells) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Object[] row : cells) {
            for (int i = 0; i < row.length; i++) {
                bytes.writeBytes(cell(row[i], columns.get(i).length()));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] cell(Object cell, int length) {
        return switch (cell) {
            case byte[] bytes -> Arrays.copyOf(bytes, length);
            case Number number -> Arrays.copyOf(ibm(number.doubleValue()), length);
            default ->
                    ByteBuffer.allocate(length)
                            .put(" ".repeat(length).getBytes(UTF_8))
                            .put(0, cell.toString().getBytes(UTF_8))
                            .array();
        };
    }

    /// The nearest number of the format that is not larger in size; exact for all that have an exponent in its range.
    static byte[] ibm(double number) {
        if (number == 0) {
            return new byte[8];
        }
        int exponent = Math.ceilDiv(Math.getExponent(number) + 1, 4);
        long fraction = (long) Math.scalb(Math.abs(number), 56 - 4 * exponent);
        long sign = number < 0 ? 1L << 63 : 0;
        return ByteBuffer.allocate(8).putLong(sign | (exponent + 64L) << 56 | fraction).array();
    }

    static byte[] filled(byte[] bytes) {
        byte[] filled = Arrays.copyOf(bytes, Math.ceilDiv(bytes.length, 80) * 80);
        Arrays.fill(filled, bytes.length, filled.length, (byte) ' ');
        return filled;
    }

    static byte[] records(String... texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String text : texts) {
            bytes.writeBytes("%-80s".formatted(text).getBytes(ISO_8859_1));
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
