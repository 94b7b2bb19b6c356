package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.MarkedText;
import org.claypon.yaml.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        List<Problem> problems = problems(text.text());
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
    void missing_codes_that_cannot_be_meant_are_named_where_they_stand() {
        MarkedText text =
                MarkedText.of(
                        StudyTexts.HEAD.replace(
                                "  age: AGE\n",
                                "  age: AGE\n  missing_codes: [., ^1^, ^[9]^, {SITE: [9], ^SITEE^: []}, {SITE: ^[8]^, RACE: ^9^}]\n"));
        List<Problem> problems = problems(text.text());
        assertThat(MarkedText.placesOf(problems)).isEqualTo(text.places());
        assertThat(problems)
                .extracting(Problem::what)
                .containsExactly(
                        "\"1\" stands for \"not known\" and is a code of data.sex",
                        "data missing codes[3] is a list; it must be text",
                        "the table has no column \"SITEE\"; the nearest is \"SITE\"",
                        "\"SITE\" has two lists of missing codes",
                        "data missing codes[5] RACE is text; it must be a list");
        assertThat(problems(text("  age: AGE\n  missing_codes: -9\n")))
                .extracting(Problem::what)
                .containsExactly("data missing codes is text; it must be a list");
        assertThat(problems(text("  age: AGE\n  missing_codes: [1, {SEX: [9]}]\n"))).isEmpty();
    }

    private static String text(String data) {
        return StudyTexts.HEAD.replace("  age: AGE\n", data);
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
                        problems(
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
                "exposure: {measurement: b12, per: ^100^} | 100 has no unit",
                "severity: {measurement: b12, bands: {mild: ^1^, severe: 21}} | a score under 1 is in no band",
                "severity: {measurement: b12, bands: {none: 0, mild: 11, severe: ^11^}} | the bounds do not rise: 11 stands behind 11",
                "severity: {measurement: b12, bands: ^{none: 0}^} | one band divides nobody",
                "severity: {measurement: b12, bands: {Mild: 0, ^mild^: 11}} | a second band is called \"mild\"",
                "severity: {measurement: b12, bands: {none: 0, mild: ^5 mmHg^}} | cannot be converted to pg/mL",
                "^severity^: {bands: {none: 0, mild: 5}} | the key \"measurement\" is missing",
                "patterns: {lack: ^{b12: < 5 pg/mL}^} | here is one",
                "patterns: {lack: {b12: < 5 pg/mL, folate: ^= 5 ng/mL^}} | has no side",
                "patterns: {lack: {b12: < 5 pg/mL, folate: ^5 ng/mL^}} | does not begin with a comparison",
                "patterns: {lack: {b12: < 5 pg/mL, ^folat^: < 5 ng/mL}} | no measurement is called \"folat\"; the nearest is \"folate\"",
                "patterns: {lack: {b12: < 5 pg/mL, folate: ^< 5 mmHg^}} | cannot be converted to ng/mL",
                "exposure: {measurement: b12, per: ^100 mmHg^} | cannot be converted to pg/mL",
                "exposure: {measurement: folate, below: ^10 umol/L^} | cannot be converted to ng/mL",
                "exposure: {measurement: b12, below: ^300 pgmL^} | the unit \"pgmL\" is not known; the nearest is \"pg/mL\"",
                "exposure: {measurement: b12, per: ^many^} | \"many\" is not a number with a unit",
                "exposure:\\n  measurement: b12\\n  below: ^300,5 pg/mL^ | \"300,5 pg/mL\" has a decimal comma\\n  To fix: in the study file decimals have a point: write \"300.5 pg/mL\"",
                "exposure: {measurement: b12, below: ^'0,75 pg/mL'^} | write \"0.75 pg/mL\"",
                "exposure:\\n  measurement: b12\\n  below: ^1,000 pg/mL^ | \"1,000 pg/mL\" has a comma, which may stand between thousands or before decimals\\n  To fix: in the study file decimals have a point and nothing stands between thousands: write \"1000 pg/mL\" or \"1.0 pg/mL\"",
                "exposure:\\n  measurement: b12\\n  below: ^0,125 pg/mL^ | \"0,125 pg/mL\" has a decimal comma\\n  To fix: in the study file decimals have a point: write \"0.125 pg/mL\"",
                "exposure:\\n  measurement: b12\\n  below: ^1250,500pg/mL^ | \"1250,500pg/mL\" has a decimal comma\\n  To fix: in the study file decimals have a point: write \"1250.500pg/mL\"",
                "exposure: {measurement: b12, below: ^1,250 pg/mL^} | a number with a comma stands in braces, where a comma ends a value\\n  To fix: in the study file decimals have a point and nothing stands between thousands: write \"1250 pg/mL\" or \"1.25 pg/mL\"",
                "exposure: {measurement: b12, below: ^0,75 pg/mL^} | a number with a comma stands in braces, where a comma ends a value\\n  To fix: in the study file decimals have a point: write \"0.75 pg/mL\"",
                "adjust: [{measurement: b12, per: ^1,5 pg/mL lower^}] | write \"1.5 pg/mL lower\"",
                "exposure: ^[{measurement: b12}]^ | write \"exposures:\" above a list",
                "exposure: {column: ^folate^} | as in {measurement: folate}",
                "adjust: [{measurement: ^BMI^}] | no measurement is called \"BMI\"\\n",
                "require: [{where: ^age^ >= 18}] | the table has no column \"age\"; data.age names the column \"AGE\"",
                "require: [{where: ^sex^ = 1}] | data.sex names the column \"SEX\"",
                "controls: {match: {age: ^3 years^}} | write \"same\" or \"{within: 3 years}\"",
                "controls: {match: ^[sex, age]^} | write \"match: {sex: same, age: {within: 2 years}}\"",
                "guideline: ^nice-ng239-b12^ | write \"guideline: {use: nice-ng239-b12, inputs: {total_b12: b12}}\"",
                "privacy: ^1^ | write \"privacy: {smallest_count: 5}\"",
                "^smallest_count^: 1 | the key \"smallest_count\" belongs under \"privacy\"",
                "^per_case^: 2 | the key \"per_case\" belongs under \"controls\"",
                "require: ^b12 measured^ | write \"require: [b12 measured]\"",
                "exclude: ^{where: SITE = 1}^ | write \"exclude: [{…}]\", or begin each of several with a dash",
                "exposure: {measurement: b12, below: ^< 200 pg/mL^} | the key says the side already\\n  To fix: write \"200 pg/mL\"",
                "require: [{where: 18 < AGE ^<^ 80}] | write \"x between 1 and 5\"",
                "require: [{where: SITE = 1 ^und^ RACE = 2}] | und is not part of conditions\\n  To fix: write and",
                "require: [{where: SITE = ^‘^x’}] | with straight quotes",
                "controls: {where: ^[RLS = 0, SITE = 1]^} | where is a list; it must be text, one condition\\n  To fix: join conditions with and",
                "exposure: {measurement: b12, per: ^0 pg/mL^} | has no meaning",
                "exposure: {measurement: b12, per: ^-5 pg/mL^} | has no meaning",
                "exposure: ^{measurement: b12, per: 1 pg/mL, scale: log2}^ | per and scale stand in one exposure",
                "exposure: {measurement: b12, scale: ^log3^} | the nearest that is known is \"log2\"",
                "exposure: {measurement: b12, scale: ^splines^} | the nearest that is known is \"spline\"",
                "exposure: {^measurment^: b12} | the key \"measurment\" is not known here; the nearest is \"measurement\"",
                "exposure: ^{name: x}^ | no exposure stands here",
                "exposure: ^b12^ | without its form",
                "exposure: {column: SITE, ^per^: 5} | per does not go with column",
                "exposure: {where: SITE = 1, ^scale^: log2} | scale does not go with a test",
                "exposure: ^{column: SITE, category: RACE}^ | column and category stand in one exposure",
                "^exposure^: {category: RACE} | the key \"reference\" is missing",
                "exposure: {column: ^ID^} | identifies people",
                "exposure: {category: ^id^, reference: 1} | identifies people",
                "exposures: [{column: SITE}, ^{column: SITE}^] | a second one is called \"SITE\"",
                "exposures: [{measurement: b12}, ^{measurement: b12, per: 1 pg/mL}^] | a second one is called \"b12 per 1 pg/mL\"",
                "exposures: ^{column: SITE}^ | it must be a list",
                "adjust: [^homocysteine^]\\nconsequences: [homocysteine] | stands under \"consequences\"",
                "adjust: [^HCY^]\\nconsequences: [homocysteine] | stands under \"consequences\"",
                "adjust: [^{where: HCY > 15}^]\\nconsequences: [homocysteine] | stands under \"consequences\"",
                "adjust: [^{measurement: homocysteine, scale: log2}^]\\nconsequences: [HCY] | stands under \"consequences\"",
                "adjust: [^{where: KIDNEY = 1}^]\\nconsequences: [{where: KIDNEY = 1}] | stands under \"consequences\"",
                "controls: {match: {^SITE^: same}}\\nconsequences: [SITE] | stands under \"consequences\"",
                "controls: {match: {^age^: same}}\\nconsequences: [age] | stands under \"consequences\"",
                "controls: {match: {age: {within: ^2 parsecs^}}} | \"parsecs\" is not a unit of time",
                "controls: {match: {age: {within: ^'1,095 days'^}}} | write \"1095 days\" or \"1.095 days\"",
                "controls: {match: {sex: {within: ^1^}}} | sex has no distance",
                "controls: {match: {b12: {within: ^50^}}} | 50 has no unit",
                "controls: {match: {SITE: {within: ^5 km^}}} | a column has no unit",
                "controls: {match: {age: {within: ^0 years^}}} | nobody but equals",
                "controls: {match: {age: ^near^}} | it must be same, or within a distance",
                "controls: {match: {^age^: {widthin: 2 years}}} | the key \"within\" is missing",
                "controls: {match: {^SITEE^: same}} | neither a measurement nor a column is called \"SITEE\"; the nearest is \"SITE\"",
                "controls: {per_case: ^101^} | from 1 to 100",
                "controls: {per_case: ^every^} | from 1 to 100",
                "controls: {per_case: ^'4'^} | is a text in quotes",
                "controls: {selection: ^nearest^} | the nearest that is known is \"closest\"",
                "controls: {with_replacement: ^yes^} | it must be true or false",
                "controls: {^sampling^: risk_set} | belongs to OMOP databases",
                "require: [^{name: Adults}^] | no test stands here",
                "require: [{name: Adults, ^were^: AGE > 5}] | the nearest is \"where\"",
                "require: [^{where: AGE > 5, measured: [b12]}^] | two tests stand here",
                "require: [{where: AGE > 5}, ^{where: AGE > 5}^] | a second rule is called \"AGE > 5\"",
                "require: [{measured: [^b21^]}] | no measurement is called \"b21\"",
                "require: [{measured: ^[]^}] | measured names no measurement",
                "require: [{measured: {b12: ^300 pg/mL^}}] | does not begin with a comparison",
                "require: [{measured: {b12: ^'< 300'^}}] | 300 has no unit",
                "require: [{any: ^[]^}] | any is an empty list",
                "require: [{not: ^AGE > 5^}] | it must be keys with values",
                "require: [{^has^: kidney}] | asked of databases",
                "require: [{measured: [b12], ^window^: [-365, 0]}] | asked of databases",
                "exclude: [{where: SITE = 1, family: ^mimics^}] | the nearest that is known is \"mimic\"",
                "require: [{where: ^ID^ = 5}] | identifies people",
                "require: [{where: AGE > 1 and ^\"id\"^ in (5)}] | identifies people",
                "require: [{where: AGE > 1 and ^KIDNY^ = 1}] | the table has no column \"KIDNY\"; the nearest is \"KIDNEY\"",
                "require: [{where: 'AGE > 1 and ^\"two word\"^ = ''x'''}] | the nearest is \"two words\"",
                "require: [{where: AGE > 1 and ^homocysteine^ > 15}] | \"homocysteine\" is a measurement, and a condition compares columns\\n  To fix: in place of where, ask with measured: {homocysteine: '< 100 umol/L'}; or name its column in the condition: \"HCY\"",
                "require: [{where: two ^words^ = 1}] | To fix: put the name of the column in double quotes, the whole condition in single quotes, and each single quote in it twice: where: '\"two words\" = 1'",
                "require: [{where: 'AGE > 1 and SITE = ^\"oui\"^'}] | has no column \"oui\"\\n  To fix: if a text is meant, write it in single quotes, as in 'oui'",
                "by: [^age^] | is a number and has no cuts",
                "by: [^b12^] | is a number and has no cuts",
                "by: [{age: ^[65, 50]^}] | the cuts do not rise",
                "by: [{age: ^[]^}] | no cut stands here",
                "by: [{age: [^50 years^]}] | a unit is written here",
                "by: [^{age: [50], folate: [1]}^] | 2 names stand here",
                "by: [{sex: ^[1]^}] | sex has no cuts",
                "by: [SITE, ^SITE^] | a second one is called",
                "by: [^SIET^] | neither a measurement nor a column",
                "compare: [^b13^] | no measurement is called \"b13\"",
                "compare: [b12]\\nequivalent: {^folate^: 10 %} | is not compared",
                "equivalent: {folate: ^0 %^} | leaves no room",
                "equivalent: {folate: ^5^} | 5 has no unit",
                "guideline: {use: ^nice-b12^, inputs: {total_b12: b12}} | the nearest that is known is \"nice-ng239-b12\"",
                "guideline: {use: other, inputs: {^b12^: b12}} | no input \"b12\"; the nearest is \"total_b12\"",
                "guideline: {use: other, inputs: {total_b12: ^b21^}} | no measurement is called \"b21\"",
                "^guideline^: {use: other} | the key \"inputs\" is missing",
                "guideline: {use: other, inputs: {total_b12: b12}, limits: {total_b12: ^15 mmHg^, source: s}} | cannot be converted",
                "guideline: {use: other, inputs: {total_b12: b12}, ^limits^: {total_b12: 15 pg/mL}} | the key \"source\" is missing",
                "guideline: {use: other, inputs: {total_b12: b12}, limits: {^homocysteine^: 15 umol/L, source: s}} | no measurement under \"inputs\"",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: ^1.2^} | from 0 to 1",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: {^gamma^: [1, 2]}} | the nearest is",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: ^{beta: [1, 1], trapezoid: [0, 0, 1, 1]}^} | one number, or one distribution",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: ^[1, 1]^} | one number, or one distribution",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: {beta: ^[0, 2]^}} | two numbers above 0",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: {trapezoid: ^[0.5, 0.4, 0.6, 1]^}} | do not rise",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: {trapezoid: ^[0.5, 0.6]^}} | 2 numbers stand here; trapezoid has 4",
                "exposure: {where: SITE = 1}\\nbias: {case_ppv: 1, draws: ^5^} | from 100 to 100000",
                "exposure: {where: SITE = 1}\\nbias: ^{draws: 500}^ | nothing is said of how well people were recorded",
                "exposure: {column: SITE}\\n^bias^: {case_ppv: 0.9} | no yes-or-no exposure",
                "exposure: {where: SITE = 1}\\nbias: {^exposure^: {sensitivity: 1}} | the key \"specificity\" is missing",
                "exposures: [{where: SITE = 1, name: a}, {where: SITE = 2, name: b}]\\nbias: {exposure: ^{sensitivity: 1, specificity: 1}^} | it is not said which is meant",
                "exposures: [{where: SITE = 1, name: a}]\\nbias: {exposure: {name: ^c^, sensitivity: 1, specificity: 1}} | the nearest that is known",
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
        MarkedText text = MarkedText.of(StudyTexts.HEAD + marked.replace("\\n", "\n") + "\n");
        List<Problem> problems = problems(text.text());
        assertThat(problems.getFirst().toString()).contains(what.replace("\\n", "\n"));
        assertThat(MarkedText.placesOf(problems)).startsWith(text.places().getFirst());
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
                "  folate: {column: FOL, unit: ng/mL} | folate: ^FOL^ | it must be keys with values",
                "cases: {where: RLS = 1} | ^cases^: {} | the key \"where\" is missing",
                "cases: {where: RLS = 1} | cases: {where: RLS ^== 1} | == is not part of conditions",
                "cases: {where: RLS = 1} | cases: {where: RLS in (^select^ x from y)} | begins a query",
                "cases: {where: RLS = 1} | cases: {where: ^read_csv^('/etc/passwd') = 1} | looks like a function",
                "cases: {where: RLS = 1} | cases: {where: ^[RLS = 1]^} | it must be text",
                "cases: {where: RLS = 1} | cases: {where: RLS = 1, ^washout^: 365} | belongs to OMOP databases",
                "cases: {where: RLS = 1} | cases: {where: RLS = 1, ^age^: [20, 90]} | cases.age belongs to OMOP databases",
                "cases: {where: RLS = 1} | cases: {where: RLS = 1, criteria: {source: s, items: [{where: SITE = 1}], need: ^2^}} | it must be 1"
            })
    void each_fault_of_the_required_parts_is_placed_and_named(
            String line, String marked, String what) {
        String indent = line.startsWith("c") ? "" : "  ";
        String replaced =
                StudyTexts.HEAD.replace(
                        indent + line.strip(),
                        marked.equals("^^") ? "" : indent + marked.replace("\\n", "\n"));
        List<Problem> problems = problems(MarkedText.of(replaced).text());
        assertThat(problems.toString()).contains(what);
        if (!marked.equals("^^")) {
            assertThat(MarkedText.placesOf(problems))
                    .contains(MarkedText.of(replaced).places().getFirst());
        }
    }

    @Test
    void a_default_match_needs_age_and_sex() {
        String text = StudyTexts.HEAD.replaceAll("  (age|sex): .*\n", "");
        assertThat(problems(text))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo(
                        "controls are matched on sex and age unless \"match\" says otherwise; missing: data.sex, data.age");
        assertThat(problems(text + "controls: {match: {age: same}}\n"))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo("age is used here, and data.age is missing");
    }

    @Test
    void matched_data_leave_nothing_to_choose() {
        MarkedText text =
                MarkedText.of(
                        StudyTexts.HEAD.replace("  age: AGE\n", "  matched_set: SET\n")
                                + "controls: {^match^: {}, ^per_case^: 4, ^selection^: random, ^with_replacement^: true}\n");
        List<Problem> problems = problems(text.text());
        assertThat(MarkedText.placesOf(problems)).isEqualTo(text.places());
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.what()).contains("matched already"));
    }

    @Test
    void a_condition_with_a_comma_in_braces_is_explained() {
        List<Problem> problems = problems(StudyTexts.HEAD.replace("RLS = 1", "RLS in (1, 2)"));
        assertThat(problems.getFirst().fix())
                .contains("a condition with a comma stands in quotes when it is inside { }");
    }

    @Test
    void a_study_must_ask_something() {
        String text = StudyTexts.HEAD.replaceAll("(?m)^measurements:\n(  .*\n)+(?=cases)", "");
        assertThat(problems(text))
                .singleElement()
                .extracting(Problem::what)
                .asString()
                .startsWith("the study asks nothing");
    }

    @Test
    void one_faulty_measurement_makes_one_problem() {
        assertThat(
                        problems(
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

    @Test
    void control_characters_of_the_file_reach_no_message() {
        String text =
                StudyTexts.HEAD + "\"se\\eed\\u202E\": 1\nexposure: {column: \"SI\\x07TE\"}\n";
        assertThat(problems(text).toString())
                .doesNotContain("\u001B", "\u0007", "\u202E")
                .contains("\"seed\"");
    }

    private List<Problem> problems(String text) {
        StudyReading reading = texts.reading(text);
        reading.compare(StudyTexts.HEADER);
        return reading.problems();
    }
}
