package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.claypon.cohort.Cohort;
import org.junit.jupiter.api.Test;

class GivenSetsTest {

    private static final List<People.Row> ROWS =
            List.of(
                    People.aCase(5, "male", 40).set("b"),
                    People.aControl(6, "male", 90).set("b"),
                    People.aControl(7, "female", 10).set("b"),
                    People.aCase(1, "male", 40).set("c"),
                    People.aCase(2, "male", 40).set("c"),
                    People.aControl(7, "female", 10).set("c"),
                    People.aCase(8, "male", 40).set("lonely"),
                    People.aControl(9, "male", 40).set("no case"),
                    People.aControl(10, "male", 40).set("no case"));

    private final Cohort cohort = People.cohort(ROWS);
    private final MatchedSets found =
            Matcher.match(cohort, People.closest(1, People.ageWithin(2)), 1);

    @Test
    void sets_are_taken_as_the_data_give_them() {
        assertThat(found.sets()).isEqualTo(2);
        assertThat(found.casesOf(0)).containsExactly(3, 4);
        assertThat(found.controlsOf(0)).containsExactly(5);
        assertThat(found.casesOf(1)).containsExactly(0);
        assertThat(found.controlsOf(1)).containsExactly(1, 2);
        assertThat(found.casesByControls()).containsExactly(entry(2, 1), entry(1, 2));
    }

    @Test
    void a_set_without_a_control_or_without_a_case_is_left_out_and_counted() {
        assertThat(found.unmatched())
                .containsExactly(new UnmatchedCase(6, "its matched set has no control", false));
        assertThat(found.controlsLeftOut())
                .containsExactly(new MatchedSets.LeftOut("the matched set has no case", 2, false));
    }

    @Test
    void a_person_in_two_sets_is_reused() {
        assertThat(found.controlsReused()).isEqualTo(1);
    }

    @Test
    void a_person_who_is_a_case_in_one_set_and_a_control_in_another_is_reused() {
        Cohort both =
                People.cohort(
                        List.of(
                                People.aCase(1, "male", 40).set("a"),
                                People.aControl(2, "male", 40).set("a"),
                                People.aCase(3, "male", 40).set("b"),
                                People.aControl(1, "male", 40).set("b")));
        assertThat(Matcher.match(both, People.closest(1), 1).controlsReused()).isEqualTo(1);
    }

    @Test
    void the_order_of_rows_has_no_influence() {
        for (int order = 0; order < 10; order++) {
            Cohort other = People.cohort(People.shuffled(ROWS, order));
            assertThat(Matcher.match(other, People.closest(1), 8).hash()).isEqualTo(found.hash());
        }
    }
}
