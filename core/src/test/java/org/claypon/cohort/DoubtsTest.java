package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claypon.study.Exposure;
import org.junit.jupiter.api.Test;

class DoubtsTest {

    private static final String TABLE = "id|x|y\n1|ja|1\n2|nein|2\n3|9|";

    @Test
    void a_text_that_stands_in_no_cell_is_a_doubt() {
        assertThat(of(StudyOf.cases("x = 'vielleicht'"), TABLE))
                .isEqualTo(
                        "'vielleicht' stands in no cell of \"x\"; texts are compared letter by letter, capital and small.");
    }

    @Test
    void other_capitals_are_a_fact_about_the_text_of_the_study() {
        assertThat(of(StudyOf.cases("x in ('ja', 'Nein')"), TABLE))
                .isEqualTo(
                        "'Nein' stands in no cell of \"x\" in these capitals, and does in others; texts are compared letter by letter, capital and small.");
    }

    @Test
    void a_number_that_stands_in_no_cell_is_one_too() {
        assertThat(of(StudyOf.cases("y = 3 or y <> 1.0"), TABLE))
                .isEqualTo("3 stands in no cell of \"y\".");
    }

    @Test
    void a_missing_code_counts_as_no_cell() {
        assertThat(of(StudyOf.cases("x = '9'").missing("x", "9"), TABLE))
                .isEqualTo(
                        "9 is a missing code of \"x\", so no cell counts as it."
                                .replace("9 is", "'9' is"));
    }

    @Test
    void a_code_of_all_columns_that_lies_among_the_numbers_of_one_is_a_doubt() {
        String table = "id|x|y|z\n1|9|100|9\n2|3|200|a\n3|12|9|b\n4|7|300|c";
        StudyOf study = StudyOf.cases("x > 1 and y > 1 and z = 'a'").missingEverywhere("9", ".");
        assertThat(of(study, table))
                .isEqualTo(
                        "The missing code 9 of all columns lies among the other numbers of \"x\", where it may be a value. If it is one there, or surely none, say so with a list for this column alone, {x: []} or {x: [9]}, as an item of data.missing_codes.");
        assertThat(of(study.missing("x", "9"), table)).isEmpty();
        assertThat(of(study.missing("x"), table)).isEmpty();
    }

    @Test
    void a_code_that_no_cell_holds_or_that_is_no_number_is_none() {
        String table = "id|x\n1|.\n2|3\n3|12";
        assertThat(of(StudyOf.cases("x > 1").missingEverywhere("9", "."), table)).isEmpty();
        assertThat(of(StudyOf.cases("x > 1").missingEverywhere("9"), "id|x\n1|9")).isEmpty();
    }

    @Test
    void what_is_found_or_only_compared_by_size_is_none() {
        assertThat(of(StudyOf.cases("x <> 'ja' and y < 17 and y between 5 and 9"), TABLE))
                .isEmpty();
    }

    @Test
    void codes_of_the_sex_that_fit_nobody_are_one() {
        assertThat(of(StudyOf.cases("y = 1").sex("x", "m", "w"), TABLE))
                .isEqualTo(
                        "Nobody has one of the codes of data.sex, male m or female w, in \"x\". Write the codes as the table has them.");
    }

    @Test
    void codes_that_hardly_anybody_has_are_one_and_codes_of_many_are_named() {
        String table =
                "id|s|y\n" + rows(0, 30, "w|1") + rows(30, 27, "m|1") + "p998|1|1\np999|kein|1";
        StudyOf study = StudyOf.cases("y = 1").sex("s", "1", "2");
        assertThat(of(study, table))
                .isEqualTo(
                        "Hardly anybody has one of the codes of data.sex, male 1 or female 2, in \"s\"; the column holds 'w' (30 rows), 'm' (27 rows) and others in fewer than 5 rows each. Write the codes as the table has them.");
        assertThat(of(study.smallestCount(10), table))
                .contains("the column holds 'w' and 'm'. Write")
                .doesNotContain("kein", "rows");
    }

    @Test
    void a_third_group_among_controls_that_nobody_asked_for_is_one() {
        String table =
                "id|g\n" + rows(0, 9, "1") + rows(9, 61, "2") + rows(70, 40, "9") + "p998|\np999|5";
        assertThat(of(StudyOf.cases("g = 1"), table))
                .isEqualTo(
                        "The controls are all who are no case, and in \"g\" they hold 2 (61 rows), 9 (40 rows) and others in fewer than 5 rows each. Say under \"controls\" whom you want, for example where: g = 2, or all of these, where: 'g in (2, 9)'.");
        assertThat(of(StudyOf.cases("g = 1").smallestCount(5), table))
                .contains("they hold 2 and 9. Say")
                .as("a number beside the number of controls would say how few have another value")
                .doesNotContain("61", "60", "rows");
        String onlyOne = table.replaceAll("(?m)^p(0[7-9]|10).\\|9\n", "");
        assertThat(of(StudyOf.cases("g = 1"), onlyOne)).contains("others in fewer than 5 rows");
        assertThat(of(StudyOf.cases("g = 1").smallestCount(5), onlyOne))
                .as("with the number of controls beside it, this would say how few the others are")
                .isEmpty();
        assertThat(of(StudyOf.cases("g = 1").controls("g in (2, 9)"), table))
                .as("asked for")
                .isEmpty();
    }

    @Test
    void texts_of_groups_are_shown_as_a_condition_needs_them() {
        String table =
                "id|Gr. 1|y\n"
                        + rows(0, 9, "RLS|1")
                        + rows(9, 9, "gesund|1")
                        + rows(18, 8, "PLMD|1");
        assertThat(of(StudyOf.cases("\"Gr. 1\" = 'RLS'"), table))
                .contains(
                        "for example where: '\"Gr. 1\" = ''gesund''', or all of these, where: '\"Gr. 1\" in (''gesund'', ''PLMD'')'.");
    }

    @Test
    void a_definition_of_several_columns_has_no_column_of_the_condition() {
        String table =
                "id|rls|sex\n" + rows(0, 9, "1|2") + rows(9, 16, "1|1") + rows(30, 30, "0|2");
        assertThat(of(StudyOf.cases("rls = 1 and sex = 2"), table)).isEmpty();
        assertThat(of(StudyOf.cases("rls = 1 and sex > 1"), table)).isEmpty();
    }

    @Test
    void two_groups_or_many_diagnoses_are_none() {
        String two = "id|g\n" + rows(0, 9, "1") + rows(9, 61, "2");
        assertThat(of(StudyOf.cases("g = 1"), two)).isEmpty();
        StringBuilder many = new StringBuilder(two);
        for (int diagnosis = 3; diagnosis < 16; diagnosis++) {
            many.append(rows(diagnosis * 100, 6, "" + diagnosis));
        }
        assertThat(of(StudyOf.cases("g = 1"), many.toString())).isEmpty();
    }

    @Test
    void what_a_column_holds_instead_of_a_text_is_said_where_many_share_it() {
        String table = "id|g\n" + rows(0, 9, "RLS") + rows(9, 61, "gesund");
        assertThat(of(StudyOf.cases("g = 'Fall'").controls("g = 'gesund'"), table))
                .isEqualTo(
                        "'Fall' stands in no cell of \"g\", which holds 'gesund' (61 rows) and 'RLS' (9 rows); texts are compared letter by letter, capital and small.");
    }

    @Test
    void levels_of_a_category_that_differ_in_capitals_alone_name_the_rarer_rows() {
        String table =
                "id|g|smokes\n" + rows(0, 9, "1|nie") + rows(9, 3, "1|Nie") + rows(12, 9, "1|ja");
        StudyOf study =
                StudyOf.cases("g = 1").exposure(new Exposure.Category("s", "smokes", "nie"));
        assertThat(of(study, table))
                .isEqualTo(
                        "Levels of \"smokes\" differ only in capital letters or the signs around them, so that one group is counted as several; the rarer spellings stand in rows 11, 12, 13 (the header is row 1). Write each level in one way.");
        assertThat(of(study, table.replace("|Nie", "|nie"))).isEmpty();
        assertThat(of(study, table.replace("|Nie", "|A+").replace("|ja", "|A-"))).isEmpty();
        assertThat(of(StudyOf.cases("g = 1 and smokes <> 'ja'"), table))
                .as("no category")
                .isEmpty();
    }

    private static String rows(int from, int number, String cells) {
        return IntStream.range(from, from + number)
                .mapToObj(id -> "p%03d|%s\n".formatted(id, cells))
                .collect(Collectors.joining());
    }

    @Test
    void an_age_of_nobody_is_one() {
        assertThat(of(StudyOf.cases("x = 'a'").age("y"), "id|x|y\n1|a|\n2|b|NA"))
                .isEqualTo("The age is not known of anybody: no cell of \"y\" holds one.");
    }

    @Test
    void words_among_identities_that_are_numbers_are_one_and_name_their_row() {
        String rows =
                IntStream.rangeClosed(1, 20)
                        .mapToObj(id -> id + "|a\n")
                        .collect(Collectors.joining());
        assertThat(of(StudyOf.cases("x = 'a'"), "id|x\n" + rows + "Mittelwert|a"))
                .isEqualTo(
                        "1 cell of \"id\" holds a text and all others a whole number, in row 22 (the header is row 1). Delete rows that are no person, such as a total.");
        assertThat(of(StudyOf.cases("x = 'a'"), "id|x\nA1|a\nB1|a\n3|a")).isEmpty();
    }

    @Test
    void an_identity_of_another_form_than_all_others_names_its_row() {
        for (String odd : List.of("Total", "Somme", "Moyenne", "Mittelwert", "PD-001 bis")) {
            assertThat(of(StudyOf.cases("x = 'a'"), ids("PD-%03d", 6) + odd + "|a"))
                    .isEqualTo(
                            "1 cell of \"id\" is written in another form than all others, in row 8 (the header is row 1). Delete rows that are no person, such as a total.");
        }
        assertThat(of(StudyOf.cases("x = 'a'"), ids("PD-%03d", 6) + "AB-7|a")).isEmpty();
    }

    @Test
    void where_forms_differ_what_identities_begin_with_is_looked_at() {
        String mixed = ids("PD-%03d", 4) + "PD-1-a|a\nPD-2-b|a\nPD-x|a\n";
        assertThat(of(StudyOf.cases("x = 'a'"), mixed + "Summe|a\nMittel|a"))
                .startsWith(
                        "2 cells of \"id\" are written in another form than all others, in rows 9, 10");
        assertThat(of(StudyOf.cases("x = 'a'"), mixed + "Summe|a\nMittel|a\nS3|a")).isEmpty();
    }

    @Test
    void a_last_row_that_is_almost_empty_is_one() {
        String rows = "id|x|y|z\nA1|a|1|2\nA2|a|1|2\n";
        StudyOf study = StudyOf.cases("x = 'a' and y = 1 and z = 2");
        assertThat(of(study, rows + "A3|||5"))
                .isEqualTo(
                        "The last row is empty but for 2 cells, in row 4 (the header is row 1). Delete rows that are no person, such as a total.");
        assertThat(of(study, rows + "A3||1|5")).isEmpty();
        assertThat(of(study, rows + "A3|||5\nA4|||5")).isEmpty();
    }

    private static String ids(String form, int people) {
        return "id|x\n"
                + IntStream.rangeClosed(1, people)
                        .mapToObj(id -> form.formatted(id) + "|a\n")
                        .collect(Collectors.joining());
    }

    @Test
    void cells_that_are_almost_a_text_of_the_study_name_their_rows() {
        String table = "id|x\n1|oui\n2|Oui\n3|oui.\n4|OUI !\n5|non\n6|ouie";
        assertThat(of(StudyOf.cases("x = 'oui'"), table))
                .isEqualTo(
                        "Cells of \"x\" are like 'oui' but for capital letters or the signs around it, in rows 3, 4, 5 (the header is row 1); texts are compared letter by letter. To count them, or to leave them out on purpose, name them in a condition as well.");
        assertThat(of(StudyOf.cases("x in ('oui', 'Oui', 'oui.', 'OUI !')"), table)).isEmpty();
        assertThat(of(StudyOf.cases("x = 'oui' and not x in ('Oui', 'oui.', 'OUI !')"), table))
                .as("left out on purpose")
                .isEmpty();
        assertThat(of(StudyOf.cases("x = 'oui'").missing("x", "Oui", "oui.", "OUI !"), table))
                .as("not known")
                .isEmpty();
    }

    @Test
    void a_spelling_beside_another_that_is_found_is_listed_on_purpose() {
        assertThat(of(StudyOf.cases("x in ('ja', 'Ja', 'JA')"), TABLE)).isEmpty();
        assertThat(of(StudyOf.cases("x = 'ja' or y = 1 and x = 'Ja'"), TABLE)).isEmpty();
        assertThat(of(StudyOf.cases("x in ('Ja', 'JA')"), TABLE)).contains("'Ja'", "'JA'");
    }

    @Test
    void a_sign_that_tells_texts_apart_is_no_slip() {
        assertThat(of(StudyOf.cases("x = 'A+'"), "id|x\n1|A+\n2|A-\n3|A")).isEmpty();
        assertThat(of(StudyOf.cases("x = '?'"), "id|x\n1|?\n2|!\n3|.")).isEmpty();
    }

    @Test
    void an_age_that_nobody_reaches_is_one() {
        StudyOf study = StudyOf.cases("a > 1").age("a");
        String table = "id|a\n1|0\n2|120\n3|121\n4|-1\n5|NA";
        assertThat(of(study, table))
                .isEqualTo(
                        "Unlikely numbers in \"a\", outside 0 to 120 years: in rows 4, 5 (the header is row 1). Look for a slip, another unit or a code for \"not known\".");
        assertThat(Tables.cohort(study, table).dataRead().notes())
                .containsExactly(
                        "Unlikely numbers, used as they are: 2 cells of age, outside 0 to 120 years.");
        assertThat(Tables.cohort(study.smallestCount(5), table).dataRead().notes())
                .containsExactly(
                        "Unlikely numbers, used as they are: fewer than 5 cells of age, outside 0 to 120 years.");
    }

    @Test
    void a_measurement_below_zero_is_one() {
        assertThat(
                        of(
                                StudyOf.cases("b <> 17").measurement("b12", "b", "pg/mL"),
                                "id|b\n1|-1\n2|0\n3|<-5"))
                .isEqualTo(
                        "17 stands in no cell of \"b\".Unlikely numbers in \"b\", below zero: in row 2 (the header is row 1). Look for a slip, another unit or a code for \"not known\".");
    }

    /// Seven of 220 values are three in a hundred: without a word on codes they would be the 99th percentile themselves.
    @Test
    void many_of_a_number_that_often_stands_for_a_missing_value_do_not_hide_themselves() {
        StudyOf study = StudyOf.cases("b > 1").measurement("b12", "b", "pg/mL");
        String values =
                IntStream.rangeClosed(1, 213)
                        .mapToObj(id -> "%d|%s\n".formatted(id, 0.6 + id % 40 / 100.0))
                        .collect(Collectors.joining());
        String codes =
                IntStream.rangeClosed(214, 220)
                        .mapToObj("%d|999\n"::formatted)
                        .collect(Collectors.joining());
        assertThat(of(study, "id|b\n" + values + codes))
                .contains("Unlikely numbers in \"b\", more than ten times the 99th percentile")
                .contains("in rows 215, 216");
        assertThat(of(study, "id|b\n" + values + codes.replace("999", "0.99"))).isEmpty();
    }

    @Test
    void a_measurement_far_from_all_others_is_one() {
        StudyOf study = StudyOf.cases("b > 1").measurement("b12", "b", "pg/mL");
        String far =
                "Unlikely numbers in \"b\", more than ten times the 99th percentile of the column, or less than a tenth of its 1st: %s (the header is row 1). Look for a slip, another unit or a code for \"not known\".";
        String ordinary = measured(18);
        assertThat(of(study, ordinary + "x1|1170\nx2|10.2\n")).isEmpty();
        assertThat(of(study, ordinary + "x1|1181\nx2|300\n")).isEqualTo(far.formatted("in row 20"));
        assertThat(of(study, ordinary + "x1|90000\nx2|80000\n"))
                .isEqualTo(far.formatted("in rows 20, 21"));
        assertThat(of(study, ordinary + "x1|9\nx2|>90000\nx3|150\n"))
                .isEqualTo(far.formatted("in row 20"));
        assertThat(of(study, measured(17) + "x1|90000\nx2|80000\n")).as("too few to say").isEmpty();
    }

    @Test
    void a_score_of_the_lowest_band_of_severity_is_none_of_them() {
        StudyOf study = StudyOf.cases("b > 1").measurement("pain", "b", "points");
        String scores = measured(18) + "x1|0\nx2|0\n";
        assertThat(of(study, scores)).contains("Unlikely numbers", "in rows 20, 21");
        assertThat(of(study.severity("pain", 0), scores)).isEmpty();
    }

    /// 101, 102, ...
    private static String measured(int people) {
        return "id|b\n"
                + IntStream.rangeClosed(1, people)
                        .mapToObj(id -> "p%d|%d\n".formatted(id, 100 + id))
                        .collect(Collectors.joining());
    }

    @Test
    void other_codes_of_the_sex_name_their_rows_and_never_what_stands_there() {
        String several =
                "id|s|y\n" + rows(0, 6, "divers|1") + rows(9, 30, "m|1") + rows(40, 9, "w|1");
        for (int k : new int[] {1, 5}) {
            assertThat(of(StudyOf.cases("y = 1").sex("s", "m", "w").smallestCount(k), several))
                    .contains("neither male nor female", "6 in all, first in rows 2, 3, 4")
                    .doesNotContain("divers", "at least");
        }
        assertThat(
                        of(
                                StudyOf.cases("y = 1").sex("x", "ja", "nein"),
                                "id|x|y\n1|ja|1\n2|JA|2\n3||1"))
                .isEqualTo(
                        "Cells of \"x\" are neither male nor female by the codes of the study, in row 3 (the header is row 1). A sex may have several codes: female: [w, W].");
    }

    @Test
    void sets_that_lack_a_side_name_where_they_begin() {
        assertThat(
                        of(
                                StudyOf.cases("y = 1").matchedSet("set"),
                                "id|set|y\n1|a|1\n2|a|0\n3|b|0\n4|b|0\n5||1"))
                .isEqualTo(
                        "Matched sets without a case or without anybody else say nothing; they begin in row 4 (the header is row 1).");
    }

    @Test
    void what_the_study_looks_for_in_vain_stands_in_the_report_too() {
        assertThat(Tables.cohort(StudyOf.cases("x = 'Ja'"), TABLE).dataRead().notes())
                .singleElement()
                .asString()
                .startsWith("'Ja' stands in no cell");
    }

    private static String of(StudyOf study, String table) {
        TableParticipants people = Tables.people(study, table);
        Doubts doubts = new Doubts(study.build(), people);
        return String.join("|", doubts.ofTheStudy()) + String.join("|", doubts.ofTheTable());
    }
}
