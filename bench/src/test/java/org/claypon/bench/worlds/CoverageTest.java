package org.claypon.bench.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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

    /// The bounds of two populations hold nearly everything; what each study is off by is far beyond its error all the same.
    @Test
    void the_right_study_is_near_the_design_and_the_others_are_off() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Coverage(WORLD, STUDY, 2, 8000, 2)
                .print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).startsWith("value of the design, from 8,000 people");
        List<Double> off =
                lines.stream().skip(4).map(line -> Double.parseDouble(cell(line, 3))).toList();
        assertThat(off).hasSize(4);
        assertThat(off.getFirst()).isBetween(-0.12, 0.12);
        assertThat(off.get(1)).isPositive();
        assertThat(off.get(2)).isLessThan(-0.3);
        assertThat(off.get(3)).isPositive();
    }

    private static String cell(String row, int place) {
        return List.of(row.split("[|]", -1)).get(place).strip();
    }

    @Test
    void designs_are_a_list_that_the_truth_file_can_take() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Designs(WORLD, STUDY, 7, 2000, 2)
                .print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(Truth.designs(printed.toByteArray()).orElseThrow())
                .extracting(Truth.Design::study)
                .containsExactly("small", "small");
    }
}
