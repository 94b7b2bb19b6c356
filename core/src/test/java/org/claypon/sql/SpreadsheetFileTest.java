package org.claypon.sql;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetFileTest {

    private static final String HEAD = Workbook.row(1, "id", "x");

    @TempDir Path folder;
    private Written written;

    @BeforeEach
    void in_a_folder() {
        written = new Written(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xlsx", "A.XLSX", "it's [1].Xlsx"})
    void names_and_cells_are_read_in_any_case_of_the_ending(String name) {
        Path file =
                written.bytes(
                        name,
                        Workbook.of(
                                        HEAD,
                                        Workbook.row(2, "p1", "a &lt; b"),
                                        Workbook.row(3, Workbook.number("7")))
                                .file());
        assertThat(TableReader.header(file, Written.RESOURCES)).containsExactly("id", "x");
        assertThat(Written.cells(file, "id")).containsExactly("p1", "7");
        assertThat(Written.cells(file, "x")).containsExactly("a < b", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c><v>37.1</v></c> | 37.1",
                "<c><v>0.30000000000000004</v></c> | 0.30000000000000004",
                "<c><v>1.0E-2</v></c> | 0.01",
                "<c><v>9007199254740993</v></c> | 9007199254740993",
                "<c><v>9.00719925474099E+15</v></c> | 9007199254740990",
                "<c><v>-0</v></c> | 0",
                "<c t='n'/> | ''",
                "<c t='inlineStr'><is><t>007</t></is></c> | 007",
                "<c t='inlineStr'><is><t>1,5</t></is></c> | 1,5",
                "<c t='inlineStr'><is><r><t>a</t></r><r><t>b_x000A_c_x005F_x000A_</t></r></is></c> | 'ab\nc_x000A_'",
                "<c t='b'><v>1</v></c> | TRUE",
                "<c t='b'><v>0</v></c> | FALSE",
                "<c t='e'><v>#N/A</v></c> | NA",
                "<c><f>A1+1</f><v>2.5</v></c> | 2.5",
                "<c t='str'><f>A1</f><v>text</v></c> | text",
                "<c t='str'><f>A1</f><v></v></c> | ''",
                "<c t='b'><f>A1=1</f><v>1</v></c> | TRUE",
                "<c t='e'><f>NA()</f><v>#N/A</v></c> | NA",
                "<c s='1'><v>38748</v></c> | 2006-01-31",
                "<c s='1'><v>38748.6</v></c> | 2006-01-31",
                "<c s='1'><v>59</v></c> | 1900-02-28",
                "<c s='1'><v>61</v></c> | 1900-03-01",
                "<c s='2'><v>38748.3784259259</v></c> | 2006-01-31T09:04:56",
                "<c s='3'><v>0.75</v></c> | 18:00:00",
                "<c s='3'><v>1.5</v></c> | 1.5",
                "<c s='4'><v>38748</v></c> | 2006-01-31",
                "<c s='4'><f>TODAY()</f><v>38748</v></c> | 2006-01-31",
                "<c s='1'><v>-3</v></c> | -3",
                "<c s='5'><v>0.383</v></c> | 38.3%",
                "<c s='5'><f>A1/2</f><v>0.1</v></c> | 10%",
                "<c s='6'><v>12</v></c> | 12"
            })
    void a_cell_is_what_its_text_would_be(String cell, String text) {
        Path file =
                written.bytes(
                        "a.xlsx",
                        Workbook.of(HEAD, Workbook.row(2, "1", cell.replace('\'', '"'))).file());
        assertThat(Written.cells(file, "x")).containsExactly(text);
    }

    @Test
    void days_may_be_counted_from_1904() {
        Workbook old =
                new Workbook(
                        "date1904=\"1\"",
                        Map.of(
                                "P",
                                Workbook.data(
                                        HEAD, Workbook.row(2, "1", Workbook.styled(1, "37286")))),
                        List.of());
        assertThat(Written.cells(written.bytes("a.xlsx", old.file()), "x"))
                .containsExactly("2006-01-31");
    }

    @Test
    void a_workbook_without_styles_is_read() {
        Map<String, String> parts =
                Workbook.of(HEAD, Workbook.row(2, "1", Workbook.number("2"))).parts();
        parts.remove("xl/styles.xml");
        parts.compute(
                "[Content_Types].xml",
                (_, types) -> types.replaceFirst("<Override PartName=\"/xl/styles[^>]*>", ""));
        assertThat(Written.cells(written.bytes("a.xlsx", Workbook.zipped(parts)), "x"))
                .containsExactly("2");
    }

    @Test
    void rows_and_cells_without_their_names_are_counted() {
        Workbook bare =
                Workbook.of(
                        "<row><c t=\"inlineStr\"><is><t>id</t></is></c></row>",
                        "<row><c><v>4</v></c></row>");
        assertThat(Written.cells(written.bytes("a.xlsx", bare.file()), "id")).containsExactly("4");
    }

    @Test
    void empty_rows_between_others_are_rows_and_those_behind_are_none() {
        Workbook gaps =
                Workbook.of(
                        HEAD,
                        Workbook.row(2, "1", "a"),
                        Workbook.row(5, "2", "b"),
                        Workbook.row(9, "", "<c s=\"1\"/>"));
        assertThat(Written.cells(written.bytes("a.xlsx", gaps.file()), "id"))
                .containsExactly("1", "", "", "2");
    }

    @Test
    void a_first_column_without_a_name_holds_names_of_rows() {
        Workbook named = Workbook.of(Workbook.row(1, "", "id"), Workbook.row(2, "r1", "7"));
        assertThat(Written.cells(written.bytes("a.xlsx", named.file()), "id")).containsExactly("7");
    }

    @Test
    void all_that_would_be_a_guess_is_refused_at_once() {
        String sheet =
                Workbook.data(
                                Workbook.row(1, "id", "x", "y"),
                                Workbook.row(
                                        2,
                                        "1",
                                        "<c t=\"e\"><v>#DIV/0!</v></c>",
                                        "<c><f>A2</f></c>"),
                                Workbook.rowWith(
                                        "hidden=\"1\"",
                                        3,
                                        "2",
                                        "<c t=\"str\"><f>1/0</f><v>#VALUE!</v></c>"),
                                Workbook.row(4, "3", "1", "2", "note"))
                        + "<mergeCells><mergeCell ref=\"B3:B4\"/></mergeCells>";
        Path file = written.bytes("a.xlsx", new Workbook("", Map.of("P", sheet), List.of()).file());
        assertRejected(
                () -> Written.read(file, "id", "x", "y"),
                "cells B3 to B4 are merged",
                "column D has no name in row 1 and a value in row 4",
                "1 row is hidden, in row 3 (the header is row 1)",
                "a.xlsx  x\n  2 cells hold an error such as #DIV/0!, in rows 2, 3",
                "a.xlsx  y\n  1 cell holds a formula without a stored value, in row 2");
        assertRejected(
                () -> TableReader.header(file, Written.RESOURCES),
                "cells B3 to B4",
                "column D",
                "is hidden");
    }

    @Test
    void errors_in_columns_that_are_not_wanted_do_not_matter() {
        Path file =
                written.bytes(
                        "a.xlsx",
                        Workbook.of(HEAD, Workbook.row(2, "1", "<c t=\"e\"><v>#REF!</v></c>"))
                                .file());
        assertThat(Written.cells(file, "id")).containsExactly("1");
    }

    @Test
    void merged_names_are_refused_with_their_cells() {
        String sheet =
                Workbook.data(
                                Workbook.row(1, "id", "Labs"),
                                Workbook.row(2, "", "b12", "folate"),
                                Workbook.row(3, "1", "2", "3"))
                        + "<mergeCells><mergeCell ref=\"B1:C1\"/></mergeCells>";
        Path file = written.bytes("a.xlsx", new Workbook("", Map.of("P", sheet), List.of()).file());
        assertRejected(
                () -> TableReader.header(file, Written.RESOURCES),
                "cells B1 to C1, in the row of the names, are merged",
                "To fix: unmerge them");
    }

    @Test
    void cells_merged_beside_or_below_the_table_do_not_matter() {
        String sheet =
                Workbook.data(HEAD, Workbook.row(2, "1", "2"))
                        + "<mergeCells><mergeCell ref=\"D1:E2\"/><mergeCell ref=\"A7:B8\"/></mergeCells>";
        Path file =
                written.bytes(
                        "a.xlsx",
                        new Workbook("", Map.of("P", sheet.replace("D1:E2", "D2:E2")), List.of())
                                .file());
        assertThat(Written.cells(file, "x")).containsExactly("2");
    }

    @Test
    void titles_above_the_table_are_refused() {
        Path title =
                written.bytes(
                        "a.xlsx",
                        Workbook.of(
                                        Workbook.row(1, "Our study"),
                                        Workbook.row(2, "id", "x", "y"),
                                        Workbook.row(3, "1", "2", "3"))
                                .file());
        assertRejected(
                () -> TableReader.header(title, Written.RESOURCES),
                "row 1 does not hold the names of the columns: 1 name stands there, and 2 columns without a name hold values",
                "delete titles");
        Path gap =
                written.bytes(
                        "b.xlsx",
                        Workbook.of(Workbook.row(3, "id", "x"), Workbook.row(4, "1", "2")).file());
        assertRejected(
                () -> TableReader.header(gap, Written.RESOURCES),
                "the first row with a cell is row 3");
    }

    @Test
    void a_formula_whose_value_no_program_stored_is_no_empty_cell() {
        for (String place : List.of("<v></v>", "<v/>", "")) {
            Path file =
                    written.bytes(
                            "a.xlsx",
                            Workbook.of(
                                            HEAD,
                                            Workbook.row(2, "1", "<c><f>2*3</f>" + place + "</c>"),
                                            Workbook.row(
                                                    3, "2", "<c t=\"str\"><f>\"\"</f><v></v></c>"))
                                    .file());
            assertRejected(
                    () -> Written.read(file, "x"),
                    "1 cell holds a formula without a stored value, in row 2",
                    "open the file in the spreadsheet program and save it");
            assertThat(Written.cells(file, "id")).containsExactly("1", "2");
        }
    }

    @Test
    void a_cell_says_whether_it_was_a_text_a_number_or_a_percentage() {
        Path file =
                written.bytes(
                        "a.xlsx",
                        Workbook.of(
                                        HEAD,
                                        Workbook.row(2, "1", "1,5"),
                                        Workbook.row(3, "2", Workbook.number("1.5")),
                                        Workbook.row(4, "3", Workbook.styled(5, "0.29")))
                                .file());
        TextColumn column = Written.read(file, "x").column("x");
        assertThat(IntStream.range(0, 3).mapToObj(column::kind))
                .containsExactly(
                        TextColumn.CellKind.TEXT,
                        TextColumn.CellKind.NUMBER,
                        TextColumn.CellKind.PERCENT);
        assertThat(column.cell(2)).isEqualTo("29%");
    }

    @Test
    void a_name_may_hold_a_line_break_or_an_accent_in_two_characters() {
        Path file =
                written.bytes(
                        "a.xlsx",
                        Workbook.of(
                                        Workbook.row(1, "id", "Ha\u0308matokrit\n (%)"),
                                        Workbook.row(2, "1", "38"))
                                .file());
        assertThat(TableReader.header(file, Written.RESOURCES))
                .containsExactly("id", "Hämatokrit (%)");
    }

    @Test
    void two_columns_of_one_name_and_missing_ones_are_refused() {
        Path file =
                written.bytes(
                        "a.xlsx",
                        Workbook.of(
                                        Workbook.row(1, "id", "x", " id "),
                                        Workbook.row(2, "1", "2", "3"))
                                .file());
        assertRejected(() -> Written.read(file, "id"), "columns 1 and 3 have the same name");
        Path other = written.bytes("b.xlsx", Workbook.of(HEAD, Workbook.row(2, "1", "2")).file());
        assertRejected(
                () -> Written.read(other, "id", "z"),
                "b.xlsx  z\n  the file has no column of this name");
    }

    @Test
    void of_several_filled_sheets_the_study_names_one() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Notes", Workbook.data());
        sheets.put("People", Workbook.data(HEAD, Workbook.row(2, "1", "2")));
        sheets.put("Old people", Workbook.data(HEAD, Workbook.row(2, "3", "4")));
        sheets.put("Codes", Workbook.data(Workbook.row(1, "a")));
        Path file = written.bytes("a.xlsx", new Workbook("", sheets, List.of("Codes")).file());
        assertRejected(
                () -> Written.read(file, "id"),
                "2 sheets of the file hold something: \"People\", \"Old people\"",
                "sheet: People");
        assertThat(named(file, "Old people")).isEqualTo("3");
        assertRejected(
                () -> named(file, "people"),
                "no sheet called \"people\"; the nearest is \"People\"");
        sheets.remove("Old people");
        assertThat(
                        Written.cells(
                                written.bytes(
                                        "b.xlsx",
                                        new Workbook("", sheets, List.of("Codes")).file()),
                                "id"))
                .containsExactly("1");
    }

    private static String named(Path file, String sheet) {
        return TableReader.read(
                        file,
                        TableLayout.PLAIN.withSheet(Optional.of(sheet)),
                        new TreeSet<>(List.of("id")),
                        Written.RESOURCES)
                .column("id")
                .cell(0);
    }

    @Test
    void files_of_other_kinds_are_named() {
        byte[] old = {
            (byte) 0xd0,
            (byte) 0xcf,
            0x11,
            (byte) 0xe0,
            (byte) 0xa1,
            (byte) 0xb1,
            0x1a,
            (byte) 0xe1,
            0,
            0
        };
        assertRejected(
                () -> Written.read(written.bytes("a.xlsx", old), "id"),
                "a file of the old Excel",
                "save it as .xlsx");
        byte[] locked = Transport.joined(old, "EEncryptedPackage".getBytes(UTF_16LE), new byte[9]);
        assertRejected(
                () -> Written.read(written.bytes("b.xlsx", locked), "id"),
                "protected by a password");
        assertRejected(
                () -> Written.read(written.text("c.xlsx", "id,x\n1,2\n"), "id"),
                "does not begin as an .xlsx file does",
                "end in .csv");
        assertRejected(() -> Written.read(written.text("d.xlsx", ""), "id"), "the file is empty");
        assertRejected(
                () -> Written.read(written.bytes("e.xlsx", Workbook.of().file()), "id"),
                "the file is empty");
        assertRejected(
                () -> Written.read(written.bytes("f.xlsx", Workbook.of(HEAD).file()), "id"),
                "a header and no rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.xls | save it as .xlsx",
                "a.sas7bdat | as .xpt",
                "a.xlsx.gz | save it as one of: .csv, .csv.gz",
                "a.ods | save it as .xlsx",
                "a.sav | write it as .csv",
                "a | save it as one of"
            })
    void endings_that_are_not_read_say_what_to_do(String name, String fix) {
        assertRejected(() -> Written.read(written.text(name, "x"), "id"), fix);
    }

    @Test
    void cells_that_the_library_would_misread_are_refused() {
        Path dated =
                written.bytes(
                        "a.xlsx",
                        Workbook.of(HEAD, Workbook.row(2, "1", "<c t=\"d\"><v>2006-01-31</v></c>"))
                                .file());
        assertRejected(
                () -> Written.read(dated, "id"),
                "cell B2 is written in a way that is not read",
                "save it again");
        Path guided =
                written.bytes(
                        "b.xlsx",
                        Workbook.of(
                                        HEAD,
                                        Workbook.row(
                                                2,
                                                "1",
                                                "<c t=\"inlineStr\"><is><t>a</t><rPh><t>b</t></rPh></is></c>"))
                                .file());
        assertRejected(
                () -> Written.read(guided, "id"), "cell B2 is written in a way that is not read");
    }

    @Test
    void what_unpacks_to_far_more_than_it_is_is_refused() {
        Map<String, String> parts = Workbook.of(HEAD).parts();
        parts.put("xl/media/image.bin", "0".repeat(70 << 20));
        assertRejected(
                () -> Written.read(written.bytes("a.xlsx", Workbook.zipped(parts)), "id"),
                "the file unpacks to far more than a table of people needs");
    }

    @Test
    void a_file_cut_off_is_damaged() {
        byte[] whole = Workbook.of(HEAD, Workbook.row(2, "1", "2")).file();
        for (int length = 8; length < whole.length; length += 7) {
            Path file = written.bytes("a.xlsx", Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Written.read(file, "id"))
                    .as("%d bytes", length)
                    .isInstanceOf(DataSourceFailed.class);
        }
    }

    @Test
    void parts_that_are_missing_or_no_sheet_are_damaged() {
        for (String part : Workbook.of(HEAD).parts().keySet()) {
            Map<String, String> parts = Workbook.of(HEAD, Workbook.row(2, "1", "2")).parts();
            parts.put(part, "<broken");
            assertThatThrownBy(() ->
                            Written.read(written.bytes("a.xlsx", Workbook.zipped(parts)), "id"))
                    .as(part)
                    .isInstanceOf(DataSourceFailed.class);
        }
    }

    @Test
    void a_sheet_cannot_name_another_file() {
        Map<String, String> parts = Workbook.of(HEAD, Workbook.row(2, "1", "&secret;")).parts();
        Path secret = written.text("secret.txt", "Lovelace");
        parts.compute(
                "xl/worksheets/sheet0.xml",
                (_, xml) ->
                        "<!DOCTYPE w [<!ENTITY secret SYSTEM \"%s\">]>".formatted(secret.toUri())
                                + xml);
        assertThatThrownBy(
                        () -> Written.read(written.bytes("a.xlsx", Workbook.zipped(parts)), "id"))
                .isInstanceOf(DataSourceFailed.class)
                .hasMessageNotContaining("Lovelace");
    }

    @Test
    void changed_characters_give_a_table_or_a_refusal_and_nothing_else() {
        Map<String, String> parts =
                Workbook.of(
                                HEAD,
                                Workbook.row(2, "Lovelace", Workbook.styled(1, "38748")),
                                Workbook.row(
                                        3, "2", "<c><f t=\"shared\" si=\"0\">A1</f><v>1</v></c>"))
                        .parts();
        List<String> names = List.copyOf(parts.keySet());
        SplittableRandom random = new SplittableRandom(9);
        for (int i = 0; i < 600; i++) {
            Map<String, String> changed = new LinkedHashMap<>(parts);
            changed.compute(
                    names.get(random.nextInt(names.size())), (_, xml) -> change(xml, random));
            try {
                Written.read(written.bytes("a.xlsx", Workbook.zipped(changed)), "id", "x");
            } catch (DataRejected | DataSourceFailed expected) {
                assertThat(expected.getMessage()).doesNotContain("Lovelace");
            }
        }
    }

    private static String change(String xml, SplittableRandom random) {
        int at = random.nextInt(xml.length());
        return xml.substring(0, at) + "<>\"9A/ r".charAt(random.nextInt(8)) + xml.substring(at + 1);
    }

    private static void assertRejected(ThrowingCallable reading, String... parts) {
        assertThatThrownBy(reading).isInstanceOf(DataRejected.class).hasMessageContainingAll(parts);
    }
}
