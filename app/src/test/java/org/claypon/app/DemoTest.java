package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `claypon demo` with few people: the whole way from the world file to the report.
class DemoTest {

    @TempDir private Path folder;

    private CommandRun demo(String out, String people) {
        return CommandRun.of(
                Map.of("CLAYPON_HOME", "..", "XDG_CACHE_HOME", folder.resolve("cache").toString()),
                "demo",
                "--people",
                people,
                "--out",
                folder.resolve(out).toString());
    }

    private List<String> cache() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cache/claypon"))) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    private JsonNode json(String path) {
        return JsonMapper.builder().build().readTree(folder.resolve(path).toFile());
    }

    @Test
    void the_population_is_built_once_and_the_truth_lies_beside_the_report() throws IOException {
        CommandRun first = demo("one", "3000");
        assertThat(first.code()).as(first.err()).isZero();
        assertThat(first.err())
                .containsSubsequence(
                        "A population of 3,000 invented people is built once",
                        "about 6 MB",
                        "Living 3,000 lives",
                        "Estimating");
        assertThat(first.out()).contains("What is true in this population: ");
        assertThat(cache())
                .hasSize(2)
                .first()
                .asString()
                .matches("restless-legs-3000-[0-9.]+-[0-9a-f]{12}\\.duckdb");
        CommandRun second = demo("two", "3000");
        assertThat(second.code()).isZero();
        assertThat(second.err())
                .contains("The population built before is used")
                .doesNotContain("Living");
        assertThat(folder.resolve("two/results.json"))
                .hasSameBinaryContentAs(folder.resolve("one/results.json"));
        assertThat(json("one/truth.json").get("arrows").size()).isGreaterThan(100);
        assertThat(json("one/truth.json").at("/designs/1/model").stringValue())
                .isEqualTo("B12, adjusted");
        assertThat(json("one/manifest.json").get("files").toString()).contains("truth.json");
    }

    @Test
    void what_an_earlier_world_file_made_is_removed() throws IOException {
        Path former = folder.resolve("cache/claypon/restless-legs-200-0.0.1-0123456789ab.duckdb");
        Path other = folder.resolve("cache/claypon/restless-legs-999-0.0.1-0123456789ab.duckdb");
        Files.createDirectories(former.getParent());
        Files.writeString(former, "old");
        Files.writeString(other, "of another number of people");
        demo("out", "200");
        assertThat(former).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void a_folder_of_somebody_else_is_refused_before_anything_is_built() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/thesis.txt"), "mine");
        CommandRun run = demo("mine", "3000");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("they would be lost");
        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void a_place_to_keep_the_population_is_needed() {
        CommandRun run =
                CommandRun.of(
                        Map.of("CLAYPON_HOME", "..", "XDG_CACHE_HOME", "not/absolute"),
                        "demo",
                        "--out",
                        folder.resolve("out").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("no folder to keep the population in");
        assertThat(demo("out", "0").err()).contains("--people 0");
    }
}
