package org.claypon.app.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.claypon.app.Child;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("slow")
class InterruptionTest {

    private static final int MOMENTS = 10;

    @TempDir private Path parent;

    @ParameterizedTest
    @CsvSource({"INT, 130", "KILL, 137"})
    void a_result_is_whole_whenever_its_writing_is_stopped(String signal, int code)
            throws IOException, InterruptedException {
        SplittableRandom random = new SplittableRandom(10);
        Path out = parent.resolve("out");
        for (int moment = 0; moment < MOMENTS; moment++) {
            Child child = Child.java(ReplaceAgainAndAgain.class, out.toString());
            afterTheFirstResult(child);
            Thread.sleep(random.nextInt(40), random.nextInt(1_000_000));
            child.signal(signal);
            assertThat(child.ended().code()).isEqualTo(code);
            if (signal.equals("INT")) {
                assertThat(beside()).as("moment %d", moment).containsExactly("out");
            }
            OutputFolder.at(out);
            assertThat(beside()).as("moment %d, next start", moment).containsExactly("out");
            assertThat(numbers(out)).as("moment %d", moment).hasSize(1);
        }
    }

    private static void afterTheFirstResult(Child child) throws IOException {
        assertThat(child.process().getInputStream().read()).isEqualTo('1');
    }

    private List<String> beside() throws IOException {
        try (Stream<Path> paths = Files.list(parent)) {
            return paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    /// The numbers with which the files of a result begin; one, if the result is whole.
    private static Set<String> numbers(Path out) throws IOException {
        Set<String> numbers = new HashSet<>();
        int files = 0;
        try (Stream<Path> paths = Files.walk(out)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                List<String> lines = Files.readAllLines(file);
                assertThat(lines.get(1)).as("%s", file).hasSize(20_000);
                numbers.add(lines.getFirst());
                files++;
            }
        }
        assertThat(files).isEqualTo(ReplaceAgainAndAgain.FILES);
        return numbers;
    }
}
