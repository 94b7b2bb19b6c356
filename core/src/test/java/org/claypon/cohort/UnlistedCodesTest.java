package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.study.Exposure;
import org.junit.jupiter.api.Test;

/// Codes of "not known" that count as values.
class UnlistedCodesTest {

    private static final String TABLE =
            "id|g|BMI|ppi\n"
                    + rows(0, 9, "1|24.5|0")
                    + rows(9, 61, "2|31|1")
                    + rows(70, 12, "2|-9|0")
                    + rows(82, 6, "2|22|9");

    private static StudyOf study() {
        return StudyOf.cases("g = 1")
                .controls("g = 2 and ppi <> 1")
                .exposure(new Exposure.AsItStands("BMI", "BMI"));
    }

    @Test
    void a_code_of_not_known_that_counts_as_a_value_is_told() {
        assertThat(of(study(), TABLE))
                .isEqualTo(
                        "-9 in \"BMI\" counts as a value in 12 rows, and often stands for \"not known\". If it does, list it under data.missing_codes, {BMI: [-9]}; if it is a value, say so there, {BMI: []}."
                                + "|9 in \"ppi\" counts as a value in 6 rows, and often stands for \"not known\". If it does, list it under data.missing_codes, {ppi: [9]}; if it is a value, say so there, {ppi: []}.");
        assertThat(of(study().missing("BMI", "-9").missing("ppi"), TABLE)).as("answered").isEmpty();
    }

    @Test
    void where_counts_are_hidden_no_number_of_rows_is_said() {
        assertThat(of(study().smallestCount(5), TABLE))
                .contains("-9 in \"BMI\" counts as a value in many rows")
                .contains("9 in \"ppi\" counts as a value in many rows")
                .doesNotContain("12", "6 rows");
    }

    @Test
    void what_few_rows_hold_is_not_named_however_little_the_study_hides() {
        String few =
                "Few rows of \"BMI\" hold something that often stands for \"not known\" (−9, 99, unknown and their like) and counts as a value. If it is \"not known\", list it under data.missing_codes, {BMI: [CODE]}; if it is a value, say so there, {BMI: []}.";
        StudyOf study =
                StudyOf.cases("g = 1").controls("g = 2").exposure(
                        new Exposure.AsItStands("BMI", "BMI"));
        for (String code : new String[] {"-77", "888", "-9"}) {
            String table = "id|g|BMI\n" + rows(0, 9, "1|24") + rows(9, 4, "2|" + code);
            assertThat(of(study, table)).as(code).isEqualTo(few);
            assertThat(of(study.smallestCount(5), table)).as(code).isEqualTo(few);
            study.smallestCount(1);
        }
        assertThat(of(study().smallestCount(7), TABLE))
                .as("fewer than the study hides")
                .contains("Few rows of \"ppi\"")
                .doesNotContain("9 in \"ppi\"");
    }

    @Test
    void a_word_for_not_known_is_one_unless_a_condition_names_it() {
        String table =
                "id|x|y\n" + rows(0, 9, "ja|1") + rows(9, 7, "nein|1") + rows(16, 5, "Unbekannt|1");
        assertThat(of(StudyOf.cases("y = 1").controls("x = 'ja'"), table))
                .startsWith("'Unbekannt' in \"x\" counts as a value");
        assertThat(of(StudyOf.cases("y = 1").controls("x in ('ja', 'Unbekannt')"), table))
                .isEmpty();
    }

    @Test
    void numbers_that_lie_among_others_or_next_to_them_are_no_codes() {
        for (String numbers : new String[] {"7 9 12", "6 7 8", "8 9 8", "-3 -1 0"}) {
            assertThat(ofNumbers(numbers)).as(numbers).isEmpty();
        }
    }

    private static String ofNumbers(String numbers) {
        return of(StudyOf.cases("x <> 0").exposure(new Exposure.AsItStands("x", "x")), column(numbers));
    }

    /// Six people with each.
    private static String column(String values) {
        StringBuilder table = new StringBuilder("id|x\n");
        String[] each = values.split(" ", -1);
        for (int i = 0; i < each.length; i++) {
            table.append(rows(100 * i, 6, each[i]));
        }
        return table.toString();
    }

    private static String rows(int from, int number, String cells) {
        return IntStream.range(from, from + number)
                .mapToObj(id -> "p%03d|%s\n".formatted(id, cells))
                .collect(Collectors.joining());
    }

    private static String of(StudyOf study, String table) {
        return String.join(
                "|", new UnlistedCodes(study.build(), Tables.people(study, table)).doubts());
    }
}
