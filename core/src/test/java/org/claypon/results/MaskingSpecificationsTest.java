package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.results.SpecificationExamples.analysis;
import static org.claypon.results.SpecificationExamples.change;
import static org.claypon.results.SpecificationExamples.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;
import org.junit.jupiter.api.Test;

class MaskingSpecificationsTest {

    private static final int K = 5;
    private static final Change RULE = change("exclusion", "Kidneys", "left out");
    private static final Change RATIO = change("ratio", "", "1 control a case");
    private static final Change PLAIN = change("covariates", "", "none");

    private static final Analysis OWN =
            analysis("low", List.of(), Optional.of(people(78)), 3.5714, 1.5678, 9.8765, 0.0123);

    private static List<Analysis> printed(Analysis... others) {
        List<Analysis> all = new ArrayList<>(List.of(OWN));
        all.addAll(List.of(others));
        return new MaskingSpecifications(K, MaskingDigits.ALL)
                .printed(new Specifications("low", all, Optional.empty(), List.of()))
                .analyses();
    }

    @Test
    void no_number_of_people_is_left_and_odds_ratios_have_two_digits() {
        assertThat(printed()).containsExactly(analysis("low", List.of(), 3.6, 1.6, 9.9, 0.01));
    }

    @Test
    void numbers_that_come_to_the_same_are_as_hidden_as_those_of_nearly_the_same_people() {
        Figure masked = new Figure.Masked(K);
        Analysis same = analysis("low", List.of(RULE), 3.5812, 1.5912, 9.9123, 0.0134);
        Analysis near =
                new Analysis(
                        "low", List.of(RULE), Optional.empty(), masked, masked, masked, masked);
        assertThat(printed(same)).isEqualTo(printed(near));
        assertThat(printed(same).getLast()).isEqualTo(near);
    }

    @Test
    void one_that_changes_several_things_and_comes_to_the_same_is_left_out() {
        assertThat(printed(analysis("low", List.of(RATIO, RULE), 3.58, 1.59, 9.91, 0.0134)))
                .hasSize(1);
        assertThat(printed(analysis("low", List.of(RATIO, RULE), 3.7, 1.59, 9.91, 0.0134)))
                .hasSize(2);
    }

    @Test
    void another_form_or_other_covariates_may_have_the_same_numbers() {
        assertThat(
                        printed(
                                analysis("log", List.of(RULE), 3.58, 1.59, 9.91, 0.0134),
                                analysis("low", List.of(PLAIN), 3.58, 1.59, 9.91, 0.0134)))
                .extracting(Analysis::oddsRatio)
                .containsOnly(Figure.of(3.6));
    }

    @Test
    void why_there_is_no_estimate_is_not_said() {
        Figure none = Figure.notEstimable("no set has an exposed case");
        assertThat(
                        printed(
                                        new Analysis(
                                                "low",
                                                List.of(RULE),
                                                Optional.empty(),
                                                none,
                                                none,
                                                none,
                                                none))
                                .getLast()
                                .oddsRatio())
                .isEqualTo(Figure.notEstimable("the data of this analysis hold no such number"));
    }

    /// 25 pairs with the case alone exposed and 7 with the control alone, printed in full by the main model. Two digits of the
    /// analysis without a rule leave one table of pairs: the one person whom the rule takes is an exposed case.
    @Test
    void two_digits_alone_would_say_who_the_one_person_is() {
        List<int[]> possible = new ArrayList<>();
        for (int casesOnly = 1; casesOnly <= 60; casesOnly++) {
            for (int controlsOnly = 1; controlsOnly <= 60; controlsOnly++) {
                if (sameDigits(casesOnly, controlsOnly, 26, 7)) {
                    possible.add(new int[] {casesOnly, controlsOnly});
                }
            }
        }
        assertThat(possible).containsExactly(new int[] {26, 7});
        assertThat(sameDigits(25, 7, 26, 7)).isFalse();
    }

    private static boolean sameDigits(int a, int b, int c, int d) {
        MaskingFigures figures = new MaskingFigures(K);
        for (int side = -1; side <= 1; side++) {
            Figure one = figures.estimate(limit(a, b, side));
            if (!one.equals(figures.estimate(limit(c, d, side)))) {
                return false;
            }
        }
        return true;
    }

    private static Figure limit(int a, int b, int side) {
        double error = StrictMath.sqrt(1.0 / a + 1.0 / b);
        return Figure.of(StrictMath.exp(StrictMath.log((double) a / b) + side * 1.96 * error));
    }
}
