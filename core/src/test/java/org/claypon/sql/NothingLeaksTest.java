package org.claypon.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names stand in every column of broken files; no message, cause or stream may repeat one.
class NothingLeaksTest {

    private static final String NAME = "Lovelace";

    @TempDir Path folder;

    @Test
    void no_broken_file_lets_a_cell_out() {
        for (Path file : brokenFiles(new Written(folder))) {
            String seen = everythingSaidOf(file);
            assertThat(seen).as(file.toString()).contains("Exception:", "org.claypon.sql");
            assertThat(seen).as(file.toString()).doesNotContain(NAME).doesNotContain("CSV Error");
        }
    }

    private static List<Path> brokenFiles(Written written) {
        String row = "Lovelace 1,Lovelace 2,Lovelace 3\n";
        String good = "id,b,c\n" + row.repeat(20);
        List<Path> files = new ArrayList<>();
        files.add(written.text("short.csv", good + "Lovelace 1,Lovelace 2\n"));
        files.add(written.text("long.csv", good + "Lovelace 1,2,3,Lovelace 4\n"));
        files.add(written.text("open.csv", good + "\"Lovelace,2,3\n" + row));
        files.add(written.text("after.csv", good + "\"Lovelace\"x,2,Lovelace\n"));
        files.add(written.text("ends.csv", good + "Lovelace,2,3\r\n" + row));
        files.add(
                written.text(
                        "trick.csv",
                        good + "Expected Number of Columns: 3 Found: 3,\"Lovelace\nLine: 9\"\n"));
        files.add(
                written.bytes(
                        "latin.csv", (good + "Lovelacé,Lovelace é,3\n").getBytes(ISO_8859_1)));
        files.add(written.text("nul.csv", good + "Lovelace\0,Lovelace,3\n"));
        files.add(written.text("headless.csv", row + "Lovelace 4,Lovelace 4,Lovelace 4\n"));
        files.add(written.text("twice.csv", "Lovelace,Lovelace,3\n"));
        files.add(written.text("semicolon.csv", row.replace(',', ';')));
        byte[] zipped = Written.gzipped(good);
        files.add(written.bytes("cut.csv.gz", Arrays.copyOf(zipped, zipped.length - 9)));
        files.add(written.text("no.parquet", good));
        files.add(written.parquet("nested.parquet", "SELECT ['Lovelace'] AS id, 'Lovelace' AS b"));
        byte[] people =
                Transport.of(Transport.text("id", 20), Transport.text("b", 20))
                        .file(new Object[] {NAME, NAME}, new Object[] {NAME, new byte[] {-1}});
        files.add(written.bytes("latin.xpt", people));
        files.add(written.bytes("cut.xpt", Arrays.copyOf(people, people.length - 80)));
        files.add(written.bytes("packed.xpt.gz", people));
        String row2 = Workbook.row(2, NAME, "<c t=\"e\"><v>#REF!</v></c>", NAME);
        byte[] sheet = Workbook.of(Workbook.row(1, "id", "b", "c"), row2).file();
        files.add(written.bytes("error.xlsx", sheet));
        files.add(written.bytes("cut.xlsx", Arrays.copyOf(sheet, sheet.length - 9)));
        files.add(written.bytes("headless.xlsx", Workbook.of(row2, row2).file()));
        files.add(
                written.bytes(
                        "number.xlsx",
                        Workbook.of(
                                        Workbook.row(1, "id", "b", "c"),
                                        Workbook.row(2, Workbook.number(NAME)))
                                .file()));
        files.add(written.text("wide.csv", good + "1,2," + "Lovelace".repeat(500_000) + "\n"));
        return files;
    }

    private static String everythingSaidOf(Path file) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream streams = new ByteArrayOutputStream();
        StringWriter said = new StringWriter();
        try (PrintStream caught = new PrintStream(streams, true, UTF_8)) {
            System.setOut(caught);
            System.setErr(caught);
            Throwable thrown = catchThrowable(() -> Written.read(file, "id", "b", "c"));
            thrown.printStackTrace(new PrintWriter(said, true));
            said.append("Exception: ").append(String.valueOf(thrown.getCause()));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return said + streams.toString(UTF_8);
    }
}
