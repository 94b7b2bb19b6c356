package org.claypon.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.claypon.sql.DataRejected;
import org.claypon.sql.Resources;
import org.claypon.sql.Workbook;
import org.claypon.study.Decimal;
import org.claypon.study.Measurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWritingTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0,5; COMMA; 0.5",
                "1.250,5; COMMA; 1250.5",
                "1.250; COMMA; 1250",
                "-1.250.000; COMMA; -1250000",
                "1 250,5; COMMA; 1250.5",
                "12; COMMA; 12",
                "1,5e3; COMMA; 1500",
                "0.125; COMMA; NaN",
                "1.25; COMMA; NaN",
                "1,250,5; COMMA; NaN",
                "1,250; POINT; 1250",
                "1,250.5; POINT; 1250.5",
                "1.250; POINT; 1.25",
                ".5; POINT; 0.5",
                "0,5; POINT; NaN",
                "0,125; POINT; NaN"
            })
    void the_study_file_says_which_sign_stands_before_decimals(
            String cell, Decimal decimal, double number) {
        assertThat(Double.valueOf(new NumberWriting(Optional.of(decimal)).number(cell)))
                .isEqualTo(Double.valueOf(number));
    }

    @Test
    void a_limit_is_written_as_other_numbers_are() {
        TableParticipants people =
                Tables.people(lab("ng/mL").decimal(Decimal.COMMA), "id|x\n1|<1.250,5\n2|0,5");
        assertThat(people.labs("x").values()).containsExactly(1250.5, 0.5);
    }

    @Test
    void three_digits_behind_the_only_sign_are_refused_unless_the_file_shows_what_they_are() {
        assertThatThrownBy(() -> Tables.people(lab("ng/mL"), "id|x\n1|1.250\n2|<1.300\n3|7"))
                .isInstanceOf(DataRejected.class)
                .hasMessageContainingAll(
                        "2 cells hold a number with three digits behind its one point or comma",
                        "in rows 2, 3",
                        "decimal: point");
        assertThat(people("id|x\n1|1.250\n2|7.5").numbers("x").values()).containsExactly(1.25, 7.5);
        assertThat(people("id|x\n1|1.250\n2|0.500").numbers("x").values())
                .containsExactly(1.25, 0.5);
    }

    @Test
    void another_column_of_the_file_may_show_it_too() {
        TableParticipants people =
                Tables.people(lab("ng/mL").age("age"), "id|x|age\n1|1.250|40.5\n2|7|50");
        assertThat(people.numbers("x").values()).containsExactly(1.25, 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "38 %; a percent sign",
                "<38%; a percent sign",
                "1,255; three digits behind its one point or comma",
                "1.250,5; a point and a comma, or one of them twice",
                "1,250,000; a point and a comma, or one of them twice",
                "0,5; a decimal comma",
                "30*; a number with a mark, a unit or letters behind it",
                "30 a; a number with a mark, a unit or letters behind it",
                "12 ng/mL; a number with a mark, a unit or letters behind it",
                "2024-03-10; a date or a time of day",
                "10.3.2024; a date or a time of day",
                "12:30; a date or a time of day",
                "12-15; text in a column",
                "n.d.; text in a column"
            })
    void a_message_says_what_is_in_the_way_and_not_the_cell(String cell, String what) {
        assertThatThrownBy(() -> people("id|x\n1|2\n2|" + cell))
                .isInstanceOf(DataRejected.class)
                .hasMessageContaining("1 cell holds ")
                .hasMessageContaining(what)
                .hasMessageContaining("in row 3")
                .hasMessageNotContaining(cell + ",");
    }

    @Test
    void a_percent_sign_is_that_of_the_unit() {
        TableParticipants people = Tables.people(lab("%"), "id|x\n1|38 %\n2|<40%\n3|41");
        assertThat(people.labs("x").values()).containsExactly(38, 40, 41);
        assertThat(people.labs("x").limit(1)).isEqualTo(Labs.Limit.BELOW);
        assertThat(Tables.cohort(lab("%"), "id|x\n1|38 %\n2|41").dataRead().notes())
                .contains("Cells of x have a percent sign; the number before it was read.");
    }

    @Test
    void a_sheet_that_shows_per_cent_is_read_as_it_shows_it() throws IOException {
        ReadPeople people = sheet(Workbook.styled(5, "0.29"), Workbook.styled(5, "0.383"));
        assertThat(people.doubts()).isEmpty();
        assertThat(people.cohort(percent().build()).participants().labs("x").values())
                .containsExactly(29, 38.3);
    }

    @Test
    void a_column_of_percentages_and_plain_numbers_is_refused_with_rows_of_both() {
        assertThatThrownBy(() -> sheet(Workbook.styled(5, "0.29"), Workbook.number("38")))
                .isInstanceOf(DataRejected.class)
                .hasMessageContaining(
                        "some cells are shown as per cent, in row 2 (the header is row 1), and some as plain numbers, in row 3");
    }

    @Test
    void a_number_of_a_sheet_is_none_of_text_whatever_the_study_says_of_decimals()
            throws IOException {
        ReadPeople people = sheet(Workbook.number("1.255"), "1.255,5");
        assertThat(people.cohort(percent().build()).participants().labs("x").values())
                .containsExactly(1.255, 1255.5);
    }

    private ReadPeople sheet(String first, String second) throws IOException {
        Path file = folder.resolve("people.xlsx");
        Workbook workbook =
                Workbook.of(
                        Workbook.row(1, "id", "x"),
                        Workbook.row(2, "1", first),
                        Workbook.row(3, "2", second));
        Files.write(file, workbook.file());
        return Cohorts.read(percent().table(file, "id").build(), Resources.withThreads(1));
    }

    private static StudyOf percent() {
        return lab("%").decimal(Decimal.COMMA);
    }

    @Test
    void accents_may_be_written_as_one_character_or_two() {
        Cohort cohort =
                Tables.cohort(
                        StudyOf.cases("x = 'Migräne'"), "id|x\n1|Migra\u0308ne\n2|keine Migräne");
        assertThat(cohort.cases()).hasSize(1);
    }

    private static TableParticipants people(String table) {
        return Tables.people(lab("ng/mL"), table);
    }

    private static StudyOf lab(String unit) {
        return StudyOf.cases("id is missing")
                .measurement(
                        new Measurement(
                                "x",
                                "x",
                                unit,
                                "x",
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }
}
