package org.claypon.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransportFileTest {

    private static final Transport PEOPLE =
            Transport.of(
                    Transport.number("ID"), Transport.text("TOWN", 6), Transport.number("B12"));

    @TempDir Path folder;
    private Written written;

    @BeforeEach
    void in_a_folder() {
        written = new Written(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.xpt", "A.XPT", "a b.Xpt"})
    void numbers_and_text_are_read_in_any_case_of_the_ending(String name) {
        Path file = written.bytes(name, people());
        assertThat(TableReader.header(file, Written.RESOURCES))
                .containsExactly("ID", "TOWN", "B12");
        assertThat(Written.cells(file, "ID")).containsExactly("1", "2", "3");
        assertThat(Written.cells(file, "TOWN")).containsExactly("Ulm", "", "Köln");
        assertThat(Written.cells(file, "B12")).containsExactly("180.5", "", "0.1");
    }

    @Test
    void a_compressed_file_is_read() throws IOException {
        assertThat(Written.cells(written.bytes("a.XPT.gz", packed(people())), "B12"))
                .containsExactly("180.5", "", "0.1");
    }

    private static byte[] people() {
        return PEOPLE.file(
                new Object[] {1, "Ulm", 180.5},
                new Object[] {2, "", Transport.MISSING},
                new Object[] {3, "Köln", 0.1});
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void descriptions_of_136_bytes_are_read_too() {
        byte[] old = new Transport(PEOPLE.columns(), 136).file(new Object[] {1, "Ulm", 2});
        assertThat(Written.cells(written.bytes("a.xpt", old), "B12")).containsExactly("2");
    }

    @Test
    void all_missing_values_are_empty_cells() {
        Object[][] rows =
                "._ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                        .chars()
                        .mapToObj(first -> new Object[] {new byte[] {(byte) first}})
                        .toArray(Object[][]::new);
        Path file = written.bytes("a.xpt", Transport.of(Transport.number("X")).file(rows));
        assertThat(Written.cells(file, "X")).hasSize(28).containsOnly("");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void whole_numbers_fit_into_short_columns(int length) {
        Transport short_ =
                Transport.of(new Transport.Column("X", true, length, ""), Transport.text("T", 3));
        Path file =
                written.bytes(
                        "a.xpt",
                        short_.file(
                                new Object[] {7, "a"},
                                new Object[] {-12, "b"},
                                new Object[] {Transport.MISSING, "c"}));
        assertThat(Written.cells(file, "X")).containsExactly("7", "-12", "");
        assertThat(Written.cells(file, "T")).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 0, 1960-01-01",
        "DATE, 16832, 2006-01-31",
        "YYMMDDN, -1, 1959-12-31",
        "MMDDYY, 16832, 2006-01-31",
        "E8601DA, 16832, 2006-01-31",
        "DATETIME, 1454317496, 2006-01-31T09:04:56",
        "DATETIME, 0, 1960-01-01T00:00:00",
        "DATE, 0.5, 0.5",
        "DATE, 1e12, 1000000000000",
        "BEST, 16832, 16832",
        "MONYY, 16832, 16832"
    })
    void dates_are_written_as_dates(String format, double number, String text) {
        Transport dated = Transport.of(new Transport.Column("D", true, 8, format));
        Path file = written.bytes("a.xpt", dated.file(new Object[] {number}));
        assertThat(Written.cells(file, "D")).containsExactly(text);
    }

    @Test
    void blank_rows_inside_are_rows_and_those_in_the_filling_are_none() {
        Transport towns = Transport.of(Transport.text("TOWN", 8));
        Object[][] rows = {{"Ulm"}, {""}, {"Bonn"}};
        assertThat(Written.cells(written.bytes("a.xpt", towns.file(rows)), "TOWN"))
                .containsExactly("Ulm", "", "Bonn");
    }

    @Test
    void more_blanks_than_the_filling_of_a_record_are_rows() {
        Transport towns = Transport.of(Transport.text("TOWN", 40));
        Object[][] rows = {{"Ulm"}, {""}, {""}, {""}};
        assertThat(Written.cells(written.bytes("a.xpt", towns.file(rows)), "TOWN"))
                .containsExactly("Ulm", "", "");
    }

    @Test
    void rows_longer_than_a_record_are_read() {
        Transport wide = Transport.of(Transport.text("A", 200), Transport.number("X"));
        Object[][] rows = {{"a".repeat(200), 1}, {"b", 2}, {"c", 3}};
        Path file = written.bytes("a.xpt", wide.file(rows));
        assertThat(Written.cells(file, "A")).containsExactly("a".repeat(200), "b", "c");
        assertThat(Written.cells(file, "X")).containsExactly("1", "2", "3");
    }

    @Test
    void a_second_table_is_refused() {
        byte[] two =
                Transport.joined(
                        people(),
                        PEOPLE.member("OTHER"),
                        Transport.filled(PEOPLE.rows(new Object[] {1, "x", 2})));
        assertRejected(
                () -> Written.read(written.bytes("a.xpt", two), "ID"),
                "the file holds more than one table; a second one begins behind row 4",
                "To fix: write the table that the study uses to a file of its own");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEADER RECORD*******LIBV8   HEADER RECORD!!!!!!!000 | version 8, of which only version 5 is read",
                "**COMPRESSED** **COMPRESSED** | PROC CPORT, which only SAS can read",
                "id,b12 | does not begin as a SAS transport file does"
            })
    void other_files_are_named(String start, String what) {
        Path file = written.bytes("a.xpt", Transport.records(start, "", ""));
        assertRejected(() -> Written.read(file, "ID"), what, "To fix: write it");
        assertRejected(() -> TableReader.header(file, Written.RESOURCES), what);
        assertRejected(() -> Written.read(written.text("b.xpt", start), "ID"), what);
    }

    @Test
    void an_empty_file_and_one_without_a_table_or_rows_say_so() {
        assertRejected(() -> Written.read(written.text("a.xpt", ""), "ID"), "the file is empty");
        byte[] headers = PEOPLE.headers();
        assertRejected(
                () -> Written.read(written.bytes("b.xpt", Arrays.copyOf(headers, 240)), "ID"),
                "the file holds no table");
        assertRejected(
                () -> Written.read(written.bytes("c.xpt", headers), "ID"),
                "the file has a header and no rows");
    }

    @Test
    void a_file_cut_off_anywhere_is_damaged_or_says_what_it_lacks() {
        byte[] whole = people();
        for (int length = 1; length < whole.length; length++) {
            Path file = written.bytes("a.xpt", Arrays.copyOf(whole, length));
            boolean library = length < 48;
            boolean noTable = length == 240;
            boolean noRows = length == PEOPLE.headers().length;
            assertThatThrownBy(() -> Written.read(file, "ID", "TOWN", "B12"))
                    .as("%d bytes", length)
                    .isInstanceOf(
                            library || noTable || noRows
                                    ? DataRejected.class
                                    : DataSourceFailed.class);
        }
    }

    @Test
    void a_description_that_cannot_be_is_damaged() {
        List<Transport.Column> wrong =
                List.of(
                        new Transport.Column("X", true, 9, ""),
                        new Transport.Column("X", true, 1, ""),
                        new Transport.Column("X", false, 0, ""),
                        new Transport.Column("X", false, -3, ""));
        for (Transport.Column column : wrong) {
            byte[] bytes = Transport.of(column).headers();
            assertFailed(() -> Written.read(written.bytes("a.xpt", bytes), "X"));
        }
    }

    @Test
    void bytes_changed_at_random_give_a_table_or_a_refusal_and_nothing_else() {
        byte[] whole = people();
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 3_000; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            Path file = written.bytes("a.xpt", changed);
            try {
                Written.read(file, "ID", "TOWN", "B12");
            } catch (DataRejected | DataSourceFailed expected) {
                assertThat(expected.getMessage()).doesNotContain("Ulm");
            }
        }
    }

    @Test
    void text_of_another_encoding_is_told_by_column_and_row() {
        byte[] bytes =
                PEOPLE.file(
                        new Object[] {1, "Ulm", 2},
                        new Object[] {2, "K\u00F6ln".getBytes(ISO_8859_1), 2});
        Path file = written.bytes("a.xpt", bytes);
        assertRejected(
                () -> Written.read(file, "TOWN"),
                "a.xpt  TOWN\n",
                "the text in row 3 is not UTF-8");
        assertThat(Written.cells(file, "ID")).containsExactly("1", "2");
    }

    private static void assertRejected(ThrowingCallable reading, String... parts) {
        assertThatThrownBy(reading).isInstanceOf(DataRejected.class).hasMessageContainingAll(parts);
    }

    private static void assertFailed(ThrowingCallable reading) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        DataSourceFailed.class,
                        e -> assertThat(e.kind()).isEqualTo(DataSourceFailed.Kind.DAMAGED));
    }
}
