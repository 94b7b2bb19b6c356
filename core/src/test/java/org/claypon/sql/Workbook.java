package org.claypon.sql;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes `.xlsx` files for tests, part by part, so that each can be what no spreadsheet program would write.
///
/// @param properties of the workbook, e.g. `date1904="1"`
/// @param sheets     what stands in the element of each sheet, by name
/// @param hidden     names of hidden sheets
public record Workbook(String properties, Map<String, String> sheets, List<String> hidden) {

    /// Styles 0 to 6 of a cell: general, day, day and time, time, a day in the file's own format, percent, thousands.
    private static final String STYLES =
            """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2">
            <numFmt numFmtId="164" formatCode="[$-407]d\\. mmmm yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;days&quot;"/></numFmts>
            <cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="20"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs>
            </styleSheet>\
            """;

    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// A sheet of rows, each the cells as XML.
    public static Workbook of(String... rows) {
        return new Workbook("", Map.of("People", data(rows)), List.of());
    }

    static String data(String... rows) {
        return "<sheetData>%s</sheetData>".formatted(String.join("", rows));
    }

    /// @param number of the row, from 1
    /// @param cells  texts, or cells as XML
    public static String row(int number, String... cells) {
        return rowWith("", number, cells);
    }

    static String rowWith(String attributes, int number, String... cells) {
        StringBuilder row = new StringBuilder("<row r=\"%d\" %s>".formatted(number, attributes));
        for (int i = 0; i < cells.length; i++) {
            String name = CellRange.letters(i + 1) + number;
            row.append(
                    cells[i].startsWith("<c")
                            ? cells[i].replaceFirst("<c", "<c r=\"" + name + "\"")
                            : cells[i].isEmpty()
                                    ? ""
                                    : "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                            .formatted(name, cells[i]));
        }
        return row + "</row>";
    }

    public static String number(String value) {
        return "<c><v>%s</v></c>".formatted(value);
    }

    public static String styled(int style, String value) {
        return "<c s=\"%d\"><v>%s</v></c>".formatted(style, value);
    }

    static String typed(String type, String value) {
        return "<c t=\"%s\"><v>%s</v></c>".formatted(type, value);
    }

    public byte[] file() {
        return zipped(parts());
    }

    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(sheets.keySet());
        StringBuilder types = new StringBuilder();
        StringBuilder list = new StringBuilder();
        StringBuilder relations = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            types.append(type("worksheets/sheet" + i, "worksheet"));
            relations.append(
                    "<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i, i));
            list.append(
                    "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\" state=\"%s\"/>"
                            .formatted(
                                    names.get(i),
                                    i + 1,
                                    i,
                                    hidden.contains(names.get(i)) ? "hidden" : "visible"));
            parts.put(
                    "xl/worksheets/sheet%d.xml".formatted(i),
                    element("worksheet", Objects.requireNonNull(sheets.get(names.get(i)))));
        }
        parts.put(
                "[Content_Types].xml",
                "<Types>%s%s%s</Types>"
                        .formatted(
                                type("workbook", "sheet.main"), type("styles", "styles"), types));
        parts.put(
                "xl/workbook.xml",
                element(
                        "workbook",
                        "<workbookPr %s/><sheets>%s</sheets>".formatted(properties, list)));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>%s</Relationships>".formatted(relations));
        parts.put("xl/styles.xml", STYLES);
        return parts;
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>"
                .formatted(part, MAIN, type);
    }

    private static String element(String name, String inside) {
        return "<%1$s xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">%2$s</%1$s>"
                .formatted(name, inside);
    }

    static byte[] zipped(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
