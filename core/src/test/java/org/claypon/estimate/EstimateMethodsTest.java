package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claypon.SmallStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EstimateMethodsTest {

    @TempDir Path folder;

    @Test
    void a_study_of_models_and_comparisons_says_each_method_once() {
        List<String> found =
                sentences(
                        """
                        exposure: {measurement: b12}
                        adjust: [{column: x, name: bmi}, y]
                        by: [y]
                        equivalent: {b12: 10 %}
                        """);
        assertThat(found).hasSize(7);
        assertThat(found.get(0))
                .contains("alone and adjusted for bmi, y")
                .contains("95 % profile likelihood limits (Venzon and Moolgavkar 1988)")
                .endsWith("the odds ratio is an odds ratio of prevalence.");
        assertThat(found.get(1)).contains("t test over matched sets");
        assertThat(found.get(2)).contains("signed-rank test", "lognormal");
        assertThat(found.get(3)).contains("mean over sets of the area", "bootstrap draws");
        assertThat(found.get(4))
                .isEqualTo(
                        "Equivalence was tested by two one-sided tests at 5 % (Schuirmann 1987).");
        assertThat(found.get(5)).contains("between strata");
        assertThat(found.get(6)).contains("No estimate was calibrated");
    }

    @Test
    void what_was_not_asked_is_not_said() {
        List<String> found = sentences("compare: [b12]\n");
        assertThat(found).hasSize(4);
        assertThat(found.getFirst()).startsWith("Measurements were compared");
    }

    @Test
    void a_spline_and_quartiles_say_their_tests() {
        List<String> found =
                sentences(
                        """
                        exposures: [{measurement: b12, scale: spline}, {measurement: b12, scale: quartiles}]
                        """);
        assertThat(found.get(1)).startsWith("Curves are restricted cubic splines");
        assertThat(found.get(2)).startsWith("A trend over the quartiles");
    }

    private List<String> sentences(String asked) {
        String people = SmallStudy.pairs("b12,x,y", "1,1,1", "2,2,2");
        return EstimateMethods.sentences(SmallStudy.matched(folder, asked, people).study());
    }
}
