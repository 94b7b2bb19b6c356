package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The demo as its users run it, in the world in which B12 is a cause, and its study in the world in which B12 is none.
class FlagshipTest {

    private static final Path HOME = Path.of("..");
    private static final Path PICTURE = HOME.resolve("docs/images/flagship-report.svg");
    private static final String MODEL = "B12, adjusted";

    /// Enough for both odds ratios to lie beyond chance.
    private static final String PEOPLE_OF_THE_NULL = "40000";

    @TempDir private static Path folder;

    @BeforeAll
    static void run_the_study_in_both_worlds() {
        succeed("demo", "--out", folder.resolve("demo").toString());
        String none = folder.resolve("none.duckdb").toString();
        succeed(
                "simulate",
                HOME.resolve("examples/worlds/restless-legs-null.yaml").toString(),
                "--people",
                PEOPLE_OF_THE_NULL,
                "--out",
                none);
        succeed(
                "run",
                HOME.resolve("examples/rls-b12/study.yaml").toString(),
                "--data",
                none,
                "--out",
                folder.resolve("none").toString());
    }

    private static void succeed(String... arguments) {
        CommandRun run =
                CommandRun.of(
                        Map.of(
                                "CLAYPON_HOME",
                                HOME.toString(),
                                "XDG_CACHE_HOME",
                                folder.resolve("cache").toString()),
                        arguments);
        assertThat(run.code()).as(run.err()).isZero();
    }

    private static JsonNode json(String path) {
        return JsonMapper.builder().build().readTree(folder.resolve(path).toFile());
    }

    private static JsonNode model(String results, String name) {
        return found(json(results).get("models"), "name", name);
    }

    private static JsonNode found(JsonNode list, String key, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.get(key).stringValue().equals(value))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_estimate_lies_within_three_standard_errors_of_what_the_design_estimates() {
        JsonNode design = found(json("demo/truth.json").get("designs"), "model", MODEL);
        JsonNode term = model("demo/results.json", MODEL).at("/terms/0");
        double error =
                Math.hypot(
                        design.get("standard_error").doubleValue(),
                        term.get("standard_error").doubleValue());
        assertThat(term.get("log_odds_ratio").doubleValue())
                .isBetween(
                        design.get("log_odds_ratio").doubleValue() - 3 * error,
                        design.get("log_odds_ratio").doubleValue() + 3 * error)
                .isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases", "controls"})
    void each_family_of_exclusions_takes_somebody(String side) {
        JsonNode steps = json("demo/results.json").get("attrition").get(side);
        assertThat(
                        StreamSupport.stream(steps.spliterator(), false)
                                .filter(step -> step.has("family"))
                                .filter(step -> step.get("dropped").intValue() > 0)
                                .map(step -> step.get("family").stringValue()))
                .contains("cause_of_condition", "mimic", "cause_of_exposure", "alters_exposure");
    }

    @Test
    void what_is_no_cause_looks_like_one_crude_and_matched_and_is_not_called() {
        JsonNode none = model("none/results.json", MODEL);
        assertThat(none.at("/crude/lower").doubleValue()).isGreaterThan(1);
        assertThat(none.at("/terms/0/lower").doubleValue()).isGreaterThan(1);
        JsonNode verdict = json("none/results.json").get("verdict");
        assertThat(verdict.get("called").booleanValue()).isFalse();
        assertThat(verdict.get("stamps").values())
                .extracting(JsonNode::stringValue)
                .contains("not_calibrated");
        assertThat(verdict.get("headline").stringValue()).contains("not proof of a cause");
        assertThat(json("none/results.json").get("study").get("hash"))
                .isEqualTo(json("demo/results.json").get("study").get("hash"));
    }

    @Test
    void the_picture_of_the_readme_shows_what_the_demo_reports_today() throws IOException {
        String picture = ReadmePicture.of(Files.readString(folder.resolve("demo/report.html")));
        if (Boolean.getBoolean("claypon.rewrite")) {
            Files.createDirectories(PICTURE.getParent());
            Files.writeString(PICTURE, picture);
        }
        assertThat(Files.readString(PICTURE))
                .as("run this test with -Dclaypon.rewrite=true to draw the picture anew")
                .isEqualTo(picture);
    }
}
