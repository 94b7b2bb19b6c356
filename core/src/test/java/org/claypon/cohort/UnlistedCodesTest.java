package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.study.Exposure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                StudyOf.cases("g = 1")
                        .controls("g = 2")
                        .exposure(new Exposure.AsItStands("BMI", "BMI"));
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
    void a_text_that_is_a_code_of_another_column_is_one() {
        String table =
                "id|x|lead|y\n"
                        + rows(0, 9, "sim|4|1")
                        + rows(9, 7, "não|s/d|1")
                        + rows(16, 5, "s/d|3|1");
        StudyOf study = StudyOf.cases("y = 1").controls("x = 'sim'");
        assertThat(of(study, table)).isEmpty();
        assertThat(of(study.missing("lead", "s/d"), table))
                .startsWith("'s/d' in \"x\" counts as a value");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "7 9 12",
                "6 7 8",
                "8 9 8",
                "-3 -1 0",
                "-1 0 1",
                "1 2 3 4 5 7",
                "0 1 2 3 4 5 9",
                "1 2 3 4 5 9",
                "60 77 99",
                "-7 -2.5 3",
                "- + ++",
                "nd positive negative"
            })
    void values_of_scales_centres_and_test_strips_are_no_codes(String values) {
        assertThat(ofValues(values)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0 1 9, 9",
        "1 2 7 9, 7|9",
        "0 1 -9, -9",
        "1 2 -1, -1",
        "12 30 45 99, 99",
        "18.5 24 -9.0, -9",
        "0 4 17 -7 -8, -7|-8",
        "0.2 31 888, 888"
    })
    void numbers_far_from_all_others_are(String values, String codes) {
        String found = ofValues(values);
        for (String code : codes.split("\\|", -1)) {
            assertThat(found).contains(code + " in \"x\" counts as a value");
        }
    }

    @Test
    void signs_and_nd_are_words_for_it_among_numbers_alone() {
        for (String word : new String[] {"-", "nd", "n.d."}) {
            assertThat(ofLevels("1 3 " + word)).contains("'" + word + "' in \"x\"");
            assertThat(ofLevels("low high " + word)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "x < 7, true",
        "x between 1 and 2, true",
        "7 > x, true",
        "x <= 2, true",
        "x <> 7, true",
        "x = 1, false",
        "x > 1, false"
    })
    void a_condition_that_names_the_code_or_cuts_it_off_has_thought_of_it(
            String condition, boolean thoughtOf) {
        String table = "id|x|y\n" + rows(0, 6, "1|1") + rows(10, 9, "2|0") + rows(20, 9, "7|0");
        String found = of(StudyOf.cases("y = 1").controls(condition), table);
        assertThat(found.isEmpty()).as(found).isEqualTo(thoughtOf);
    }

    @Test
    void a_bound_below_zero_cuts_off_a_negative_code() {
        String table = "id|x|y\n" + rows(0, 6, "20|1") + rows(10, 9, "30|0") + rows(20, 9, "-9|0");
        assertThat(of(StudyOf.cases("y = 1").controls("x > 25"), table)).contains("-9 in \"x\"");
        assertThat(of(StudyOf.cases("y = 1").controls("x > -1"), table)).isEmpty();
        assertThat(of(StudyOf.cases("y = 1").controls("x <> -9"), table)).isEmpty();
    }

    @Test
    void a_column_on_which_people_are_only_matched_as_the_same_is_not_looked_at() {
        String table = "id|x|y\n" + rows(0, 6, "1|1") + rows(10, 9, "2|0") + rows(20, 9, "9|0");
        assertThat(of(StudyOf.cases("y = 1").same("x"), table)).isEmpty();
        assertThat(of(StudyOf.cases("y = 1").exposure(category("2")), table))
                .contains("9 in \"x\"");
    }

    @Test
    void texts_that_yaml_reads_as_nothing_or_as_yes_and_no_are_quoted_in_the_line_to_copy() {
        assertThat(ofLevels("ja nein NULL")).contains("{x: ['NULL']}");
        assertThat(Quoting.codes("no", "~")).isEqualTo("{'no': ['~']}");
        assertThat(Quoting.codes("On", "true")).isEqualTo("{'On': ['true']}");
        assertThat(Quoting.codes("nose", "unknown")).isEqualTo("{nose: [unknown]}");
    }

    private static String ofLevels(String values) {
        String first = values.substring(0, values.indexOf(' '));
        return of(StudyOf.cases("id2 = 1").exposure(category(first)), second(column(values)));
    }

    private static Exposure category(String reference) {
        return new Exposure.Category("x", "x", reference);
    }

    private static String second(String table) {
        return table.replace("id|x", "id|x|id2").replaceAll("(?m)^(p.*)$", "$1|1");
    }

    private static String ofValues(String values) {
        return values.matches("[-0-9. ]+") && !values.startsWith("- ")
                ? of(
                        StudyOf.cases("id2 = 1").exposure(new Exposure.AsItStands("x", "x")),
                        second(column(values)))
                : ofLevels(values);
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
