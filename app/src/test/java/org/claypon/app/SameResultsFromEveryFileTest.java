package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The same people give the same results.json, byte for byte, from every kind of file; the manifest names another file.
class SameResultsFromEveryFileTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir private Path folder;

    @Test
    void a_small_study() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        TableFiles files = TableFiles.of(folder, SmallStudy.people());
        assertSame(small.study(), files, withTransport(files));
    }

    @Test
    void the_demo() throws IOException {
        Path demo = EXAMPLES.resolve("demo");
        TableFiles files =
                TableFiles.of(folder, Files.readAllLines(demo.resolve("participants.csv")));
        assertSame(demo.resolve("study.yaml"), files, withoutTransport(files));
    }

    /// Its names are longer than SAS transport files can have.
    @Test
    void a_transport_file_without_the_names_of_the_study_says_what_to_do() throws IOException {
        Path demo = EXAMPLES.resolve("demo");
        TableFiles files =
                TableFiles.of(folder, Files.readAllLines(demo.resolve("participants.csv")));
        CommandRun run = ran(demo.resolve("study.yaml"), files.transport());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        "the table has no column \"participant\"; the nearest is \"particip\"",
                        "To fix: SAS transport files have names of at most 8 characters");
    }

    @Test
    void restless_legs_in_the_health_survey() throws IOException {
        Optional<String> data = Optional.ofNullable(System.getenv("CLAYPON_DATA"));
        assumeTrue(data.isPresent(), "CLAYPON_DATA does not name the folder of the public survey");
        Path study = EXAMPLES.resolve("rls-nhanes").resolve("study.yaml");
        Path table = Path.of(data.orElseThrow(), "nhanes", "nhanes_2005_2006_wide.csv.gz");
        TableFiles files = new TableFiles(folder, namedIn(study, table));
        assertSame(study, files, withTransport(files));
    }

    /// The columns of a table that a study file names.
    private static List<List<String>> namedIn(Path study, Path table) throws IOException {
        String text = Files.readString(study);
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(Files.newInputStream(table)),
                                StandardCharsets.UTF_8))) {
            List<List<String>> rows =
                    lines.lines().map(row -> List.of(row.split(",", -1))).toList();
            int[] named =
                    IntStream.range(0, rows.getFirst().size())
                            .filter(column ->
                                    Pattern.compile("\\b" + rows.getFirst().get(column) + "\\b")
                                            .matcher(text)
                                            .find())
                            .toArray();
            return rows.stream()
                    .map(row -> IntStream.of(named).mapToObj(row::get).toList())
                    .toList();
        }
    }

    private static List<Path> withoutTransport(TableFiles files) throws IOException {
        return List.of(files.packedCsv(), files.tsv(), files.parquet(), files.spreadsheet());
    }

    private static List<Path> withTransport(TableFiles files) throws IOException {
        List<Path> all = new ArrayList<>(withoutTransport(files));
        all.add(files.transport());
        all.add(files.packedTransport());
        return all;
    }

    private void assertSame(Path study, TableFiles files, List<Path> others) throws IOException {
        Written first = written(study, files.csv());
        for (Path other : others) {
            Written found = written(study, other);
            assertThat(found.results()).as("%s", other).isEqualTo(first.results());
            assertThat(found.report()).as("%s", other).isEqualTo(first.report());
            assertThat(found.manifest().get("study_hash"))
                    .isEqualTo(first.manifest().get("study_hash"));
            assertThat(found.manifest().get("data").get("file").stringValue())
                    .isEqualTo(other.getFileName().toString());
            assertThat(found.manifest().get("data").get("sha256"))
                    .isNotEqualTo(first.manifest().get("data").get("sha256"));
        }
    }

    private record Written(String results, String report, JsonNode manifest) {}

    private Written written(Path study, Path data) throws IOException {
        CommandRun run = ran(study, data);
        assertThat(run.code()).as("%s: %s", data, run.err()).isZero();
        return new Written(
                Files.readString(folder.resolve("out/results.json")),
                Files.readString(folder.resolve("out/report.html")),
                new JsonMapper().readTree(Files.readString(folder.resolve("out/manifest.json"))));
    }

    private CommandRun ran(Path study, Path data) {
        return CommandRun.of(
                "run",
                study.toString(),
                "--data",
                data.toString(),
                "--out",
                folder.resolve("out").toString());
    }
}
