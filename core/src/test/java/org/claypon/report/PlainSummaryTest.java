package org.claypon.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.claypon.results.Count;
import org.claypon.results.Matching;
import org.claypon.results.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainSummaryTest {

    /// The contract's limit for a patient's page.
    private static final double GRADE = 8;

    /// What claims that one thing brings about another.
    private static final Pattern CLAIM =
            Pattern.compile(
                    "\\b(caus(e|es|ed|ing)|due to|leads? to|led to|prevents?|prevented|proves?|proven|proof|brings? about|results? in"
                            + "|because of|protects?|responsible for|triggers?|reduces?|increases?)\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern NEGATED_OR_HEDGED =
            Pattern.compile(
                    "\\b(not|no|never|cannot|neither|nor|may|might|could|if|whether)\\b",
                    Pattern.CASE_INSENSITIVE);

    static List<Results> studies() {
        return ResultsExamples.all();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void the_headings_are_fixed(Results results) {
        assertThat(headings(PlainSummary.of(results)))
                .containsExactly(
                        "## What was asked",
                        "## What was already known",
                        "## Who was studied, who was left out, to whom it applies",
                        "## What was found (people out of 100)",
                        "## What the guideline says",
                        "## What it does not show",
                        "## What other studies say",
                        "## What would show it, and why that is hard",
                        "## Words",
                        "## Sources");
    }

    @ParameterizedTest
    @MethodSource("studies")
    void a_patient_can_read_it(Results results) {
        assertThat(ReadingGrade.of(PlainSummary.of(results))).isLessThanOrEqualTo(GRADE);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void no_sentence_claims_a_cause(Results results) {
        assertThat(claims(PlainSummary.of(results))).isEmpty();
    }

    @Test
    void a_sentence_that_claimed_a_cause_would_be_seen() {
        assertThat(
                        claims(
                                "It was seen. Low B12 causes it.\n- Sleep loss is due to B12.\n- It leads to pain."))
                .hasSize(3);
        assertThat(claims("It does not prove a cause. The source says “B12 causes it”.")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("studies")
    void every_section_says_something(Results results) {
        String[] sections = PlainSummary.of(results).split("(?m)^## .*$", -1);
        assertThat(Arrays.stream(sections).skip(1)).hasSize(10).noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void no_number_has_an_exponent_and_no_word_of_the_code_is_left(Results results) {
        assertThat(PlainSummary.of(results))
                .doesNotContainPattern("\\d[eE][-+]?\\d")
                .doesNotContain(
                        "NaN",
                        "Infinity",
                        "Optional",
                        "Exactly",
                        "FewerThan",
                        "NotEstimable",
                        "null");
    }

    @Test
    void shares_are_people_out_of_100() {
        assertThat(PlainSummary.of(ResultsExamples.full()))
                .contains(
                        "Vitamin B12 under 300 pg/mL was seen in about 14 out of 100 people (3 of 21) with the condition and in about 15"
                                + " out of 100 people (13 of 84) without it.")
                .contains(
                        "Vitamin B12 under 180 pg/mL was seen in no one (0 of 21) with the condition");
    }

    @Test
    void nothing_seen_is_said_with_what_could_have_been_seen_and_that_it_refutes_nothing() {
        Results results = ResultsExamples.nothingSeen();
        assertThat(PlainSummary.of(results))
                .contains(
                        "Vitamin B12 below 300 pg/mL was not seen to go with the condition here (odds ratio 0.92, range 0.25 to 3.41).")
                .contains("So no clear link was seen here. That cannot refute a link")
                .contains("How strong must a link be to show up with 21 cases?")
                .contains(
                        "“Vitamin B12 below 300 pg/mL” needs an odds ratio of 6.55 or more, or of 0.15 or less.");
    }

    @Test
    void an_association_is_more_common_and_no_cause() {
        assertThat(PlainSummary.of(ResultsExamples.masked()))
                .contains(
                        "“asbestos” was more common in people with the condition than in matched people without it (odds ratio 6.9, range 2.4 to 25).")
                .doesNotContain("no clear link was seen");
    }

    @Test
    void an_adjusted_model_takes_the_place_of_the_plain_one() {
        String summary = PlainSummary.of(ResultsExamples.full());
        assertThat(summary)
                .contains(
                        "“nerve drug” was more common in people with the condition than in matched people without it (odds ratio 24.5, range 2.61 and up).");
        assertThat(summary).doesNotContain("age (constant in every set)");
    }

    @Test
    void two_groups_that_print_the_same_share_are_called_as_many() {
        assertThat(others(12, 41, 24, 84)).isEqualTo("about as many (24 of 84)");
        assertThat(others(12, 41, 27, 84)).isEqualTo("about 32 out of 100 people (27 of 84)");
        assertThat(others(12, 12, 84, 84)).isEqualTo("everyone (84 of 84)");
        assertThat(
                        PlainFindings.others(
                                new Count.FewerThan(5),
                                Count.of(41),
                                new Count.FewerThan(5),
                                Count.of(84)))
                .isEqualTo("a hidden number of people (of 84)");
    }

    private static String others(long some, long of, long otherSome, long otherOf) {
        return PlainFindings.others(
                Count.of(some), Count.of(of), Count.of(otherSome), Count.of(otherOf));
    }

    @Test
    void people_under_a_limit_are_counted_once() {
        assertThat(PlainSummary.of(ResultsExamples.full()))
                .containsOnlyOnce("(3 of 21) with the condition")
                .contains("nerve drug” was seen in");
    }

    @Test
    void a_link_that_was_seen_comes_with_the_habit_that_could_stand_behind_it() {
        assertThat(PlainSummary.of(ResultsExamples.full()))
                .contains(
                        "For “nerve drug, adjusted”: at least 48.5 times.",
                        "This takes the condition to be rare, as the study file says")
                .contains("Two or three weaker things could do the same.")
                .doesNotContain("For “Vitamin B12 below 300 pg/mL”:");
        assertThat(PlainSummary.of(ResultsExamples.empty())).doesNotContain("habit");
    }

    @Test
    void a_guess_at_wrong_records_comes_with_what_it_would_make_of_the_odds_ratio() {
        assertThat(PlainSummary.of(ResultsExamples.empty())).doesNotContain("in the wrong group");
        assertThat(PlainSummary.of(ResultsExamples.full()))
                .contains("Some people may have been put in the wrong group.")
                .contains("“Vitamin B12 below 300 pg/mL”: about 1.8, range 1.1 and up.");
    }

    @Test
    void two_hidden_counts_beside_each_other_are_not_said() {
        assertThat(PlainSummary.of(ResultsExamples.masked()))
                .doesNotContain("FEV1 under 2 L was seen")
                .doesNotContain("and a hidden number of people without it")
                .contains("How many people were in each band is a hidden number.")
                .contains(
                        "A hidden number is one under 5, or one that would give such a number away");
    }

    @Test
    void a_share_of_nobody_is_not_a_number() {
        assertThat(PlainFindings.people(Count.of(0), Count.of(0)))
                .isEqualTo("no one, as no one could be counted,");
        assertThat(PlainFindings.people(Count.of(1), new Count.FewerThan(5))).isEqualTo("1 person");
    }

    @Test
    void a_number_at_the_start_that_is_rounded_down_says_so() {
        assertThat(PlainSummary.of(ResultsExamples.masked()))
                .contains(" people or a few more with");
        assertThat(PlainSummary.of(ResultsExamples.full())).doesNotContain("or a few more");
    }

    @Test
    void sets_that_the_data_give_are_no_way_of_being_alike() {
        assertThat(PlainSummary.of(inGivenSets(ResultsExamples.full())))
                .contains("They came in sets, which the data give.")
                .doesNotContain("in these ways");
    }

    private static Results inGivenSets(Results results) {
        Matching matching = results.matching();
        Matching given =
                new Matching(
                        List.of("sets as the data give them"),
                        matching.sets(),
                        matching.cases(),
                        matching.controls(),
                        matching.casesUnmatched(),
                        matching.perCase(),
                        matching.controlsReused(),
                        matching.unmatched(),
                        matching.matchedAgainst(),
                        matching.hash());
        return new Results(
                results.study(),
                results.claypon(),
                results.data(),
                results.criteria(),
                results.attrition(),
                given,
                results.balance(),
                results.comparisons(),
                results.guideline(),
                results.guidelineSensitivity(),
                results.models(),
                results.severity(),
                results.patterns(),
                results.by(),
                results.sensitivity(),
                results.criticisms(),
                results.evidence(),
                results.verdict(),
                results.methods(),
                results.literature(),
                results.summary());
    }

    @Test
    void cases_are_not_said_to_be_needed_for_no_match() {
        assertThat(PlainSummary.of(ResultsExamples.full()))
                .doesNotContainPattern("with the condition, who had no match or");
    }

    /// Everybody in a database is a possible control, the later cases too.
    @Test
    void of_a_database_nobody_is_called_without_the_condition_at_the_start() {
        Results full = ResultsExamples.full();
        String without = "At the start there were [^.]* without the condition";
        assertThat(PlainSummary.of(full)).containsPattern(without);
        assertThat(PlainSummary.of(CountsScreenTest.ofDatabase(full)))
                .contains("Those without it came from all who were ever seen there")
                .doesNotContainPattern(without);
    }

    @Test
    void who_was_left_out_is_said_rule_by_rule() {
        assertThat(PlainSummary.of(ResultsExamples.full()))
                .contains("At the start there were 25 people with the condition.")
                .contains(
                        "- 3 people with the condition, by the rule “B12 and homocysteine measured”.")
                .contains(
                        "- 2375 people without the condition, who had no match or were not needed for one.")
                .contains(
                        "the study looked at 21 people with the condition and 84 people without it");
    }

    @Test
    void a_trial_that_withholds_treatment_is_called_wrong_where_a_guideline_asks_for_treatment() {
        assertThat(PlainSummary.of(ResultsExamples.full()))
                .contains("To hold it back from them would be wrong, even for a trial.")
                .contains("They could start at once or a little later, as chance decides.")
                .contains("The study file names these trials:");
        assertThat(PlainSummary.of(ResultsExamples.empty()))
                .contains("No one may be given a thing that is thought to do harm.")
                .doesNotContain("Some people have a test that calls for treatment now.");
    }

    @Test
    void bands_are_said_as_people_out_of_100_of_those_who_have_one() {
        assertThat(PlainSummary.of(ResultsExamples.full()))
                .contains(
                        "- Indeterminate: about 19 out of 100 people (4 of 21) with the condition, and about 24 out of 100 people (20 of"
                                + " 82) without it.")
                .contains("- Indeterminate asks for this test next: methylmalonic acid.")
                .contains("Not every limit was checked against the text of the guide itself.");
    }

    @Test
    void literature_is_quoted_with_its_direction_and_source() {
        assertThat(PlainSummary.of(ResultsExamples.full()))
                .contains(
                        "“Mean B12 was 168 pg/mL in 80 patients and 419 pg/mL in 80 controls” (consistency; speaks for a link; Geng 2022).")
                .contains("By its own account, 1 speaks for a link and none speaks against one.");
    }

    @Test
    void stamps_are_said_plainly() {
        assertThat(PlainSummary.of(ResultsExamples.full()))
                .contains(
                        "Few people with the condition were studied, so chance plays a large part.")
                .contains("so the study cannot say which came first.");
        assertThat(PlainSummary.of(ResultsExamples.masked())).contains("were used more than once");
    }

    @Test
    void equivalence_is_said_as_it_was_judged() {
        assertThat(PlainSummary.of(ResultsExamples.full()))
                .contains(
                        "- Creatinine was shown to be alike on average in both groups (within 10 %).");
        assertThat(PlainSummary.of(ResultsExamples.empty()))
                .contains(
                        "- Urate was not shown to be alike on average, and not shown to differ (within 5 %).");
    }

    @Test
    void text_from_files_makes_no_markup() {
        String summary = PlainSummary.of(ResultsExamples.hostile());
        assertThat(headings(summary)).hasSize(10);
        assertThat(summary)
                .doesNotContain("<script", "<img", "\u202E", "\u2028", "\u0007")
                .doesNotContainPattern("[^\\\\]\\]\\(javascript");
        assertThat(summary.lines().filter(line -> line.startsWith("- own item"))).isEmpty();
        assertThat(summary).contains("&lt;script&gt;", "⟨U+202E⟩", "\\`\\[a\\](javascript:b)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*b*c",
                "a_b_",
                "`code`",
                "[x](y)",
                "![i](j)",
                "a|b",
                "~~x~~",
                "$x$",
                "back\\slash"
            })
    void markup_is_escaped_and_can_be_read_back(String text) {
        String escaped = Markdown.escaped(text);
        assertThat(escaped).isNotEqualTo(text);
        assertThat(escaped.replaceAll("\\\\(\\p{Punct})", "$1")).isEqualTo(text);
    }

    @Test
    void an_address_becomes_no_link() {
        assertThat(Markdown.escaped("see https://x.org or www.y.org"))
                .doesNotContain("https://", "www.y")
                .contains("x.org", "y.org");
    }

    private static List<String> headings(String markdown) {
        return markdown.lines().filter(line -> line.startsWith("#")).toList();
    }

    /// Sentences that claim a cause without a negation or a hedge; what stands in quotation marks was said by others.
    private static List<String> claims(String markdown) {
        List<String> found = new ArrayList<>();
        for (String sentence :
                markdown.replaceAll("“[^”]*”", "X").split("(?<=[.!?:])\\s+|\\n", -1)) {
            if (CLAIM.matcher(sentence).find() && !NEGATED_OR_HEDGED.matcher(sentence).find()) {
                found.add(sentence);
            }
        }
        return found;
    }
}
