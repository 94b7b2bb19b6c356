package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.claypon.sql.DataRejected;
import org.claypon.study.Exposure;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final String TABLE =
            "id|g|smokes|sex\n"
                    + "1|1|nie|w\n2|1|nie|W\n3|1|nie|m\n4|0|nie|w\n5|0|nie|w\n6|0|aktuell|m\n7|0|a name|w";

    @Test
    void a_reference_that_no_cell_holds_is_refused_with_the_nearest_that_many_have() {
        assertThatThrownBy(() -> Tables.people(with("smokes", "Nie"), TABLE))
                .isInstanceOfSatisfying(
                        DataRejected.class,
                        rejected ->
                                assertThat(rejected.problems())
                                        .singleElement()
                                        .asString()
                                        .contains(
                                                "no cell holds the reference \"Nie\"; the nearest that many have is \"nie\"",
                                                "as the table has it: 'nie' (5 rows) and others in fewer than 5 rows each")
                                        .doesNotContain("a name", "aktuell"));
    }

    @Test
    void it_comes_with_the_other_problems_of_the_table() {
        StudyOf study = with("smokes", "Nie").measurement("b12", "g", "pg/mL");
        assertThatThrownBy(() -> Tables.people(study, TABLE.replace("7|0|", "7|x|")))
                .isInstanceOfSatisfying(
                        DataRejected.class, rejected -> assertThat(rejected.problems()).hasSize(2));
    }

    @Test
    void one_code_of_several_of_a_sex_is_enough_and_so_is_another_spelling_of_a_number() {
        assertThat(Tables.people(with("smokes", "aktuell"), TABLE).count()).isEqualTo(7);
        assertThat(Tables.people(with("g", "0.0"), TABLE).count()).isEqualTo(7);
        assertThat(Tables.people(with("sex", "f").sex("sex", "m", "f"), TABLE).count())
                .as("wrong codes of the sex are said as such")
                .isEqualTo(7);
    }

    @Test
    void a_column_with_one_level_has_nothing_to_compare_and_is_not_refused() {
        assertThat(Tables.people(with("smokes", "Nie"), "id|g|smokes\n1|1|nie\n2|0|nie").count())
                .isEqualTo(2);
    }

    private static StudyOf with(String column, String reference) {
        return StudyOf.cases("g = 1").exposure(new Exposure.Category(column, column, reference));
    }
}
