package org.claypon.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.appraisal.Checked.answer;

import java.util.Optional;
import org.claypon.appraisal.Answer.Standing;
import org.claypon.appraisal.BiasItem.Domain;
import org.claypon.appraisal.BiasItem.Judgement;
import org.claypon.paper.Paper;
import org.claypon.paper.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersTest {

    private static String statement(String about, String says) {
        return "{id: s, from: review, statement: {about: %s, says: \"%s\"}}".formatted(about, says);
    }

    @ParameterizedTest
    @CsvSource({
        "ethics, Nobody may be left untreated, VALUE_JUDGEMENT",
        "mechanism, It blocks a receptor, SUPPORTED_WITH_CAVEAT",
        "timing, The lack came before the illness, NOT_DERIVABLE",
        "timing, Patients improved after treatment, SUPPORTED_WITH_CAVEAT",
        "causation, Lack of iron causes fatigue, NOT_DERIVABLE",
        "causation, Lack of iron may cause fatigue, SUPPORTED",
        "causation, Everybody should be tested, VALUE_JUDGEMENT",
        "causation, Fatigue is associated with lack of iron, SUPPORTED_WITH_CAVEAT",
        "population, It has to be repeated elsewhere, SUPPORTED",
        "population, The people were young, SUPPORTED_WITH_CAVEAT",
        "design, Only a randomized trial would do, SUPPORTED_WITH_CAVEAT",
        "exclusions, People with diabetes were left out, SUPPORTED_WITH_CAVEAT",
        "diagnosis, A neurologist saw everybody, SUPPORTED_WITH_CAVEAT"
    })
    void statements(String about, String says, Standing expected) {
        assertThat(answer("s", statement(about, says)).standing()).isEqualTo(expected);
    }

    @Test
    void a_share_follows_from_a_mean_with_its_spread_or_does_not() {
        String means =
                "{id: m, means: {measurement: x, unit: ng/mL, cases: {mean: \"30\", sd: \"10\", n: 40}, controls: {mean: \"5\"}}}";
        String share =
                "{id: s, share_below: {measurement: x, threshold: \"%s ng/mL\", group: cases, %s: \"%s %%\"}}";
        assertThat(answer("s", share.formatted("50", "more_than", "75"), means).standing())
                .isEqualTo(Standing.SUPPORTED); // at least 79 % however rounded
        assertThat(answer("s", share.formatted("50", "less_than", "75"), means).standing())
                .isEqualTo(Standing.CONTRADICTED);
        assertThat(answer("s", share.formatted("50", "more_than", "90"), means).standing())
                .isEqualTo(Standing.NOT_DERIVABLE);
        assertThat(
                        answer(
                                        "s",
                                        share.formatted("0.05", "more_than", "75")
                                                .replace("ng/mL", "mg/L"),
                                        means)
                                .standing())
                .isEqualTo(Standing.SUPPORTED); // the same in another unit
        assertThat(
                        answer(
                                        "s",
                                        share.formatted("50", "more_than", "75")
                                                .replace("ng/mL", "spoons"),
                                        means)
                                .standing())
                .isEqualTo(Standing.NOT_CHECKABLE);
    }

    @Test
    void between_a_paper_and_an_article_the_paper_stands() {
        Paper paper =
                Papers.of(
                        "{id: p, differs: {measurement: creatinine, direction: higher in cases}}",
                        "{id: r, from: review, equivalent: {measurement: Creatinine}}");
        assertThat(answer("p", paper).standing()).isEqualTo(Standing.SUPPORTED_WITH_CAVEAT);
        assertThat(answer("r", paper).standing()).isEqualTo(Standing.CONTRADICTED);
    }

    @Test
    void inside_a_paper_both_fall() {
        Paper paper =
                Papers.of(
                        "{id: p, differs: {measurement: x, direction: higher in cases}}",
                        "{id: q, differs: {measurement: x, direction: lower in cases}}");
        assertThat(answer("p", paper).standing()).isEqualTo(Standing.CONTRADICTED);
        assertThat(answer("q", paper).standing()).isEqualTo(Standing.CONTRADICTED);
        assertThat(Appraisal.of(paper).contradictions())
                .singleElement()
                .satisfies(found ->
                        assertThat(found.explanation()).contains("Both stand in the paper"));
    }

    @Test
    void a_contradiction_that_the_file_names_counts_once() {
        Paper paper =
                Papers.of(
                        "{id: a, contradicts: [b], statement: {about: design, says: Looked back}}",
                        "{id: b, from: review, contradicts: [a], statement: {about: diagnosis, says: Everybody was examined}}");
        assertThat(Appraisal.of(paper).contradictions()).hasSize(1);
        assertThat(answer("b", paper).standing()).isEqualTo(Standing.CONTRADICTED);
        assertThat(answer("a", paper).standing()).isEqualTo(Standing.SUPPORTED);
    }

    @Test
    void alike_with_numbers_says_which_difference_still_fits() {
        Answer found =
                answer(
                        "e",
                        "{id: e, equivalent: {measurement: x}}",
                        "{id: m, means: {measurement: x, cases: {mean: \"10.0\", sd: \"4.0\"}, controls: {mean: \"10.5\", sd: \"4.0\"}}}");
        assertThat(found.standing()).isEqualTo(Standing.NOT_CHECKABLE);
        assertThat(found.because()).contains("-1.55 to 0.546"); // −0.5 ± 1.655 · 4 √(2/80)
    }

    @Test
    void a_direction_that_the_means_do_not_have_is_flagged() {
        Check found =
                Checked.check(
                        CheckKind.DIRECTION,
                        "{id: d, differs: {measurement: x, direction: higher in cases}}",
                        "{id: m, means: {measurement: x, cases: {mean: \"9\"}, controls: {mean: \"10\"}}}");
        assertThat(found.verdict()).isEqualTo(Verdict.STRAINED);
    }

    private static BiasItem kept(String analysis, String... claims) {
        Paper paper = Checked.matched(claims);
        Paper stated =
                new Paper(
                        paper.heading(),
                        paper.groups(),
                        paper.matchedOn(),
                        Optional.of(analysis),
                        paper.claims(),
                        paper.references(),
                        paper.hash());
        return Appraisal.of(stated).bias().stream()
                .filter(item -> item.domain() == Domain.MATCHING)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void an_analysis_that_keeps_pairs_is_no_concern_unless_a_test_tore_them() {
        String plain = "{id: a, percentage: {value: \"62.5\", count: 50, group: cases}}";
        String torn =
                "{id: b, counts: {cases: [30, 80], controls: [22, 80], p: \"0.18\", test: chi2}}";
        assertThat(kept("conditional logistic regression", plain).judgement())
                .isEqualTo(Judgement.NO_CONCERN);
        assertThat(kept("conditional logistic regression", torn).judgement())
                .isEqualTo(Judgement.CONCERN);
        assertThat(kept("unconditional logistic regression", plain).judgement())
                .isEqualTo(Judgement.CONCERN);
        assertThat(kept("logistic regression", torn).because()).contains("(b)");
    }

    @Test
    void numbers_that_fit_are_no_concern_and_are_named_when_they_do_not() {
        assertThat(
                        numbers("{id: a, percentage: {value: \"62.5\", count: 50, group: cases}}")
                                .judgement())
                .isEqualTo(Judgement.NO_CONCERN);
        assertThat(numbers("{id: a, totals: {parts: [50, 40], total: 80}}").because())
                .contains("Cannot be right as printed: a");
        assertThat(numbers("{id: a, statement: {about: ethics, says: x}}").judgement())
                .isEqualTo(Judgement.NOT_REPORTED);
    }

    private static BiasItem numbers(String claim) {
        return Appraisal.of(Papers.of(claim)).bias().getLast();
    }

    @Test
    void wrong_records_and_hidden_confounders_from_the_printed_counts() {
        // R's episensr and EValue: 45/94/257/945, sensitivity and specificity 0.9: 2.340941
        Appraisal found =
                Appraisal.of(
                        Papers.of("{id: a, counts: {cases: [45, 139], controls: [257, 1202]}}"));
        assertThat(found.hidden()).hasSize(3);
        assertThat(found.hidden().getLast().value()).isBetween(2.3409, 2.3410);
        assertThat(found.hidden().getFirst().what()).contains("rare");
        assertThat(found.hidden().getFirst().value())
                .isBetween(2.917, 2.918); // 1.7603 + √(1.7603 · 0.7603)
    }

    @Test
    void every_kind_of_claim_is_appraised() {
        Appraisal found = Appraisal.of(Papers.everyKind());
        assertThat(found.answers()).hasSize(14);
        assertThat(found.reporting()).extracting(ReportingItem::number).doesNotHaveDuplicates();
        assertThat(found.checks())
                .allSatisfy(check ->
                        assertThat(check.explanation()).isNotBlank().doesNotContain("NaN"));
    }
}
