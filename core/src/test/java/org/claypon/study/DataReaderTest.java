package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.sql.TableLayout;
import org.claypon.study.TableData.SexColumn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the parts `data` and `measurements` of a study file become: table, layout, columns, codes, units.
class DataReaderTest {

    @TempDir private Path folder;
    private StudyTexts texts;

    @BeforeEach
    void makeTable() {
        texts = new StudyTexts(folder);
    }

    @Test
    void the_table_is_looked_for_beside_the_study_and_then_in_the_data_folder(@TempDir Path data)
            throws IOException {
        Files.createDirectories(data.resolve("deep"));
        Files.writeString(data.resolve("deep/other.CSV.GZ"), "");
        Files.writeString(data.resolve("people.csv"), "");
        Path file = Files.writeString(folder.resolve("s.yaml"), StudyTexts.HEAD);
        Path second =
                Files.writeString(
                        folder.resolve("t.yaml"),
                        StudyTexts.HEAD.replace("people.csv", "deep/other.CSV.GZ"));
        Path third =
                Files.writeString(
                        folder.resolve("u.yaml"),
                        StudyTexts.HEAD.replace(
                                "people.csv", data.resolve("people.csv").toString()));
        Surroundings here = StudyTexts.surroundings();
        Surroundings withData =
                new Surroundings(Optional.empty(), Optional.of(data), here.guidelines());
        assertThat(StudyReader.read(file, withData).table()).contains(folder.resolve("people.csv"));
        assertThat(StudyReader.read(second, withData).table())
                .contains(data.resolve("deep/other.CSV.GZ"));
        assertThat(StudyReader.read(third, here).table()).contains(data.resolve("people.csv"));
    }

    @Test
    void a_sheet_belongs_to_a_spreadsheet_and_does_not_hinder_data_given_in_its_place()
            throws IOException {
        Path other = Files.writeString(folder.resolve("other.csv"), "ID\n");
        Files.createFile(folder.resolve("people.xlsx"));
        Surroundings here = StudyTexts.surroundings();
        Surroundings elsewhere =
                new Surroundings(Optional.of(other), Optional.empty(), here.guidelines());
        String named = StudyTexts.HEAD.replace("people.csv", "people.xlsx\n  sheet: Visit 1");
        Path right = Files.writeString(folder.resolve("s.yaml"), named);
        Path wrong = Files.writeString(folder.resolve("t.yaml"), named.replace("xlsx", "csv"));
        assertThat(StudyReader.read(right, here).study().data().layout().sheet())
                .contains("Visit 1");
        assertThat(StudyReader.read(right, elsewhere).problems()).isEmpty();
        assertThat(StudyReader.read(wrong, elsewhere).problems()).isEmpty();
        assertThat(StudyReader.read(wrong, here).problems())
                .singleElement()
                .asString()
                .contains("data.sheet", "only a spreadsheet (.xlsx) has sheets", "delete the key");
    }

    @Test
    void the_study_says_how_a_text_file_is_laid_out() {
        String laidOut =
                "people.csv\n  separator: semicolon\n  decimal: comma\n  encoding: windows-1252";
        TableData data = texts.study(StudyTexts.HEAD.replace("people.csv", laidOut)).data();
        assertThat(data.layout())
                .isEqualTo(
                        new TableLayout(
                                Optional.empty(),
                                Optional.of(TableLayout.Separator.SEMICOLON),
                                TableLayout.Encoding.WINDOWS_1252));
        assertThat(data.decimal()).contains(Decimal.COMMA);
    }

    @Test
    void a_code_of_the_sex_may_be_several() {
        assertThat(
                        texts.study(StudyTexts.HEAD.replace("female: 2", "female: [w, W, 2]"))
                                .data()
                                .sex())
                .contains(new SexColumn("SEX", List.of("1"), List.of("w", "W", "2")));
        assertThat(texts.reading(StudyTexts.HEAD.replace("female: 2", "female: [2, 1]")).problems())
                .singleElement()
                .asString()
                .contains("male and female have the same code, \"1\"");
    }

    @Test
    void names_of_columns_are_the_same_in_each_form_of_unicode_and_with_any_white_space() {
        String text = StudyTexts.HEAD.replace("AGE", "\"A\u0308lter  \\n(J)\"");
        StudyReading reading = texts.reading(text);
        List<String> header = new ArrayList<>(StudyTexts.HEADER);
        header.add("Älter (J)");
        reading.compare(header);
        assertThat(reading.study().data().age()).contains("Älter (J)");
    }

    @Test
    void codes_and_levels_keep_their_spelling() {
        Study study =
                texts.study(
                        StudyTexts.HEAD
                                        .replace("male: 1, female: 2", "male: 01, female: no")
                                        .replace(
                                                "  age: AGE\n",
                                                "  age: AGE\n  missing_codes: {SITE: [07, 9.0, no, 'x y', ~x]}\n")
                                + "exposure: {category: SITE, reference: 1.0}\n");
        assertThat(study.data().sex()).contains(new SexColumn("SEX", List.of("01"), List.of("no")));
        assertThat(study.data().missingCodes("SITE"))
                .containsExactly("07", "9.0", "no", "x y", "~x");
        assertThat(study.data().missingCodes("RACE")).isEmpty();
        assertThat(study.analysis().exposures())
                .containsExactly(new Exposure.Category("SITE", "SITE", "1.0"));
    }

    @Test
    void missing_codes_may_be_one_list_for_all_columns_but_those_with_a_list_of_their_own() {
        TableData data =
                texts.study(
                                StudyTexts.HEAD.replace(
                                        "  age: AGE\n",
                                        "  age: AGE\n  missing_codes: [., NA, -9, {SITE: [7], AGE: []}]\n"))
                        .data();
        assertThat(data.missingCodes("B12")).containsExactly(".", "NA", "-9");
        assertThat(data.missingCodes("SITE")).containsExactly("7");
        assertThat(data.missingCodes("AGE")).isEmpty();
        assertThat(data.missingCodes("ID")).as("person 9 is a person").isEmpty();
    }

    @Test
    void measurements_have_units_labels_and_assay_limits() {
        Study study =
                texts.study(
                        StudyTexts.HEAD.replace(
                                "folate: {column: FOL, unit: ng/mL}",
                                "folate: {column: FOL, unit: ng/mL, label: Folate in serum, at_least: 1.5, at_most: 20000 pg/mL}"));
        assertThat(study.measurement("folate"))
                .isEqualTo(
                        new Measurement(
                                "folate",
                                "FOL",
                                "ng/mL",
                                "Folate in serum",
                                Optional.empty(),
                                Optional.of(new Amount(1.5, "ng/mL")),
                                Optional.of(new Amount(20000, "pg/mL"))));
        assertThat(study.measurement("b12").label()).isEqualTo("b12");
        assertThat(study.measurement("b12").molarMass()).contains(1355.37);
    }
}
