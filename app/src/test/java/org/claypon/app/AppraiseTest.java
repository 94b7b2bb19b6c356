package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `claypon appraise`, as a user gives it.
class AppraiseTest {

    private static final String GENG = "../examples/geng-2022/paper.yaml";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir private Path folder;

    private CommandRun appraise(String... more) {
        return CommandRun.of(
                Stream.concat(
                                Stream.of("appraise", GENG, "--out", out().toString()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    private JsonNode json(String name) throws IOException {
        return MAPPER.readTree(Files.readString(out().resolve(name)));
    }

    private static JsonNode verdictOf(JsonNode appraisal, String claim) {
        return appraisal
                .get("checks")
                .valueStream()
                .filter(check -> check.get("claim").asString().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_flagship_gets_its_verdicts_and_its_files() throws IOException {
        CommandRun run = appraise();
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Two claims have numbers that cannot be right", "r-irls", "report.html");
        assertThat(out()).isDirectoryContaining("glob:**report.html");
        JsonNode appraisal = json("appraisal.json");
        assertThat(verdictOf(appraisal, "r-irls").get("verdict").asString())
                .isEqualTo("impossible");
        assertThat(verdictOf(appraisal, "r-irls").get("repair").asString()).contains("0.254");
        assertThat(verdictOf(appraisal, "r-hamd").get("verdict").asString())
                .isEqualTo("impossible");
        assertThat(appraisal.get("contradictions").get(0).get("claims").toString())
                .contains("kidney", "creatinine");
        assertThat(appraisal.get("summary").get("reading_grade").doubleValue()).isBetween(1.0, 8.0);
        JsonNode manifest = json("manifest.json");
        assertThat(manifest.get("paper_hash").asString()).hasSize(64);
        assertThat(manifest.get("files").toString())
                .isEqualTo("[\"report.html\",\"summary.md\",\"appraisal.json\"]");
        assertThat(Files.readString(out().resolve("manifest.json")))
                .doesNotContain(System.getProperty("user.name"), folder.toString());
    }

    @Test
    void a_second_appraisal_replaces_the_first_and_gives_the_same_bytes() throws IOException {
        appraise();
        byte[] first = Files.readAllBytes(out().resolve("appraisal.json"));
        byte[] page = Files.readAllBytes(out().resolve("report.html"));
        assertThat(appraise("--quiet").code()).isZero();
        assertThat(out().resolve("appraisal.json")).hasBinaryContent(first);
        assertThat(out().resolve("report.html")).hasBinaryContent(page);
    }

    @Test
    void quiet_says_nothing_while_it_works() {
        assertThat(appraise().err()).contains("Checking the numbers");
        assertThat(appraise("--quiet").err()).isEmpty();
    }

    @Test
    void a_folder_of_somebody_else_is_not_replaced() throws IOException {
        Files.createDirectories(out());
        Files.writeString(out().resolve("letter.txt"), "mine");
        CommandRun run = appraise();
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("holds files that are not a result of Claypon");
        assertThat(out().resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void a_faulty_paper_file_is_told_and_nothing_is_written() throws IOException {
        Path file = folder.resolve("paper.yaml");
        Files.writeString(file, "claypon: 1\npaper: {title: a}\n");
        CommandRun run = CommandRun.of("appraise", file.toString(), "--out", out().toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("the key \"groups\" is missing", "the key \"claims\" is missing");
        assertThat(out()).doesNotExist();
    }

    @Test
    void a_run_of_the_same_design_stands_beside_the_paper() throws IOException {
        Path study = folder.resolve("demo");
        CommandRun own =
                CommandRun.of(
                        "run", "../examples/demo/study.yaml", "--out", study.toString(), "--quiet");
        assertThat(own.code()).as(own.err()).isZero();
        CommandRun run = appraise("--with", study.toString());
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode beside = json("appraisal.json").get("beside");
        assertThat(beside.get("study").asString()).contains("160 invented people");
        assertThat(beside.get("levels").size()).isEqualTo(1);
        assertThat(json("manifest.json").get("study_hash")).isEqualTo(beside.get("hash"));
        assertThat(Files.readString(out().resolve("report.html"))).contains("Beside your own data");
    }

    @Test
    void a_folder_without_results_cannot_stand_beside_a_paper() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other"));
        assertThat(appraise("--with", other.toString()))
                .satisfies(run -> {
                    assertThat(run.code()).isEqualTo(2);
                    assertThat(run.err()).contains("holds no results.json");
                });
        assertThat(appraise("--with", folder.resolve("none").toString()).err())
                .contains("is no folder");
        Files.writeString(other.resolve("results.json"), "{\"secret\": 1}");
        CommandRun strange = appraise("--with", other.toString());
        assertThat(strange.code()).isEqualTo(2);
        assertThat(strange.err())
                .contains("a results.json that this version of Claypon did not write")
                .doesNotContain("secret");
        assertThat(out()).doesNotExist();
    }
}
