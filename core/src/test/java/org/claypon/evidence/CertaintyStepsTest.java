package org.claypon.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.evidence.MadeStudy.BELOW;
import static org.claypon.evidence.MadeStudy.NONE;
import static org.claypon.evidence.MadeStudy.QUARTILES;

import java.util.List;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Verdict;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertaintyStepsTest {

    @Test
    void every_domain_has_its_step_whether_it_moved_or_not() {
        assertThat(sound().verdict().certaintySteps())
                .extracting(Verdict.Step::domain)
                .containsExactly(
                        "design",
                        "calibration",
                        "bias",
                        "inconsistency",
                        "indirectness",
                        "imprecision",
                        "large_effect",
                        "gradient");
    }

    @Test
    void a_sound_calibrated_study_stays_where_it_started() {
        assertThat(sound().verdict().certainty()).isEqualTo("low");
        assertThat(sound().verdict().certaintySteps())
                .allMatch(step -> step.change() == 0 && step.after().equals("low"));
    }

    @Test
    void an_uncalibrated_estimate_goes_down_and_up_no_more() {
        Verdict verdict =
                MadeStudy.of(BELOW)
                        .sampling(Study.Sampling.RISK_SET)
                        .model(BELOW.name(), 9, 6, 20)
                        .verdict();
        assertThat(verdict.certainty()).isEqualTo("very_low");
        assertThat(step(verdict, "calibration").change()).isEqualTo(-1);
        assertThat(step(verdict, "calibration").numbers())
                .containsEntry("negative_controls", Figure.of(0));
        assertThat(step(verdict, "large_effect").change()).isZero();
        assertThat(step(verdict, "large_effect").because())
                .endsWith("No step up, since one was taken down.");
    }

    @ParameterizedTest
    @CsvSource({
        "2.01, 4, 1, moderate",
        "2, 4, 0, low",
        "5.01, 9, 2, high",
        "5, 9, 1, moderate",
        "0.3, 0.49, 1, moderate",
        "0.3, 0.5, 0, low",
        "0.1, 0.19, 2, high"
    })
    void a_whole_interval_beyond_two_or_five_goes_up(
            double lower, double upper, int levels, String certainty) {
        Verdict verdict =
                MadeStudy.of(BELOW)
                        .calibrated()
                        .sampling(Study.Sampling.RISK_SET)
                        .model(BELOW.name(), StrictMath.sqrt(lower * upper), lower, upper)
                        .verdict();
        assertThat(step(verdict, "large_effect").change()).isEqualTo(levels);
        assertThat(verdict.certainty()).isEqualTo(certainty);
    }

    @Test
    void a_gradient_goes_up_and_never_beyond_high() {
        Verdict verdict =
                MadeStudy.of(BELOW, QUARTILES)
                        .calibrated()
                        .sampling(Study.Sampling.RISK_SET)
                        .model(BELOW.name(), 9, 6, 20)
                        .quartiles(1.2, 0.8, 0.6, 0.4)
                        .verdict();
        assertThat(step(verdict, "gradient").change()).isEqualTo(1);
        assertThat(verdict.certainty()).isEqualTo("high");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0", "-0.1, 0", "0.101, -1", "-0.101, -1"})
    void an_imbalance_beyond_a_tenth_goes_down(double difference, int change) {
        assertThat(sound().balance(difference).step("bias").change()).isEqualTo(change);
    }

    @Test
    void a_balance_that_is_not_known_is_not_said_to_be_good() {
        Verdict.Step step = sound().step("bias");
        assertThat(step.because()).startsWith("How alike cases and controls are is not known");
        assertThat(step.numbers()).containsOnlyKeys("share_of_sets_lost");
        assertThat(sound().balance(0.01).step("bias").because())
                .startsWith("Cases and controls are alike");
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "21, -1"}) // of 80 sets left and these lost: 0.2 is not more than 20 %
    void more_than_a_fifth_of_the_sets_lost_goes_down(int lost, int change) {
        assertThat(
                        MadeStudy.of(BELOW)
                                .model(MadeStudy.model(BELOW.name(), terms(2, 1.5, 3), NONE, lost))
                                .step("bias")
                                .change())
                .isEqualTo(change);
    }

    @Test
    void strata_on_both_sides_or_studies_on_both_sides_go_down() {
        assertThat(sound().by(BELOW, 0.01, 0.5, 3).step("inconsistency").change()).isEqualTo(-1);
        assertThat(sound().by(BELOW, 0.01, 0.5, 3).step("inconsistency").numbers())
                .containsEntry("p_interaction", Figure.of(0.01));
        assertThat(sound().by(BELOW, 0.06, 0.5, 3).step("inconsistency").change()).isZero();
        assertThat(
                        sound().entry("consistency", "supports")
                                .entry("consistency", "against")
                                .step("inconsistency")
                                .change())
                .isEqualTo(-1);
        assertThat(
                        sound().entry("consistency", "supports")
                                .entry("experiment", "against")
                                .step("inconsistency")
                                .change())
                .isZero();
    }

    @Test
    void records_of_one_day_or_fewer_than_half_studied_go_down() {
        assertThat(MadeStudy.of(BELOW).model(BELOW.name(), 2, 1.5, 3).step("indirectness").change())
                .isEqualTo(-1);
        assertThat(sound().people(160, 80, 80, 0).step("indirectness").change()).isZero();
        assertThat(sound().people(161, 80, 80, 0).step("indirectness").change()).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({
        "1.1, 0.9, 1.25, 0",
        "1.1, 0.9, 1.26, -1",
        "1.0, 0.8, 1.25, 0",
        "1.0, 0.79, 1.25, -1",
        "1.0, 0.79, 1.26, -2",
        "2.0, 1.01, 9, 0"
    })
    void an_interval_that_holds_one_and_more_goes_down(
            double ratio, double lower, double upper, int change) {
        assertThat(
                        MadeStudy.of(BELOW)
                                .model(BELOW.name(), ratio, lower, upper)
                                .step("imprecision")
                                .change())
                .isEqualTo(change);
    }

    @Test
    void two_tests_that_disagree_go_down() {
        Model.Term term =
                MadeStudy.term(
                        BELOW.name(),
                        Figure.of(1.5),
                        Figure.of(1.02),
                        Figure.of(2.3),
                        Figure.of(0.98),
                        Figure.of(2.3));
        Verdict.Step step =
                MadeStudy.of(BELOW)
                        .model(MadeStudy.model(BELOW.name(), List.of(term), NONE, 0))
                        .step("imprecision");
        assertThat(step.change()).isEqualTo(-1);
        assertThat(step.because()).contains("disagree on 1");
        assertThat(step.numbers()).containsEntry("wald_lower", Figure.of(0.98));
    }

    @ParameterizedTest
    @CsvSource({"1.5, 15, 0", "1.5, 15.1, -1", "0.09, 0.91, -1"})
    void limits_of_a_trait_that_span_more_than_a_factor_of_ten_go_down(
            double lower, double upper, int change) {
        assertThat(
                        MadeStudy.of(BELOW)
                                .model(
                                        MadeStudy.model(
                                                BELOW.name(),
                                                terms(StrictMath.sqrt(lower * upper), lower, upper),
                                                Figure.of(2),
                                                0))
                                .step("imprecision")
                                .change())
                .isEqualTo(change);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "2.01, -1", "0.49, -1"})
    void an_odds_ratio_of_two_that_would_be_missed_goes_down(double detectable, int change) {
        assertThat(
                        MadeStudy.of(BELOW)
                                .model(
                                        MadeStudy.model(
                                                BELOW.name(),
                                                terms(2, 1.5, 3),
                                                Figure.of(detectable),
                                                0))
                                .step("imprecision")
                                .change())
                .isEqualTo(change);
    }

    @Test
    void no_estimate_goes_down_twice_and_never_below_very_low() {
        Figure none = Figure.notEstimable("no informative sets");
        Verdict verdict = MadeStudy.of(BELOW).model(BELOW.name(), none, none, none).verdict();
        assertThat(step(verdict, "imprecision").change()).isEqualTo(-2);
        assertThat(verdict.certainty()).isEqualTo("very_low");
    }

    private static MadeStudy sound() {
        return MadeStudy.of(BELOW)
                .calibrated()
                .sampling(Study.Sampling.RISK_SET)
                .model(BELOW.name(), 1.9, 1.5, 3);
    }

    private static List<Model.Term> terms(double ratio, double lower, double upper) {
        return List.of(
                MadeStudy.term(BELOW.name(), Figure.of(ratio), Figure.of(lower), Figure.of(upper)));
    }

    private static Verdict.Step step(Verdict verdict, String domain) {
        return verdict.certaintySteps().stream()
                .filter(step -> step.domain().equals(domain))
                .findFirst()
                .orElseThrow();
    }
}
