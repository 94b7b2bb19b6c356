package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
}
