package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.cohort.Answers.Answer;
import org.claypon.cohort.Labs.Limit;
import org.claypon.results.Count;
import org.claypon.results.DataRead;
import org.claypon.results.DataRead.MissingCells;
import org.claypon.sql.DataRejected;
import org.claypon.study.Amount;
import org.claypon.study.Comparison;
import org.claypon.study.Exposure;
import org.claypon.study.Measurement;
import org.claypon.study.Test.All;
import org.claypon.study.Test.Any;
import org.claypon.study.Test.Level;
import org.claypon.study.Test.Measured;
import org.claypon.study.Test.Not;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableParticipantsTest {

    @Test
    void people_come_by_identity_whatever_the_order_of_rows() {
        String table = "id|x\n10|a\n-3|b\nP7|c\n009|d\n9223372036854775808|e\n9.5|f";
        for (long seed = 0; seed < 20; seed++) {
            TableParticipants people =
                    TableParticipants.of(
                            StudyOf.cases("x = 'a'").build(), Tables.shuffled(table, seed));
            assertThat(IntStream.range(0, people.count()).mapToObj(people::id))
                    .containsExactly("-3", "9", "10", "9223372036854775808", "9.5", "P7");
            assertThat(people.labels("x").values()).containsExactly("b", "d", "a", "e", "f", "c");
        }
    }

    @Test
    void what_is_empty_or_a_missing_code_is_not_known() {
        TableParticipants people =
                Tables.people(
                        StudyOf.cases("x = 1").missing("x", "7", "9").age("x"),
                        "id|x\n1|\n2|NA\n3|7\n4|9.0\n5|1\n6|77");
        assertThat(people.ages().values())
                .containsExactly(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 1, 77);
        assertThat(people.labels("x").values()).containsExactly("", "", "", "", "1", "77");
    }

    @Test
    void missing_cells_are_counted_by_column_and_reason() {
        DataRead read =
                Tables.cohort(
                                StudyOf.cases("x = 1").missing("x", "7", "9", "8"),
                                "id|x|unread\n1||NA\n2|NA|\n3|7|\n4|7.0|\n5|9|\n6|1|")
                        .dataRead();
        assertThat(read.rows()).isEqualTo(6);
        assertThat(read.missing())
                .filteredOn(cells -> cells.column().equals("x"))
                .containsExactly(
                        new MissingCells("x", "empty cell", Count.of(1)),
                        new MissingCells("x", "NA", Count.of(1)),
                        new MissingCells("x", "missing code 7", Count.of(2)),
                        new MissingCells("x", "missing code 9", Count.of(1)));
    }

    @Test
    void codes_of_all_columns_are_counted_column_by_column_and_name_nobody() {
        DataRead read =
                Tables.cohort(
                                StudyOf.cases("x = 1 and y = 2 and z = 'a'")
                                        .missingEverywhere(".", "-9")
                                        .missing("z", "-"),
                                "id|x|y|z\n-9|-9.0|.|.\n2|.|2|-\n3|1|2|a")
                        .dataRead();
        assertThat(read.missing())
                .containsExactly(
                        new MissingCells("x", "missing code .", Count.of(1)),
                        new MissingCells("x", "missing code -9", Count.of(1)),
                        new MissingCells("y", "missing code .", Count.of(1)),
                        new MissingCells("z", "missing code -", Count.of(1)));
    }

    @Test
    void sexes_go_by_the_codes_of_the_study() {
        StudyOf study = StudyOf.cases("s = '1'").sex("s", "1", "2").missing("s", "9");
        String table = "id|s\n1|1\n2|2.0\n3|01\n4|3\n5|9\n6|\n7|M";
        assertThat(Tables.people(study, table).sexes().values())
                .containsExactly("male", "female", "male", "", "", "", "");
        assertThat(Tables.cohort(study, table).dataRead().notes())
                .containsExactly(
                        "Neither male nor female by the codes of the study, so not known: 2 cells of the column s.");
    }

    @Test
    void a_small_count_in_a_note_is_hidden() {
        StudyOf study = StudyOf.cases("s = 'm'").sex("s", "m", "f").smallestCount(5);
        assertThat(Tables.cohort(study, "id|s\n1|m\n2|x").dataRead().notes())
                .containsExactly(
                        "Neither male nor female by the codes of the study, so not known: fewer than 5 cells of the column s.");
    }

    @Test
    void a_note_says_which_models_limits_leave() {
        String table = "id|b\n1|<50\n2|300";
        StudyOf study = StudyOf.cases("b > 1").measurement("b12", "b", "pg/mL");
        String known = "Known only as limits: 1 cell of b12";
        study.exposure(new Exposure.Below("low", "b12", new Amount(180, "pg/mL")));
        assertThat(Tables.cohort(study, table).dataRead().notes()).containsExactly(known + ".");
        study.exposure(new Exposure.PerDoubling("doubled", "b12"));
        assertThat(Tables.cohort(study, table).dataRead().notes())
                .containsExactly(
                        known + "; they leave models of its number, counted there as missing.");
    }

    @Test
    void dates_with_the_day_first_are_not_asked_what_is_before() {
        String table = "id|d\n1|26/01/2024\n2|2024-01-26\n3|1.26.24\n4|NA\n5|5-6-2024 10:30";
        for (String condition :
                List.of("d >= '2023-06-01'", "'2024' > d", "d between '2023' and '2024'")) {
            assertThatThrownBy(() -> Tables.people(StudyOf.cases(condition), table))
                    .isInstanceOf(DataRejected.class)
                    .hasMessageContaining("3 cells hold a date with its day or month first")
                    .hasMessageContaining("in rows 2, 4, 6")
                    .hasMessageContaining("write dates as 2024-01-26")
                    .hasMessageNotContaining("26/01");
        }
        assertThat(Tables.cohort(StudyOf.cases("d = '26/01/2024'"), table).cases()).hasSize(1);
        String iso = "id|d\n1|2024-01-26\n2|2023-05-31\n3|12/13";
        assertThat(Tables.cohort(StudyOf.cases("d >= '2023-06-01'"), iso).cases()).hasSize(1);
    }

    @Test
    void cells_with_a_sign_are_limits() {
        TableParticipants people =
                Tables.people(
                        StudyOf.cases("b > 1").measurement("b12", "b", "pg/mL"),
                        "id|b\n1|<50\n2|> 2000\n3|≤50\n4|>=2000\n5|300.5\n6|\n7|<=50\n8|≥ 2000");
        Labs labs = people.labs("b12");
        assertThat(labs.unit()).isEqualTo("pg/mL");
        assertThat(IntStream.range(0, 8).mapToObj(labs::limit))
                .containsExactly(
                        Limit.BELOW,
                        Limit.ABOVE,
                        Limit.BELOW,
                        Limit.ABOVE,
                        Limit.MEASURED,
                        Limit.MEASURED,
                        Limit.BELOW,
                        Limit.ABOVE);
        double upTo50 = Math.nextUp(50.0);
        double from2000 = Math.nextDown(2000.0);
        assertThat(labs.values())
                .containsExactly(50, 2000, upTo50, from2000, 300.5, Double.NaN, upTo50, from2000);
        assertThat(people.numbers("b").values())
                .as("a limit is no number")
                .containsExactly(
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN,
                        300.5,
                        Double.NaN,
                        Double.NaN,
                        Double.NaN);
    }

    @Test
    void values_at_the_bounds_of_the_assay_are_limits() {
        Measurement crp =
                new Measurement(
                        "crp",
                        "c",
                        "ug/L",
                        "C-reactive protein",
                        Optional.empty(),
                        Optional.of(new Amount(0.01, "mg/L")),
                        Optional.of(new Amount(200, "ug/L")));
        StudyOf study = StudyOf.cases("c > 0").measurement(crp);
        String table = "id|c\n1|10\n2|7.1\n3|10.1\n4|199.9\n5|200\n6|250\n7|<2\n8|";
        Labs labs = Tables.people(study, table).labs("crp");
        double least = Math.nextUp(10.0);
        double most = Math.nextDown(200.0);
        assertThat(labs.values())
                .containsExactly(least, least, 10.1, 199.9, most, most, 2, Double.NaN);
        assertThat(IntStream.range(0, 8).mapToObj(labs::limit))
                .containsExactly(
                        Limit.BELOW,
                        Limit.BELOW,
                        Limit.MEASURED,
                        Limit.MEASURED,
                        Limit.ABOVE,
                        Limit.ABOVE,
                        Limit.BELOW,
                        Limit.MEASURED);
        assertThat(Tables.cohort(study, table).dataRead().notes())
                .containsExactly("Known only as limits: 5 cells of C-reactive protein.");
    }

    @ParameterizedTest
    @CsvSource({
        "LESS, 60, UNKNOWN YES UNKNOWN NO YES UNKNOWN",
        "LESS, 50, UNKNOWN YES UNKNOWN NO UNKNOWN UNKNOWN",
        "AT_MOST, 50, UNKNOWN YES UNKNOWN NO YES UNKNOWN",
        "AT_LEAST, 100, YES NO YES NO NO UNKNOWN",
        "GREATER, 100, UNKNOWN NO YES NO NO UNKNOWN",
        "EQUAL, 70, UNKNOWN NO UNKNOWN YES NO UNKNOWN"
    })
    void a_limit_decides_where_it_can(Comparison comparison, double limit, String answers) {
        // the first is known only to be at least 20, or at least 100 where that is asked
        String first = limit == 100 ? ">=100" : ">20";
        String third = limit == 100 ? ">100" : ">=20";
        TableParticipants people =
                Tables.people(
                        StudyOf.cases("e > 0").measurement("egfr", "e", "ug/L"),
                        "id|e\n1|%s\n2|<50\n3|%s\n4|70\n5|≤50\n6|".formatted(first, third));
        Answers found =
                people.answers(new Level("egfr", comparison, new Amount(limit / 1000, "mg/L")));
        assertThat(IntStream.range(0, 6).mapToObj(found::of))
                .containsExactlyElementsOf(
                        List.of(answers.split(" ")).stream().map(Answer::valueOf).toList());
    }

    @Test
    void a_limit_in_a_condition_decides_too() {
        TableParticipants people =
                Tables.people(
                        StudyOf.cases("e < 60").measurement("egfr", "e", "1"),
                        "id|e\n1|<15\n2|>90\n3|<70\n4|61");
        assertThat(answers(people, "e < 60")).isEqualTo("YES NO UNKNOWN NO");
        assertThat(answers(people, "-e > -60")).isEqualTo("YES NO UNKNOWN NO");
        assertThat(answers(people, "e + 0 < 60")).isEqualTo("UNKNOWN UNKNOWN UNKNOWN NO");
        assertThat(answers(people, "e is missing")).isEqualTo("NO NO NO NO");
    }

    @Test
    void a_level_is_compared_in_the_unit_of_the_measurement() {
        Measurement b12 =
                new Measurement(
                        "m",
                        "m",
                        "g/L",
                        "m",
                        Optional.of(500.0),
                        Optional.empty(),
                        Optional.empty());
        TableParticipants people =
                Tables.people(StudyOf.cases("m > 0").measurement(b12), "id|m\n1|0.9\n2|1.1\n3|");
        Answers found = people.answers(new Level("m", Comparison.LESS, new Amount(2, "mmol/L")));
        assertThat(IntStream.range(0, 3).mapToObj(found::of))
                .containsExactly(Answer.YES, Answer.NO, Answer.UNKNOWN);
    }

    @Test
    void measured_is_never_unknown_and_tests_join_by_the_rules_of_logic() {
        TableParticipants people =
                Tables.people(
                        StudyOf.cases("a > 1")
                                .measurement("a", "a", "1")
                                .measurement("b", "b", "1"),
                        "id|a|b\n1|1|1\n2|1|\n3||\n4|<3|5");
        Measured measured = new Measured(List.of("a", "b"));
        assertThat(text(people.answers(measured))).isEqualTo("YES NO NO YES");
        assertThat(text(people.answers(new Not(measured)))).isEqualTo("NO YES YES NO");
        org.claypon.study.Test small = StudyOf.where("a < 2");
        assertThat(text(people.answers(new All(List.of(measured, small)))))
                .isEqualTo("YES NO NO UNKNOWN");
        assertThat(text(people.answers(new Any(List.of(measured, small)))))
                .isEqualTo("YES YES UNKNOWN YES");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'abc'; '1 cell holds text in a column that is used as a number, in row 3 (the header is row 1)'",
                "'1,5'; '1 cell holds a decimal comma, in row 3'",
                "'<5'; '1 cell holds a limit such as <50, in row 3'",
                "'1d'; '1 cell holds a number with a mark, a unit or letters behind it, in row 3'",
                "'9007199254740993'; '1 cell holds a whole number too large to be exact'"
            })
    void a_column_of_numbers_holds_nothing_else(String cell, String what) {
        assertThatThrownBy(() ->
                        Tables.people(StudyOf.cases("x = 1"), "id|x\n1|2\n2|" + cell + "\n3|4"))
                .isInstanceOf(DataRejected.class)
                .hasMessageContainingAll("people.csv  x\n", what, "To fix: ")
                .hasMessageNotContaining("1d");
    }

    @Test
    void rows_of_wrong_cells_are_counted_and_the_first_named() {
        assertThatThrownBy(() ->
                        Tables.people(
                                StudyOf.cases("x = 1"), "id|x\n9|a\n8|1\n7|b\n6|1,5\n5|c\n4|d"))
                .isInstanceOf(DataRejected.class)
                .hasMessageContainingAll(
                        "4 cells hold text in a column that is used as a number, first in rows 2, 4, 6 (the header is row 1)",
                        "1 cell holds a decimal comma, in row 5");
    }

    @Test
    void all_that_is_wrong_with_a_table_is_said_at_once() {
        assertThatThrownBy(() ->
                        Tables.people(
                                StudyOf.cases("x + 1 in (2, 3) or y between 1 and 2")
                                        .age("a")
                                        .within("m")
                                        .measurement("lab", "l", "1")
                                        .exposure(new Exposure.AsItStands("p", "p")),
                                "id|x|y|a|m|l|p|t\n1|u|v|w|x|y|z|t\n1|1|1|1|1|1|1|t"))
                .isInstanceOfSatisfying(
                        DataRejected.class,
                        e ->
                                assertThat(e.problems())
                                        .extracting(problem -> problem.column().orElse(""))
                                        .containsExactly("id", "a", "l", "m", "p", "x", "y"));
    }

    @Test
    void a_column_compared_with_text_may_hold_anything() {
        TableParticipants people =
                Tables.people(
                        StudyOf.cases("x = '9007199254740993'"),
                        "id|x\n1|9007199254740993\n2|9007199254740992\n3|a\n4|");
        assertThat(answers(people, "x = '9007199254740993'")).isEqualTo("YES NO NO UNKNOWN");
    }

    @Test
    void two_columns_compare_as_numbers_if_both_hold_nothing_else() {
        TableParticipants people =
                Tables.people(
                        StudyOf.cases("a = b or a = t"),
                        "id|a|b|t\n1|1|1.0|1.0\n2|9|10|10\n3||1|z");
        assertThat(answers(people, "a = b")).isEqualTo("YES NO UNKNOWN");
        assertThat(answers(people, "a < b")).isEqualTo("NO YES UNKNOWN");
        assertThat(answers(people, "a = t")).isEqualTo("NO NO UNKNOWN");
        assertThat(answers(people, "a < t")).isEqualTo("YES NO UNKNOWN");
    }

    @Test
    void the_longest_conditions_are_answered() {
        String or = "x = 2" + " or x = 1".repeat(190);
        String sum = "x" + " + 1".repeat(190) + " = 191";
        TableParticipants people = Tables.people(StudyOf.cases(or), "id|x\n1|1\n2|3\n3|");
        assertThat(answers(people, or)).isEqualTo("YES NO UNKNOWN");
        assertThat(answers(people, sum)).isEqualTo("YES NO UNKNOWN");
    }

    @Test
    void a_text_beside_a_number_is_a_mistake_of_the_study() {
        assertThatThrownBy(() -> Tables.people(StudyOf.cases("'a' = 1 or x = 1"), "id|x\n1|1"))
                .isInstanceOf(DataRejected.class)
                .hasMessageContaining("compares a text in quotes with a number");
    }

    @Test
    void a_repeated_person_is_refused_with_how_many() {
        assertThatThrownBy(() ->
                        Tables.people(
                                StudyOf.cases("x = 1"), "id|x\n7|1\n07|1\nA|1\n7.0|1\nA|1\na|1"))
                .isInstanceOf(DataRejected.class)
                .hasMessageContaining(
                        "2 people stand more than once; repeated in rows 3, 5, 6 (the header is row 1); row 3 repeats row ")
                .hasMessageContaining("data.matched_set");
    }

    @Test
    void rows_without_a_person_are_refused() {
        assertThatThrownBy(() ->
                        Tables.people(
                                StudyOf.cases("x = 1").missing("id", "999"),
                                "id|x\n1|1\n|1\nNA|1\n999|1"))
                .isInstanceOf(DataRejected.class)
                .hasMessageContaining("3 rows name no person, in rows 3, 4, 5");
    }

    @Test
    void with_matched_sets_a_person_may_stand_in_several_but_once_in_each() {
        StudyOf study = StudyOf.cases("c = 1").matchedSet("set");
        String good = "id|set|c\n1|1|1\n2|1|0\n2|2|0\n3|2|1\n4||0\n4||0";
        assertThat(Tables.cohort(study, good).dataRead().notes())
                .containsExactly("People in more than one matched set: 1.");
        assertThatThrownBy(() -> Tables.people(study, good + "\n2|2.0|0"))
                .isInstanceOf(DataRejected.class)
                .hasMessageContaining(
                        "1 person stands more than once in one matched set; repeated in row 8");
    }

    private static String answers(TableParticipants people, String condition) {
        return text(people.answers(StudyOf.where(condition)));
    }

    private static String text(Answers answers) {
        return IntStream.range(0, answers.answers().length)
                .mapToObj(answers::of)
                .map(Answer::name)
                .reduce((a, b) -> a + " " + b)
                .orElseThrow();
    }
}
