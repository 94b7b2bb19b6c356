package org.claypon.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import org.claypon.guideline.Classification.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rows are the rules of the file: 75 and 100 ug/L of ferritin, 20 % of transferrin saturation.
class RlsIronTest {

    private static final Guideline IRON = GuidelineLibrary.shipped("rls-iron").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "75, 40, low",
        "75.1, 40, intermediate",
        "100, 40, intermediate",
        "100.1, 40, not_low",
        "300, 20, not_low",
        "300, 19.9, low",
        "90, 19, low",
        "10, 5, low"
    })
    void one_low_test_or_the_other_is_enough(String ferritin, String saturation, String band) {
        assertThat(
                        band(
                                "ferritin=%s ng/mL".formatted(ferritin),
                                "transferrin_saturation=%s %%".formatted(saturation)))
                .isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({"150, 19, low", "150, 25, not_low", "200, 19, not_low", "199.9, 19.9, low"})
    void in_end_stage_kidney_disease_both_must_be_low(
            String ferritin, String saturation, String band) {
        assertThat(
                        band(
                                "ferritin=%s ug/L".formatted(ferritin),
                                "transferrin_saturation=%s %%".formatted(saturation),
                                "end_stage_kidney_disease=yes"))
                .isEqualTo(band);
    }

    @Test
    void a_child_is_read_by_ferritin_under_50_alone() {
        assertThat(band("ferritin=49 ug/L", "child=yes")).isEqualTo("low");
        assertThat(band("ferritin=50 ug/L", "child=yes")).isEqualTo("not_low");
    }

    @Test
    void one_test_decides_where_the_other_could_change_nothing() {
        assertThat(band("ferritin=30 ug/L")).isEqualTo("low");
        assertThat(band("transferrin_saturation=10 %")).isEqualTo("low");
        assertThat(band("transferrin_saturation=30 %", "end_stage_kidney_disease=yes"))
                .isEqualTo("not_low");
    }

    @Test
    void one_test_alone_leaves_open_what_the_other_could_change() {
        Classification open = Asked.of(IRON, "ferritin=120 ug/L");
        assertThat(open.band()).isEqualTo("not_classifiable");
        assertThat(open.whyNot().orElseThrow())
                .isEqualTo(
                        new Classification.Reason(
                                Kind.NOT_ALL_TESTS,
                                "transferrin saturation: not known, and could change the band"));
        assertThat(band("ferritin=30 ug/L", "end_stage_kidney_disease=yes"))
                .isEqualTo("not_classifiable");
    }

    @Test
    void the_rule_names_the_test_that_decided_and_the_other_is_told() {
        Classification both = Asked.of(IRON, "ferritin=120 ug/L", "transferrin_saturation=12 %");
        assertThat(both.rule()).isEqualTo("transferrin_saturation below 20 %");
        assertThat(Asked.text(both, Kind.TESTS_DISAGREE))
                .isEqualTo(
                        "transferrin saturation decides; by serum ferritin the band would be not_low");
        assertThat(
                        Asked.of(
                                        IRON,
                                        "ferritin=150 ug/L",
                                        "transferrin_saturation=12 %",
                                        "end_stage_kidney_disease=yes")
                                .rule())
                .isEqualTo("ferritin below 200 ug/L with end_stage_kidney_disease");
    }

    @Test
    void swapping_the_order_of_the_tests_changes_no_band() {
        assertThat(band("transferrin_saturation=12 %", "ferritin=120 ug/L")).isEqualTo("low");
    }

    private static String band(String... texts) {
        return Asked.of(IRON, texts).band();
    }
}
