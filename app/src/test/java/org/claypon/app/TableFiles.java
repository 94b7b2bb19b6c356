package org.claypon.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The same table in every kind of file that is read.
///
/// @param rows of cells, the names of the columns first; an empty cell is empty
record TableFiles(Path folder, List<List<String>> rows) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final String SHEET =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    static TableFiles of(Path folder, List<String> commaSeparated) {
        return new TableFiles(
                folder, commaSeparated.stream().map(row -> List.of(row.split(",", -1))).toList());
    }

    Path csv() throws IOException {
        return write("people.csv", joined(","));
    }

    Path packedCsv() throws IOException {
        return write("people.csv.gz", packed(joined(",")));
    }

    Path tsv() throws IOException {
        return write("people.TSV", joined("\t"));
    }

    Path parquet() throws IOException {
        Path file = folder.resolve("people.parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_csv('%s', auto_type_candidates = ['BIGINT', 'DOUBLE', 'VARCHAR'])) TO '%s' (FORMAT parquet)"
                            .formatted(csv(), file));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return file;
    }

    Path spreadsheet() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook %s><sheets><sheet name=\"P\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                            .formatted(SHEET));
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"r1\" Target=\"sheet.xml\"/></Relationships>");
            part(zip, "xl/sheet.xml", sheet());
        }
        return write("people.xlsx", bytes.toByteArray());
    }

    private String sheet() {
        StringBuilder xml = new StringBuilder("<worksheet %s><sheetData>".formatted(SHEET));
        for (List<String> row : rows) {
            xml.append("<row>");
            row.forEach(cell ->
                    xml.append(
                            cell.isEmpty()
                                    ? "<c/>"
                                    : NUMBER.matcher(cell).matches()
                                            ? "<c><v>%s</v></c>".formatted(cell)
                                            : "<c t=\"inlineStr\"><is><t>%s</t></is></c>"
                                                    .formatted(cell.replace("<", "&lt;"))));
            xml.append("</row>");
        }
        return xml + "</sheetData></worksheet>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(UTF_8));
    }

    Path transport() throws IOException {
        return write("people.xpt", transportBytes());
    }

    Path packedTransport() throws IOException {
        return write("people.XPT.gz", packed(transportBytes()));
    }

    private byte[] transportBytes() {
        List<Boolean> numbers =
                IntStream.range(0, rows.getFirst().size()).mapToObj(this::isNumber).toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        records(
                bytes,
                header("LIBRARY") + "0".repeat(30),
                "SAS     SAS     SASLIB  9.4",
                "",
                header("MEMBER ") + "000000000000000001600000000140",
                header("DSCRPTR") + "0".repeat(30),
                "SAS     PEOPLE  SASDATA 9.4",
                "",
                header("NAMESTR") + "000000%04d".formatted(rows.getFirst().size()));
        int start = 0;
        for (int column = 0; column < numbers.size(); column++) {
            boolean number = numbers.get(column);
            bytes.writeBytes(description(rows.getFirst().get(column), number, start));
            start += width(number);
        }
        fill(bytes);
        records(bytes, header("OBS    ") + "0".repeat(30));
        rows.subList(1, rows.size())
                .forEach(row -> {
                    for (int column = 0; column < row.size(); column++) {
                        bytes.writeBytes(
                                numbers.get(column)
                                        ? ibm(row.get(column))
                                        : "%-20s".formatted(row.get(column)).getBytes(UTF_8));
                    }
                });
        fill(bytes);
        return bytes.toByteArray();
    }

    private static String header(String name) {
        return "HEADER RECORD*******%s HEADER RECORD!!!!!!!".formatted(name);
    }

    private static byte[] description(String name, boolean number, int start) {
        ByteBuffer description = ByteBuffer.allocate(140);
        description.putShort(0, (short) (number ? 1 : 2));
        description.putShort(4, (short) width(number));
        description.put(8, "%-8.8s".formatted(name).getBytes(UTF_8));
        description.putInt(84, start);
        return description.array();
    }

    private static int width(boolean number) {
        return number ? 8 : 20;
    }

    private boolean isNumber(int column) {
        return rows.stream()
                .skip(1)
                .map(row -> row.get(column))
                .allMatch(cell -> cell.isEmpty() || NUMBER.matcher(cell).matches());
    }

    private static byte[] ibm(String cell) {
        if (cell.isEmpty()) {
            return new byte[] {'.', 0, 0, 0, 0, 0, 0, 0};
        }
        double number = Double.parseDouble(cell);
        int exponent = number == 0 ? -64 : Math.ceilDiv(Math.getExponent(number) + 1, 4);
        long fraction = (long) Math.scalb(Math.abs(number), 56 - 4 * exponent);
        long sign = number < 0 ? 1L << 63 : 0;
        return ByteBuffer.allocate(8).putLong(sign | (exponent + 64L) << 56 | fraction).array();
    }

    private static void records(ByteArrayOutputStream bytes, String... texts) {
        for (String text : texts) {
            bytes.writeBytes("%-80s".formatted(text).getBytes(UTF_8));
        }
    }

    private static void fill(ByteArrayOutputStream bytes) {
        byte[] blanks = new byte[Math.floorMod(-bytes.size(), 80)];
        Arrays.fill(blanks, (byte) ' ');
        bytes.writeBytes(blanks);
    }

    private byte[] joined(String delimiter) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(String.join(delimiter, row)).append('\n'));
        return text.toString().getBytes(UTF_8);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }
}
