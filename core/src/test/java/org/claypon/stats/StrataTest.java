package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StrataTest {

    private static final boolean[] CASES = {true, false, false, true, true, false, false};
    private static final Strata SETS = Strata.of(new int[] {0, 3, 5, 7}, CASES);

    @Test
    void a_set_without_a_case_or_without_a_control_stays_and_is_not_counted_as_complete() {
        assertThat(SETS.sets()).isEqualTo(3);
        assertThat(SETS.cases(0)).isEqualTo(1);
        assertThat(SETS.cases(1)).isEqualTo(2);
        assertThat(SETS.cases(2)).isZero();
        assertThat(SETS.setsWithCaseAndControl()).isEqualTo(1);
    }

    @Test
    void only_complete_sets_whose_members_differ_are_informative() {
        boolean[] differs = {true, false, false, true, false, true, false};
        boolean[] alike = {true, true, true, true, false, true, false};
        assertThat(SETS.informative(differs)).isEqualTo(1);
        assertThat(SETS.informative(alike)).isZero();
    }

    @Test
    void later_changes_of_the_arrays_do_not_reach_the_sets() {
        int[] offsets = {0, 2};
        boolean[] cases = {true, false};
        Strata strata = Strata.of(offsets, cases);
        offsets[1] = 7;
        cases[0] = false;
        assertThat(strata.size(0)).isEqualTo(2);
        assertThat(strata.isCase(0)).isTrue();
    }

    @Test
    void offsets_that_do_not_cover_the_rows_are_an_error() {
        assertThatThrownBy(() -> Strata.of(new int[] {0, 6}, CASES)).hasMessageContaining("7 rows");
        assertThatThrownBy(() -> Strata.of(new int[] {1, 7}, CASES)).hasMessageContaining("7 rows");
        assertThatThrownBy(() -> Strata.of(new int[] {0, 3, 3, 7}, CASES))
                .hasMessageContaining("set 1 has no rows");
        assertThatThrownBy(() -> SETS.informative(new boolean[2])).hasMessageContaining("7 rows");
    }
}
