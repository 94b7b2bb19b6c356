package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.yaml.MarkedText;
import org.claypon.yaml.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mistakes in the parts `data` and `measurements` of a study file, and against the first row of the table.
class DataProblemsTest {

    @TempDir private Path folder;
    private StudyTexts texts;

    @BeforeEach
    void makeTable() {
        texts = new StudyTexts(folder);
    }

    @Test
    void missing_codes_that_cannot_be_meant_are_named_where_they_stand() {
        MarkedText text =
                MarkedText.of(
                        StudyTexts.HEAD.replace(
                                "  age: AGE\n",
                                "  age: AGE\n  missing_codes: [., ^1^, ^[9]^, {SITE: [9], ^SITEE^: []}, {SITE: ^[8]^, RACE: ^9^}]\n"));
        List<Problem> problems = texts.problems(text.text());
        assertThat(MarkedText.placesOf(problems)).isEqualTo(text.places());
        assertThat(problems)
                .extracting(Problem::what)
                .containsExactly(
                        "\"1\" stands for \"not known\" and is a code of data.sex",
                        "data missing codes[3] is a list; it must be text",
                        "the table has no column \"SITEE\"; the nearest is \"SITE\"",
                        "\"SITE\" has two lists of missing codes",
                        "data missing codes[5] RACE is text; it must be a list");
        assertThat(texts.problems(text("  age: AGE\n  missing_codes: -9\n")))
                .extracting(Problem::what)
                .containsExactly("data missing codes is text; it must be a list");
        assertThat(texts.problems(text("  age: AGE\n  missing_codes: [1, {SEX: [9]}]\n")))
                .isEmpty();
    }

    private static String text(String data) {
        return StudyTexts.HEAD.replace("  age: AGE\n", data);
    }

    @Test
    void a_first_row_without_any_of_the_names_is_one_problem() {
        StudyReading reading = texts.reading(StudyTexts.HEAD);
        reading.compare(List.of("Our clinic, May 2024"));
        assertThat(reading.problems())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .startsWith("the first row of the table holds none of the ");
    }

    @Test
    void a_sheet_that_shares_one_name_by_chance_is_one_problem() {
        StudyReading reading =
                texts.reading(
                        StudyTexts.HEAD
                                + "adjust: [{column: SITE}, {column: RACE}, {column: PARITY}]\n");
        reading.compare(List.of("SEX", "what it means"));
        assertThat(reading.problems())
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .startsWith("the first row of the table holds 1 of the 10 names of columns");
    }

    @Test
    void a_sex_without_its_codes_is_one_problem_also_where_it_is_matched_on() {
        assertThat(
                        texts.problems(
                                StudyTexts.HEAD.replace(
                                                "sex: {column: SEX, male: 1, female: 2}",
                                                "sex: SEX")
                                        + "controls: {match: {sex: same}}\n"))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("sex names a column without its codes");
    }

    @Test
    void a_unit_that_the_header_names_is_proposed() {
        StudyReading reading =
                texts.reading(
                        StudyTexts.HEAD.replace(
                                "folate: {column: FOL, unit: ng/mL}",
                                "folate: {column: 'Folate, serum (nmol/L)'}"));
        assertThat(reading.problems())
                .singleElement()
                .extracting(Problem::fix)
                .isEqualTo("add \"unit: nmol/L\"");
    }

    @Test
    void a_name_that_a_remark_cut_short_is_told_as_one() {
        StudyReading reading = texts.reading(StudyTexts.HEAD.replace("age: AGE", "age: Age # 2"));
        List<String> header = new ArrayList<>(StudyTexts.HEADER);
        header.add("Age # 2");
        reading.compare(header);
        assertThat(reading.problems())
                .singleElement()
                .extracting(Problem::fix)
                .isEqualTo(
                        "a # behind a space begins a remark in the study file: put the name in quotes, as in 'Age # 2'");
    }

    /// A line of the start that is replaced, and the problem that this makes.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "  person: ID | ^^ | the key \"person\" is missing",
                "  person: ID | person: ^PERSON^ | the table has no column \"PERSON\"",
                "  person: ID | ^person^: ID\\n  omop: people.csv | person belongs to tables",
                "  person: ID | person: ID\\n  ^personn^: ID | the nearest is \"person\"",
                "  age: AGE | age: ^ID^ | identifies people",
                "  age: AGE | age: ^[AGE]^ | data age is a list; it must be text",
                "  table: people.csv | table: ^.^ | is a folder, not a file",
                "  table: people.csv | table: ^people.xls^ | is none of those that are read",
                "  table: people.csv | table: ^people.sas7bdat^ | is none of those that are read",
                "  table: people.csv | table: ^/etc/passwd^ | is none of those that are read",
                "  table: people.csv | table: ^http://x/people.csv^ | the table does not exist",
                "  sex: {column: SEX, male: 1, female: 2} | sex: ^SEX^ | sex names a column without its codes",
                "  sex: {column: SEX, male: 1, female: 2} | sex: ^{column: SEX, male: 1, female: 1}^ | have the same code",
                "  sex: {column: SEX, male: 1, female: 2} | ^sex^: {column: SEX, male: 1} | the key \"female\" is missing",
                "  folate: {column: FOL, unit: ng/mL} | folate: {column: FOL, unit: ng/mL, at_most: ^5 mmHg^} | cannot be converted",
                "  folate: {column: FOL, unit: ng/mL} | folate: {column: FOL, unit: ng/mL, molar_mass: ^heavy^} | from 1 to 10000000",
                "  folate: {column: FOL, unit: ng/mL} | folate: {column: ^FOLL^, unit: ng/mL} | the nearest is \"FOL\"",
                "  folate: {column: FOL, unit: ng/mL} | ^age^: {column: FOL, unit: ng/mL} | a measurement cannot be called \"age\"",
                "  folate: {column: FOL, unit: ng/mL} | folate: {column: FOL, unit: ng/mL, ^window^: [-1, 0]} | belongs to OMOP databases",
                "  folate: {column: FOL, unit: ng/mL} | folate: ^FOL^ | it must be keys with values"
            })
    void each_fault_of_the_required_parts_is_placed_and_named(
            String line, String marked, String what) {
        texts.assertProblemInPlaceOf(line, marked, what);
    }

    @Test
    void one_faulty_measurement_makes_one_problem() {
        assertThat(
                        texts.problems(
                                StudyTexts.HEAD.replace("unit: ng/mL", "unit: ng/mLL")
                                        + "exposure: {measurement: folate, per: 1 ng/mL}\ncompare: [folate]\nadjust: [folate]\n"))
                .hasSize(1);
    }

    @Test
    void a_column_is_looked_for_at_every_place_where_it_is_named() {
        List<String> header =
                StudyTexts.HEADER.stream().filter(name -> !name.equals("SITE")).toList();
        MarkedText text =
                MarkedText.of(
                        StudyTexts.HEAD
                                + """
                                controls: {where: ^SITE^ = 1 or ^"SITE"^ = 2, match: {^SITE^: same}}
                                exposures: [{column: ^SITE^}, {category: ^SITE^, reference: 1, name: b}, {where: AGE + ^SITE^ > 3}]
                                adjust: [^SITE^]
                                by: [^SITE^, {name: d, where: ^SITE^ = 1}]
                                """);
        StudyReading reading = texts.reading(text.text());
        reading.compare(header);
        List<String> places = MarkedText.placesOf(reading.problems());
        List<String> quoted =
                text.places().stream()
                        .map(place -> place.equals("15:37") ? "15:36" : place)
                        .toList();
        assertThat(places).isEqualTo(quoted);
    }

    @Test
    void a_table_given_on_the_command_line_is_checked_like_the_other() throws IOException {
        Surroundings here = StudyTexts.surroundings();
        Path file = Files.writeString(folder.resolve("s.yaml"), StudyTexts.HEAD);
        for (String given : List.of("none.csv", "people.xlsx", ".")) {
            Surroundings with =
                    new Surroundings(
                            Optional.of(folder.resolve(given)),
                            Optional.empty(),
                            here.guidelines());
            StudyReading reading = StudyReader.read(file, with);
            assertThat(reading.table()).isEmpty();
            assertThat(reading.problems())
                    .singleElement()
                    .extracting(problem -> problem.where().toString())
                    .isEqualTo(folder.resolve(given).toString());
        }
    }
}
