package org.claypon.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.claypon.yaml.MarkedText;
import org.claypon.yaml.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Mistakes in the parts `cases`, `controls`, `require` and `exclude` of a study file.
class EligibilityProblemsTest {

    @TempDir private Path folder;
    private StudyTexts texts;

    @BeforeEach
    void makeTable() {
        texts = new StudyTexts(folder);
    }

    /// A line of the start that is replaced, and the problem that this makes.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
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
        texts.assertProblemInPlaceOf(line, marked, what);
    }

    /// What follows the head of a study, with the place of the problem marked, and words of its message.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "require: [{where: ^age^ >= 18}] | the table has no column \"age\"; data.age names the column \"AGE\"",
                "require: [{where: ^sex^ = 1}] | data.sex names the column \"SEX\"",
                "controls: {match: {age: ^3 years^}} | write \"same\" or \"{within: 3 years}\"",
                "controls: {match: ^[sex, age]^} | write \"match: {sex: same, age: {within: 2 years}}\"",
                "^per_case^: 2 | the key \"per_case\" belongs under \"controls\"",
                "require: ^b12 measured^ | write \"require: [b12 measured]\"",
                "exclude: ^{where: SITE = 1}^ | write \"exclude: [{…}]\", or begin each of several with a dash",
                "require: [{where: 18 < AGE ^<^ 80}] | write \"x between 1 and 5\"",
                "require: [{where: SITE = 1 ^und^ RACE = 2}] | und is not part of conditions\\n  To fix: write and",
                "require: [{where: SITE = ^‘^x’}] | with straight quotes",
                "controls: {where: ^[RLS = 0, SITE = 1]^} | where is a list; it must be text, one condition\\n  To fix: join conditions with and",
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
                "require: [{where: 'AGE > 1 and SITE = ^\"oui\"^'}] | has no column \"oui\"\\n  To fix: if a text is meant, write it in single quotes, as in 'oui'"
            })
    void each_problem_is_placed_and_named(String marked, String what) {
        texts.assertProblem(marked, what);
    }

    @Test
    void a_default_match_needs_age_and_sex() {
        String text = StudyTexts.HEAD.replaceAll("  (age|sex): .*\n", "");
        assertThat(texts.problems(text))
                .singleElement()
                .extracting(Problem::what)
                .isEqualTo(
                        "controls are matched on sex and age unless \"match\" says otherwise; missing: data.sex, data.age");
        assertThat(texts.problems(text + "controls: {match: {age: same}}\n"))
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
        List<Problem> problems = texts.problems(text.text());
        assertThat(MarkedText.placesOf(problems)).isEqualTo(text.places());
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.what()).contains("matched already"));
    }

    @Test
    void a_condition_with_a_comma_in_braces_is_explained() {
        List<Problem> problems =
                texts.problems(StudyTexts.HEAD.replace("RLS = 1", "RLS in (1, 2)"));
        assertThat(problems.getFirst().fix())
                .contains("a condition with a comma stands in quotes when it is inside { }");
    }
}
