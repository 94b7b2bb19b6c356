package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.claypon.results.Results;
import org.claypon.results.ResultsJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WrittenFilesTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir private Path folder;

    @Test
    void a_run_writes_the_files_of_the_contract() throws IOException {
        SmallStudy small = ran();
        assertThat(small.inside())
                .contains(
                        "out/manifest.json",
                        "out/report.html",
                        "out/results.json",
                        "out/summary.md",
                        "out/tables/attrition.csv",
                        "out/tables/comparison.csv",
                        "out/tables/guideline.csv",
                        "out/tables/models.csv")
                .noneMatch(name -> name.contains("person-level"));
    }

    @Test
    void what_is_written_can_be_read_back() throws IOException {
        SmallStudy small = ran();
        byte[] json = Files.readAllBytes(small.out().resolve("results.json"));
        Results results = ResultsJson.read(json);
        assertThat(ResultsJson.write(results)).isEqualTo(json);
        assertThat(results.study().title()).isEqualTo("Small");
    }

    @Test
    void the_manifest_tells_what_the_result_was_made_from_and_with() throws IOException {
        JsonNode manifest = manifest(ran("--seed", "9", "--threads", "3"));
        assertThat(manifest.get("study_hash").stringValue()).matches("[0-9a-f]{64}");
        assertThat(manifest.get("data").get("file").stringValue()).isEqualTo("people.csv");
        assertThat(manifest.get("data").get("sha256").stringValue()).matches("[0-9a-f]{64}");
        assertThat(manifest.get("versions").propertyNames()).contains("claypon", "java", "duckdb");
        assertThat(manifest.get("seed").longValue()).isEqualTo(9);
        assertThat(manifest.get("threads").intValue()).isEqualTo(3);
        assertThat(manifest.get("seconds").propertyNames()).contains("Matching", "Estimating");
        assertThat(manifest.get("person_level_files")).isEmpty();
    }

    @Test
    void the_hash_of_the_study_stays_and_that_of_the_data_changes_with_other_data()
            throws IOException {
        JsonNode first = manifest(ran());
        SmallStudy small = SmallStudy.in(folder);
        Path more = folder.resolve("more.csv");
        Files.writeString(more, Files.readString(small.table()) + "1060,m,44,0,300,0.7,nobody\n");
        assertThat(small.run("--data", more.toString()).code()).isZero();
        JsonNode second = manifest(small);
        assertThat(second.get("study_hash")).isEqualTo(first.get("study_hash"));
        assertThat(second.get("data").get("sha256")).isNotEqualTo(first.get("data").get("sha256"));
    }

    @Test
    void no_file_tells_where_it_was_made_or_by_whom() throws IOException {
        SmallStudy small = ran("--person-level");
        String host = InetAddress.getLocalHost().getHostName();
        for (String name : written(small)) {
            String text = Files.readString(folder.resolve(name));
            assertThat(text).as(name).doesNotContain(folder.toString());
            assertThat(text).as(name).doesNotContain(System.getProperty("user.home") + "/");
            if (host.length() > 4) {
                assertThat(text).as(name).doesNotContain(host);
            }
        }
    }

    @Test
    void people_are_named_only_where_it_was_asked_for_and_for_the_owner_only() throws IOException {
        SmallStudy small = ran("--person-level");
        Path sets = small.out().resolve("person-level/matched-sets.csv");
        assertThat(Files.readAllLines(sets).getFirst()).isEqualTo("set,person,case");
        assertThat(Files.readAllLines(sets)).anyMatch(row -> row.equals("1,1000,1"));
        assertThat(Files.getPosixFilePermissions(sets))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(manifest(small).get("person_level_files").get(0).stringValue())
                .isEqualTo("person-level/matched-sets.csv");
    }

    @Test
    void no_person_is_in_any_other_file() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        List<String> rows =
                SmallStudy.people().stream()
                        .map(row -> row.replaceFirst("^1", "Zebulon1"))
                        .toList();
        Files.writeString(
                small.table(), String.join("\n", rows).replace("nobody", "Zebulon") + "\n");
        CommandRun run = small.run("--person-level");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out() + run.err()).doesNotContain("Zebulon");
        for (String name : written(small)) {
            if (!name.contains("person-level")) {
                assertThat(Files.readString(folder.resolve(name)))
                        .as(name)
                        .doesNotContain("Zebulon");
            }
        }
    }

    @Test
    @Tag("slow")
    void a_full_disk_is_told_and_leaves_nothing() throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String java =
                String.join(
                        " ",
                        Child.command(
                                Main.class,
                                "run",
                                small.study().toString(),
                                "--out",
                                disk.resolve("out").toString()));
        List<String> mounted =
                List.of(
                        "unshare",
                        "-m",
                        "sh",
                        "-c",
                        "mount -t tmpfs -o size=32k tmpfs '%s' || exit 99; %s; code=$?; ls -A '%s'; exit $code"
                                .formatted(disk, java, disk));
        assumeTrue(allowed(), "this user may not mount a small disk");
        Child.Ended ended = Child.run(mounted, Map.of());
        assertThat(ended.err()).contains("could not be written: the disk is full");
        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.out()).as("what is left on the disk").isEmpty();
    }

    private static boolean allowed() {
        try {
            return Child.run(
                                    List.of(
                                            "unshare",
                                            "-m",
                                            "sh",
                                            "-c",
                                            "mount -t tmpfs -o size=32k tmpfs /tmp"),
                                    Map.of())
                            .code()
                    == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private SmallStudy ran(String... more) throws IOException {
        SmallStudy small = SmallStudy.in(folder);
        CommandRun run = small.run(more);
        assertThat(run.code()).as(run.err()).isZero();
        return small;
    }

    private static List<String> written(SmallStudy small) throws IOException {
        return small.inside().stream().filter(name -> name.startsWith("out/")).toList();
    }

    private static JsonNode manifest(SmallStudy small) throws IOException {
        return MAPPER.readTree(Files.readString(small.out().resolve("manifest.json")));
    }
}
