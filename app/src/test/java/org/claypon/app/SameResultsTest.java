package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same people and the same study give the same bytes, whatever else differs.
class SameResultsTest {

    @TempDir private Path folder;

    @Test
    void on_one_thread_and_on_eight() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        List<String> one = results(small, "--threads", "1");
        assertThat(results(small, "--threads", "8")).isEqualTo(one);
    }

    @Test
    void in_any_order_of_the_rows() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        List<String> inOrder = results(small);
        List<String> rows = new ArrayList<>(SmallStudy.people());
        Collections.shuffle(rows.subList(1, rows.size()), new Random(7));
        Files.writeString(small.table(), String.join("\n", rows) + "\n");
        assertThat(results(small)).isEqualTo(inOrder);
    }

    @Test
    void in_a_second_run_over_the_first() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        assertThat(results(small)).isEqualTo(results(small));
    }

    @Test
    void from_tab_separated_packed_and_columnar_files() throws IOException, SQLException {
        SmallStudy small = SmallStudy.in(folder);
        String fromText = named(small, small.table());
        assertThat(named(small, tabs())).isEqualTo(fromText);
        assertThat(named(small, packed(small.table()))).isEqualTo(fromText);
        assertThat(named(small, parquet(small.table()))).isEqualTo(fromText);
    }

    @Test
    void another_seed_is_another_draw_and_the_results_say_so() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Files.writeString(
                small.study(),
                SmallStudy.STUDY.replace("per_case: 2", "per_case: 1, selection: random"));
        List<String> first = results(small, "--seed", "1");
        List<String> second = results(small, "--seed", "2");
        assertThat(second).isNotEqualTo(first);
        assertThat(second.getFirst()).contains("\"seed\" : 2");
    }

    /// Everything that is written but the manifest, which tells of the run itself; results.json first.
    private static List<String> results(SmallStudy small, String... more) throws IOException {
        CommandRun run = small.run(more);
        assertThat(run.code()).as(run.err()).isZero();
        List<String> contents = new ArrayList<>();
        contents.add(Files.readString(small.out().resolve("results.json")));
        for (String name : small.inside()) {
            if (name.startsWith("out/") && !name.endsWith("manifest.json")) {
                contents.add(name + "\n" + Files.readString(small.folder().resolve(name)));
            }
        }
        return contents;
    }

    /// The results from a file, without its name and the reading grade of the summary, in which the name stands.
    private static String named(SmallStudy small, Path data) throws IOException {
        return results(small, "--data", data.toString())
                .getFirst()
                .replace(data.getFileName().toString(), "people")
                .replaceFirst("\"reading_grade\" : [0-9.]+", "");
    }

    private Path tabs() throws IOException {
        return Files.writeString(
                folder.resolve("people.tsv"),
                String.join("\n", SmallStudy.people()).replace(',', '\t') + "\n");
    }

    private Path packed(Path table) throws IOException {
        Path packed = folder.resolve("people.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(table, out);
        }
        return packed;
    }

    private Path parquet(Path table) throws SQLException {
        Path file = folder.resolve("people.parquet");
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            statement.execute(
                    "COPY (SELECT * FROM read_csv('%s')) TO '%s' (FORMAT parquet)"
                            .formatted(table, file));
        }
        return file;
    }
}
