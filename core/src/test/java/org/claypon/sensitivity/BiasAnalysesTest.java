package org.claypon.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.SmallStudy.times;
import static org.claypon.Tolerance.ITERATED;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.claypon.SmallStudy;
import org.claypon.results.BiasAnalysis;
import org.claypon.results.BiasAnalysis.Assumed;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BiasAnalysesTest {

    private static final String BELOW = "exposure: {measurement: b12, below: 200 pg/mL}\n";

    /// The truth behind the made-up pairs: 40 % of true cases and 20 % of true controls exposed.
    private static final double TRUTH = 0.4 * 0.8 / (0.6 * 0.2);

    /// Of the median of 400 draws over 1,000 pairs; the pairs themselves have no error, since they are as expected.
    private static final Offset<Double> MONTE_CARLO = Offset.offset(0.12);

    @TempDir Path folder;

    @Test
    void perfect_records_leave_everything_as_it_is() {
        SmallStudy study =
                matched("bias: {exposure: {sensitivity: 1, specificity: 1}, case_ppv: 1}\n");
        BiasAnalysis found = only(study);
        Model.Term term = study.onlyModel().terms().getFirst();
        double ratio = number(term.oddsRatio());
        assertThat(found.asRecorded().oddsRatio()).isEqualTo(term.oddsRatio());
        assertThat(
                        Stream.of(
                                found.systematic().lower(),
                                found.systematic().oddsRatio(),
                                found.systematic().upper()))
                .allSatisfy(each -> assertThat(number(each)).isCloseTo(ratio, ITERATED.of(ratio)));
        assertThat(number(found.impossibleShare())).isZero();
        assertThat(number(found.openShare())).isZero();
        // chance alone: Wald's interval, within the error of 1,000 draws
        assertThat(number(found.total().lower()))
                .isCloseTo(number(term.wald().lower()), Offset.offset(0.15));
        assertThat(number(found.total().oddsRatio())).isCloseTo(ratio, Offset.offset(0.2));
    }

    @Test
    void a_wrong_record_of_the_exposure_is_put_right() {
        // recorded with sensitivity 0.8 and specificity 0.9: 38 % of cases, 24 % of controls
        BiasAnalysis found =
                only(
                        pairs(
                                91,
                                289,
                                149,
                                471,
                                "bias: {exposure: {sensitivity: 0.8, specificity: 0.9}, draws: 400}\n"));
        assertThat(number(found.asRecorded().oddsRatio())).isCloseTo(1.94, Offset.offset(0.005));
        assertThat(number(found.systematic().oddsRatio())).isCloseTo(TRUTH, MONTE_CARLO);
        assertThat(number(found.total().lower())).isLessThan(number(found.systematic().lower()));
        assertThat(number(found.total().upper())).isGreaterThan(number(found.systematic().upper()));
    }

    @Test
    void a_record_that_differs_between_cases_and_controls_is_put_right() {
        // cases recorded with 0.9 and 0.9: 42 %; controls with 0.8 and 0.9: 24 %
        BiasAnalysis found =
                only(
                        pairs(
                                101,
                                319,
                                139,
                                441,
                                "bias: {exposure: {sensitivity: 0.8, specificity: 0.9, cases: {sensitivity: 0.9, specificity: 0.9}}, draws: 400}\n"));
        assertThat(number(found.systematic().oddsRatio())).isCloseTo(TRUTH, MONTE_CARLO);
        assertThat(found.assumed())
                .containsExactly(
                        new Assumed("sensitivity of the record of the exposure in controls", "0.8"),
                        new Assumed("specificity of the record of the exposure in controls", "0.9"),
                        new Assumed("sensitivity of the record of the exposure in cases", "0.9"),
                        new Assumed("specificity of the record of the exposure in cases", "0.9"));
    }

    @Test
    void false_cases_leave_and_the_odds_ratio_moves_away_from_1() {
        // one case in five is false and exposed like a control: 36 % of cases, 20 % of controls
        BiasAnalysis found = only(pairs(72, 288, 128, 512, "bias: {case_ppv: 0.8, draws: 400}\n"));
        assertThat(number(found.asRecorded().oddsRatio())).isCloseTo(2.25, Offset.offset(1e-6));
        assertThat(number(found.systematic().oddsRatio())).isCloseTo(TRUTH, MONTE_CARLO);
    }

    @Test
    void false_controls_leave_and_the_odds_ratio_moves_away_from_1() {
        // one control in ten is false and exposed like a case: 40 % of cases, 22 % of controls
        BiasAnalysis found =
                only(pairs(88, 312, 132, 468, "bias: {control_npv: 0.9, draws: 400}\n"));
        assertThat(number(found.systematic().oddsRatio())).isCloseTo(TRUTH, MONTE_CARLO);
    }

    @Test
    void a_supposition_under_which_nobody_could_have_been_recorded_so_gives_its_reason() {
        BiasAnalysis found =
                only(matched("bias: {exposure: {sensitivity: 0.9, specificity: 0.5}}\n"));
        assertThat(found.impossibleShare()).isEqualTo(Figure.of(1));
        assertThat(found.openShare()).isEqualTo(Figure.notEstimable("every draw is impossible"));
        assertThat(found.systematic().oddsRatio())
                .isEqualTo(Figure.notEstimable("no draw has an odds ratio"));
    }

    @Test
    void draws_that_are_sometimes_impossible_are_counted_and_left_out() {
        BiasAnalysis found =
                only(
                        matched(
                                "bias: {exposure: {sensitivity: 0.9, specificity: {trapezoid: [0.5, 0.5, 1, 1]}}}\n"));
        assertThat(number(found.impossibleShare())).isBetween(0.7, 0.9);
        assertThat(found.systematic().oddsRatio()).isInstanceOf(Figure.Value.class);
    }

    @Test
    void the_same_on_any_number_of_threads_and_other_with_another_seed() {
        String bias =
                "bias: {case_ppv: {beta: [45, 5]}, control_npv: {trapezoid: [0.9, 0.95, 1, 1]}}\n";
        SmallStudy study = matched(bias + "seed: 3\n");
        List<BiasAnalysis> one = of(study, 1);
        assertThat(of(study, 8)).isEqualTo(one);
        assertThat(of(matched(bias + "seed: 4\n"), 1)).isNotEqualTo(one);
    }

    @Test
    void an_adjusted_model_has_its_own_draws_with_its_covariates() {
        String[] rows = new String[40];
        for (int row = 0; row < rows.length; row++) {
            rows[row] =
                    "%d,%d".formatted((row * 7 + row / 3) % 5 < 2 ? 100 : 400, 30 + row * 11 % 17);
        }
        SmallStudy study =
                SmallStudy.matched(
                        folder,
                        BELOW
                                + "adjust: [{column: age}]\nbias: {exposure: {sensitivity: 1, specificity: 1}}\n",
                        SmallStudy.pairs("b12,age", rows));
        List<BiasAnalysis> found = of(study, 1);
        assertThat(found)
                .extracting(BiasAnalysis::model)
                .containsExactly("b12 below 200 pg/mL", "b12 below 200 pg/mL, adjusted");
        double adjusted = number(study.models().getLast().terms().getFirst().oddsRatio());
        assertThat(number(found.getLast().systematic().oddsRatio()))
                .isCloseTo(adjusted, ITERATED.of(adjusted));
    }

    @Test
    void only_the_exposure_that_is_named_and_only_yes_or_no() {
        String exposures =
                "exposures: [{measurement: b12, below: 200 pg/mL}, {measurement: b12, below: 300 pg/mL}, {measurement: b12}]\n";
        SmallStudy named =
                SmallStudy.matched(
                        folder,
                        exposures
                                + "bias: {exposure: {name: b12 below 300 pg/mL, sensitivity: 1, specificity: 1}}\n",
                        SmallStudy.twelveSets());
        assertThat(of(named, 1))
                .extracting(BiasAnalysis::exposure)
                .containsExactly("b12 below 300 pg/mL");
        SmallStudy ofCases =
                SmallStudy.matched(
                        folder, exposures + "bias: {case_ppv: 0.9}\n", SmallStudy.twelveSets());
        assertThat(of(ofCases, 1))
                .extracting(BiasAnalysis::exposure)
                .containsExactly("b12 below 200 pg/mL", "b12 below 300 pg/mL");
    }

    @Test
    void a_study_that_supposes_nothing_has_none() {
        assertThat(of(matched(""), 1)).isEmpty();
    }

    /// Sets of two kinds of discordance, with a finite odds ratio.
    private SmallStudy matched(String asked) {
        String[] sets =
                Stream.of(
                                times(12, "1|000"),
                                times(9, "1|100"),
                                times(8, "0|100"),
                                times(30, "0|000"))
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        return SmallStudy.matched(folder, BELOW + asked, SmallStudy.exposed(sets));
    }

    private SmallStudy pairs(int both, int caseOnly, int controlOnly, int neither, String asked) {
        String[] sets =
                Stream.of(
                                times(both, "1|1"),
                                times(caseOnly, "1|0"),
                                times(controlOnly, "0|1"),
                                times(neither, "0|0"))
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        return SmallStudy.matched(folder, BELOW + asked, SmallStudy.exposed(sets));
    }

    private static BiasAnalysis only(SmallStudy study) {
        List<BiasAnalysis> found = of(study, 2);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<BiasAnalysis> of(SmallStudy study, int threads) {
        return Sensitivities.of(study.study(), study.members(), study.models(), threads)
                .biasAnalysis();
    }
}
