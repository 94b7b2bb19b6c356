package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a study of a database reads beside the database, and what it writes about single people.
class DatabaseFilesTest {

    @TempDir private Path folder;

    private CommandRun run(SmallClinic clinic, String... more) {
        List<String> arguments = new ArrayList<>(List.of(clinic.arguments(clinic.out())));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    @Test
    void the_people_of_a_matched_set_are_named_with_their_index_date() throws IOException {
        SmallClinic clinic = SmallClinic.in(folder);
        assertThat(run(clinic, "--person-level").code()).isZero();
        List<String> rows =
                Files.readAllLines(clinic.out().resolve("person-level/matched-sets.csv"));
        assertThat(rows.getFirst()).isEqualTo("set,person,case,index_date");
        assertThat(rows).contains("1,0,1,2015-01-01");
        assertThat(rows.subList(1, rows.size()))
                .allMatch(row -> !row.startsWith("1,") || row.endsWith(",2015-01-01"))
                .hasSizeGreaterThan(40);
    }

    @Test
    void every_file_that_a_study_reads_is_hashed() throws IOException {
        SmallClinic clinic = SmallClinic.in(folder);
        assertThat(run(clinic, "--person-level").code()).isZero();
        assertThat(others(clinic)).isEmpty();
        String rows =
                Files.readString(clinic.out().resolve("person-level/matched-sets.csv"))
                        .replaceFirst("person", "person_id");
        Files.writeString(folder.resolve("sets.csv"), rows);
        Files.writeString(
                folder.resolve("drug.json"),
                """
                {"items": [{"concept": {"CONCEPT_ID": 3}, "isExcluded": false, "includeDescendants": false, "includeMapped": false}]}
                """);
        Files.writeString(
                clinic.study(),
                Files.readString(clinic.study())
                        .replace(
                                "{omop: clinic.duckdb}",
                                "{omop: clinic.duckdb, matched_sets: sets.csv}")
                        .replace("{include: [3], descendants: false}", "{atlas: drug.json}")
                        .replace(
                                "controls: {per_case: 2, match: {sex: same, age: {within: 2 years}}}\n",
                                ""));
        CommandRun run = run(clinic);
        assertThat(run.err()).endsWith("Writing the report ...\n");
        Map<String, String> first = others(clinic);
        assertThat(first).containsOnlyKeys("drug.json", "sets.csv");
        assertThat(first.values()).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        Files.writeString(
                folder.resolve("sets.csv"),
                rows.substring(0, rows.lastIndexOf('\n', rows.length() - 2) + 1));
        assertThat(run(clinic).code()).isZero();
        assertThat(others(clinic).get("drug.json")).isEqualTo(first.get("drug.json"));
        assertThat(others(clinic).get("sets.csv")).isNotEqualTo(first.get("sets.csv"));
    }

    private static Map<String, String> others(SmallClinic clinic) throws IOException {
        JsonNode manifest =
                JsonMapper.shared()
                        .readTree(Files.readAllBytes(clinic.out().resolve("manifest.json")));
        Map<String, String> others = new TreeMap<>();
        for (JsonNode file : manifest.get("other_files")) {
            others.put(file.get("file").stringValue(), file.get("sha256").stringValue());
        }
        return others;
    }
}
