package org.claypon.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.results.SpecificationExamples.analysis;
import static org.claypon.results.SpecificationExamples.change;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.claypon.results.Figure;
import org.claypon.results.Specifications;
import org.claypon.results.Specifications.Agreement;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;
import org.claypon.results.Specifications.Influence;
import org.claypon.results.Specifications.Range;
import org.claypon.stats.Distributions;
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
        return WhatMatters.in(
                new Specifications("low", all, Optional.empty(), List.of()), Known.IN_FULL);
    }

    @Test
    void what_is_the_same_analysis_under_two_names_counts_once() {
        Agreement agreement =
                in(
                                moved(change("requirement", "First visit", "left out"), 0.7),
                                moved(change("exclusion", "Pregnancy", "left out"), 0.7),
                                moved(change("covariate", "age", "left out"), 0.7))
                        .agreement()
                        .orElseThrow();
        assertThat(agreement.analyses()).isEqualTo(4);
        assertThat(agreement.estimated()).isEqualTo(3);
        assertThat(agreement.sameSide()).isEqualTo(3);
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
                                List.of()),
                        Known.IN_FULL);
        assertThat(found.influences().getFirst().median())
                .isEqualTo(
                        Figure.notEstimable(
                                "the study's own analysis has no interval to measure by"));
    }

    /// Of the numbers before they were rounded to two digits: the move is the same as of those that were given.
    @Test
    void a_move_of_rounded_numbers_lies_where_that_of_the_numbers_behind_them_does() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        for (int i = 0; i < 2000; i++) {
            double error = 0.1 + random.nextDouble();
            double log = random.nextGaussian();
            Analysis own = around("low", List.of(), log, error);
            Analysis ratio =
                    around(
                            "low",
                            List.of(change("ratio", "", "1 control")),
                            log + random.nextGaussian() / 3,
                            error);
            Analysis form =
                    around("log", List.of(change("form", "", "log")), random.nextGaussian(), error);
            List<Influence> exact = influences(Known.IN_FULL, own, ratio, form);
            assertThat(influences(Known.ROUNDED, shortened(own), shortened(ratio), shortened(form)))
                    .hasSameSizeAs(exact)
                    .allSatisfy(rounded -> holds(rounded, exact));
        }
    }

    private static void holds(Influence rounded, List<Influence> exact) {
        double moved =
                exact.stream()
                        .filter(each -> each.choice().equals(rounded.choice()))
                        .mapToDouble(each -> number(each.median()))
                        .findFirst()
                        .orElseThrow();
        Range range = rounded.medianRange().orElseThrow();
        assertThat(moved).isBetween(range.from(), range.to());
        assertThat(rounded.median()).isInstanceOf(Figure.NotEstimable.class);
    }

    private static List<Influence> influences(Known known, Analysis... analyses) {
        return WhatMatters.in(
                        new Specifications("low", List.of(analyses), Optional.empty(), List.of()),
                        known)
                .influences();
    }

    private static Analysis around(String form, List<Change> changes, double log, double error) {
        double z = Math.abs(log) / error;
        return analysis(
                form,
                changes,
                Math.exp(log),
                Math.exp(log - 1.96 * error),
                Math.exp(log + 1.96 * error),
                Math.max(1e-12, Distributions.normalBothTails(z)));
    }

    private static Analysis shortened(Analysis found) {
        return new Analysis(
                found.form(),
                found.changes(),
                Optional.empty(),
                digits(found.oddsRatio(), 2),
                digits(found.lower(), 2),
                digits(found.upper(), 2),
                digits(found.p(), 1));
    }

    private static Figure digits(Figure figure, int digits) {
        return Figure.of(
                new BigDecimal(number(figure)).round(new MathContext(digits)).doubleValue());
    }

    @Test
    void numbers_that_are_the_same_in_the_digits_shown_may_have_moved() {
        Change left = change("covariate", "smoker", "left out");
        Influence found =
                influences(
                                Known.ROUNDED,
                                analysis("low", List.of(), 2.4, 0.39, 19, 0.3),
                                analysis("low", List.of(left), 2.4, 0.38, 19, 0.3))
                        .getFirst();
        // by hand: log(2.45/2.35) over (log(18.5) - log(0.395))/3.92 is 0.0425
        assertThat(found.medianRange()).contains(new Range(0, 0.05));
        assertThat(found.furthest()).isEqualTo("left out");
    }

    @Test
    void limits_that_may_be_one_number_measure_nothing() {
        Influence found =
                influences(
                                Known.ROUNDED,
                                analysis("low", List.of(), 1, 1, 1, 0.3),
                                analysis(
                                        "low",
                                        List.of(change("ratio", "", "1 control")),
                                        1.1,
                                        1,
                                        1.1,
                                        0.3))
                        .getFirst();
        assertThat(found.median())
                .isEqualTo(
                        Figure.notEstimable(
                                "the study's own interval, in the two digits shown, is too narrow to measure by"));
        assertThat(found.medianRange()).isEmpty();
    }

    @Test
    void which_analysis_moves_furthest_is_left_open_where_rounding_hides_it() {
        Influence found =
                influences(
                                Known.ROUNDED,
                                analysis("low", List.of(), 2, 1, 4, 0.05),
                                analysis(
                                        "low",
                                        List.of(change("ratio", "", "1 control")),
                                        2.3,
                                        1,
                                        5,
                                        0.05),
                                analysis(
                                        "low",
                                        List.of(change("ratio", "", "2 controls")),
                                        2.4,
                                        1,
                                        5,
                                        0.05))
                        .getFirst();
        assertThat(found.furthest()).isEmpty();
        assertThat(found.analyses()).isEqualTo(2);
    }
}
