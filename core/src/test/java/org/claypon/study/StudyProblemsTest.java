package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.MarkedText;
import org.claypon.yaml.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How the mistakes of a whole study file are told, and those in its settings.
class StudyProblemsTest {

    @TempDir private Path folder;
    private StudyTexts texts;

    @BeforeEach
    void makeTable() {
        texts = new StudyTexts(folder);
    }

    @Test
    void all_problems_come_at_once_in_the_order_of_the_file() {
        MarkedText text =
                MarkedText.of(
                        """
                        claypon: ^2^
                        ^titel^: Vitamin B12
                        condition: restless legs
                        data:
                          table: ^poeple.csv^
                          person: ID
                          age: ^AGGE^
                          sex: {column: SEX, male: 1, female: 2}
                          missing_codes: {^SITEE^: [9]}
                        measurements:
                          b12: {column: B12, unit: ^pg/mLL^}
                          ^folate^: {column: FOL}
                          homocysteine: {column: HCY, unit: umol/L}
                        cases: {where: "RLS = 1 and 'x' = two words"}
                        controls:
                            per_case: ^0^
                            match: {sex: same, ^homocysteine^: {within: 2 umol/L}}
                        require: [{name: Adults, where: AGE >= 20 and lower(^SITE^) = 1}]
                        exposures:
                          - {measurement: ^b13^}
                          - {measurement: homocysteine, per: ^5 mmHg^}
                        consequences: [homocysteine]
                        ^negative_controls^: [1]
                        ^seeed^: 3
                        """
                                .replace("two words\"", "two ^words^\"")
                                .replace("lower(^SITE^)", "^lower^(SITE)"));
        List<Problem> problems = texts.problems(text.text());
        assertThat(MarkedText.placesOf(problems)).isEqualTo(withMissing("1:1", text.places()));
        assertThat(problems)
                .extracting(Problem::what)
                .containsExactly(
                        "the key \"title\" is missing",
                        "claypon is 2; it must be 1",
                        "the key \"titel\" is not known here; the nearest is \"title\"",
                        "the table does not exist; the nearest name in its folder is \"people.csv\"",
                        "the table has no column \"AGGE\"; the nearest is \"AGE\"",
                        "the table has no column \"SITEE\"; the nearest is \"SITE\"",
                        "the unit \"pg/mLL\" is not known; the nearest is \"pg/mL\"",
                        "the key \"unit\" is missing",
                        "two names stand beside one another: \"two\" and \"words\"",
                        "controls per case is 0; it must be from 1 to 100",
                        "\"homocysteine\" stands under \"consequences\": adjusting for it or matching on it would hide what is looked for",
                        "lower(…) looks like a function; conditions have none",
                        "no measurement is called \"b13\"; the nearest is \"b12\"",
                        "\"mmHg\" cannot be converted to umol/L, the unit of homocysteine",
                        "negative_controls is not read by this version",
                        "the key \"seeed\" is not known here; the nearest is \"seed\"");
    }

    private static List<String> withMissing(String place, List<String> places) {
        return java.util.stream.Stream.concat(java.util.stream.Stream.of(place), places.stream())
                .toList();
    }

    @Test
    void the_printed_form_is_that_of_the_contract() {
        assertThatThrownBy(() -> texts.after("controls:\n    per_case: 0\n"))
                .isInstanceOf(FileRejected.class)
                .hasMessage(
                        """
                        study.yaml:15:15  controls.per_case
                          controls per case is 0; it must be from 1 to 100
                          To fix: write a number of controls, for example "per_case: 4\"\
                        """);
    }

    @Test
    void several_problems_are_printed_one_after_the_other() {
        assertThatThrownBy(() -> texts.after("seed: x\nprivacy: y\n"))
                .hasMessageMatching("(?s)study.yaml:14:7  seed\n.*\nstudy.yaml:15:10  privacy\n.*");
    }

    /// What follows the head of a study, with the place of the problem marked, and words of its message.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "privacy: ^1^ | write \"privacy: {smallest_count: 5}\"",
                "^smallest_count^: 1 | the key \"smallest_count\" belongs under \"privacy\"",
                "design: {prevalence: ^1^} | nobody or everybody",
                "design: {prevalence: ^3^} | from 0 to 1",
                "design: {sampling: ^case_cohort^} | the nearest that is known",
                "literature: [{viewpoint: a, says: b, direction: ^for^, citation: c}] | the nearest that is known",
                "privacy: {smallest_count: ^0^} | from 1 to 1000",
                "seed: ^-1^ | from 0 to 2147483647",
                "seed: ^1.5^ | from 0 to 2147483647",
                "^screen^: {} | is not read by this version",
                "^concepts^: {} | belong to OMOP databases"
            })
    void each_problem_is_placed_and_named(String marked, String what) {
        texts.assertProblem(marked, what);
    }

    @Test
    void a_study_must_ask_something() {
        String text = StudyTexts.HEAD.replaceAll("(?m)^measurements:\n(  .*\n)+(?=cases)", "");
        assertThat(texts.problems(text))
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .startsWith("the study asks nothing");
    }

    @Test
    void control_characters_of_the_file_reach_no_message() {
        String text =
                StudyTexts.HEAD + "\"se\\eed\\u202E\": 1\nexposure: {column: \"SI\\x07TE\"}\n";
        assertThat(texts.problems(text).toString())
                .doesNotContain("\u001B", "\u0007", "\u202E")
                .contains("\"seed\"");
    }
}
