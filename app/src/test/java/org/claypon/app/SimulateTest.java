package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `claypon simulate`, and a study of what it makes.
class SimulateTest {

    private static final String WORLD = "../examples/worlds/small.yaml";
    private static final String STUDY = "../examples/small/study.yaml";

    /// The hazard ratio of the file, in the direction of the study.
    private static final double ARROW = StrictMath.log(1.35);

    @TempDir private Path folder;

    private CommandRun simulate(String out, String... more) {
        String[] arguments =
                Stream.concat(
                                Stream.of(
                                        "simulate",
                                        WORLD,
                                        "--out",
                                        folder.resolve(out).toString(),
                                        "--quiet"),
                                Stream.of(more))
                        .toArray(String[]::new);
        return CommandRun.of(arguments);
    }

    private JsonNode adjusted(String study, String database, String out) {
        CommandRun run =
                CommandRun.of(
                        "run",
                        study,
                        "--data",
                        folder.resolve(database).toString(),
                        "--out",
                        folder.resolve(out).toString(),
                        "--quiet");
        assertThat(run.code()).as(run.err()).isZero();
        JsonNode results =
                JsonMapper.builder()
                        .build()
                        .readTree(folder.resolve(out).resolve("results.json").toFile());
        return results.get("models").get(1).get("terms").get(0);
    }

    /// How far the estimate is from the arrow, in standard errors.
    private static double off(JsonNode term) {
        return (term.get("log_odds_ratio").doubleValue() - ARROW)
                / term.get("standard_error").doubleValue();
    }

    private String changed(String name, String from, String to) throws IOException {
        String text = Files.readString(Path.of(STUDY));
        assertThat(text).contains(from);
        Path file = folder.resolve(name + ".yaml");
        Files.writeString(file, text.replace(from, to));
        return file.toString();
    }

    /// The arrow lies inside 3.5 standard errors, and each wrong study's estimate outside 4: with seeds of their own, one right study in
    /// 2,000 would fail.
    @Test
    void the_right_study_finds_the_arrow_and_wrong_ones_do_not() throws IOException {
        assertThat(simulate("db").code()).isZero();
        assertThat(off(adjusted(STUDY, "db", "right"))).isBetween(-3.5, 3.5);
        String confounded =
                changed(
                        "confounded",
                        "  - {name: heavy drinking, has: heavy_drinking, window: [ever, 0]}\n",
                        "");
        assertThat(off(adjusted(confounded, "db", "confounded"))).isGreaterThan(4);
        String afterwards =
                changed("after", "window: [-365, -1], value", "window: [1, 365], value");
        assertThat(off(adjusted(afterwards, "db", "after"))).isLessThan(-4);
        String never =
                changed(
                        "never",
                        "{within: 2 years}}}",
                        "{within: 2 years}}, sampling: never_case}");
        assertThat(off(adjusted(never, "db", "never"))).isGreaterThan(3.5);
    }

    @Test
    void a_file_and_a_folder_hold_the_same_study() throws IOException {
        assertThat(simulate("db", "--people", "2000").code()).isZero();
        assertThat(simulate("db.duckdb", "--people", "2000", "--threads", "1").code()).isZero();
        JsonNode inFolder = adjusted(STUDY, "db", "one");
        assertThat(adjusted(STUDY, "db.duckdb", "two")).isEqualTo(inFolder);
        assertThat(folder.resolve("small.truth.json"))
                .hasSameTextualContentAs(folder.resolve("db/truth.json"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> String.valueOf(path.getFileName())).toList())
                    .containsExactlyInAnyOrder("db", "db.duckdb", "small.truth.json", "one", "two");
        }
    }

    @Test
    void the_screen_says_how_many_rows_there_are() {
        CommandRun run = simulate("db", "--people", "100", "--seed", "5");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("World small, 100 invented people, seed 5.")
                .containsPattern("person +100\n")
                .contains("Database: ");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_file_that_exists_is_not_replaced_and_a_folder_of_our_own_is() {
        assertThat(simulate("db.duckdb", "--people", "10").code()).isZero();
        CommandRun again = simulate("db.duckdb", "--people", "10");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("exists already; it would be lost");
        assertThat(simulate("db", "--people", "10").code()).isZero();
        assertThat(simulate("db", "--people", "20").code()).isZero();
    }

    @Test
    void a_number_of_people_that_cannot_be_is_refused() {
        assertThat(simulate("db", "--people", "0").code()).isEqualTo(2);
        assertThat(simulate("db", "--threads", "0").code()).isEqualTo(2);
        assertThat(simulate("db", "--people", "many").err()).contains("is not a whole number");
        assertThat(folder.resolve("db")).doesNotExist();
    }

    @Test
    void designs_beside_the_world_file_are_copied_into_the_truth() throws IOException {
        Path world = folder.resolve("small.yaml");
        Files.copy(Path.of(WORLD), world);
        Path designs = folder.resolve("small.designs.json");
        Files.writeString(
                designs,
                "[{\"study\": \"small\", \"model\": \"B12, adjusted\", \"term\": \"B12\", \"log_odds_ratio\": 0.3, \"standard_error\": 0.001}]");
        String out = folder.resolve("db").toString();
        List<String> command =
                List.of("simulate", world.toString(), "--people", "10", "--out", out, "--quiet");
        assertThat(CommandRun.of(command.toArray(String[]::new)).code()).isZero();
        JsonNode truth =
                JsonMapper.builder().build().readTree(folder.resolve("db/truth.json").toFile());
        assertThat(truth.at("/designs/0/log_odds_ratio").doubleValue()).isEqualTo(0.3);
        Files.writeString(designs, "no list");
        CommandRun broken = CommandRun.of(command.toArray(String[]::new));
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.err()).contains("is not a list of designs");
    }

    @Test
    void check_reads_a_world_file() {
        CommandRun right = CommandRun.of("check", WORLD);
        assertThat(right.code()).isZero();
        assertThat(right.out())
                .contains("World small: 2 traits, 2 levels, 1 disease, 1 drug, 1 lab.");
        CommandRun counts = CommandRun.of("check", WORLD, "--counts");
        assertThat(counts.code()).isEqualTo(2);
        assertThat(counts.err()).contains("a world file has no people to count");
    }

    @Test
    void a_mistake_in_a_world_file_is_told_with_its_place() throws IOException {
        Path world = folder.resolve("small.yaml");
        Files.writeString(
                world,
                Files.readString(Path.of(WORLD))
                        .replace("hazard_ratio: 1.35, source: invented", "hazard_ratio: 1.35"));
        CommandRun run = CommandRun.of("check", world.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("diseases.restless_legs.onset.causes[1].source")
                .contains("the key \"source\" is missing");
    }
}
