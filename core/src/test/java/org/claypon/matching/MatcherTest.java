package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Labs;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Eligibility.Selection;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MatcherTest {

    private static final String ALL_USED = "every eligible control went to another case";

    @Test
    void nearest_first_would_leave_a_case_without_a_control() {
        // the control of 50 is nearest to the case of 50 but the only one for the case of 48
        assertThat(
                        sets(
                                People.closest(1, People.ageWithin(2)),
                                List.of(
                                        People.aCase("c50", "male", 50),
                                        People.aCase("c48", "male", 48),
                                        People.aControl("k50", "male", 50),
                                        People.aControl("k52", "male", 52))))
                .containsExactly("c48: k50", "c50: k52");
    }

    @Test
    void every_case_has_two_controls_before_any_has_three() {
        MatchedSets found =
                Matcher.match(
                        People.cohort(
                                List.of(
                                        People.aCase(1, "male", 40),
                                        People.aCase(2, "male", 41),
                                        People.aControl(11, "male", 40),
                                        People.aControl(12, "male", 40),
                                        People.aControl(13, "male", 40),
                                        People.aControl(14, "male", 40),
                                        People.aControl(15, "male", 42))),
                        People.closest(4, People.ageWithin(2)),
                        1);
        assertThat(found.casesByControls()).containsExactly(entry(3, 1), entry(2, 1));
    }

    @Test
    void the_sum_of_the_differences_decides_among_equally_even_sets() {
        assertThat(
                        sets(
                                People.closest(1, People.ageWithin(10)),
                                List.of(
                                        People.aCase("c1", "male", 30),
                                        People.aCase("c2", "male", 34),
                                        People.aControl("k1", "male", 31),
                                        People.aControl("k2", "male", 38),
                                        People.aControl("k3", "male", 22))))
                .containsExactly("c1: k1", "c2: k2");
    }

    @Test
    void a_caliper_includes_its_edge_in_decimals_too() {
        assertThat(
                        sets(
                                People.closest(1, People.ageWithin(0.3)),
                                List.of(
                                        People.aCase("c1", "male", 0.1),
                                        People.aControl("k1", "male", 0.4),
                                        People.aControl("k2", "male", 0.41),
                                        People.aControl("k3", "male", -0.21))))
                .containsExactly("c1: k1");
    }

    @Test
    void without_rules_anybody_is_a_control_of_anybody() {
        assertThat(
                        Matcher.match(
                                        People.cohort(
                                                List.of(
                                                        People.aCase(1, "", Double.NaN),
                                                        People.aControl(2, "male", 90),
                                                        People.aControl(3, "", 2))),
                                        People.closest(4),
                                        1)
                                .controlsOf(0))
                .containsExactly(1, 2);
    }

    @Test
    void all_gives_every_control_to_some_case_and_divides_evenly() {
        List<People.Row> rows = new ArrayList<>();
        IntStream.range(0, 3).forEach(person -> rows.add(People.aCase("c" + person, "male", 50)));
        IntStream.range(0, 11).forEach(person -> rows.add(People.aControl(person, "male", 50)));
        rows.add(People.aControl("too old", "male", 53));
        MatchedSets found =
                Matcher.match(
                        People.cohort(rows),
                        People.study(
                                new PerCase.Every(),
                                Selection.CLOSEST,
                                false,
                                1,
                                People.ageWithin(2)),
                        1);
        assertThat(found.casesByControls()).containsExactly(entry(4, 2), entry(3, 1));
    }

    @Test
    void all_with_replacement_gives_every_case_every_eligible_control() {
        MatchedSets found =
                Matcher.match(
                        People.cohort(
                                List.of(
                                        People.aCase(1, "male", 50),
                                        People.aCase(2, "male", 51),
                                        People.aControl(3, "male", 50),
                                        People.aControl(4, "male", 52),
                                        People.aControl(5, "male", 53))),
                        People.study(
                                new PerCase.Every(),
                                Selection.RANDOM,
                                true,
                                1,
                                People.ageWithin(2)),
                        1);
        assertThat(found.controlsOf(0)).containsExactly(2, 3);
        assertThat(found.controlsOf(1)).containsExactly(2, 3, 4);
        assertThat(found.controlsReused()).isEqualTo(2);
        assertThat(found.controls()).isEqualTo(5);
    }

    @Test
    void with_replacement_each_case_has_its_own_nearest() {
        assertThat(
                        sets(
                                People.study(
                                        new PerCase.UpTo(2),
                                        Selection.CLOSEST,
                                        true,
                                        1,
                                        People.ageWithin(5)),
                                List.of(
                                        People.aCase("c1", "male", 50),
                                        People.aCase("c2", "male", 51),
                                        People.aControl("k1", "male", 50),
                                        People.aControl("k2", "male", 52),
                                        People.aControl("k3", "male", 55))))
                .containsExactly("c1: k1 k2", "c2: k1 k2");
    }

    @Test
    void each_case_left_over_has_its_own_reason() {
        List<People.Row> rows =
                List.of(
                        People.aCase("a", "male", 40).site("north"),
                        People.aCase("b", "female", 40).site("north"),
                        People.aCase("c", "male", 40).site("south"),
                        People.aCase("d", "male", 70).site("north"),
                        People.aCase("e", "", 40).site("north"),
                        People.aCase("f", "male", Double.NaN).site("north"),
                        People.aCase("g", "male", 40).site("north"),
                        People.aControl("h", "male", 41).site("north"),
                        People.aControl("i", "male", Double.NaN).site("north"),
                        People.aControl("j", "male", 41).site(""));
        MatchedSets found =
                Matcher.match(
                        People.cohort(rows),
                        People.closest(2, People.SAME_SEX, People.SAME_SITE, People.ageWithin(2)),
                        1);
        Map<String, String> reasons = new HashMap<>();
        found.unmatched().forEach(left -> reasons.put(rows.get(left.person()).id(), left.reason()));
        String lost = reasons.containsKey("a") ? "a" : "g";
        assertThat(reasons)
                .containsOnly(
                        entry(lost, ALL_USED),
                        entry("b", "no eligible control: same sex"),
                        entry("c", "no eligible control: same sex, same site"),
                        entry("d", "no eligible control: same sex, same site, age within 2 years"),
                        entry("e", "no known value of sex"),
                        entry("f", "no known value of age"));
        assertThat(found.controlsLeftOut())
                .containsExactly(
                        new MatchedSets.LeftOut("no known value of site", 1, true),
                        new MatchedSets.LeftOut("no known value of age", 1, true));
    }

    @Test
    void of_two_calipers_the_reason_names_the_one_that_failed() {
        List<People.Row> rows =
                List.of(
                        People.aCase("a", "male", 40).ferritin(50, Labs.Limit.MEASURED),
                        People.aControl("b", "male", 41).ferritin(80, Labs.Limit.MEASURED),
                        People.aControl("c", "male", 60).ferritin(50, Labs.Limit.MEASURED));
        MatchedSets found =
                Matcher.match(
                        People.cohort(rows),
                        People.closest(1, People.ageWithin(2), People.ferritinWithin(10)),
                        1);
        assertThat(found.unmatched())
                .containsExactly(
                        new UnmatchedCase(
                                0,
                                "no eligible control: age within 2 years, ferritin within 10 ug/L",
                                false));
    }

    @Test
    void a_value_beyond_an_assay_limit_has_no_distance() {
        List<People.Row> rows =
                List.of(
                        People.aCase("a", "male", 40).ferritin(5, Labs.Limit.BELOW),
                        People.aCase("b", "male", 40).ferritin(5, Labs.Limit.MEASURED),
                        People.aControl("c", "male", 40).ferritin(5, Labs.Limit.MEASURED),
                        People.aControl("d", "male", 40).ferritin(5, Labs.Limit.BELOW));
        MatchedSets found =
                Matcher.match(People.cohort(rows), People.closest(1, People.ferritinWithin(10)), 1);
        assertThat(found.members()).containsExactly(1, 2);
        assertThat(found.unmatched())
                .containsExactly(new UnmatchedCase(0, "no known value of ferritin", true));
    }

    @Test
    void without_possible_controls_every_case_says_so() {
        MatchedSets found =
                Matcher.match(
                        People.cohort(List.of(People.aCase(1, "male", 3))),
                        People.closest(1, People.SAME_SEX, People.ageWithin(2)),
                        1);
        assertThat(found.sets()).isZero();
        assertThat(found.unmatched())
                .containsExactly(new UnmatchedCase(0, "nobody may be a control", false));
    }

    @Test
    void without_cases_there_are_no_sets() {
        MatchedSets found =
                Matcher.match(
                        People.cohort(List.of(People.aControl(1, "male", 3))),
                        People.closest(1, People.ageWithin(2)),
                        1);
        assertThat(found.sets()).isZero();
        assertThat(found.unmatched()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Selection.class)
    void more_cases_than_controls_leaves_the_rest_without(Selection selection) {
        List<People.Row> rows = new ArrayList<>();
        IntStream.range(0, 9).forEach(person -> rows.add(People.aCase("c" + person, "male", 50)));
        IntStream.range(0, 4).forEach(person -> rows.add(People.aControl(person, "male", 51)));
        MatchedSets found =
                Matcher.match(
                        People.cohort(rows),
                        People.study(
                                new PerCase.UpTo(100), selection, false, 1, People.ageWithin(2)),
                        1);
        assertThat(found.casesByControls()).containsExactly(entry(1, 4));
        assertThat(found.unmatched()).hasSize(5).allMatch(left -> left.reason().equals(ALL_USED));
    }

    @Test
    void sets_and_members_come_in_the_order_of_ids() {
        assertThat(
                        sets(
                                People.closest(2, People.SAME_SEX),
                                List.of(
                                        People.aControl(100, "male", 50),
                                        People.aCase(30, "male", 50),
                                        People.aControl(20, "male", 50),
                                        People.aCase(4, "female", 50),
                                        People.aControl(9, "female", 50))))
                .containsExactly("4: 9", "30: 20 100");
    }

    @Test
    void the_hash_is_that_of_the_ids_in_the_sets() {
        // printf 'set\ncase 1:4\ncontrol 1:9\nset\ncase 2:30\ncontrol 2:20\ncontrol 3:100\n' |
        // sha256sum
        MatchedSets found =
                Matcher.match(
                        People.cohort(
                                List.of(
                                        People.aControl(100, "male", 50),
                                        People.aCase(30, "male", 50),
                                        People.aControl(20, "male", 50),
                                        People.aCase(4, "female", 50),
                                        People.aControl(9, "female", 50))),
                        People.closest(2, People.SAME_SEX),
                        1);
        assertThat(found.hash())
                .isEqualTo("bc7888536d4cb3ba53588021958d18e419d4207e1b0ee8949ba09ab3d009ec54");
    }

    private static List<String> sets(Study study, List<People.Row> rows) {
        Cohort cohort = People.cohort(rows);
        return People.written(cohort, Matcher.match(cohort, study, 1));
    }
}
