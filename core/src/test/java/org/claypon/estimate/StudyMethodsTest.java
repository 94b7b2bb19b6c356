package org.claypon.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.claypon.SmallStudy;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyMethodsTest {

    @TempDir private Path folder;

    @Test
    void the_design_names_the_condition_and_how_controls_were_sampled() {
        assertThat(StudyMethods.design(study("compare: [b12]\ndesign: {sampling: risk_set}")))
                .containsExactly(
                        "This is a matched case–control study of restless legs in recorded data (one row for each participant).",
                        "Controls were sampled from those at risk when their case became one.");
    }

    @Test
    void exposures_covariates_and_measurements_are_listed_by_their_labels() {
        assertThat(
                        StudyMethods.variables(
                                study("exposure: {measurement: b12, per: 100 pg/mL}\nadjust: [x]")))
                .containsExactly(
                        "Exposures were: Vitamin B12 per 100 pg/mL.",
                        "Covariates were: x.",
                        "Measurements compared were: Vitamin B12 (pg/mL).");
    }

    @Test
    void a_sampling_that_the_study_file_does_not_name_is_said_to_be_taken() {
        assertThat(StudyMethods.design(study("compare: [b12]")).getLast())
                .isEqualTo(
                        "The study file does not say how controls were sampled; cases and controls were taken as they were found at one time, so the order of exposure and condition is not known.");
        assertThat(
                        StudyMethods.design(
                                        study(
                                                "compare: [b12]\ndesign: {sampling: cross_sectional}"))
                                .getLast())
                .startsWith("Cases and controls were taken as they were found at one time");
    }

    @Test
    void a_covariate_that_is_a_measurement_has_its_label() {
        assertThat(
                        StudyMethods.variables(
                                study("exposure: {column: x}\nadjust: [b12]\ncompare: [b12]")))
                .contains("Covariates were: Vitamin B12 per 1 pg/mL.");
    }

    @Test
    void an_exposure_in_another_form_among_the_covariates_is_none_of_its_own() {
        assertThat(
                        StudyMethods.variables(
                                study(
                                        "exposure: {measurement: b12, below: 100 pg/mL}\nadjust: [b12, x]")))
                .contains(
                        "Covariates were: Vitamin B12 per 1 pg/mL; x; no exposure was a covariate of its own model.");
    }

    @Test
    void labels_name_every_measurement() {
        assertThat(StudyMethods.labels(study("exposure: {column: x}\ncompare: []")))
                .containsExactly(java.util.Map.entry("b12", "Vitamin B12"));
    }

    @Test
    void a_study_without_exposures_lists_none() {
        assertThat(StudyMethods.variables(study("compare: [b12]")))
                .containsExactly("Measurements compared were: Vitamin B12 (pg/mL).");
    }

    private Study study(String asked) {
        return SmallStudy.matched(folder, asked + "\n", SmallStudy.pairs("b12,x", "1,1", "2,2"))
                .study();
    }
}
