package org.claypon.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.MarkedText;
import org.claypon.yaml.Problem;
import org.claypon.yaml.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaperProblemsTest {

    private static final String HEAD =
            """
            claypon: 1
            paper: {title: A paper}
            groups: {cases: {n: 80}, controls: {n: 80}}
            """;

    private static List<Problem> problems(String text) {
        FileRejected rejected =
                catchThrowableOfType(FileRejected.class, () -> PaperReader.read(file(text)));
        assertThat(rejected).as("the file is refused").isNotNull();
        return rejected.problems();
    }

    static YamlFile file(String text) {
        return new YamlFile("paper.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void all_problems_come_at_once_in_the_order_of_the_file() {
        MarkedText text =
                MarkedText.of(
                        """
                        claypon: ^2^
                        paper: {title: A paper, ^yaer^: 2022}
                        groups: {cases: {n: ^0^}, controls: {n: 80}}
                        claims:
                          - {id: r, correlation: {r: ^-0.025^, p: "0.023"}}
                          - {id: ^r^, differs: {measurement: b12, direction: ^higher^}}
                          - {id: x, ^oddsratio^: {value: "0.97"}}
                          - {id: y, statement: {about: ^mecanism^, says: myelin}, contradicts: ^rr^}
                        """);
        List<Problem> problems = problems(text.text());
        assertThat(MarkedText.placesOf(problems)).isEqualTo(text.places());
        assertThat(problems)
                .extracting(Problem::what)
                .containsExactly(
                        "claypon is 2; it must be 1",
                        "the key \"yaer\" is not known here; the nearest is \"year\"",
                        "groups cases n is 0; it must be from 1 to 1000000000",
                        "r: -0.025 is not in quotes; a printed number is kept as text, because zeros at its end say how it was rounded",
                        "a second claim is called \"r\"; the first is in line 5",
                        "claims[2] differs direction is \"higher\"; the nearest that is known is \"higher in cases\"",
                        "the key \"oddsratio\" is not known here; the nearest is \"odds_ratio\"",
                        "claims[4] statement about is \"mecanism\"; the nearest that is known is \"mechanism\"",
                        "no claim is called \"rr\"; the nearest is \"r\"");
    }

    @Test
    void the_printed_form_is_that_of_the_contract() {
        assertThatThrownBy(() ->
                        PaperReader.read(
                                file(
                                        HEAD
                                                + "claims:\n  - {id: r, correlation: {r: 0.20, p: \"0.5\"}}\n")))
                .isInstanceOf(FileRejected.class)
                .hasMessage(
                        """
                        paper.yaml:5:30  claims[1].correlation.r
                          r: 0.20 is not in quotes; a printed number is kept as text, because zeros at its end say how it was rounded
                          To fix: write it in quotes, exactly as printed: r: "0.20\"\
                        """);
    }

    @Test
    void control_characters_are_not_echoed() {
        String bell = "claims: [{id: \"a\\u0007\\u202eb\", means: {}}]\n";
        assertThat(problems(HEAD + bell).toString())
                .doesNotContain("\u0007", "\u202e")
                .contains("\"ab\"");
    }

    @Test
    void a_comma_in_a_text_without_quotes_is_explained() {
        List<Problem> problems =
                problems(
                        HEAD
                                + "claims: [{id: a, statement: {about: ethics, says: one thing, and another}}]\n");
        assertThat(problems)
                .singleElement()
                .extracting(Problem::fix)
                .asString()
                .endsWith("or, if it belongs to the text before it, put that text in quotes");
    }

    /// One claim with the place of its one problem marked, and words of the message.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                // what all claims have in common
                "^{from: paper, equivalent: {measurement: b12}}^ | the key \"id\" is missing",
                "{id: ^[1]^, equivalent: {measurement: b12}} | it must be text",
                "{id: ^a b^, equivalent: {measurement: b12}} | \"a b\" is no id",
                "{id: a, from: ^reviewer^, equivalent: {measurement: b12}} | the nearest that is known is \"review\"",
                "{id: a, n: ^0^, correlation: {r: \"0.2\"}} | from 1 to 1000000000",
                "{id: a, n: ^-5^, correlation: {r: \"0.2\"}} | from 1 to 1000000000",
                "{id: a, n: ^\"80\"^, correlation: {r: \"0.2\"}} | is a text in quotes; it must be a whole number",
                "{id: a, n: ^80^, correlation: {r: \"0.2\", n: 79}} | n is 80 here and 79 inside correlation",
                "^{id: a}^ | the claim does not say anything: its kind is missing",
                "^{id: a, equivalent: {measurement: b12}, differs: {measurement: b12, direction: lower in cases}}^ | equivalent and differs stand in one claim",
                "{id: a, equivalent: {measurement: b12}, contradicts: ^a^} | the claim contradicts itself",
                "{id: a, equivalent: {measurement: b12}, contradicts: [^b^]} | no claim is called \"b\"; the nearest is \"a\"",
                "{id: a, ^equal^: {measurement: b12}} | the nearest is",
                "^a claim^ | a claim is keys with values",
                // correlation
                "{id: a, ^correlation^: {p: \"0.023\"}} | the key \"r\" is missing",
                "{id: a, correlation: ^strong^} | it must be keys with values",
                "{id: a, correlation: {r: ^-0.025^, p: \"0.023\"}} | zeros at its end say how it was rounded",
                "{id: a, correlation: {r: ^\"-1.2\"^, p: \"0.023\"}} | r is -1.2; it must be from -1 to 1",
                "{id: a, correlation: {r: ^\"<0.2\"^}} | only p values have one",
                "{id: a, correlation: {r: ^[1]^}} | is a list; it must be text",
                "{id: a, correlation: {r: ^\"0,25\"^}} | is no number as papers print it",
                "{id: a, correlation: {r: \"0.2\", p: ^0.023^}} | p: 0.023 is not in quotes",
                "{id: a, correlation: {r: \"0.2\", p: ^\"1.2\"^}} | p is 1.2; it must be from 0 to 1",
                "{id: a, correlation: {r: \"0.2\", p: ^\"-0.1\"^}} | it must be from 0 to 1",
                "{id: a, correlation: {r: \"0.2\", p: ^NS^}} | is no number as papers print it",
                "{id: a, correlation: {r: \"0.2\", test: ^pearsn^}} | the nearest that is known is \"pearson\"",
                "{id: a, correlation: {r: \"0.2\", test: ^fisher^}} | fisher is no test for correlation",
                "{id: a, correlation: {r: \"0.2\", n: ^0^}} | from 1 to 1000000000",
                "{id: a, correlation: {r: \"0.2\", ^rr^: \"0.3\"}} | the nearest is \"r\"",
                // means
                "{id: a, ^means^: {cases: {mean: \"168\"}, controls: {mean: \"419\"}}} | the key \"measurement\" is missing",
                "{id: a, ^means^: {measurement: b12, controls: {mean: \"419\"}}} | the key \"cases\" is missing",
                "{id: a, ^means^: {measurement: b12, cases: {mean: \"168\"}}} | the key \"controls\" is missing",
                "{id: a, means: {measurement: b12, cases: ^168^, controls: {mean: \"419\"}}} | it must be keys with values",
                "{id: a, means: {measurement: b12, cases: {mean: ^168^}, controls: {mean: \"419\"}}} | mean: 168 is not in quotes",
                "{id: a, means: {measurement: b12, cases: ^{n: 78}^, controls: {mean: \"419\"}}} | neither a mean nor a median stands here",
                "{id: a, means: {measurement: b12, cases: {mean: \"168\", sd: ^\"-3\"^}, controls: {mean: \"419\"}}} | sd is -3; it must be 0 or more",
                "{id: a, means: {measurement: b12, cases: {median: \"168\", sd: ^\"3\"^}, controls: {mean: \"419\"}}} | sd stands without mean",
                "{id: a, means: {measurement: b12, cases: {median: \"168\", q1: ^\"100\"^}, controls: {mean: \"419\"}}} | q1 stands without q3",
                "{id: a, means: {measurement: b12, cases: {median: \"9.1\", q1: \"13.2\", q3: \"14\"}, controls: {mean: \"419\"}}} | median is 9.1, below 13.2",
                "{id: a, means: {measurement: b12, cases: {median: \"9.1\", q1: \"6\", q3: ^\"5\"^}, controls: {mean: \"419\"}}} | q3 is 5, below 9.1",
                "{id: a, means: {measurement: b12, cases: {median: \"9\", lowest: \"10\", highest: \"12\"}, controls: {mean: \"419\"}}} | median is 9, below 10",
                "{id: a, means: {measurement: b12, cases: {mean: \"9\", n: ^0^}, controls: {mean: \"419\"}}} | from 1 to 1000000000",
                "{id: a, means: {measurement: b12, cases: {^maen^: \"168\"}, controls: {mean: \"419\"}}} | the nearest is \"mean\"",
                "{id: a, means: {measurement: b12, cases: {mean: \"1\"}, controls: {mean: \"2\"}, p: ^1.5^}} | p: 1.5 is not in quotes",
                "{id: a, means: {measurement: b12, cases: {mean: \"1\"}, controls: {mean: \"2\"}, test: ^chi2^}} | chi2 is no test for means",
                "{id: a, means: {measurement: b12, cases: {mean: \"1\"}, controls: {mean: \"2\"}, step: ^\"0\"^}} | step is 0",
                "{id: a, means: {measurement: b12, cases: {mean: \"1\"}, controls: {mean: \"2\"}, items: ^0^}} | from 1 to 1000",
                "{id: a, means: {measurement: b12, cases: {mean: \"1\"}, controls: {mean: \"2\"}, scale: ^[\"1\"]^}} | scale has 1 numbers; it must have 2",
                "{id: a, means: {measurement: b12, cases: {mean: \"1\"}, controls: {mean: \"2\"}, scale: ^[\"7\", \"1\"]^}} | the scale ends at 1",
                "{id: a, means: {measurement: b12, cases: {mean: \"1\"}, controls: {mean: \"2\"}, scale: [^1^, \"7\"]}} | is not in quotes",
                // share_below
                "{id: a, ^share_below^: {threshold: \"180 pg/mL\", group: cases, more_than: 50 %}} | the key \"measurement\" is missing",
                "{id: a, ^share_below^: {measurement: b12, group: cases, more_than: 50 %}} | the key \"threshold\" is missing",
                "{id: a, ^share_below^: {measurement: b12, threshold: \"180 pg/mL\", more_than: 50 %}} | the key \"group\" is missing",
                "{id: a, share_below: ^{measurement: b12, threshold: \"180 pg/mL\", group: cases}^} | it is not said how many are below",
                "{id: a, share_below: ^{measurement: b12, threshold: \"180 pg/mL\", group: cases, more_than: 50 %, less_than: 60 %}^} | stand in one claim",
                "{id: a, share_below: {measurement: b12, threshold: ^low^, group: cases, more_than: 50 %}} | is no number with a unit",
                "{id: a, share_below: {measurement: b12, threshold: ^\"0 pg/mL\"^, group: cases, more_than: 50 %}} | is not above 0",
                "{id: a, share_below: {measurement: b12, threshold: \"180 pg/mL\", group: ^patients^, more_than: 50 %}} | the nearest that is known is",
                "{id: a, share_below: {measurement: b12, threshold: \"180 pg/mL\", group: cases, more_than: ^120 %^}} | it must be from 0 to 100",
                "{id: a, share_below: {measurement: b12, threshold: \"180 pg/mL\", group: cases, more_than: ^50^}} | is not in quotes",
                "{id: a, share_below: {measurement: b12, threshold: \"180 pg/mL\", group: cases, more_than: ^half^}} | is no number",
                "{id: a, share_below: ^over half^} | it must be keys with values",
                // odds_ratio
                "{id: a, ^odds_ratio^: {lower: \"0.96\", upper: \"0.98\"}} | the key \"value\" is missing",
                "{id: a, odds_ratio: {value: ^0.97^, lower: \"0.96\", upper: \"0.98\"}} | value: 0.97 is not in quotes",
                "{id: a, odds_ratio: {value: ^\"-0.97\"^}} | it must be 0 or more",
                "{id: a, odds_ratio: {value: \"0.97\", lower: ^\"0.96\"^}} | lower stands without upper",
                "{id: a, odds_ratio: {value: \"0.97\", upper: ^\"0.98\"^}} | upper stands without lower",
                "{id: a, odds_ratio: {value: \"0.97\", lower: \"0.98\", upper: ^\"0.96\"^}} | upper is 0.96, below lower, 0.98",
                "{id: a, odds_ratio: {value: \"0.97\", p: ^\"2\"^}} | p is 2",
                "{id: a, odds_ratio: {value: \"0.97\", per: ^one unit^}} | is no number with a unit",
                "{id: a, odds_ratio: {value: \"0.97\", per: ^0 pg/mL^}} | is not above 0",
                "{id: a, odds_ratio: {value: \"0.97\", test: ^welch^}} | welch is no test for odds ratio",
                "{id: a, odds_ratio: {value: \"0.97\", ^unit^: 1}} | is not known here",
                "{id: a, odds_ratio: ^\"0.97\"^} | it must be keys with values",
                // equivalent, differs
                "{id: a, ^equivalent^: {p: \"0.4\"}} | the key \"measurement\" is missing",
                "{id: a, equivalent: ^creatinine^} | it must be keys with values",
                "{id: a, equivalent: {measurement: ^[b12]^}} | it must be text",
                "{id: a, equivalent: {measurement: b12, p: ^\"1.4\"^}} | p is 1.4",
                "{id: a, equivalent: {measurement: b12, ^margin^: 10 %}} | is not known here",
                "{id: a, ^differs^: {direction: higher in cases}} | the key \"measurement\" is missing",
                "{id: a, ^differs^: {measurement: b12}} | the key \"direction\" is missing",
                "{id: a, differs: {measurement: b12, direction: ^up^}} | the nearest that is known is",
                "{id: a, differs: {measurement: b12, direction: lower in cases, p: ^0.05^}} | p: 0.05 is not in quotes",
                // counts
                "{id: a, ^counts^: {controls: [22, 80]}} | the key \"cases\" is missing",
                "{id: a, ^counts^: {cases: [22, 80]}} | the key \"controls\" is missing",
                "{id: a, counts: {cases: ^30^, controls: [22, 80]}} | it must be a list",
                "{id: a, counts: {cases: ^[30]^, controls: [22, 80]}} | cases has 1 numbers; it must have 2",
                "{id: a, counts: {cases: [^81^, 80], controls: [22, 80]}} | 81 of 80 people is more than all",
                "{id: a, counts: {cases: [^-1^, 80], controls: [22, 80]}} | from 0 to",
                "{id: a, counts: {cases: [30, ^0^], controls: [22, 80]}} | from 1 to",
                "{id: a, counts: {cases: [^\"30\"^, 80], controls: [22, 80]}} | write it without quotes",
                "{id: a, counts: {cases: [^3.5^, 80], controls: [22, 80]}} | from 0 to",
                "{id: a, counts: {cases: [30, 80], controls: [22, 80], p: ^0.17^}} | p: 0.17 is not in quotes",
                "{id: a, counts: {cases: [30, 80], controls: [22, 80], test: ^student^}} | student is no test for counts",
                "{id: a, counts: {cases: [30, 80], controls: [22, 80], odds_ratio: ^1.6^}} | is not in quotes",
                "{id: a, counts: {cases: [30, 80], controls: [22, 80], lower: \"2\", upper: ^\"1\"^}} | upper is 1, below lower",
                // pairs
                "{id: a, ^pairs^: {control_only: 3, both: 27, neither: 4}} | the key \"case_only\" is missing",
                "{id: a, ^pairs^: {case_only: 3, both: 27, neither: 4}} | the key \"control_only\" is missing",
                "{id: a, ^pairs^: {case_only: 29, control_only: 3, neither: 4}} | the key \"both\" is missing",
                "{id: a, ^pairs^: {case_only: 29, control_only: 3, both: 27}} | the key \"neither\" is missing",
                "{id: a, pairs: {case_only: ^-1^, control_only: 3, both: 27, neither: 4}} | from 0 to",
                "{id: a, pairs: {case_only: 29, control_only: 3, both: 27, neither: 4, odds_ratio: ^9.67^}} | is not in quotes",
                "{id: a, pairs: {case_only: 29, control_only: 3, both: 27, neither: 4, test: ^pearson^}} | pearson is no test for pairs",
                "{id: a, pairs: ^[29, 3, 27, 4]^} | it must be keys with values",
                // percentage
                "{id: a, ^percentage^: {group: cases, count: 50}} | the key \"value\" is missing",
                "{id: a, percentage: {group: ^sick^, value: \"62.5\"}} | the nearest that is known is",
                "{id: a, percentage: {group: cases, value: ^62.5^}} | value: 62.5 is not in quotes",
                "{id: a, percentage: {group: cases, value: ^\"100.5\"^}} | it must be from 0 to 100",
                "{id: a, percentage: {group: cases, value: ^\"-2\"^}} | it must be from 0 to 100",
                "{id: a, percentage: {group: cases, value: \"62.5\", count: ^81^}} | 81 of 80 people is more than all",
                "{id: a, percentage: {group: cases, value: \"62.5\", count: 50, n: ^0^}} | from 1 to",
                "{id: a, percentage: {value: \"62.5\", count: ^161^}} | 161 of 160 people is more than all",
                // totals
                "{id: a, ^totals^: {total: 80}} | the key \"parts\" is missing",
                "{id: a, ^totals^: {parts: [37, 43]}} | the key \"total\" is missing",
                "{id: a, totals: {parts: ^80^, total: 80}} | it must be a list",
                "{id: a, totals: {parts: ^[]^, total: 80}} | no part stands here",
                "{id: a, totals: {parts: ^[80]^, total: 80}} | one part is no sum",
                "{id: a, totals: {parts: [37, ^-43^], total: 80}} | from 0 to",
                "{id: a, totals: {parts: [37, 43], total: ^80.5^}} | from 0 to",
                "{id: a, totals: {parts: [37, 43], total: 80, missing: ^-1^}} | from 0 to",
                // test
                "{id: a, test: ^{df: 158, p: \"0.23\"}^} | no test statistic stands here",
                "{id: a, test: ^{t: \"1.2\", z: \"1.2\", df: 158, p: \"0.23\"}^} | 2 test statistics stand in one claim",
                "{id: a, ^test^: {t: \"1.2\", df: 158}} | the key \"p\" is missing",
                "{id: a, test: {t: ^1.20^, df: 158, p: \"0.23\"}} | t: 1.20 is not in quotes",
                "{id: a, test: ^{t: \"1.20\", p: \"0.23\"}^} | t has one number of degrees of freedom; none stands here",
                "{id: a, test: {t: \"1.20\", df: ^0^, p: \"0.23\"}} | there are 0 degrees of freedom",
                "{id: a, test: {t: \"1.20\", df: ^[2, 28]^, p: \"0.23\"}} | t has one number of degrees of freedom; 2 stand here",
                "{id: a, test: {F: \"1.20\", df: ^28^, p: \"0.23\"}} | F has 2 numbers of degrees of freedom; one stands here",
                "{id: a, test: {F: ^\"-1.20\"^, df: [2, 28], p: \"0.23\"}} | F is -1.20; it must be 0 or more",
                "{id: a, test: {z: \"1.20\", df: ^5^, p: \"0.23\"}} | z has no degrees of freedom; one stands here",
                "{id: a, test: {chi2: \"1.20\", df: ^many^, p: \"0.23\"}} | is no number as papers print it",
                "{id: a, test: {t: \"1.20\", df: 158, p: ^\"1.01\"^}} | p is 1.01",
                "{id: a, test: {^tt^: \"1.20\", df: 158, p: \"0.23\"}} | the nearest is",
                // statement
                "{id: a, ^statement^: {says: myelin}} | the key \"about\" is missing",
                "{id: a, ^statement^: {about: mechanism}} | the key \"says\" is missing",
                "{id: a, statement: {about: ^myelin^, says: myelin}} | the nearest that is known is",
                "{id: a, statement: {about: mechanism, says: ^''^}} | has no value",
                "{id: a, statement: {about: mechanism, says: s, contradicts: ^b^}} | no claim is called \"b\"",
                "{id: a, statement: ^myelin^} | it must be keys with values"
            })
    void each_fault_of_a_claim_is_placed_and_named(String marked, String what) {
        MarkedText text = MarkedText.of(HEAD + "claims:\n  - " + marked + "\n");
        List<Problem> problems = problems(text.text());
        assertThat(problems.toString()).contains(what);
        if (!text.places().isEmpty()) {
            assertThat(MarkedText.placesOf(problems)).isEqualTo(text.places());
        }
    }

    /// The rest of the file, with the place of its one problem marked.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "paper: {title: A paper} | ^paper^: {year: 2022} | the key \"title\" is missing",
                "paper: {title: A paper} | paper: ^A paper^ | it must be keys with values",
                "paper: {title: A paper} | paper: {title: A paper, year: ^twenty^} | from 1600 to 2200",
                "paper: {title: A paper} | paper: {title: A paper, ^author^: x} | is not known here",
                "cases: {n: 80} | ^cases^: {label: x} | the key \"n\" is missing",
                "cases: {n: 80} | cases: {n: ^0^} | from 1 to",
                "cases: {n: 80} | cases: {n: ^\"80\"^} | write it without quotes",
                "cases: {n: 80} | cases: ^80^ | it must be keys with values",
                "cases: {n: 80}, | | the key \"cases\" is missing",
                "groups: {cases: {n: 80}, controls: {n: 80}} | ^groups^: {cases: {n: 80}, ^control^: {n: 80}} | the nearest is \"controls\"",
                "claypon: 1 | claypon: ^2^ | it must be 1",
                "claypon: 1 | | the key \"claypon\" is missing"
            })
    void each_fault_of_the_head_is_placed_and_named(String part, String marked, String what) {
        String replaced = HEAD.replace(part, marked == null ? "" : marked);
        String rest = "claims: [{id: a, equivalent: {measurement: b12}}]\n";
        MarkedText text = MarkedText.of(replaced + rest);
        List<Problem> problems = problems(text.text());
        assertThat(problems.toString()).contains(what);
        if (!text.places().isEmpty()) {
            assertThat(MarkedText.placesOf(problems)).isEqualTo(text.places());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "claims: ^[]^ | no claim stands here",
                "claims: ^{id: a}^ | it must be a list",
                "matched_on: ^age^ | it must be a list",
                "analysis: ^[a]^ | it must be text",
                "reference: ^b12^ | it must be a list",
                "reference: [^{unit: pg/mL, p10: 315, source: s}^] | the key \"measurement\" is missing",
                "reference: [^{measurement: b12, p10: 315}^] | the key \"source\" is missing",
                "reference: [^{measurement: b12, source: s}^] | no percentile stands here",
                "reference: [{measurement: b12, p10: ^low^, source: s}] | is no number",
                "reference: [{measurement: b12, p10: 315, p50: ^200^, source: s}] | p50 is 200, below p10",
                "reference: [{measurement: b12, ^p11^: 315, source: s}] | the nearest is",
                "^grops^: {} | the nearest is"
            })
    void each_fault_of_the_other_keys_is_placed_and_named(String marked, String what) {
        String claims =
                marked.startsWith("claims")
                        ? ""
                        : "claims: [{id: a, equivalent: {measurement: b12}}]\n";
        MarkedText text = MarkedText.of(HEAD + claims + marked + "\n");
        List<Problem> problems = problems(text.text());
        assertThat(problems.toString()).contains(what);
        assertThat(MarkedText.placesOf(problems)).isEqualTo(text.places());
    }
}
