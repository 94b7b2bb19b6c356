package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.results.MaskedExamples.compared;
import static org.claypon.results.MaskedExamples.comparison;
import static org.claypon.results.MaskedExamples.complete;
import static org.claypon.results.MaskedExamples.difference;
import static org.claypon.results.MaskedExamples.matching;
import static org.claypon.results.MaskedExamples.model;
import static org.claypon.results.MaskedExamples.small;
import static org.claypon.results.MaskedExamples.step;
import static org.claypon.results.MaskedExamples.with;

import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private static final int K = 5;
    private static final Figure MASKED = new Figure.Masked(K);
    private static final Count HIDDEN = new Count.FewerThan(K);

    @Test
    void a_smallest_count_of_one_changes_nothing() {
        Results results = AnyResults.of(11);
        assertThat(Masking.mask(results, 1)).isSameAs(results);
    }

    @Test
    void a_smallest_count_below_one_is_refused() {
        assertThatThrownBy(() -> Masking.mask(AnyResults.of(1), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("smallest count is 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 11})
    void no_count_of_any_results_is_printed_below_the_smallest(int k) {
        for (long seed = 1; seed <= 100; seed++) {
            Results results = AnyResults.of(seed);
            PrintedCounts.of(Masking.mask(results, k))
                    .forEach((name, count) -> {
                        if (!name.matches("matching\\.(sets|cases|controls)")
                                && count instanceof Count.Exactly(long number)) {
                            assertThat(number < 1 || number >= k).as(name).isTrue();
                        }
                    });
        }
    }

    @Test
    void no_count_of_a_consistent_study_is_printed_below_the_smallest() {
        for (long seed = 301; seed <= 340; seed++) {
            PrintedCounts.of(Masking.mask(DrawnStudy.of(seed), K))
                    .forEach((name, count) -> {
                        if (!name.matches("matching\\.(sets|cases|controls)")
                                && !name.matches("attrition.(cases.4|controls.3)..left")) {
                            assertThat(count)
                                    .as(name)
                                    .isNotIn(Count.of(1), Count.of(2), Count.of(3), Count.of(4));
                        }
                    });
        }
    }

    @Test
    void masking_twice_is_masking_once() {
        for (long seed = 401; seed <= 410; seed++) {
            Results once = Masking.mask(DrawnStudy.of(seed), K);
            SequencedMap<String, Count> twice = PrintedCounts.of(Masking.mask(once, K));
            PrintedCounts.of(once)
                    .forEach((name, count) -> {
                        if (count instanceof Count.FewerThan) {
                            assertThat(twice).as(name).containsEntry(name, count);
                        }
                    });
        }
    }

    @Test
    void the_same_results_are_masked_the_same_way() {
        assertThat(Masking.mask(DrawnStudy.of(7), K)).isEqualTo(Masking.mask(DrawnStudy.of(7), K));
    }

    @Test
    void the_totals_of_sets_cases_and_controls_stay() {
        Results results = DrawnStudy.of(3);
        Matching masked = Masking.mask(results, K).matching();
        assertThat(masked.sets()).isEqualTo(results.matching().sets());
        assertThat(masked.cases()).isEqualTo(results.matching().cases());
        assertThat(masked.controls()).isEqualTo(results.matching().controls());
    }

    @Test
    void a_large_study_without_small_counts_keeps_every_count() {
        Attrition attrition =
                new Attrition(
                        List.of(
                                step("defined", 97, 0),
                                step("adults", 80, 17),
                                step("matched", 80, 0)),
                        List.of(
                                step("defined", 503, 0),
                                step("adults", 400, 103),
                                step("matched", 320, 80)));
        Results results = with(attrition, model(20, 41), comparison(80, 320));
        assertThat(PrintedCounts.of(Masking.mask(results, K))).isEqualTo(PrintedCounts.of(results));
    }

    @Test
    void lefts_are_rounded_down_where_a_step_drops_few() {
        Attrition attrition =
                new Attrition(
                        List.of(
                                step("defined", 92, 0),
                                step("adults", 89, 3),
                                step("matched", 80, 9)),
                        List.of(
                                step("defined", 503, 0),
                                step("adults", 400, 103),
                                step("matched", 320, 80)));
        Attrition masked =
                Masking.mask(with(attrition, model(20, 41), comparison(80, 320)), K).attrition();
        assertThat(masked.cases().get(0).left()).isEqualTo(Count.of(90));
        assertThat(masked.cases().get(1).left()).isEqualTo(Count.of(85));
        assertThat(masked.cases().get(1).dropped()).isEqualTo(HIDDEN);
        assertThat(masked.cases().get(2).left()).isEqualTo(Count.of(80));
        assertThat(masked.controls()).isEqualTo(attrition.controls());
    }

    @Test
    void a_small_study_has_rounded_lefts() {
        Attrition attrition =
                new Attrition(
                        List.of(
                                step("defined", 25, 0),
                                step("adults", 22, 3),
                                step("not ill", 20, 2),
                                step("matched", 20, 0)),
                        List.of(
                                step("defined", 47, 0),
                                step("adults", 44, 3),
                                step("not ill", 43, 1),
                                step("matched", 40, 3)));
        Attrition masked = Masking.mask(small(attrition), K).attrition();
        assertThat(masked.cases())
                .extracting(Attrition.Step::left)
                .containsExactly(Count.of(25), Count.of(20), Count.of(20), Count.of(20));
        assertThat(masked.controls())
                .extracting(Attrition.Step::left)
                .containsExactly(Count.of(45), Count.of(40), Count.of(40), Count.of(40));
        assertThat(masked.cases().get(1).dropped()).isEqualTo(HIDDEN);
        assertThat(masked.controls().get(3).dropped()).isEqualTo(HIDDEN);
    }

    /// Where no more than k are matched, the last number left would pin the others: they may be hidden.
    private static boolean fewMatched(String name, Results results) {
        Matching matching = results.matching();
        return number(name.startsWith("attrition.cases") ? matching.cases() : matching.controls())
                <= K;
    }

    @Test
    void fewer_than_the_smallest_left_is_printed_of_fewer_only() {
        for (long seed = 1; seed <= 300; seed++) {
            Results results = DrawnStudy.of(seed);
            SequencedMap<String, Count> printed = PrintedCounts.of(Masking.mask(results, K));
            PrintedCounts.of(results)
                    .forEach((name, count) -> {
                        if (name.matches("attrition.*left") && !fewMatched(name, results)) {
                            long left = number(count);
                            Count less = left < K ? HIDDEN : Count.of(left / K * K);
                            assertThat(printed.getOrDefault(name, Count.of(-1)))
                                    .as(name)
                                    .isIn(count, less);
                        }
                    });
        }
    }

    private static long number(Count count) {
        return ((Count.Exactly) count).number();
    }

    @Test
    void few_values_have_no_mean_and_no_difference() {
        Comparison masked = compared(comparison(3, 320));
        assertThat(masked.cases().mean()).isEqualTo(MASKED);
        assertThat(masked.cases().q3()).isEqualTo(MASKED);
        assertThat(masked.cases().n()).isEqualTo(HIDDEN);
        assertThat(masked.difference().mean()).isEqualTo(MASKED);
        assertThat(masked.difference().p()).isEqualTo(MASKED);
        assertThat(masked.geometricMeanRatio().value()).isEqualTo(MASKED);
        assertThat(masked.equivalent().orElseThrow().upper()).isEqualTo(MASKED);
        assertThat(masked.controls().mean()).isEqualTo(Figure.of(168.123456));
    }

    @Test
    void a_mean_cannot_give_back_a_hidden_number_of_values() {
        Comparison masked = compared(comparison(78, 320));
        assertThat(masked.cases().missing()).isEqualTo(HIDDEN);
        assertThat(masked.cases().n()).isEqualTo(HIDDEN);
        assertThat(masked.cases().mean()).isEqualTo(Figure.of(168));
        assertThat(masked.difference().sets()).isEqualTo(HIDDEN);
        assertThat(masked.difference().mean()).isEqualTo(Figure.of(1.2));
        assertThat(masked.difference().p()).isEqualTo(Figure.of(0.2));
    }

    @Test
    void ranges_of_a_plot_are_joined_until_they_hold_enough() {
        long[][] counts = {{1, 9}, {0, 12}, {7, 3}, {30, 100}, {40, 190}, {2, 6}};
        List<Comparison.Bin> masked = compared(comparison(80, 320, counts)).distribution().bins();
        assertThat(masked)
                .containsExactly(
                        new Comparison.Bin(0, 3, Count.of(8), Count.of(24)),
                        new Comparison.Bin(3, 4, Count.of(30), Count.of(100)),
                        new Comparison.Bin(4, 6, Count.of(42), Count.of(196)));
    }

    @Test
    void a_side_of_few_is_hidden_in_every_range() {
        long[][] counts = {{1, 100}, {2, 220}};
        List<Comparison.Bin> masked = compared(comparison(3, 320, counts)).distribution().bins();
        assertThat(masked).hasSize(2).allMatch(bin -> bin.cases().equals(HIDDEN));
        assertThat(masked.getFirst().controls()).isEqualTo(Count.of(100));
    }

    @Test
    void standardised_differences_have_two_digits() {
        Results results = with(complete(), model(20, 41), comparison(80, 320));
        assertThat(Masking.mask(results, K).balance())
                .containsExactly(new Balance("sex", Figure.of(0.12), Figure.of(0), Figure.of(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 cells of B12 are known only as limits. | Fewer than 5 cells of B12 are known only as limits.",
                "7 cells of B12 are known only as limits. | 7 cells of B12 are known only as limits.",
                "Not known of 4 people, counted as no. | Not known of fewer than 5 people, counted as no.",
                "4 of the 4 entries were checked. | 4 of the 4 entries were checked.",
                "4 of the 90 cases are few. | Fewer than 5 of the 90 cases are few.",
                "2 of the matched are pregnant. | Fewer than 5 of the matched are pregnant.",
                "Missing code 3 stands for no answer. | Missing code 3 stands for no answer.",
                "Above 2.4 mg and 1,004 people. | Above 2.4 mg and 1,004 people.",
                "Differs by more than 4 %. | Differs by more than 4 %.",
            })
    void notes_lose_small_counts(String note, String masked) {
        assertThat(new MaskingNotes(K).masked(List.of(note))).containsExactly(masked);
    }

    @Test
    void rare_levels_of_unmatched_cases_are_hidden_with_the_other_levels() {
        List<Matching.Difference> rows =
                List.of(
                        difference("sex: women", 0.4, 0.1),
                        difference("sex: men", 0.6, 0.9),
                        difference("age", 51.234, 60.456));
        Results results = with(complete(), model(20, 41), comparison(80, 320));
        Matching matching = matching(20, rows);
        List<Matching.Difference> masked =
                Masking.mask(with(results, matching), K).matching().matchedAgainst();
        assertThat(masked.get(0).unmatched()).isEqualTo(MASKED);
        assertThat(masked.get(1).matched()).isEqualTo(MASKED);
        assertThat(masked.get(2))
                .isEqualTo(
                        new Matching.Difference(
                                "age", Figure.of(51.234), Figure.of(60.456), Figure.of(0.12)));
    }
}
