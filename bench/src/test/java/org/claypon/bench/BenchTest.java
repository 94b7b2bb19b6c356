package org.claypon.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.claypon.stats.ConditionalLogistic;
import org.junit.jupiter.api.Test;

/// The benchmarks in small: that they run, and that their data are what they say.
class BenchTest {

    private static RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(3);
    }

    @Test
    void the_model_of_the_sample_is_the_one_that_was_put_in() {
        Sample sample = Sample.oneCase(20_000, 4, 2, random());
        Fitted fitted = (Fitted) ConditionalLogistic.fit(sample.strata(), sample.columns());
        double[] truth = {0.4, 0.3, 0.1};
        for (int t = 0; t < truth.length; t++) {
            Term.Estimated term = (Term.Estimated) fitted.terms().get(t);
            // Four standard errors: a false alarm once in 5,000 seeds, and the seed is fixed.
            assertThat(Math.abs(term.coefficient() - truth[t]))
                    .isLessThan(4 * term.standardError());
        }
    }

    @Test
    void sets_with_several_cases_have_as_many_as_asked() {
        Sample sample = Sample.severalCases(3, 4, 11, 1, random());
        for (int set = 0; set < 3; set++) {
            assertThat(sample.strata().cases(set)).isEqualTo(4);
            assertThat(sample.strata().size(set)).isEqualTo(11);
        }
    }

    @Test
    void both_sides_fit_the_same_sample_and_agree() throws IOException {
        assumeThat(installed("Rscript")).as("R is not installed here").isTrue();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Peer peer = new Peer(Path.of("peers").toAbsolutePath());
        new Fits(peer, new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(List.of(new Fits.Job(40, 2, 7, 2, 1, List.of("clogit-exact"))));
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("40 sets of 2 in 7, 2 terms: ours")
                .containsPattern("clogit-exact .* apart \\d\\.\\de-(0[6-9]|1\\d)");
    }

    @Test
    void a_validation_prints_a_row_for_every_share() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        new Validation(20).print(new PrintStream(printed, true, StandardCharsets.UTF_8));
        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.startsWith("|"));
    }

    @Test
    void a_share_outside_its_bounds_says_so() {
        assertThat(new Share("a", "b", 70, 1_000, 0.045, 0.055).row())
                .isEqualTo(
                        "| a | b | 0.0700 | 0.0081 | 1,000 | 0.045 to 0.055 | **does not hold** |");
        assertThat(new Share("a", "b", 50, 1_000, 0.045, 0.055).holds()).isTrue();
    }

    private static boolean installed(String program) {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }
}
