package org.claypon.bench.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.claypon.simulate.Truth;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Path EXAMPLES = Path.of("..", "examples").toAbsolutePath().normalize();
    private static final Path WORLD = EXAMPLES.resolve("worlds").resolve("small.yaml");
    private static final Path STUDY = EXAMPLES.resolve("small").resolve("study.yaml");

    /// The bounds of two populations hold nearly everything; what each wrong study is off by is far beyond its error all the same.
    @Test
    void the_right_studies_are_near_the_truth_and_the_others_are_off() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Coverage(WORLD, STUDY, new Coverage.Seeds(1, 2), 8000, 2)
                .print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).startsWith("value of the design, from 8,000 people");
        List<String> rows = lines.subList(4, lines.size());
        assertThat(rows).hasSize(11);
        assertThat(rows)
                .filteredOn(row -> !cell(row, 12).isEmpty())
                .hasSize(5)
                .allSatisfy(row -> {
                    double standardErrors = number(row, 4) / number(row, 6);
                    assertThat(standardErrors).as(row).isBetween(-4.0, 4.0);
                });
        assertThat(rows)
                .filteredOn(row -> cell(row, 12).isEmpty())
                .hasSize(6)
                .allSatisfy(row -> {
                    double standardErrors = number(row, 4) / number(row, 6);
                    assertThat(Math.abs(standardErrors)).as(row).isGreaterThan(2.0);
                });
    }

    private static double number(String row, int place) {
        return Double.parseDouble(cell(row, place));
    }

    private static String cell(String row, int place) {
        return List.of(row.split("[|]", -1)).get(place).strip();
    }

    @Test
    void designs_are_a_list_that_the_truth_file_can_take() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Designs(WORLD, STUDY, 7, 2000, 2, 2)
                .print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(Truth.designs(printed.toByteArray()).orElseThrow())
                .extracting(Truth.Design::study)
                .containsExactly("small", "small");
    }
}
