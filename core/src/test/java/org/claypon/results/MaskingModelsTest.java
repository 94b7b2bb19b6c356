package org.claypon.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.results.MaskedExamples.comparison;
import static org.claypon.results.MaskedExamples.complete;
import static org.claypon.results.MaskedExamples.model;
import static org.claypon.results.MaskedExamples.with;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.stats.bias.RiskRatio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a model, its E-value and its bias analysis still say where few people stand behind them.
class MaskingModelsTest {

    private static final int K = 5;
    private static final Figure MASKED = new Figure.Masked(K);
    private static final Count HIDDEN = new Count.FewerThan(K);

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

    /// 58 of 60 pairs have a likelihood of 58 log 2 without an association, which would say that 2 sets are missing.
    @ParameterizedTest
    @CsvSource({"true, 0.36", "false, 0.356789"})
    void a_likelihood_does_not_count_sets_that_are_hidden(boolean counted, double printed) {
        Model model = lacking(counted ? levels(20, 41) : levels(), 2);
        Model masked =
                Masking.mask(with(complete(), model, comparison(80, 320)), K).models().getFirst();
        assertThat(masked.missing().people()).isEqualTo(HIDDEN);
        assertThat(masked.sets()).isEqualTo(HIDDEN);
        assertThat(masked.logLikelihood()).isEqualTo(MASKED);
        assertThat(masked.logLikelihoodNull()).isEqualTo(MASKED);
        assertThat(masked.terms().getFirst().oddsRatio()).isEqualTo(Figure.of(printed));
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

    private static Model lacking(Model any, long sets) {
        return new Model(
                any.name(),
                any.exposure(),
                any.unit(),
                any.per(),
                Count.of(80 - sets),
                any.setsInformative(),
                new Model.Missing(Count.of(sets), Count.of(sets)),
                any.exposed(),
                any.method(),
                any.logLikelihood(),
                any.logLikelihoodNull(),
                any.minimumDetectableOddsRatio(),
                any.terms(),
                any.crude(),
                any.mantelHaenszel(),
                any.pairs(),
                any.curve(),
                any.trend(),
                any.notes());
    }

    @Test
    void an_e_value_of_few_is_that_of_the_rounded_odds_ratio_and_what_covariates_did_is_hidden() {
        EValue.Reading reading =
                Masking.mask(few(), K).sensitivity().eValues().getFirst().readings().getFirst();
        assertThat(reading.riskRatio()).isEqualTo(Figure.of(1.9));
        assertThat(reading.eValue()).isEqualTo(Figure.of(3.2)); // of 1.9 it is 3.208
        assertThat(reading.eValueOfLimits()).isEqualTo(Figure.of(1));
        EValue.Benchmarks benchmarks = reading.benchmarks().orElseThrow();
        assertThat(benchmarks.together()).isEqualTo(MASKED);
        EValue.Measured smoking = benchmarks.measured().getFirst();
        assertThat(
                        List.of(
                                smoking.strength(),
                                smoking.without(),
                                smoking.factor(),
                                smoking.needed()))
                .containsOnly(MASKED);
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
        BiasAnalysis few = Masking.mask(few(), K).sensitivity().biasAnalysis().getFirst();
        assertThat(few.systematic().oddsRatio()).isEqualTo(Figure.of(0.31));
        assertThat(few.total().lower()).isEqualTo(Figure.of(0.11));
        assertThat(few.total().upper()).isEqualTo(Figure.notEstimable("open"));
        assertThat(few.asRecorded().oddsRatio()).isEqualTo(Figure.of(1.9));
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

    /// Pairs of which few are both exposed; their number does not follow from the odds ratio.
    private static Results few() {
        Results results = MaskedExamples.pairs(3, 17, 9, 50);
        return results.with(SensitivityExamples.of(results.models().getFirst()));
    }

    @Test
    void an_odds_ratio_of_two_digits_has_no_more_wherever_it_is_made_use_of() {
        Results results = MaskedExamples.pairs(0, 20, 3, 42);
        Model model = results.models().getFirst();
        Specifications curve =
                new Specifications(
                        model.exposure(),
                        List.of(
                                SpecificationExamples.analysis(
                                        "low",
                                        List.of(),
                                        Optional.of(SpecificationExamples.people(65)),
                                        6.6667,
                                        2.29,
                                        28.3,
                                        0.00049)),
                        Optional.empty(),
                        List.of());
        Sensitivity masked =
                Masking.mask(
                                results.with(
                                        SensitivityExamples.of(model).with(Optional.of(curve))),
                                K)
                        .sensitivity();
        EValue.Reading reading = masked.eValues().getFirst().readings().getFirst();
        BiasAnalysis bias = masked.biasAnalysis().getFirst();
        Specifications.Analysis analysis =
                masked.specifications().orElseThrow().analyses().getFirst();
        assertThat(
                        List.of(
                                reading.riskRatio(),
                                bias.asRecorded().oddsRatio(),
                                analysis.oddsRatio()))
                .containsOnly(Figure.of(6.7));
        assertThat(reading.eValue()).isEqualTo(Figure.of(13)); // of 6.7 it is 12.88
        assertThat(analysis.lower()).isEqualTo(Figure.of(2.3));
        assertThat(analysis.p()).isEqualTo(Figure.of(0.0005));
        assertThat(List.of(bias.systematic().oddsRatio(), bias.impossibleShare()))
                .containsExactly(Figure.of(0.31), Figure.of(0.1));
    }

    @Test
    void a_model_of_few_exposed_gives_two_digits_and_no_likelihood() {
        Model masked = Masking.mask(few(), K).models().getFirst();
        Model.Term term = masked.terms().getFirst();
        assertThat(masked.logLikelihood()).isEqualTo(MASKED);
        assertThat(masked.logLikelihoodNull()).isEqualTo(MASKED);
        assertThat(masked.minimumDetectableOddsRatio()).isEqualTo(MASKED);
        assertThat(term.oddsRatio()).isEqualTo(Figure.of(1.9));
        assertThat(term.logOddsRatio()).isEqualTo(Figure.of(0.64)); // log 1.9 is 0.642
        assertThat(term.lower()).isEqualTo(Figure.of(0.86));
        assertThat(term.upper()).isEqualTo(Figure.of(4.4));
        assertThat(term.p()).isEqualTo(Figure.of(0.1));
        assertThat(
                        List.of(
                                term.standardError(),
                                term.robustStandardError().orElseThrow(),
                                term.wald().p(),
                                term.scoreP()))
                .containsOnly(MASKED);
        assertThat(masked.crude().oddsRatio()).isEqualTo(MASKED);
        assertThat(masked.mantelHaenszel().orElseThrow().upper()).isEqualTo(MASKED);
        assertThat(masked.exposed().orElseThrow().controls()).isEqualTo(HIDDEN);
    }

    /// From 0.010 to 990, with two digits: the rounded logarithm finds each again, so that it has digits enough, and is made of nothing else.
    @Test
    void the_logarithm_has_just_the_decimals_that_find_the_rounded_odds_ratio_again() {
        MaskingFigures figures = new MaskingFigures(K);
        for (int power = -3; power <= 1; power++) {
            for (int digits = 10; digits < 100; digits++) {
                Figure ratio = figures.estimate(Figure.of(digits * Math.pow(10, power)));
                double logarithm =
                        number(MaskingDigits.TWO.logarithm(ratio, Figure.of(0.123), figures));
                assertThat(BigDecimal.valueOf(logarithm).scale()).isLessThanOrEqualTo(2);
                assertThat(figures.estimate(Figure.of(Math.exp(logarithm)))).isEqualTo(ratio);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 41", "20, 0", "78, 41", "80, 41", "20, 317"})
    void few_on_any_side_of_the_exposure_are_enough(int cases, int controls) {
        Model masked =
                Masking.mask(with(complete(), model(cases, controls), comparison(80, 320)), K)
                        .models()
                        .getFirst();
        assertThat(masked.logLikelihood()).isEqualTo(MASKED);
        assertThat(masked.setsInformative()).isEqualTo(HIDDEN);
    }

    @Test
    void a_model_of_enough_exposed_keeps_every_digit() {
        Model model = model(20, 41);
        assertThat(Masking.mask(with(complete(), model, comparison(80, 320)), K).models())
                .containsExactly(model);
    }
}
