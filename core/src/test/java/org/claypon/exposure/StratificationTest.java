package org.claypon.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.claypon.SmallStudy;
import org.claypon.sql.DataRejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StratificationTest {

    private static final int UNKNOWN = -1;

    @TempDir Path folder;

    @Test
    void a_cut_belongs_to_the_range_above_it() {
        Stratification found =
                by("{b12: [200, 300]}", "b12", "199.9", "200", "299.9", "300", "", "1000");
        assertThat(found.name()).isEqualTo("b12");
        assertThat(found.levels())
                .containsExactly("under 200 pg/mL", "200 to under 300 pg/mL", "300 pg/mL and over");
        assertThat(found.byPlace()).containsExactly(0, 1, 1, 2, UNKNOWN, 2);
    }

    @Test
    void a_cut_in_another_unit_is_converted() { // 132 pmol/L of 1355.37 g/mol are 178.909 pg/mL
        assertThat(by("{b12: [132 pmol/L]}", "b12", "178.9", "178.91").byPlace())
                .containsExactly(0, 1);
    }

    @Test
    void a_limit_lies_in_a_stratum_only_if_it_does_so_for_certain() {
        assertThat(
                        by(
                                        "{b12: [200, 300]}",
                                        "b12",
                                        "<150",
                                        "<200",
                                        "<250",
                                        ">200",
                                        ">300",
                                        ">=300")
                                .byPlace())
                .containsExactly(0, 0, UNKNOWN, UNKNOWN, 2, 2);
    }

    @Test
    void a_column_of_numbers_is_cut_without_a_unit() {
        Stratification found = by("{bmi: [25.5]}", "b12,bmi", "1,25.4", "1,25.5", "1,", "1,40");
        assertThat(found.levels()).containsExactly("under 25.5", "25.5 and over");
        assertThat(found.byPlace()).containsExactly(0, 1, UNKNOWN, 1);
    }

    @Test
    void a_column_has_a_stratum_for_each_code() {
        Stratification found = by("site", "b12,site", "1,10", "1,2.0", "1,2", "1,");
        assertThat(found.levels()).containsExactly("2", "10");
        assertThat(found.byPlace()).containsExactly(1, 0, 0, UNKNOWN);
    }

    @Test
    void a_column_of_too_many_codes_is_refused_and_none_is_named() {
        String[] rows = IntStream.range(0, 22).mapToObj(i -> "1,v" + i).toArray(String[]::new);
        assertThatThrownBy(() -> by("town", "b12,town", rows))
                .isInstanceOf(DataRejected.class)
                .hasMessageContaining("people.csv  town")
                .hasMessageContaining("22 levels")
                .hasMessageNotContaining("v1");
    }

    @Test
    void a_test_has_no_and_yes() {
        Stratification found =
                by("{where: plant = 1, name: plant}", "b12,plant", "1,1", "1,0", "1,", "1,0");
        assertThat(found.name()).isEqualTo("plant");
        assertThat(found.levels()).containsExactly("no", "yes");
        assertThat(found.byPlace()).containsExactly(1, 0, UNKNOWN, 0);
    }

    @Test
    void age_is_cut_and_sex_is_named() {
        String people = SmallStudy.pairs("b12,age,sex", "1,49.9,1", "1,50,2", "1,,9", "1,80,2");
        Stratification ages =
                SmallStudy.matchedWithAgeAndSex(folder, asked("{age: [50]}"), people).strata();
        assertThat(ages.levels()).containsExactly("under 50", "50 and over");
        assertThat(ages.byPlace()).containsExactly(0, 1, UNKNOWN, 1);
        Stratification sexes =
                SmallStudy.matchedWithAgeAndSex(folder, asked("sex"), people).strata();
        assertThat(sexes.levels()).containsExactly("female", "male");
        assertThat(sexes.byPlace()).containsExactly(1, 0, UNKNOWN, 0);
    }

    private Stratification by(String stratifier, String columns, String... rows) {
        return SmallStudy.matched(folder, asked(stratifier), SmallStudy.pairs(columns, rows))
                .strata();
    }

    private static String asked(String stratifier) {
        return "exposure: {measurement: b12}\nby: [%s]\n".formatted(stratifier);
    }
}
