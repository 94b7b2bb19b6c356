package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Tables that are broken: a message without any person's value, the exit code, and nothing written.
class BrokenDataTest {

    /// Stands in every column of every row of broken data, and must be seen nowhere.
    private static final String NAME = "Zebulon";

    @TempDir private Path folder;

    @Test
    void a_repeated_person_is_told_by_row() throws IOException {
        SmallStudy small = withRows(rows -> rows.set(7, rows.get(6)));
        isRefused(small, 2, "people.csv", "stands more than once", "row 8");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 5})
    void text_among_numbers_is_told_by_column_and_row(int column) throws IOException {
        SmallStudy small =
                withRows(rows -> {
                    String[] cells = rows.get(3).split(",", -1);
                    cells[column] = NAME;
                    rows.set(3, String.join(",", cells));
                });
        isRefused(small, 2, "people.csv", "row 4");
    }

    @Test
    void a_row_that_is_too_short_is_told() throws IOException {
        isRefused(withRows(rows -> rows.add(NAME)), 2, "row 62", "as many cells as the header");
    }

    @Test
    void two_columns_of_one_name_are_told() throws IOException {
        SmallStudy small = withRows(rows -> rows.set(0, rows.getFirst().replace(",name", ",crea")));
        isRefused(small, 2, "columns 6 and 7 have the same name");
    }

    @Test
    void another_encoding_is_told() throws IOException {
        SmallStudy small = withRows(rows -> {});
        Files.write(
                small.table(),
                Files.readString(small.table())
                        .replace("Zeb", "Z\u00E9b")
                        .getBytes(StandardCharsets.ISO_8859_1));
        isRefused(small, 2, "is not UTF-8 text");
    }

    @Test
    void an_empty_table_is_told() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(small.table(), "");
        isRefused(small, 2, "the file is empty");
    }

    @Test
    void a_table_without_rows_is_told() throws IOException {
        SmallStudy small = withRows(rows -> rows.subList(1, rows.size()).clear());
        isRefused(small, 2, "has a header and no rows");
    }

    @Test
    void a_gzip_that_was_cut_off_is_told() throws IOException {
        SmallStudy small = withRows(rows -> {});
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(small.table()));
        }
        Path cut = folder.resolve("cut.csv.gz");
        Files.write(cut, Arrays.copyOf(packed.toByteArray(), packed.size() - 40));
        isRefused(small, 3, List.of("--data", cut.toString()), "was not written to its end");
    }

    @Test
    void a_file_that_is_no_parquet_is_told() throws IOException {
        SmallStudy small = withRows(rows -> {});
        Path wrong = Files.copy(small.table(), folder.resolve("people.parquet"));
        isRefused(small, 3, List.of("--data", wrong.toString()), "is damaged");
    }

    @Test
    void a_table_that_may_not_be_read_is_told() throws IOException {
        SmallStudy small = withRows(rows -> {});
        Files.setPosixFilePermissions(small.table(), PosixFilePermissions.fromString("---------"));
        assumeTrue(!Files.isReadable(small.table()), "this user may read everything");
        isRefused(small, 3, "could not be read");
    }

    private interface Damage {
        void to(List<String> rows);
    }

    /// The people with the name in every cell of text, and the damage done to them.
    private SmallStudy withRows(Damage damage) throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        List<String> rows = SmallStudy.people();
        IntStream.range(1, rows.size())
                .forEach(row ->
                        rows.set(
                                row,
                                rows.get(row)
                                        .replace("nobody", NAME + row)
                                        .replaceFirst("^", NAME + "-")));
        damage.to(rows);
        Files.writeString(small.table(), String.join("\n", rows) + "\n");
        return small;
    }

    private static void isRefused(SmallStudy small, int code, String... told) throws IOException {
        isRefused(small, code, List.of(), told);
    }

    private static void isRefused(SmallStudy small, int code, List<String> more, String... told)
            throws IOException {
        List<String> before = small.inside();
        CommandRun run = small.run(more.toArray(String[]::new));
        assertThat(run.err()).contains(told).doesNotContain(NAME).doesNotContain("\tat ");
        assertThat(run.code()).isEqualTo(code);
        assertThat(run.out()).isEmpty();
        assertThat(small.inside()).isEqualTo(before);
    }
}
