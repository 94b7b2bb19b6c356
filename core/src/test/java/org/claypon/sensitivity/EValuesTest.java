package org.claypon.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.ITERATED;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.claypon.SmallStudy;
import org.claypon.results.EValue;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.stats.bias.BiasFactor;
import org.claypon.stats.bias.RiskRatio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EValuesTest {

    private static final String BELOW = "exposure: {measurement: b12, below: 200 pg/mL}\n";

    @TempDir Path folder;

    @Test
    void without_a_prevalence_both_readings_stand_side_by_side() {
        EValue found = only(BELOW);
        assertThat(found.contrast()).contains("below 200 pg/mL against the rest");
        assertThat(found.readings())
                .extracting(EValue.Reading::form)
                .containsExactly(EValue.RARE, EValue.COMMON);
        EValue.Reading rare = found.readings().getFirst();
        assertThat(number(rare.riskRatio())).isCloseTo(10, ITERATED.of(10));
        assertThat(number(rare.eValue())).isCloseTo(10 + Math.sqrt(90), ITERATED.of(20));
        assertThat(number(found.readings().getLast().riskRatio()))
                .isCloseTo(Math.sqrt(10), ITERATED.of(4));
        assertThat(rare.benchmarks()).isEmpty();
    }

    @Test
    void the_limit_is_that_of_the_model() {
        SmallStudy study = twelve(BELOW);
        Model.Term term = study.onlyModel().terms().getFirst();
        assertThat(number(of(study).getFirst().readings().getFirst().eValueOfLimits()))
                .isCloseTo(RiskRatio.eValue(number(term.lower())), CLOSED_FORM.of(2));
    }

    @ParameterizedTest
    @CsvSource({
        "'{sampling: cross_sectional, prevalence: 0.149}', rare",
        "'{sampling: cumulative, prevalence: 0.15}', common",
        "'{sampling: risk_set}', rare",
        "'{sampling: risk_set, prevalence: 0.4}', rare"
    })
    void sampling_and_prevalence_decide_on_one_reading(String design, String form) {
        assertThat(only(BELOW + "design: " + design + "\n").readings())
                .extracting(EValue.Reading::form)
                .containsExactly(form);
    }

    @Test
    void an_increment_that_is_named_is_a_contrast_and_one_unit_by_default_is_none() {
        EValue named = only("exposure: {measurement: b12, per: 1 pg/mL}\n");
        assertThat(named.contrast()).contains("1 pg/mL higher");
        assertThat(named.readings().getFirst().eValue()).isInstanceOf(Figure.Value.class);
        EValue unnamed = only("exposure: {measurement: b12}\n");
        assertThat(unnamed.contrast()).isEmpty();
        assertThat(unnamed.readings().getFirst().eValue())
                .isEqualTo(
                        Figure.notEstimable(
                                "the study file states no contrast of two amounts or levels for this exposure"));
    }

    @Test
    void a_doubling_is_a_contrast_and_a_column_as_it_stands_is_none() {
        assertThat(only("exposure: {measurement: b12, scale: log2}\n").contrast())
                .contains("a doubling");
        assertThat(only("exposure: {column: b12}\n").contrast()).isEmpty();
    }

    @Test
    void a_curve_is_no_contrast_and_as_a_covariate_has_no_single_strength() {
        assertThat(only("exposure: {measurement: b12, scale: spline}\n").contrast()).isEmpty();
        String[] rows = new String[12];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = (90 + 37 * row % 120) + "," + (row % 3 == 0 ? "a" : "b");
        }
        EValue beside =
                of(SmallStudy.matched(
                                folder,
                                "exposure: {category: place, reference: a}\nadjust: [{measurement: b12, scale: spline}]\n",
                                SmallStudy.pairs("b12,place", rows)))
                        .getLast();
        assertThat(
                        beside.readings()
                                .getFirst()
                                .benchmarks()
                                .orElseThrow()
                                .measured()
                                .getFirst()
                                .strength())
                .isEqualTo(
                        Figure.notEstimable("a covariate that is a curve has no single strength"));
    }

    @Test
    void of_quartiles_the_highest_stands_against_the_lowest() {
        SmallStudy study = twelve("exposure: {measurement: b12, scale: quartiles}\n");
        EValue found = of(study).getFirst();
        Model.Term highest = study.onlyModel().terms().getLast();
        assertThat(found.term()).isEqualTo("b12 quartiles: quartile 4");
        assertThat(found.contrast()).contains("quartile 4 against quartile 1");
        assertThat(found.readings().getFirst().riskRatio()).isEqualTo(highest.oddsRatio());
    }

    @Test
    void each_level_of_a_category_stands_against_the_reference_that_the_study_names() {
        assertThat(category("a", "b"))
                .extracting(EValue::contrast)
                .containsExactly(Optional.of("b against a"));
        List<EValue> three = category("a", "b", "c");
        assertThat(three).extracting(EValue::term).containsExactly("place: b", "place: c");
        assertThat(three)
                .extracting(EValue::contrast)
                .containsExactly(Optional.of("b against a"), Optional.of("c against a"));
    }

    private List<EValue> category(String... levels) {
        String[] rows = new String[12];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = "100," + levels[(row + row / 3) % levels.length];
        }
        SmallStudy study =
                SmallStudy.matched(
                        folder,
                        "exposure: {category: place, reference: a}\n",
                        SmallStudy.pairs("b12,place", rows));
        return of(study);
    }

    @Test
    void a_model_without_an_estimate_gives_its_reason() {
        SmallStudy study = SmallStudy.matched(folder, BELOW, SmallStudy.exposed("0|00", "0|00"));
        assertThat(of(study).getFirst().readings())
                .allMatch(reading -> reading.eValue() instanceof Figure.NotEstimable);
    }

    @Test
    void each_covariate_is_left_out_in_turn_with_the_same_people() {
        SmallStudy study = adjusted("adjust: [{where: smokes = 1, name: smoking}, age]\n");
        EValue found = of(study).getLast();
        assertThat(found.model()).isEqualTo("b12 below 200 pg/mL, adjusted");
        EValue.Reading rare = found.readings().getFirst();
        EValue.Benchmarks benchmarks = rare.benchmarks().orElseThrow();
        assertThat(benchmarks.measured())
                .extracting(EValue.Measured::covariate)
                .containsExactly("smoking", "age");
        Model full = study.models().getLast();
        double with = number(full.terms().getFirst().oddsRatio());
        double without =
                number(
                        adjusted("adjust: [age]\n")
                                .models()
                                .getLast()
                                .terms()
                                .getFirst()
                                .oddsRatio());
        EValue.Measured smoking = benchmarks.measured().getFirst();
        assertThat(number(smoking.without())).isCloseTo(without, ITERATED.of(without));
        assertThat(number(smoking.factor()))
                .isCloseTo(Math.max(without / with, with / without), ITERATED.of(2));
        assertThat(number(smoking.strength()))
                .isCloseTo(turned(full.terms().get(1).oddsRatio()), ITERATED.of(2));
        double crude = number(study.models().getFirst().terms().getFirst().oddsRatio());
        assertThat(number(benchmarks.together()))
                .isCloseTo(Math.max(crude / with, with / crude), ITERATED.of(2));
    }

    @Test
    void the_strength_of_a_number_is_that_of_a_standard_deviation_of_the_controls() {
        SmallStudy study = adjusted("adjust: [age]\n");
        EValue.Measured age =
                of(study)
                        .getLast()
                        .readings()
                        .getFirst()
                        .benchmarks()
                        .orElseThrow()
                        .measured()
                        .getFirst();
        double perYear = number(study.models().getLast().terms().get(1).logOddsRatio());
        double spread = Math.sqrt(spreadOfAges());
        assertThat(age.contrast()).isEqualTo("one standard deviation of the controls");
        assertThat(number(age.strength()))
                .isCloseTo(Math.exp(Math.abs(perYear) * spread), ITERATED.of(2));
    }

    @Test
    void a_hidden_one_like_a_covariate_explains_the_estimate_away_just_so() {
        EValue.Reading rare =
                of(adjusted("adjust: [{where: smokes = 1, name: smoking}]\n"))
                        .getLast()
                        .readings()
                        .getFirst();
        EValue.Measured smoking = rare.benchmarks().orElseThrow().measured().getFirst();
        double ratio = turned(rare.riskRatio());
        if (smoking.needed() instanceof Figure.Value(double needed)) {
            assertThat(BiasFactor.of(needed, number(smoking.strength())))
                    .isCloseTo(ratio, CLOSED_FORM.of(ratio));
        } else {
            assertThat(number(smoking.strength())).isLessThanOrEqualTo(ratio);
        }
    }

    private static double turned(Figure ratio) {
        return Math.max(number(ratio), 1 / number(ratio));
    }

    /// Variance of the ages of the controls of [#adjusted].
    private static double spreadOfAges() {
        double sum = 0;
        double squares = 0;
        int controls = 0;
        for (int row = 1; row < AGES.length; row += 2) {
            sum += AGES[row];
            squares += AGES[row] * AGES[row];
            controls++;
        }
        return (squares - sum * sum / controls) / (controls - 1);
    }

    private static final double[] AGES = {
        51, 40, 33, 35, 62, 60, 44, 41, 58, 50, 37, 39, 45, 47, 66, 60, 29, 31, 55, 52, 48, 40, 39,
        44
    };

    private static final int[] LOW = {
        1, 0, 1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 0
    };

    private static final int[] SMOKES = {
        1, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0, 1
    };

    private SmallStudy adjusted(String adjust) {
        String[] rows = new String[AGES.length];
        for (int row = 0; row < rows.length; row++) {
            rows[row] = "%d,%d,%.0f".formatted(LOW[row] == 1 ? 100 : 400, SMOKES[row], AGES[row]);
        }
        return SmallStudy.matched(
                folder,
                BELOW + adjust.replace("age]", "{column: age}]"),
                SmallStudy.pairs("b12,smokes,age", rows));
    }

    private SmallStudy twelve(String asked) {
        return SmallStudy.matched(folder, asked, SmallStudy.twelveSets());
    }

    private EValue only(String asked) {
        List<EValue> found = of(twelve(asked));
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static List<EValue> of(SmallStudy study) {
        return Sensitivities.of(study.study(), study.members(), study.models(), 1).eValues();
    }

    @Test
    void a_study_without_exposures_has_none_and_says_nothing_of_them() {
        SmallStudy study = twelve("compare: [b12]\n");
        assertThat(of(study)).isEmpty();
        assertThat(Sensitivities.sentences(study.study())).isEmpty();
        assertThat(Sensitivities.sentences(adjusted("adjust: [age]\n").study()))
                .filteredOn(words -> words.contains("E-value"))
                .singleElement()
                .asString()
                .contains("left out");
        assertThat(Optional.of(Sensitivities.sentences(twelve(BELOW).study()).getFirst()))
                .hasValueSatisfying(words -> assertThat(words).doesNotContain("left out"));
    }
}
