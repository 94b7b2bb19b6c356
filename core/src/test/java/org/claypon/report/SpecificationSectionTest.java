package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.results.SpecificationExamples.analysis;
import static org.claypon.results.SpecificationExamples.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.html.Html;
import org.claypon.results.Results;
import org.claypon.results.Specifications;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;
import org.claypon.sensitivity.Known;
import org.claypon.sensitivity.WhatMatters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecificationSectionTest {

    private static final Change KIDNEYS = change("exclusion", "Kidney disease", "left out");
    private static final Change RATIO = change("ratio", "", "2 controls a case");
    private static final Change DRAW = change("draw", "", "seed 4");
    private static final Analysis OWN = analysis("low", List.of(), 2, 1.2, 3.3, 0.01);

    private static Results with(Analysis... others) {
        List<Analysis> all = new ArrayList<>(List.of(OWN));
        all.addAll(List.of(others));
        return ResultsExamples.full()
                .with(
                        Optional.of(
                                WhatMatters.in(
                                        new Specifications("low", all, Optional.empty(), List.of()),
                                        Known.IN_FULL)));
    }

    private static String section(Results results) {
        return Html.sequence(SpecificationSection.of(results)).markup();
    }

    @Test
    void what_those_that_change_sides_have_in_common_is_named() {
        assertThat(
                        section(
                                with(
                                        analysis("low", List.of(KIDNEYS), 0.8, 0.5, 1.3, 0.3),
                                        analysis(
                                                "low", List.of(RATIO, KIDNEYS), 0.7, 0.4, 1.2, 0.2),
                                        analysis("low", List.of(RATIO), 1.9, 1.1, 3.2, 0.02))))
                .contains(
                        "The odds ratio is above 1 in 2 of 4. The answer changes sides in 2 of 4, both without the rule"
                                + " ‘Kidney disease’.")
                .contains("The 95\u00A0% limits leave out 1 in 2 of 4.")
                .contains("they do not in 2, both without the rule ‘Kidney disease’.");
    }

    @Test
    void an_odds_ratio_of_one_in_the_digits_shown_is_on_neither_side() {
        assertThat(
                        section(
                                with(
                                        analysis("low", List.of(KIDNEYS), 1, 0.5, 2, 0.9),
                                        analysis("low", List.of(RATIO), 1.9, 1.1, 3.2, 0.02))))
                .contains(
                        "The odds ratio is above 1 in 2 of 3. In 1 it is neither below nor above 1 in the digits shown. None puts it on the other side.");
    }

    @ParameterizedTest
    @CsvSource({"1.1, true", "2.1, false"})
    void that_the_own_analysis_is_the_strongest_of_many_is_said(double last, boolean said) {
        List<Analysis> others =
                IntStream.range(0, 9)
                        .mapToObj(i ->
                                analysis(
                                        "low",
                                        List.of(new Change("ratio", "", i + " controls")),
                                        i == 8 ? last : 1.2 + i / 100.0,
                                        0.5,
                                        2,
                                        0.1 + i / 100.0))
                        .toList();
        String text = section(with(others.toArray(Analysis[]::new)));
        assertThat(text.contains("None of them puts it as far from 1")).isEqualTo(said);
    }

    @Test
    void where_they_have_nothing_in_common_each_is_named() {
        assertThat(
                        section(
                                with(
                                        analysis("low", List.of(KIDNEYS), 0.8, 0.5, 1.3, 0.3),
                                        analysis("low", List.of(RATIO), 0.9, 0.6, 1.4, 0.4))))
                .contains(
                        "changes sides in 2 of 3: without the rule ‘Kidney disease’; with 2 controls a case.");
    }

    @Test
    void agreement_of_all_is_said_and_is_no_proof() {
        assertThat(section(with(analysis("low", List.of(RATIO), 1.9, 1.1, 3.2, 0.02))))
                .contains("The odds ratio is above 1 in 2 of 2. None puts it on the other side.")
                .contains("The 95\u00A0% limits leave out 1 in all that are shown.")
                .contains("not separate votes", "no p value is given");
    }

    @Test
    void the_choice_that_moves_most_stands_beside_what_chance_alone_moves() {
        assertThat(
                        section(
                                with(
                                        analysis("low", List.of(RATIO), 2.9, 1.1, 6, 0.02),
                                        analysis("low", List.of(DRAW), 2.1, 1.1, 4, 0.02))))
                .contains(
                        "this choice moves the answer most: Number of controls a case, by 1.44 standard errors")
                .contains(
                        "Another draw between equally close controls alone moves it by up to 0.19.");
    }

    @Test
    void forms_never_share_the_axis_of_ratios() {
        Analysis halving =
                analysis(
                        "per halving",
                        List.of(change("form", "", "per halving")),
                        40,
                        20,
                        80,
                        0.001);
        Results results = with(analysis("low", List.of(RATIO), 1.9, 1.1, 3.2, 0.02), halving);
        SpecificationFigures figures =
                new SpecificationFigures(
                        results, results.sensitivity().specifications().orElseThrow());
        assertThat(figures.ratios().orElseThrow().columns())
                .extracting(column -> column.estimate())
                .containsExactly(1.9, 2.0);
        assertThat(figures.forms().orElseThrow().columns()).hasSize(3);
        assertThat(figures.forms().orElseThrow().columns().getLast().estimate())
                .isGreaterThan(3.29)
                .isLessThan(3.3);
    }

    @Test
    void a_study_without_a_single_odds_ratio_says_so() {
        assertThat(section(ResultsExamples.full().with(Optional.empty())))
                .contains("Here none were tried.");
    }

    @Test
    void where_counts_are_hidden_no_difference_is_explained() {
        assertThat(section(ResultsExamples.masked()))
                .contains("no difference shown", "Where counts under 5 are hidden")
                .doesNotContain("Sets in the model");
    }

    private static Results rounded(Analysis... others) {
        List<Analysis> all = new ArrayList<>(List.of(OWN));
        all.addAll(List.of(others));
        return ResultsExamples.masked()
                .with(
                        Optional.of(
                                WhatMatters.in(
                                        new Specifications("low", all, Optional.empty(), List.of()),
                                        Known.ROUNDED)));
    }

    /// By hand: log(2.85/2.05) = 0.330 and log(2.95/1.95) = 0.414, over log(3.35/1.15)/3.92 = 0.273 and log(3.25/1.25)/3.92 = 0.244.
    @Test
    void rounded_odds_ratios_give_a_range_and_what_does_not_change_in_them_may_have_moved() {
        assertThat(
                        section(
                                rounded(
                                        analysis("low", List.of(RATIO), 2.9, 1.1, 6, 0.02),
                                        analysis("low", List.of(KIDNEYS), 2, 1.1, 3.4, 0.01))))
                .contains(
                        "this choice moves the answer most: Number of controls a case, by 1.20 to 1.70 standard errors")
                .contains("under 0.21")
                .doesNotContain("These move nothing");
    }

    @Test
    void where_rounding_hides_which_choice_moves_most_that_is_said() {
        assertThat(
                        section(
                                rounded(
                                        analysis("low", List.of(RATIO), 2.1, 1.1, 3.4, 0.02),
                                        analysis("low", List.of(KIDNEYS), 2.1, 1.1, 3.5, 0.01))))
                .contains(
                        "Which choice moves the answer most cannot be told from odds ratios of two digits.")
                .contains("Number of controls a case (", "Exclusion ‘Kidney disease’ (");
    }

    @Test
    void a_p_of_one_digit_is_a_span_of_standard_errors() { // by R qnorm: 0.063 at .95, 1.150 at .25
        Change form = change("form", "", "per halving");
        String section =
                section(
                        rounded(
                                analysis("per halving", List.of(form), 1, 0.8, 1.3, 1),
                                analysis("per halving", List.of(RATIO, form), 0.5, 0.1, 1.6, 0.3)));
        assertThat(section).contains("−0.1 to 0.1", "−1.2 to −0.9").doesNotContain("p is 1");
    }

    @Test
    void limits_that_nearly_meet_in_two_digits_tell_nothing_of_a_move() {
        Analysis own = analysis("low", List.of(), 1, 0.98, 1, 0.7);
        Analysis other = analysis("low", List.of(RATIO), 1, 0.98, 1, 0.6);
        Results results =
                ResultsExamples.masked()
                        .with(
                                Optional.of(
                                        WhatMatters.in(
                                                new Specifications(
                                                        "low",
                                                        List.of(own, other),
                                                        Optional.empty(),
                                                        List.of()),
                                                Known.ROUNDED)));
        assertThat(section(results))
                .contains(
                        "Number of controls a case, by a number of standard errors that cannot be told")
                .contains("<td class=\"number\">1.0</td>");
    }
}
