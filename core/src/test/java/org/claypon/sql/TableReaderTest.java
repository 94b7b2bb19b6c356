package org.claypon.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    @TempDir Path folder;
    private Written written;

    @BeforeEach
    void in_a_folder() {
        written = new Written(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "A.CSV", "a.Csv", "year=2020.csv", "it's.csv", "naïve 1.csv"})
    void a_csv_file_is_known_by_its_ending_in_any_case(String name) {
        Path file = written.text(name, "id,b12\n1,200\n2,300\n");
        assertThat(Written.cells(file, "b12")).containsExactly("200", "300");
        assertThat(TableReader.header(file, Written.RESOURCES)).containsExactly("id", "b12");
    }

    @Test
    void tabs_and_gzip_are_known_by_their_endings() {
        assertThat(Written.cells(written.text("a.TSV", "id\tb\n1\tx,y\n"), "b"))
                .containsExactly("x,y");
        assertThat(Written.cells(written.bytes("a.csv.gz", Written.gzipped("id,b\n1,x\n")), "b"))
                .containsExactly("x");
        assertThat(Written.cells(written.bytes("a.tsv.GZ", Written.gzipped("id\tb\n1\tx\n")), "b"))
                .containsExactly("x");
    }

    @Test
    void two_gzip_files_in_one_are_read_to_the_end() {
        byte[] first = Written.gzipped("id,b\n1,x\n");
        byte[] second = Written.gzipped("2,y\n");
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        assertThat(Written.cells(written.bytes("a.csv.gz", both), "b")).containsExactly("x", "y");
    }

    @Test
    void cells_stay_as_they_were_written() {
        Path file =
                written.text(
                        "a.csv",
                        "id,code,n\n9007199254740993,007,1.50\n-9223372036854775808,NA,1e3\n");
        assertThat(Written.cells(file, "id"))
                .containsExactly("9007199254740993", "-9223372036854775808");
        assertThat(Written.cells(file, "code")).containsExactly("007", "NA");
        assertThat(Written.cells(file, "n")).containsExactly("1.50", "1e3");
    }

    @Test
    void quotes_hold_delimiters_quotes_and_line_ends() {
        Path file =
                written.text(
                        "a.csv", "id,\"b, \"\"c\"\"\"\r\n1,\"x\r\ny\"\r\n2,\"say \"\"hi\"\"\"");
        assertThat(Written.cells(file, "b, \"c\"")).containsExactly("x\r\ny", "say \"hi\"");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_name() {
        Path file = written.text("a.csv", "\uFEFFid,b\n1,x\n");
        assertThat(TableReader.header(file, Written.RESOURCES)).containsExactly("id", "b");
        assertThat(Written.cells(file, "id")).containsExactly("1");
    }

    @Test
    void empty_and_quoted_empty_cells_are_empty() {
        Path file = written.text("a.csv", "id,b\n1,\n2,\"\"\n3,x\n");
        assertThat(Written.cells(file, "b")).containsExactly("", "", "x");
    }

    @Test
    void one_column_keeps_its_empty_rows() {
        assertThat(Written.cells(written.text("a.csv", "b\n1\n\n3\n"), "b"))
                .containsExactly("1", "", "3");
    }

    @Test
    void old_line_ends_are_read() {
        assertThat(Written.cells(written.text("a.csv", "id,b\r1,x\r2,y\r"), "b"))
                .containsExactly("x", "y");
    }

    @Test
    void a_name_of_pattern_characters_is_one_file() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("d[x]*"));
        written = new Written(inside);
        Path file = written.text("a*[1]?.csv", "id,b\n1,right\n");
        written.text("ab1c.csv", "id,b\n1,wrong\n");
        assertThat(Written.cells(file, "b")).containsExactly("right");
    }

    @Test
    void folders_named_like_partitions_add_no_column() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("b=9"));
        written = new Written(inside);
        assertThat(Written.cells(written.text("a.csv", "id,b\n1,x\n"), "b")).containsExactly("x");
        assertThat(Written.cells(written.parquet("a.parquet", "SELECT 1 AS id, 'x' AS b"), "b"))
                .containsExactly("x");
    }

    @Test
    void a_column_without_a_name_is_passed_over() {
        Path file = written.text("a.csv", "\"\",id,\"\"\nr1,1,z\n");
        assertThat(Written.cells(file, "id")).containsExactly("1");
    }

    @Test
    void rows_keep_their_order_however_many_threads_read_them() {
        StringBuilder text = new StringBuilder("id,b\n");
        for (int i = 0; i < 300_000; i++) {
            text.append(i).append(",some more text to fill the buffers\n");
        }
        Path file = written.text("a.csv", text.toString());
        TextColumn ids =
                TableReader.read(file, new TreeSet<>(List.of("id")), new Resources(8, 512))
                        .column("id");
        assertThat(ids.rows()).isEqualTo(300_000);
        for (int i = 0; i < ids.rows(); i++) {
            assertThat(Integer.parseInt(ids.cell(i))).isEqualTo(i);
        }
    }

    @Test
    void parquet_gives_the_text_that_csv_has() {
        Path parquet =
                written.parquet(
                        "a.parquet",
                        """
                        SELECT * FROM (VALUES
                            (9007199254740993::BIGINT, 1.0::DOUBLE, 0.1::FLOAT, DATE '2020-02-03', true, 'x', 18446744073709551615::UBIGINT),
                            (-7::BIGINT, 0.1::DOUBLE, NULL, NULL, false, '007', 0::UBIGINT),
                            (NULL, 'NaN'::DOUBLE, (-0.0)::FLOAT, DATE '1999-12-31', NULL, '', 1::UBIGINT),
                            (1, 1e-7::DOUBLE, 2.5e10::FLOAT, NULL, NULL, NULL, 2::UBIGINT)
                        ) AS t(i, d, f, day, b, s, u)
                        """);
        Path csv =
                written.text(
                        "a.csv",
                        """
                        i,d,f,day,b,s,u
                        9007199254740993,1,0.1,2020-02-03,true,x,18446744073709551615
                        -7,0.1,,,false,007,0
                        ,,0,1999-12-31,,,1
                        1,1e-07,25000000000,,,,2
                        """);
        for (String column : TableReader.header(parquet, Written.RESOURCES)) {
            assertThat(Written.cells(parquet, column))
                    .as(column)
                    .isEqualTo(Written.cells(csv, column));
        }
    }

    @Test
    void a_parquet_column_may_have_any_name() {
        Path file = written.parquet("a.PARQUET", "SELECT 1 AS id, 'x' AS \"; DROP \"\"TABLE --\"");
        assertThat(Written.cells(file, "; DROP \"TABLE --")).containsExactly("x");
    }

    @Test
    void a_list_is_no_cell() {
        Path file = written.parquet("a.parquet", "SELECT 1 AS id, [1, 2] AS l, {'a': 1} AS r");
        assertRejected(
                () -> Written.read(file, "l", "r"),
                "a.parquet  l\n  the column holds lists, records or bytes",
                "a.parquet  r\n");
        assertThat(Written.cells(file, "id")).containsExactly("1");
    }

    @Test
    void latin_1_is_refused_with_its_place() {
        Path file = written.bytes("a.csv", "id,b\n1,x\n2,é\n".getBytes(ISO_8859_1));
        assertRejected(
                () -> Written.read(file, "id"),
                "byte 12 of the file, in line 3, is not UTF-8 text",
                "To fix: save the file as UTF-8");
    }

    @Test
    void latin_1_in_the_header_is_refused_too() {
        Path file = written.bytes("a.csv", "id,é\n1,x\n".getBytes(ISO_8859_1));
        assertRejected(
                () -> TableReader.header(file, Written.RESOURCES),
                "byte 4 of the file, in line 1,");
    }

    @Test
    void a_character_cut_off_at_the_end_is_refused() {
        Path file = written.bytes("a.csv", "id,b\n1,Ã".getBytes(ISO_8859_1));
        assertRejected(() -> Written.read(file, "id"), "byte 8 of the file, in line 2,");
    }

    @Test
    void a_bad_byte_far_inside_is_found() {
        String rows = "1,xé\n".repeat(50_000);
        byte[] good = ("id,b\n" + rows).getBytes(UTF_8);
        byte[] bad = Arrays.copyOf(good, good.length + 1);
        bad[good.length] = (byte) 0xff;
        Path file = written.bytes("a.csv", bad);
        assertRejected(
                () -> Written.read(file, "id"),
                "byte %d of the file, in line 50002,".formatted(good.length + 1));
        assertThat(Written.cells(written.bytes("b.csv", good), "b")).hasSize(50_000);
    }

    @Test
    void utf_16_is_refused_by_name() {
        assertRejected(
                () -> Written.read(written.bytes("a.csv", "id,b\n1,x\n".getBytes(UTF_16)), "id"),
                "the file is UTF-16 text");
        assertRejected(
                () -> Written.read(written.bytes("b.csv", "id,b\n1,x\n".getBytes(UTF_16LE)), "id"),
                "no column of this name");
        assertRejected(
                () ->
                        Written.read(
                                written.bytes("b.csv", "id,b\n1,x\n".getBytes(UTF_16LE)), "i\0d\0"),
                "byte 2 of the file, in line 1, is zero");
    }

    @Test
    void a_zero_byte_is_refused() {
        assertRejected(
                () -> Written.read(written.text("a.csv", "id,b\n1,x\0y\n"), "id"),
                "byte 9 of the file, in line 2, is zero, which no text holds");
    }

    @ParameterizedTest
    @CsvSource({
        "'id,b\n1,x\n2\n', row 3 does not have as many cells as the header",
        "'id,b\n1,x,y\n2,z\n', row 2 does not have as many cells as the header",
        "'id,b\n1,\"x\n2,y\n', row 2 has a quote that is not closed",
        "'id,b\n1,\"x\"y\n', row 2 has a quote",
        "'id,b\n1,x\r\n2,y\n', rows end in different ways"
    })
    void a_broken_row_is_named(String text, String what) {
        Path file = written.text("a.csv", text);
        assertRejected(() -> Written.read(file, "id"), what);
    }

    @Test
    void a_short_row_is_found_among_very_many_although_its_columns_are_not_wanted() {
        String rows = "1,2,3\n".repeat(200_000);
        Path file = written.text("a.csv", "id,b,c\n" + rows + "1,2\n" + rows);
        assertRejected(() -> Written.read(file, "id"), "row 200002 does not have as many cells");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.csv | '' | the file is empty",
                "a.csv | '\uFEFF' | the file is empty",
                "a.csv | '\n1,2\n' | the first row names no column",
                "a.csv | ',,\n1,2,3\n' | the first row names no column",
                "a.csv | 'id,b,id\n1,2,3\n' | columns 1 and 3 have the same name",
                "a.csv | 'id, id\n1,2\n' | columns 1 and 2 have the same name",
                "a.csv | 'id,b\n' | the file has a header and no rows",
                "a.csv | 'id;b\n1;2,5\n' | the columns seem to be separated by semicolons; the ending of the name says commas",
                "a.csv | 'id;B12, serum;c\n1;2,5;3\n' | the columns seem to be separated by semicolons; the ending of the name says commas",
                "a.csv | 'id\tb\n1\t2\n' | the columns seem to be separated by tabs",
                "a.tsv | 'id,b\n1,2\n' | the columns seem to be separated by commas; the ending of the name says tabs",
                "a.tsv | 'id;b\n1;2\n' | the columns seem to be separated by semicolons; the ending of the name says tabs"
            })
    void a_file_that_is_no_table_says_what_is_wrong(String name, String text, String what) {
        Path file = written.text(name, text);
        assertRejected(() -> Written.read(file, "id"), what);
    }

    @Test
    void the_way_out_of_a_file_with_semicolons_is_named() {
        Path file = written.text("a.csv", "id;b\n1;2,5\n");
        assertRejected(
                () -> Written.read(file, "id"),
                "write \"separator: semicolon\" under \"data\" in the study file, and \"decimal: comma\" if");
    }

    @Test
    void a_european_export_is_read_as_it_is_and_no_copy_of_it_stays() throws IOException {
        byte[] text =
                "Nr;Größe;Maß €\r\n1;\"1,5\";„5 ‰“\r\n2;2,5;ä\r\n"
                        .getBytes(Charset.forName("windows-1252"));
        TableLayout layout =
                new TableLayout(
                        Optional.empty(),
                        Optional.of(TableLayout.Separator.SEMICOLON),
                        TableLayout.Encoding.WINDOWS_1252);
        Path file = written.bytes("european.csv", text);
        List<String> header = TableReader.header(file, layout, Written.RESOURCES);
        assertThat(header).containsExactly("Nr", "Größe", "Maß €");
        TextTable table = TableReader.read(file, layout, new TreeSet<>(header), Written.RESOURCES);
        assertThat(table.column("Größe").cell(0)).isEqualTo("1,5");
        assertThat(table.column("Maß €").cell(0)).isEqualTo("„5 ‰“");
        assertThat(table.column("Maß €").cell(1)).isEqualTo("ä");
        assertThat(copies("european.csv")).isEmpty();
    }

    private static List<Path> copies(String name) throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("claypon-"))
                    .map(folder -> folder.resolve(name))
                    .filter(Files::exists)
                    .toList();
        }
    }

    @Test
    void a_separator_that_the_file_does_not_have_is_said() {
        Path file = written.text("a.csv", "id,b\n1,2\n");
        TableLayout layout =
                new TableLayout(
                        Optional.empty(),
                        Optional.of(TableLayout.Separator.SEMICOLON),
                        TableLayout.Encoding.UTF_8);
        assertRejected(
                () -> TableReader.header(file, layout, Written.RESOURCES),
                "the columns seem to be separated by commas; the study file says semicolons");
    }

    @Test
    void every_missing_column_is_named_at_once() {
        Path file = written.text("a.csv", "id,b\n1,2\n");
        assertRejected(
                () -> Written.read(file, "id", "x", "y"),
                "a.csv  x\n  the file has no column of this name",
                "a.csv  y\n");
    }

    @Test
    void what_is_not_there_or_no_file_is_rejected() {
        assertRejected(
                () -> Written.read(folder.resolve("absent.csv"), "id"), "the file does not exist");
        assertRejected(() -> Written.read(folder, "id"), "this is a folder, not a file");
        assertRejected(
                () -> Written.read(written.text("a.docx", "id\n1\n"), "id"),
                "the ending of the name does not say what the file holds");
    }

    @Test
    void a_device_is_no_file() {
        Path device = Path.of("/dev/zero");
        assumeTrue(Files.exists(device), "this system has no /dev/zero");
        assertRejected(() -> Written.read(device, "id"), "this is not an ordinary file");
    }

    @Test
    void a_file_without_permission_exists_but_cannot_be_read() throws IOException {
        Path file = written.text("a.csv", "id\n1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(file), "this user may read every file");
        assertFailed(() -> Written.read(file, "id"), DataSourceFailed.Kind.UNREADABLE);
    }

    @Test
    void a_file_that_the_system_fails_to_read_is_not_an_empty_one() throws IOException {
        Path failing = Path.of("/proc/self/mem");
        assumeTrue(Files.exists(failing), "this system has no file that always fails");
        Path file = Files.createSymbolicLink(folder.resolve("a.csv"), failing);
        assertFailed(() -> Written.read(file, "id"), DataSourceFailed.Kind.UNREADABLE);
        Files.delete(file);
    }

    @Test
    void a_cut_off_gzip_file_is_damaged() {
        byte[] whole = Written.gzipped("id,b\n" + "1,2\n".repeat(10_000));
        Path file = written.bytes("a.csv.gz", Arrays.copyOf(whole, whole.length - 12));
        assertFailed(() -> Written.read(file, "id"), DataSourceFailed.Kind.DAMAGED);
    }

    @Test
    void plain_text_called_gz_is_damaged() {
        Path file = written.text("a.csv.gz", "id,b\n1,2\n");
        assertFailed(() -> Written.read(file, "id"), DataSourceFailed.Kind.DAMAGED);
    }

    @Test
    void a_cut_off_parquet_file_is_damaged() throws IOException {
        byte[] whole = Files.readAllBytes(written.parquet("a.parquet", "SELECT 1 AS id"));
        Path file = written.bytes("b.parquet", Arrays.copyOf(whole, whole.length / 2));
        assertFailed(() -> Written.read(file, "id"), DataSourceFailed.Kind.DAMAGED);
        assertFailed(
                () -> Written.read(written.text("c.parquet", ""), "id"),
                DataSourceFailed.Kind.DAMAGED);
    }

    private static void assertRejected(ThrowingCallable reading, String... parts) {
        assertThatThrownBy(reading).isInstanceOf(DataRejected.class).hasMessageContainingAll(parts);
    }

    private static void assertFailed(ThrowingCallable reading, DataSourceFailed.Kind kind) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        DataSourceFailed.class, e -> assertThat(e.kind()).isEqualTo(kind));
    }
}
