package org.claypon.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.results.SpecificationExamples.analysis;
import static org.claypon.results.SpecificationExamples.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.results.Figure;
import org.claypon.results.Specifications;
import org.claypon.results.Specifications.Agreement;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;
import org.claypon.results.Specifications.Influence;
import org.junit.jupiter.api.Test;

class WhatMattersTest {

    private static final double E = Math.E;

    /// Log odds ratio 1 with a standard error of 1/2, by an interval of 1 ± 1.96/2.
    private static final Analysis OWN =
            analysis("low", List.of(), E, Math.exp(1 - 0.98), Math.exp(1 + 0.98), 0.05);

    /// 1.96 to twelve digits, over the 1.96 of the interval above.
    private static final double ERROR = 0.98 / 1.959963984540054;

    private static Analysis moved(Change change, double logRatio) {
        double ratio = Math.exp(logRatio);
        return analysis("low", List.of(change), ratio, ratio / 2, ratio * 2, 0.3);
    }

    private static Specifications in(Analysis... others) {
        List<Analysis> all = new ArrayList<>(List.of(OWN));
        all.addAll(List.of(others));
        return WhatMatters.in(new Specifications("low", all, Optional.empty(), List.of()));
    }

    @Test
    void a_change_is_measured_in_standard_errors_of_the_own_analysis() {
        Influence found =
                in(
                                moved(change("ratio", "", "1 control"), 1.5),
                                moved(change("ratio", "", "2 controls"), 0.8),
                                moved(change("ratio", "", "4 controls"), 1.1))
                        .influences()
                        .getFirst();
        assertThat(found.analyses()).isEqualTo(3);
        assertThat(number(found.median())).isCloseTo(0.2 / ERROR, CLOSED_FORM.of(1));
        assertThat(number(found.largest())).isCloseTo(0.5 / ERROR, CLOSED_FORM.of(1));
        assertThat(found.furthest()).isEqualTo("1 control");
        assertThat(number(found.lowest())).isCloseTo(Math.exp(0.8), CLOSED_FORM.of(3));
        assertThat(number(found.highest())).isCloseTo(Math.exp(1.5), CLOSED_FORM.of(5));
    }

    @Test
    void two_analyses_have_the_mean_of_both_as_median() {
        Influence found =
                in(
                                moved(change("draw", "", "seed 2"), 1.3),
                                moved(change("draw", "", "seed 3"), 0.9))
                        .influences()
                        .getFirst();
        assertThat(number(found.median())).isCloseTo(0.2 / ERROR, CLOSED_FORM.of(1));
    }

    @Test
    void what_moves_most_comes_first_and_rules_are_choices_of_their_own() {
        assertThat(
                        in(
                                        moved(change("exclusion", "A", "left out"), 1.1),
                                        moved(change("exclusion", "B", "left out"), 0),
                                        moved(change("exclusion", "C", "left out"), 1.6))
                                .influences())
                .extracting(Influence::of)
                .containsExactly("B", "C", "A");
    }

    @Test
    void an_analysis_that_changes_two_things_says_nothing_of_either() {
        Change ratio = change("ratio", "", "2 controls");
        Change caliper = change("caliper", "age", "within 1 year");
        Analysis both = analysis("low", List.of(ratio, caliper), 0.5, 0.2, 1.1, 0.1);
        Specifications found = in(moved(ratio, 1.2), both);
        assertThat(found.influences()).extracting(Influence::choice).containsExactly("ratio");
        assertThat(found.agreement().orElseThrow().otherSide()).isEqualTo(1);
    }

    @Test
    void another_form_is_measured_by_what_its_p_is_worth() { // scores of 0.05 and 0.001 by R qnorm
        Analysis form = analysis("log", List.of(change("form", "", "log")), 40, 5, 300, 0.001);
        Influence found = in(form).influences().getFirst();
        assertThat(number(found.median()))
                .isCloseTo(3.29052673149189 - 1.95996398454005, CLOSED_FORM.of(10));
        assertThat(found.lowest()).isInstanceOf(Figure.NotEstimable.class);
    }

    @Test
    void sides_and_intervals_are_counted() {
        Analysis against =
                analysis("low", List.of(change("draw", "", "seed 2")), 0.4, 0.2, 0.8, 0.01);
        Analysis even = analysis("low", List.of(change("draw", "", "seed 3")), 1, 0.5, 2, 1);
        Analysis none =
                new Analysis(
                        "low",
                        List.of(change("ratio", "", "1 control")),
                        Optional.empty(),
                        Figure.notEstimable("no sets"),
                        Figure.notEstimable("no sets"),
                        Figure.notEstimable("no sets"),
                        Figure.notEstimable("no sets"));
        assertThat(in(against, even, none).agreement()).contains(new Agreement(4, 3, 1, 1, 2, 1));
    }

    @Test
    void without_an_estimate_nothing_is_measured_and_the_reason_is_there() {
        Figure masked = new Figure.Masked(5);
        Analysis hidden =
                new Analysis(
                        "low",
                        List.of(change("exclusion", "A", "left out")),
                        Optional.empty(),
                        masked,
                        masked,
                        masked,
                        masked);
        Influence found = in(hidden).influences().getFirst();
        assertThat(found.analyses()).isZero();
        assertThat(found.median()).isEqualTo(masked);
        assertThat(found.furthest()).isEmpty();
    }

    @Test
    void an_own_interval_that_is_open_is_no_measure() {
        Analysis open =
                new Analysis(
                        "low",
                        List.of(),
                        Optional.empty(),
                        Figure.of(E),
                        Figure.notEstimable("open"),
                        Figure.of(9),
                        Figure.of(0.2));
        Specifications found =
                WhatMatters.in(
                        new Specifications(
                                "low",
                                List.of(open, moved(change("draw", "", "seed 2"), 2)),
                                Optional.empty(),
                                List.of()));
        assertThat(found.influences().getFirst().median())
                .isEqualTo(
                        Figure.notEstimable(
                                "the study's own analysis has no interval to measure by"));
    }
}
