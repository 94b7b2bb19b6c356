package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claypon.stats.bias.Uncertain;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the parts `exposures`, `adjust` and `bias` of a study file become, with the names that exposures get.
class ExposureReaderTest {

    private static final Amount HUNDRED = new Amount(100, "pg/mL");

    @TempDir private Path folder;
    private StudyTexts texts;

    @BeforeEach
    void makeTable() {
        texts = new StudyTexts(folder);
    }

    /// Every form, what it becomes, and its default name as the contract has it.
    @Test
    void each_form_of_an_exposure_has_its_default_name() {
        Study study =
                texts.after(
                        """
                        exposures:
                          - {measurement: b12}
                          - {measurement: b12, per: 100 pg/mL}
                          - {measurement: b12, per: 100   pg/mL lower}
                          - {measurement: b12, scale: log2}
                          - {measurement: b12, scale: quartiles}
                          - {measurement: b12, scale: spline}
                          - {measurement: b12, below: 300 pg/mL}
                          - {measurement: b12, above: 221 pmol/L}
                          - {where: "SITE   in (1, 7)"}
                          - {measured: [folate, b12]}
                          - {measured: {b12: "< 180 pg/mL"}}
                          - {all: [{where: SITE = 1}, {not: {where: RACE = 2}}]}
                          - {column: PARITY}
                          - {category: RACE, reference: white}
                          - {where: SITE = 7, name: plant 7}
                        """);
        assertThat(study.analysis().exposures())
                .extracting(Exposure::name)
                .containsExactly(
                        "b12 per 1 pg/mL",
                        "b12 per 100 pg/mL",
                        "b12 per 100 pg/mL lower",
                        "b12 per doubling",
                        "b12 quartiles",
                        "b12 spline",
                        "b12 below 300 pg/mL",
                        "b12 above 221 pmol/L",
                        "SITE in (1, 7)",
                        "folate and b12 measured",
                        "b12 < 180 pg/mL",
                        "(SITE = 1) and (not (RACE = 2))",
                        "PARITY",
                        "RACE",
                        "plant 7");
        assertThat(study.analysis().exposures())
                .contains(
                        new Exposure.Linear("b12 per 100 pg/mL", "b12", HUNDRED, false, true),
                        new Exposure.Linear("b12 per 100 pg/mL lower", "b12", HUNDRED, true, true),
                        new Exposure.PerDoubling("b12 per doubling", "b12"),
                        new Exposure.Quartiles("b12 quartiles", "b12"),
                        new Exposure.Spline("b12 spline", "b12"),
                        new Exposure.Below("b12 below 300 pg/mL", "b12", new Amount(300, "pg/mL")),
                        new Exposure.Above(
                                "b12 above 221 pmol/L", "b12", new Amount(221, "pmol/L")),
                        new Exposure.AsItStands("PARITY", "PARITY"),
                        new Exposure.Category("RACE", "RACE", "white"),
                        new Exposure.Answered(
                                "b12 < 180 pg/mL",
                                new org.claypon.study.Test.Level(
                                        "b12", Comparison.LESS, new Amount(180, "pg/mL"))));
    }

    @Test
    void one_exposure_needs_no_list() {
        assertThat(texts.after("exposure: {column: PARITY, name: births}\n").analysis().exposures())
                .containsExactly(new Exposure.AsItStands("births", "PARITY"));
    }

    @Test
    void a_covariate_may_be_just_a_name() {
        assertThat(
                        texts.after(
                                        "adjust: [folate, age, sex, PARITY, {category: RACE, reference: 1}]\n")
                                .analysis()
                                .adjust())
                .containsExactly(
                        new Exposure.Linear(
                                "folate per 1 ng/mL",
                                "folate",
                                new Amount(1, "ng/mL"),
                                false,
                                false),
                        new Exposure.AsItStands("age", "AGE"),
                        new Exposure.Category("sex", "SEX", "1"),
                        new Exposure.AsItStands("PARITY", "PARITY"),
                        new Exposure.Category("RACE", "RACE", "1"));
    }

    @Test
    void what_is_known_of_the_records_is_read_with_its_spelling() {
        Bias bias =
                texts.after(
                                """
                                exposures: [{measurement: b12, below: 180 pg/mL}, {where: SITE = 1, name: site}]
                                bias:
                                  case_ppv: {beta: [45, 5]}
                                  control_npv: 0.99
                                  exposure:
                                    name: site
                                    sensitivity: {trapezoid: [0.8, 0.85, 0.95, 1]}
                                    specificity: 1
                                    cases: {sensitivity: 0.9, specificity: 0.95}
                                """)
                        .analysis()
                        .bias()
                        .orElseThrow();
        assertThat(bias.casePpv())
                .contains(new Bias.Share("beta(45, 5)", new Uncertain.Beta(45, 5)));
        assertThat(bias.controlNpv()).contains(known(0.99));
        assertThat(bias.draws()).isEqualTo(1000);
        Bias.Recorded exposure = bias.exposure().orElseThrow();
        assertThat(exposure.name()).isEqualTo("site");
        assertThat(exposure.everyone().sensitivity())
                .isEqualTo(
                        new Bias.Share(
                                "trapezoid(0.8, 0.85, 0.95, 1)",
                                new Uncertain.Trapezoid(0.8, 0.85, 0.95, 1)));
        assertThat(exposure.cases()).contains(new Bias.Pair(known(0.9), known(0.95)));
    }

    private static Bias.Share known(double share) {
        return new Bias.Share(Double.toString(share), new Uncertain.Known(share));
    }

    @Test
    void the_only_yes_or_no_exposure_needs_no_name() {
        Bias bias =
                texts.after(
                                "exposures: [{measurement: b12}, {measurement: b12, below: 180 pg/mL}]\nbias: {exposure: {sensitivity: 0.9, specificity: 0.9}, draws: 200}\n")
                        .analysis()
                        .bias()
                        .orElseThrow();
        assertThat(bias.exposure().orElseThrow().name()).isEqualTo("b12 below 180 pg/mL");
        assertThat(bias.draws()).isEqualTo(200);
        assertThat(texts.after("").analysis().bias()).isEmpty();
    }
}
