package org.claypon.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Forty cases share four controls, of whom one is exposed: many places in sets, and one person behind them.
class ReusedControlsTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir private Path folder;
    private SmallStudy small;

    @BeforeEach
    void make() throws IOException {
        small = SmallStudy.in(folder);
        List<String> rows = new ArrayList<>(List.of("id,sex,age,rls,b12,crea,name"));
        for (int person = 0; person < 44; person++) {
            boolean isCase = person < 40;
            boolean exposed = isCase ? person % 2 == 0 : person == 40;
            rows.add(
                    "%d,m,50,%d,%d,0.8,nobody"
                            .formatted(person, isCase ? 1 : 0, exposed ? 200 : 400));
        }
        Files.writeString(small.table(), String.join("\n", rows) + "\n");
    }

    @Test
    void a_count_of_places_that_hold_too_few_people_is_hidden() throws IOException {
        JsonNode results = results("with_replacement: true, selection: random");
        int most = mostSetsOfOne();
        assertThat(most).isGreaterThan(5);
        int hidden = 4 * most + 1;
        assertThat(results.at("/study/smallest_count").intValue()).isEqualTo(hidden);
        assertThat(results.at("/data/notes").toString())
                .contains("stands in up to %d of the matched sets".formatted(most))
                .contains("counts below %d are hidden".formatted(hidden));
        JsonNode exposed = results.at("/models/0/exposed/controls");
        assertThat(exposed.asString()).isEqualTo("<" + hidden);
    }

    @Test
    void without_reuse_the_smallest_count_is_the_one_that_is_asked_for() throws IOException {
        JsonNode results = results("selection: random");
        assertThat(results.at("/study/smallest_count").intValue()).isEqualTo(5);
        assertThat(results.at("/data/notes").toString()).doesNotContain("matched sets");
    }

    private JsonNode results(String controls) throws IOException {
        Files.writeString(
                small.study(), SmallStudy.STUDY.replace("per_case: 2", "per_case: 1, " + controls));
        CommandRun run = small.run("--person-level");
        assertThat(run.code()).as(run.err()).isZero();
        return JSON.readTree(Files.readString(small.out().resolve("results.json")));
    }

    private int mostSetsOfOne() throws IOException {
        Path people = small.out().resolve("person-level/matched-sets.csv");
        return Files.readAllLines(people).stream()
                .skip(1)
                .map(line -> line.substring(line.indexOf(','), line.lastIndexOf(',')))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values()
                .stream()
                .mapToInt(Long::intValue)
                .max()
                .orElseThrow();
    }
}
