package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudyDoubtsTest {

    @TempDir private Path folder;

    private StudyTexts texts;

    @BeforeEach
    void beside_a_table() {
        texts = new StudyTexts(folder);
    }

    private List<String> after(String text) {
        return StudyDoubts.of(texts.after(text));
    }

    @Test
    void a_plain_study_leaves_no_doubt() {
        assertThat(after("exposure: {measurement: b12}\nadjust: [folate, {column: PARITY}]\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "10, 10", "3 days, 3"})
    void a_caliper_of_age_by_days_is_seldom_meant(String width, int days) {
        assertThat(after("controls: {match: {age: {within: %s}}}\n".formatted(width)))
                .singleElement()
                .asString()
                .startsWith(
                        "Controls may differ from their case by %d days of age".formatted(days));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2 years", "6 months", "730.5"})
    void a_caliper_of_age_by_months_leaves_no_doubt(String width) {
        assertThat(after("controls: {match: {age: {within: %s}}}\n".formatted(width))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{measurement: b12, below: 300 pg/mL}",
                "{measurement: b12, scale: log2}",
                "{measurement: b12, scale: quartiles}",
                "{measurement: b12, per: 100 pg/mL lower}",
                "{measured: {b12: '< 300 pg/mL'}}"
            })
    void a_measurement_is_no_covariate_of_its_own_in_whatever_form(String exposure) {
        Study study = texts.after("exposure: %s\nadjust: [folate, b12]\n".formatted(exposure));
        Analysis analysis = study.analysis();
        assertThat(analysis.covariatesOf(analysis.exposures().getFirst()))
                .extracting(Exposure::measured)
                .containsExactly(Optional.of("folate"));
        assertThat(StudyDoubts.of(study))
                .singleElement()
                .asString()
                .startsWith("No exposure is a covariate of its own");
    }

    @Test
    void a_column_is_no_covariate_of_its_own_as_a_category() {
        assertThat(
                        after(
                                "exposure: {category: RACE, reference: white}\nadjust: [{column: RACE}]\n"))
                .singleElement()
                .asString()
                .contains("\"RACE\" is left out of the model of \"RACE\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{category: SITE, reference: north}",
                "{where: SITE = 'north', name: SITE}",
                "{column: SITE}"
            })
    void what_the_sets_share_cannot_be_an_exposure(String exposure) {
        assertThat(after("controls: {match: {SITE: same}}\nexposure: %s\n".formatted(exposure)))
                .containsExactly(
                        "\"SITE\" is what the controls are matched on: it is the same for all in a set, so that its odds ratio cannot be estimated.");
    }

    @Test
    void what_the_sets_share_only_in_part_may_be_one() {
        assertThat(
                        after(
                                "controls: {match: {SITE: same, PARITY: {within: 1}}}\nexposures: [{where: SITE = 'north' and KIDNEY = 1}, {column: PARITY}]\n"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Ferritin (µg/L)' | mg/L | µg/L",
                "Ferritin [ng/mL] | pg/mL | ng/mL",
                "Ferritin (serum) (pmol/L) | ug/L | pmol/L"
            })
    void a_header_that_names_another_unit_is_a_doubt(String column, String unit, String named) {
        assertThat(declared(column, unit))
                .singleElement()
                .asString()
                .startsWith("The header \"%s\" names the unit %s,".formatted(column, named));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ferritin (µg/L) | ng/mL",
                "Ferritin (ug/L) | µg/l",
                "eGFR [mL/min] | ml/min",
                "Ferritin (serum) | mg/L",
                "Ferritin (1) | mg/L",
                "Ferritin (a) | mg/L",
                "Ferritin µg/L | mg/L"
            })
    void a_header_in_the_declared_unit_or_without_one_is_none(String column, String unit) {
        assertThat(declared(column, unit)).isEmpty();
    }

    private List<String> declared(String column, String unit) {
        String text =
                StudyTexts.HEAD.replace(
                        "  folate: {column: FOL, unit: ng/mL}",
                        "  folate: {column: '%s', unit: '%s'}".formatted(column, unit));
        return StudyDoubts.of(texts.reading(text).study());
    }
}
