package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Studies of an OMOP database as a user runs them.
class DatabaseRunTest {

    private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();

    /// Twelve significant digits are written.
    private static final double PRINTED = 1e-12;

    @TempDir private Path folder;
    private Path data = Path.of("");

    @BeforeEach
    void findData() {
        Optional<String> named = Optional.ofNullable(System.getenv("CLAYPON_DATA"));
        assumeTrue(named.isPresent(), "CLAYPON_DATA does not name the folder with the real data");
        data = Path.of(named.orElseThrow());
    }

    private Path gibleed() {
        return data.resolve("omop").resolve("gibleed");
    }

    private CommandRun ran(Path study, Path database, String out, String... more) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "run",
                                study.toString(),
                                "--data",
                                database.toString(),
                                "--out",
                                folder.resolve(out).toString(),
                                "--quiet"));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private byte[] results(Path database, String out, String... more) throws IOException {
        CommandRun run = ran(EXAMPLES.resolve("gibleed/study.yaml"), database, out, more);
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        return Files.readAllBytes(folder.resolve(out).resolve("results.json"));
    }

    private JsonNode json(String out) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readAllBytes(folder.resolve(out).resolve("results.json")));
    }

    @Test
    void invented_bleeding_is_found_with_its_cases_and_its_two_drugs() throws IOException {
        results(gibleed(), "csv");
        JsonNode found = json("csv");
        assertThat(found.at("/attrition/cases/0/left").asInt()).isEqualTo(479);
        assertThat(found.at("/attrition/controls/0/left").asInt()).isEqualTo(2694);
        assertThat(found.at("/matching/sets").asInt()).isEqualTo(479);
        assertThat(found.at("/models/0/exposed/cases").asInt()).isEqualTo(124);
        assertThat(found.at("/models/1/exposed/cases").asInt()).isEqualTo(355);
        assertThat(found.at("/verdict/called").asBoolean()).isFalse();
        assertThat(found.at("/methods").toString())
                .contains(
                        "the clinical records of an OMOP database",
                        "risk set",
                        "was fitted again under other choices");
        assertThat(found.at("/sensitivity/specifications/analyses").size()).isGreaterThan(10);
        assertThat(found.at("/data/notes").toString())
                .contains("observation periods of people who are not in PERSON: 2649 rows");
    }

    /// Invented bleedings follow their drugs within three months: asked earlier, no case is exposed.
    @Test
    void the_criticisms_are_answered_from_the_records() throws IOException {
        results(gibleed(), "csv");
        JsonNode found = json("csv").at("/criticisms");
        assertThat(found.at("/look_back/0/ranges/0/cases").asInt()).isEqualTo(391);
        assertThat(found.at("/look_back/0/ranges/0/controls").asInt()).isZero();
        assertThat(found.at("/lags/0/people/exposed/cases").asInt()).isEqualTo(124);
        assertThat(found.at("/lags/0/estimate")).isEqualTo(estimate(json("csv")));
        assertThat(found.at("/lags/1/people/exposed/cases").asInt()).isEqualTo(78);
        assertThat(found.at("/lags/2/people/exposed/cases").asInt()).isZero();
        assertThat(found.at("/lags/2/people/exposed/controls").asInt()).isPositive();
        assertThat(found.at("/identities/0/verdict").asString()).isEqualTo("holds");
        String report = Files.readString(folder.resolve("csv").resolve("report.html"));
        assertThat(report).contains("14. An association is not a cause", "391 of 479");
    }

    private static JsonNode estimate(JsonNode results) {
        JsonNode term = results.at("/models/0/terms/0");
        return JsonMapper.shared()
                .createObjectNode()
                .setAll(
                        Stream.of("odds_ratio", "lower", "upper", "p")
                                .collect(Collectors.toMap(key -> key, term::get)));
    }

    @Test
    void the_same_bytes_on_one_and_two_threads_and_from_every_form_of_the_database()
            throws IOException, SQLException {
        byte[] csv = results(gibleed(), "csv", "--threads", "1");
        assertThat(results(gibleed(), "two", "--threads", "2")).isEqualTo(csv);
        assertThat(results(parquet(), "parquet")).isEqualTo(csv);
        assertThat(results(duckDb("ORDER BY 1"), "sorted")).isEqualTo(csv);
        assertThat(results(duckDb("ORDER BY hash(COLUMNS(*)::VARCHAR)"), "shuffled"))
                .isEqualTo(csv);
    }

    private Path parquet() throws SQLException, IOException {
        Path made = Files.createDirectory(folder.resolve("made"));
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = engine.createStatement()) {
            for (Path table : tables()) {
                statement.execute(
                        "COPY (SELECT * FROM read_csv('%s', all_varchar = true)) TO '%s' (FORMAT parquet)"
                                .formatted(table, made.resolve(nameOf(table) + ".parquet")));
            }
        }
        return made;
    }

    private Path duckDb(String order) throws SQLException, IOException {
        Path file = folder.resolve("made-%d.duckdb".formatted(order.length()));
        try (Connection engine = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = engine.createStatement()) {
            for (Path table : tables()) {
                statement.execute(
                        "CREATE TABLE %s AS SELECT * FROM read_csv('%s') %s"
                                .formatted(nameOf(table), table, order));
            }
        }
        return file;
    }

    private List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.list(gibleed())) {
            return files.filter(file -> file.toString().endsWith(".csv.gz")).sorted().toList();
        }
    }

    private static String nameOf(Path table) {
        return table.getFileName().toString().replace(".csv.gz", "");
    }

    @Test
    void the_database_is_left_as_it_was() throws Exception {
        Path file = duckDb("ORDER BY 1");
        String before = sha256(file);
        results(file, "run");
        assertThat(sha256(file)).isEqualTo(before);
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.endsWith(".wal") || name.endsWith(".tmp"));
        }
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void a_concept_that_does_not_exist_is_named_at_its_place() throws IOException {
        Path study = folder.resolve("study.yaml");
        Files.writeString(
                study,
                Files.readString(EXAMPLES.resolve("gibleed/study.yaml"))
                        .replace("[1124300]", "[1124301]"));
        CommandRun run = ran(study, gibleed(), "out");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("study.yaml:9:", "1124301", "1124300");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void an_exclusion_that_holds_the_cases_is_refused() throws IOException {
        Path study = folder.resolve("study.yaml");
        Files.writeString(
                study,
                Files.readString(EXAMPLES.resolve("gibleed/study.yaml"))
                                .replace(
                                        "concepts:\n",
                                        "concepts:\n  finding: {include: [192671]}\n")
                        + "exclude: [{name: Any bleeding, has: finding}]\n");
        CommandRun run = ran(study, gibleed(), "out");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains("the excluded set finding holds 1 of the concepts of the cases");
    }

    /// The script of the example makes a database of the survey, whose matched sets give what the table of the survey gives.
    @Test
    void the_survey_as_a_database_gives_the_coefficients_of_the_table() throws Exception {
        Path script = EXAMPLES.resolve("nhanes-omop").resolve("MakeCdm.java");
        Process made =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                script.toString(),
                                data.resolve("nhanes").toString(),
                                folder.resolve("cdm").toString())
                        .inheritIO()
                        .start();
        assertThat(made.waitFor()).isZero();
        for (String study : List.of("matched.yaml", "study.yaml")) {
            Files.copy(
                    script.resolveSibling(study),
                    folder.resolve(study),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(ran(folder.resolve("matched.yaml"), folder.resolve("cdm"), "m").code()).isZero();
        JsonNode found = json("m");
        assertThat(found.at("/matching/sets").asInt()).isEqualTo(21);
        assertThat(Files.readString(folder.resolve("m").resolve("report.html")))
                .contains("The index dates are those of the file of matched sets.");
        same(found, 0, 0.125394201250315, 0.0957650348806856);
        same(found, 1, 0.430258018793618, 0.372372271778711);
        same(found, 2, -0.0880632535568827, 0.670864872749379);
        same(found, 3, 0.0397708031364544, 0.0392919355871827);

        assertThat(ran(folder.resolve("study.yaml"), folder.resolve("cdm"), "s").code()).isZero();
        JsonNode own = json("s");
        for (String out : List.of("m", "s")) {
            assertThat(json(out).at("/summary/reading_grade").asDouble()).isBetween(1.0, 8.0);
            assertThat(json(out).at("/verdict/called").asBoolean()).isFalse();
        }
        assertThat(own.at("/matching/cases").asInt()).isEqualTo(21);
        assertThat(own.at("/matching/controls").asInt()).isEqualTo(84);
        assertThat(own.at("/balance/1/after").asDouble()).isZero();
        assertThat(own.at("/criticisms/tested/0/cases").asInt()).isEqualTo(21);
        assertThat(own.at("/criticisms/tested/0/controls").asInt()).isEqualTo(84);
        assertThat(own.at("/criticisms/exposed_controls/0/covariates/2/covariate").asString())
                .isEqualTo("creatinine");
    }

    private static void same(JsonNode found, int model, double log, double error) {
        JsonNode term = found.at("/models/%d/terms/0".formatted(model));
        assertThat(term.get("log_odds_ratio").asDouble())
                .isCloseTo(log, within(PRINTED * Math.max(1, Math.abs(log))));
        assertThat(term.get("standard_error").asDouble())
                .isCloseTo(error, within(PRINTED * Math.max(1, error)));
    }

    @Test
    void never_cases_are_stamped_and_what_came_first_is_said_by_the_window() throws IOException {
        Path study = folder.resolve("study.yaml");
        Files.writeString(
                study,
                Files.readString(EXAMPLES.resolve("gibleed/study.yaml"))
                        .replace("controls: {", "controls: {sampling: never_case, "));
        assertThat(ran(study, gibleed(), "never").code()).isZero();
        JsonNode never = json("never");
        assertThat(never.at("/verdict/stamps").toString()).contains("never_case_sampling");
        assertThat(never.at("/attrition/controls/1/left").asInt()).isEqualTo(2694 - 479);
        assertThat(never.at("/evidence").toString())
                .contains(
                        "The exposure was recorded at least 1 day before the first record of the condition.");
        results(gibleed(), "risk");
        assertThat(json("risk").at("/verdict/stamps").toString())
                .doesNotContain("never_case_sampling");
    }
}
