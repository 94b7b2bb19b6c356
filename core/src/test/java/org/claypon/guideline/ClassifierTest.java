package org.claypon.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claypon.guideline.Asked.NICE;
import static org.claypon.guideline.Asked.kinds;
import static org.claypon.guideline.Asked.nice;
import static org.claypon.guideline.Asked.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.guideline.Classification.Kind;
import org.claypon.guideline.Classification.Reason;
import org.claypon.guideline.Guideline.OwnLimit;
import org.claypon.units.Units;
import org.claypon.yaml.FileRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "168 | NO_UNIT | the value has no unit",
                "2 mg | FOREIGN_UNIT | the unit does not go with the test, which is read in ng/L and pmol/L",
                "168 pgg/mL | UNKNOWN_UNIT | the unit is not known; the nearest that is known is pg/mL",
                "low | NOT_READABLE | it does not begin with a number, or with < or > and a number",
                "-3 ng/L | BELOW_ZERO | the value is below zero",
                "<200 ng/L | SPANS_BANDS | it is known only as a limit, and the truth may lie anywhere from deficient to indeterminate",
                "<400 ng/L | SPANS_BANDS | it is known only as a limit, and the truth may lie anywhere from deficient to unlikely",
                ">300 ng/L | SPANS_BANDS | it is known only as a limit, and the truth may lie anywhere from indeterminate to unlikely",
                ">150 pg/mL | SPANS_BANDS | it is known only as a limit, and the truth may lie anywhere from deficient to unlikely",
            })
    void what_cannot_be_classified_has_its_own_reason(String value, Kind kind, String why) {
        Classification found = nice("total_b12=" + value);
        assertThat(found.band()).isEqualTo("not_classifiable");
        assertThat(found.whyNot())
                .contains(new Reason(kind, "total B12 (serum cobalamin): " + why));
        assertThat(found.nextTest()).contains("total_b12 or active_b12");
    }

    @Test
    void nothing_at_all_is_a_reason_too() {
        for (Classification found : List.of(nice(), nice("total_b12="), nice("total_b12=  "))) {
            assertThat(found.band()).isEqualTo("not_classifiable");
            assertThat(found.rule()).isEqualTo("initial test: total_b12 or active_b12");
            assertThat(found.whyNot())
                    .contains(
                            new Reason(
                                    Kind.NO_TEST,
                                    "there is no total B12 (serum cobalamin) or active B12 (holotranscobalamin)"));
        }
    }

    @Test
    void no_reason_repeats_a_value_of_the_person() {
        for (String value : List.of("168", "168 Smith", "Smith", "<271828 ng/L", "271828 nmol/L")) {
            assertThat(nice("total_b12=" + value).answer().reasons().toString())
                    .doesNotContain("168", "Smith", "271828");
        }
    }

    @Test
    void in_pregnancy_active_b12_is_the_initial_test() {
        Classification found = nice("pregnant=yes", "total_b12=168 ng/L", "active_b12=80 pmol/L");
        assertThat(found.band()).isEqualTo("unlikely");
        assertThat(found.rule()).isEqualTo("active_b12 above 70 pmol/L");
        assertThat(kinds(found)).containsExactly(Kind.NOT_USED);
    }

    @Test
    void in_pregnancy_total_b12_alone_does_not_classify() {
        Classification found = nice("pregnant=yes", "total_b12=168 pg/mL");
        assertThat(found.band()).isEqualTo("not_classifiable");
        assertThat(found.rule()).isEqualTo("initial test with pregnant: active_b12");
        assertThat(found.nextTest()).contains("active_b12");
        assertThat(text(found, Kind.NO_TEST))
                .isEqualTo(
                        "there is no active B12 (holotranscobalamin), the initial test when: pregnancy");
    }

    @Test
    void with_nitrous_oxide_the_laboratorys_own_limit_is_wanted() {
        Classification found = nice("nitrous_oxide=yes", "homocysteine=20 umol/L");
        assertThat(kinds(found)).containsExactly(Kind.NO_OWN_LIMIT);
        assertThat(found.nextTest()).contains("mma or homocysteine");
    }

    @Test
    void own_limits_fill_only_the_edges_that_the_guideline_leaves_open() {
        OwnLimit limit =
                new OwnLimit(200, Units.parse("ng/L").orElseThrow(), "the laboratory's table");
        Guideline with = NICE.withLimits(Map.of("total_b12", limit));
        assertThat(with).isEqualTo(NICE);
        assertThat(NICE.takesOwnLimit("total_b12")).isFalse();
        assertThat(NICE.takesOwnLimit("mma")).isTrue();
    }

    @Test
    void homocysteine_does_not_change_the_band_without_nitrous_oxide() {
        Classification found = nice("total_b12=400 ng/L", "homocysteine=40 umol/L");
        assertThat(found.band()).isEqualTo("unlikely");
        assertThat(text(found, Kind.NOT_USED))
                .isEqualTo(
                        "plasma homocysteine: there is a value, but it is not the initial test here");
    }

    @Test
    void conditions_that_ask_for_different_tests_leave_the_person_unclassified() {
        Classification found = nice("pregnant=yes", "nitrous_oxide=yes", "active_b12=20 pmol/L");
        assertThat(found.band()).isEqualTo("not_classifiable");
        assertThat(found.rule()).isEqualTo("initial test with nitrous_oxide and pregnant");
        assertThat(found.nextTest()).isEmpty();
        assertThat(kinds(found)).containsExactly(Kind.CONDITIONS_DISAGREE);
    }

    @Test
    void b12_taken_before_the_test_is_said_and_the_band_stays() {
        Classification found = nice("on_b12=yes", "total_b12=400 ng/L");
        assertThat(found.band()).isEqualTo("unlikely");
        assertThat(text(found, Kind.CONDITION))
                .startsWith(
                        "B12 taken before the test: B12 taken before the test raises the level");
    }

    @Test
    void of_two_tests_the_first_in_the_file_decides_and_a_disagreement_is_said() {
        Classification found = nice("active_b12=20 pmol/L", "total_b12=400 ng/L");
        assertThat(found.band()).isEqualTo("unlikely");
        assertThat(text(found, Kind.TESTS_DISAGREE))
                .isEqualTo(
                        "total B12 (serum cobalamin) decides; by active B12 (holotranscobalamin) the band would be deficient");
        assertThat(kinds(nice("active_b12=80 pmol/L", "total_b12=400 ng/L"))).isEmpty();
    }

    @Test
    void a_test_that_cannot_be_read_gives_way_to_one_that_can() {
        Classification found = nice("total_b12=400", "active_b12=20 pmol/L");
        assertThat(found.band()).isEqualTo("deficient");
        assertThat(found.whyNot()).isEmpty();
        assertThat(kinds(found)).containsExactly(Kind.NO_UNIT);
    }

    @Test
    void a_condition_that_is_not_known_counts_as_no_and_that_is_said() {
        Classification found = nice("total_b12=168 pg/mL", "pregnant=unknown", "on_b12=no");
        assertThat(found.answer())
                .isEqualTo(
                        new Classification.Answer(
                                "deficient",
                                "total_b12 below 180 ng/L",
                                Optional.empty(),
                                List.of(
                                        "pregnancy: not known, counted as no",
                                        "suspected use of nitrous oxide: not known, counted as no")));
    }

    @Test
    void inclusive_limits_are_not_inside_the_band_below() {
        assertThat(nice("total_b12=<=179 ng/L").band()).isEqualTo("deficient");
        assertThat(kinds(nice("total_b12=<=180 ng/L"))).containsExactly(Kind.SPANS_BANDS);
        assertThat(kinds(nice("total_b12=≥350 ng/L"))).containsExactly(Kind.SPANS_BANDS);
        assertThat(nice("total_b12=>=351 ng/L").band()).isEqualTo("unlikely");
    }

    @Test
    void every_wrong_input_is_named_at_once_with_the_nearest() {
        assertThatThrownBy(() -> nice("total_b21=168 pg/mL", "pregnant=maybe", "on_b12=yes"))
                .isInstanceOf(FileRejected.class)
                .hasMessage(
                        """
                        pregnant
                          "pregnant" is neither yes nor no
                          To fix: write yes (or true, y, 1), no (or false, n, 0), or unknown, for example "pregnant=yes"
                        total_b21
                          the guideline has no input "total_b21"; the nearest is "total_b12"
                          To fix: use one of: total_b12, active_b12, mma, homocysteine, pregnant, nitrous_oxide, on_b12\
                        """);
    }
}
