package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.claypon.stats.bias.RiskRatio;
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
            PrintedCounts.of(Masking.mask(SmallStudy.of(seed), K))
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
            Results once = Masking.mask(SmallStudy.of(seed), K);
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
        assertThat(Masking.mask(SmallStudy.of(7), K)).isEqualTo(Masking.mask(SmallStudy.of(7), K));
    }

    @Test
    void the_totals_of_sets_cases_and_controls_stay() {
        Results results = SmallStudy.of(3);
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
            Results results = SmallStudy.of(seed);
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

    @ParameterizedTest
    @CsvSource({"2, 41", "20, 4", "78, 41", "20, 317"})
    void a_level_of_few_gives_two_digits_and_no_likelihood(int cases, int controls) {
        Model masked =
                Masking.mask(with(complete(), levels(cases, controls), comparison(80, 320)), K)
                        .models()
                        .getFirst();
        assertThat(masked.logLikelihood()).isEqualTo(MASKED);
        assertThat(masked.crude().oddsRatio()).isEqualTo(MASKED);
        assertThat(masked.terms())
                .allSatisfy(term -> {
                    assertThat(term.oddsRatio()).isEqualTo(Figure.of(0.36));
                    assertThat(term.standardError()).isEqualTo(MASKED);
                    assertThat(term.exposed()).isEmpty();
                });
    }

    @Test
    void few_at_the_level_compared_with_are_enough() {
        Model model =
                levels(
                        new Model.Exposed(Count.of(40), Count.of(80), Count.of(99), Count.of(320)),
                        new Model.Exposed(Count.of(38), Count.of(80), Count.of(99), Count.of(320)));
        Results masked = Masking.mask(with(complete(), model, comparison(80, 320)), K);
        assertThat(masked.models().getFirst().logLikelihood()).isEqualTo(MASKED);
    }

    @Test
    void levels_of_enough_keep_every_digit_but_are_not_counted() {
        Model model = levels(20, 41);
        Model masked =
                Masking.mask(with(complete(), model, comparison(80, 320)), K).models().getFirst();
        assertThat(masked.logLikelihood()).isEqualTo(model.logLikelihood());
        assertThat(masked.terms().getFirst().standardError()).isEqualTo(Figure.of(0.456));
        assertThat(masked.terms()).allMatch(term -> term.exposed().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"true, 0.36", "false, 0.356789"})
    void strata_of_levels_have_two_digits(boolean counted, double printed) {
        Figure figure = Figure.of(0.356789);
        Interaction interaction =
                new Interaction(
                        "low",
                        "sex",
                        List.of(
                                new Interaction.Stratum(
                                        "women", Count.of(80), figure, figure, figure, figure)),
                        figure,
                        "likelihood ratio",
                        List.of());
        Model model = counted ? levels(20, 41) : levels();
        Results any = with(complete(), model, comparison(80, 320));
        Interaction masked =
                Masking.mask(with(any, any.matching(), List.of(interaction)), K).by().getFirst();
        assertThat(masked.strata().getFirst().oddsRatio()).isEqualTo(Figure.of(printed));
    }

    private static Model levels(long cases, long controls) {
        return levels(
                new Model.Exposed(
                        Count.of(cases), Count.of(80), Count.of(controls), Count.of(320)));
    }

    /// An exposure with a term for each of the levels; without any, a number.
    private static Model levels(Model.Exposed... levels) {
        Model any = model(20, 41);
        Model.Term term = any.terms().getFirst();
        List<Model.Term> terms =
                levels.length == 0
                        ? any.terms()
                        : Stream.of(levels)
                                .map(level ->
                                        new Model.Term(
                                                any.exposure() + ": a level",
                                                term.logOddsRatio(),
                                                term.standardError(),
                                                term.oddsRatio(),
                                                term.lower(),
                                                term.upper(),
                                                term.p(),
                                                term.wald(),
                                                term.scoreP(),
                                                term.robustStandardError(),
                                                Optional.of(level)))
                                .toList();
        return new Model(
                any.name(),
                any.exposure(),
                any.unit(),
                any.per(),
                any.sets(),
                any.setsInformative(),
                any.missing(),
                Optional.empty(),
                any.method(),
                any.logLikelihood(),
                any.logLikelihoodNull(),
                any.minimumDetectableOddsRatio(),
                terms,
                any.crude(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// 20 cases with two controls each, and nothing measured.
    private static Results small(Attrition attrition) {
        Results any = with(attrition, model(20, 41), comparison(80, 320));
        SequencedMap<String, Count> perCase = new LinkedHashMap<>();
        perCase.put("2", Count.of(20));
        Matching matching =
                new Matching(
                        List.of(),
                        Count.of(20),
                        Count.of(20),
                        Count.of(40),
                        Count.of(0),
                        perCase,
                        Count.of(0),
                        List.of(),
                        List.of(),
                        "hash");
        return new Results(
                any.study(),
                any.claypon(),
                any.data(),
                any.criteria(),
                any.attrition(),
                matching,
                any.balance(),
                List.of(),
                any.guideline(),
                any.guidelineSensitivity(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                any.sensitivity(),
                List.of(),
                any.verdict(),
                any.methods(),
                any.literature(),
                any.summary());
    }

    @Test
    void an_e_value_of_few_is_that_of_the_rounded_odds_ratio_and_what_covariates_did_is_hidden() {
        EValue.Reading reading = maskedReading(model(4, 41));
        assertThat(reading.riskRatio()).isEqualTo(Figure.of(0.36));
        assertThat(reading.eValue()).isEqualTo(Figure.of(RiskRatio.eValue(0.36)));
        assertThat(reading.eValueOfLimits()).isEqualTo(Figure.of(1));
        EValue.Benchmarks benchmarks = reading.benchmarks().orElseThrow();
        assertThat(benchmarks.together()).isEqualTo(MASKED);
        EValue.Measured smoking = benchmarks.measured().getFirst();
        assertThat(List.of(smoking.strength(), smoking.without(), smoking.factor()))
                .containsOnly(MASKED);
        assertThat(smoking.needed()).isInstanceOf(Figure.NotEstimable.class);
    }

    @Test
    void what_covariates_did_has_the_digits_of_few_people_in_any_study() {
        EValue.Reading reading = maskedReading(model(20, 41));
        assertThat(reading.riskRatio()).isEqualTo(Figure.of(0.356789));
        assertThat(reading.eValue()).isEqualTo(Figure.of(RiskRatio.eValue(0.356789)));
        assertThat(reading.benchmarks().orElseThrow().together()).isEqualTo(Figure.of(1));
        assertThat(reading.benchmarks().orElseThrow().measured().getFirst().strength())
                .isEqualTo(Figure.of(2.3));
    }

    @Test
    void a_bias_analysis_has_three_digits_and_of_few_people_two() {
        BiasAnalysis many = maskedAnalysis(model(20, 41));
        assertThat(many.systematic().oddsRatio()).isEqualTo(Figure.of(0.312));
        assertThat(many.asRecorded().oddsRatio()).isEqualTo(Figure.of(0.356789));
        assertThat(many.impossibleShare()).isEqualTo(Figure.of(0.12));
        BiasAnalysis few = maskedAnalysis(model(4, 41));
        assertThat(few.systematic().oddsRatio()).isEqualTo(Figure.of(0.31));
        assertThat(few.total().lower()).isEqualTo(Figure.of(0.11));
        assertThat(few.total().upper()).isEqualTo(Figure.notEstimable("open"));
        assertThat(few.asRecorded().oddsRatio()).isEqualTo(Figure.of(0.36));
        assertThat(few.impossibleShare()).isEqualTo(Figure.of(0.1));
    }

    private static BiasAnalysis maskedAnalysis(Model model) {
        return Masking.mask(with(complete(), model, comparison(80, 320)), K)
                .sensitivity()
                .biasAnalysis()
                .getFirst();
    }

    @Test
    void an_e_value_without_its_model_is_hidden() {
        Results results = with(complete(), model(20, 41), comparison(80, 320));
        EValue lost = SensitivityExamples.eValue(results.models().getFirst());
        EValue.Reading reading =
                new MaskingSensitivity(K, List.of())
                        .masked(new Sensitivity(List.of(lost), List.of(), Optional.empty()))
                        .eValues()
                        .getFirst()
                        .readings()
                        .getFirst();
        assertThat(List.of(reading.riskRatio(), reading.eValue(), reading.eValueOfLimits()))
                .containsOnly(MASKED);
    }

    private static EValue.Reading maskedReading(Model model) {
        return Masking.mask(with(complete(), model, comparison(80, 320)), K)
                .sensitivity()
                .eValues()
                .getFirst()
                .readings()
                .getFirst();
    }

    @Test
    void a_model_of_few_exposed_gives_two_digits_and_no_likelihood() {
        Model masked =
                Masking.mask(with(complete(), model(4, 41), comparison(80, 320)), K)
                        .models()
                        .getFirst();
        Model.Term term = masked.terms().getFirst();
        assertThat(masked.logLikelihood()).isEqualTo(MASKED);
        assertThat(masked.logLikelihoodNull()).isEqualTo(MASKED);
        assertThat(masked.minimumDetectableOddsRatio()).isEqualTo(MASKED);
        assertThat(term.oddsRatio()).isEqualTo(Figure.of(0.36));
        assertThat(term.logOddsRatio()).isEqualTo(Figure.of(StrictMath.log(0.36)));
        assertThat(term.lower()).isEqualTo(Figure.of(0.12));
        assertThat(term.upper()).isEqualTo(Figure.of(1.1));
        assertThat(term.p()).isEqualTo(Figure.of(0.07));
        assertThat(term.standardError()).isEqualTo(MASKED);
        assertThat(term.robustStandardError()).contains(MASKED);
        assertThat(term.wald().p()).isEqualTo(Figure.of(0.08));
        assertThat(term.scoreP()).isEqualTo(Figure.of(0.06));
        assertThat(masked.crude().oddsRatio()).isEqualTo(MASKED);
        assertThat(masked.mantelHaenszel().orElseThrow().upper()).isEqualTo(MASKED);
        assertThat(masked.exposed().orElseThrow().cases()).isEqualTo(HIDDEN);
    }

    @ParameterizedTest
    @CsvSource({"0, 41", "20, 0", "78, 41", "80, 41", "20, 317"})
    void few_on_any_side_of_the_exposure_are_enough(int cases, int controls) {
        Model masked =
                Masking.mask(with(complete(), model(cases, controls), comparison(80, 320)), K)
                        .models()
                        .getFirst();
        assertThat(masked.terms().getFirst().oddsRatio()).isEqualTo(Figure.of(0.36));
        assertThat(masked.setsInformative()).isEqualTo(HIDDEN);
    }

    @Test
    void a_model_of_enough_exposed_keeps_every_digit() {
        Model model = model(20, 41);
        assertThat(Masking.mask(with(complete(), model, comparison(80, 320)), K).models())
                .containsExactly(model);
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

    private static Matching.Difference difference(String name, double matched, double unmatched) {
        return new Matching.Difference(
                name, Figure.of(matched), Figure.of(unmatched), Figure.of(0.123456));
    }

    private static Comparison compared(Comparison comparison) {
        return Masking.mask(with(complete(), model(20, 41), comparison), K)
                .comparisons()
                .getFirst();
    }

    private static Attrition complete() {
        return new Attrition(
                List.of(step("defined", 80, 0), step("matched", 80, 0)),
                List.of(step("defined", 503, 0), step("matched", 320, 183)));
    }

    private static Attrition.Step step(String rule, long left, long dropped) {
        return new Attrition.Step(
                rule,
                Optional.empty(),
                Count.of(left),
                Count.of(dropped),
                Count.of(dropped),
                Count.of(0));
    }

    private static Matching matching(long unmatched, List<Matching.Difference> against) {
        SequencedMap<String, Count> perCase = new LinkedHashMap<>();
        perCase.put("4", Count.of(80));
        return new Matching(
                List.of(),
                Count.of(80),
                Count.of(80),
                Count.of(320),
                Count.of(unmatched),
                perCase,
                Count.of(0),
                List.of(new Matching.Reason("none left", Count.of(unmatched))),
                against,
                "hash");
    }

    private static Comparison comparison(long cases, long controls) {
        return comparison(cases, controls, new long[][] {{cases, controls}});
    }

    private static Comparison comparison(long cases, long controls, long[][] counts) {
        Figure figure = Figure.of(1.23456);
        List<Comparison.Bin> bins = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            bins.add(new Comparison.Bin(i, i + 1, Count.of(counts[i][0]), Count.of(counts[i][1])));
        }
        return new Comparison(
                "b12",
                "B12",
                "pg/mL",
                group(cases, 80),
                group(controls, 320),
                new Comparison.Difference(
                        figure, figure, figure, Figure.of(0.23456), Count.of(cases), "t"),
                new Comparison.Ratio(figure, figure, figure),
                Optional.of(new Comparison.Equivalent("10 %", figure, figure, "not_shown")),
                List.of(),
                new Comparison.Distribution(bins, false, false));
    }

    private static Comparison.Group group(long n, long of) {
        Figure figure = Figure.of(168.123456);
        return new Comparison.Group(
                Count.of(n),
                Count.of(of - n),
                Count.of(0),
                figure,
                figure,
                figure,
                figure,
                figure,
                figure);
    }

    private static Model model(long cases, long controls) {
        Figure figure = Figure.of(0.356789);
        Model.Crude crude = new Model.Crude(figure, figure, figure);
        return new Model(
                "low",
                "B12 below 180 pg/mL",
                Optional.empty(),
                Optional.empty(),
                Count.of(80),
                Count.of(45),
                new Model.Missing(Count.of(0), Count.of(0)),
                Optional.of(
                        new Model.Exposed(
                                Count.of(cases), Count.of(80), Count.of(controls), Count.of(320))),
                "profile likelihood; likelihood-ratio p",
                Figure.of(-40.1234),
                Figure.of(-41.2345),
                Figure.of(2.34567),
                List.of(
                        new Model.Term(
                                "low",
                                Figure.of(StrictMath.log(0.356789)),
                                Figure.of(0.456),
                                figure,
                                Figure.of(0.123456),
                                Figure.of(1.05678),
                                Figure.of(0.067890),
                                new Model.Wald(figure, figure, Figure.of(0.0781)),
                                Figure.of(0.0634),
                                Optional.of(Figure.of(0.5)),
                                Optional.empty())),
                crude,
                Optional.of(crude),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Results with(Attrition attrition, Model model, Comparison comparison) {
        Results any = AnyResults.of(1);
        return new Results(
                any.study(),
                any.claypon(),
                new DataRead(2_000, List.of(), List.of()),
                Optional.empty(),
                attrition,
                matching(0, List.of()),
                List.of(new Balance("sex", Figure.of(0.123456), Figure.of(0), Figure.of(1))),
                List.of(comparison),
                Optional.empty(),
                List.of(),
                List.of(model),
                Optional.empty(),
                List.of(),
                List.of(),
                SensitivityExamples.of(model),
                List.of(),
                any.verdict(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Results with(Results results, Matching matching) {
        return with(results, matching, results.by());
    }

    private static Results with(Results results, Matching matching, List<Interaction> by) {
        return new Results(
                results.study(),
                results.claypon(),
                results.data(),
                results.criteria(),
                results.attrition(),
                matching,
                results.balance(),
                results.comparisons(),
                results.guideline(),
                results.guidelineSensitivity(),
                results.models(),
                results.severity(),
                results.patterns(),
                by,
                results.sensitivity(),
                results.evidence(),
                results.verdict(),
                results.methods(),
                results.literature(),
                results.summary());
    }
}
