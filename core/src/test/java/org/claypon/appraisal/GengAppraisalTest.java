package org.claypon.appraisal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.printed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.claypon.appraisal.Answer.Standing;
import org.claypon.appraisal.BiasItem.Domain;
import org.claypon.appraisal.BiasItem.Judgement;
import org.claypon.paper.Papers;
import org.claypon.stats.printed.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shipped example: the abstract of Geng and others 2022 and a review of it.
class GengAppraisalTest {

    private static final Appraisal GENG = read();

    private static Appraisal read() {
        try {
            return Appraisal.of(
                    Papers.read(Files.readString(Path.of("../examples/geng-2022/paper.yaml"))));
        } catch (IOException e) {
            throw new AssertionError("the example cannot be read", e);
        }
    }

    private static Check check(String claim, CheckKind kind) {
        return GENG.checks().stream()
                .filter(check -> check.claim().equals(claim) && check.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_severity_correlation_is_impossible_and_a_dropped_digit_would_mend_it() {
        Check found = check("r-irls", CheckKind.P_OF_CORRELATION);
        assertThat(found.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        Span p = found.recomputed().orElseThrow();
        assertThat(p.low()).isCloseTo(0.8223, printed(4));
        assertThat(p.high()).isCloseTo(0.8292, printed(4));
        assertThat(found.repair().orElseThrow())
                .contains("-0.254", "0.253 to 0.255", "a digit was dropped", "7891 to 8674 people");
    }

    @Test
    void the_depression_correlation_is_impossible_with_three_ways_to_mend_it() {
        Check found = check("r-hamd", CheckKind.P_OF_CORRELATION);
        assertThat(found.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(found.repair().orElseThrow())
                .contains(
                        "0.349 to 0.380",
                        "0.00779 to 0.00801",
                        "113 to 136 people",
                        "p <0.001 with all 160")
                .doesNotContain("digit");
    }

    @Test
    void the_odds_ratio_fits_its_interval_and_p_and_is_told_per_ten_units() {
        assertThat(check("or", CheckKind.INTERVAL).verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(check("or", CheckKind.SYMMETRY).verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(check("or", CheckKind.P_OF_ODDS_RATIO).verdict()).isEqualTo(Verdict.CONSISTENT);
        assertThat(check("or", CheckKind.OTHER_STEP).explanation())
                .contains("Per 10 pg/mL lower the odds ratio is 1.36 (1.22 to 1.50)");
    }

    @Test
    void the_odds_ratio_and_the_means_put_the_groups_too_far_apart() {
        Check found = check("or", CheckKind.SEPARATION);
        assertThat(found.verdict()).isEqualTo(Verdict.STRAINED);
        assertThat(found.explanation())
                .contains("about 91", "2.8 standard deviations", "97 times out of 100");
        assertThat(found.recomputed().orElseThrow().low()).isCloseTo(84, printed(0));
        assertThat(found.recomputed().orElseThrow().high()).isCloseTo(100, printed(0));
    }

    @Test
    void over_half_does_not_follow_from_the_mean() {
        Check found = check("over-half", CheckKind.SHARE);
        assertThat(found.verdict()).isEqualTo(Verdict.NOT_CHECKABLE);
        assertThat(found.recomputed().orElseThrow().low()).isCloseTo(6.7, printed(1));
        assertThat(found.explanation())
                .contains("at least 6.7 %", "55 % in a bell", "65 % in a lognormal");
    }

    @Test
    void the_mean_of_the_cases_lies_below_the_tenth_percentile_of_the_reference() {
        Check found = check("b12-means", CheckKind.REFERENCE_LEVEL);
        assertThat(found.verdict()).isEqualTo(Verdict.STRAINED);
        assertThat(found.explanation()).contains("10 % of people are below 315");
    }

    @Test
    void kidney_function_alike_contradicts_the_creatinine_of_the_paper() {
        assertThat(GENG.contradictions())
                .singleElement()
                .satisfies(found ->
                        assertThat(found.claims()).containsExactly("creatinine", "kidney"));
    }

    /// The answers of the notes on this study, claim by claim.
    @ParameterizedTest
    @CsvSource({
        "r-irls, CONTRADICTED, dropped",
        "r-hamd, CONTRADICTED, p <0.001 with all 160",
        "or, SUPPORTED_WITH_CAVEAT, standard deviation of about 91",
        "homocysteine, SUPPORTED_WITH_CAVEAT, direction is reported",
        "creatinine, SUPPORTED_WITH_CAVEAT, direction is reported",
        "retrospective, SUPPORTED, says so of itself",
        "conclusion, NOT_DERIVABLE, cause from consequence",
        "what-rls-is, SUPPORTED, fifth criterion",
        "leads-to, NOT_DERIVABLE, cause from consequence",
        "all-causes, VALUE_JUDGEMENT, number of things looked at",
        "known-causes, SUPPORTED_WITH_CAVEAT, iron and kidney disease only",
        "one-study, SUPPORTED, one study reports",
        "matched, SUPPORTED_WITH_CAVEAT, is not printed",
        "neurologist, SUPPORTED_WITH_CAVEAT, Only the article says so",
        "sleep-studies, SUPPORTED_WITH_CAVEAT, looked back at records",
        "excluded-causes, SUPPORTED_WITH_CAVEAT, by which test or limit",
        "excluded-mimics, SUPPORTED_WITH_CAVEAT, by which test or limit",
        "excluded-b12-diseases, SUPPORTED_WITH_CAVEAT, those who are left",
        "excluded-drugs, SUPPORTED_WITH_CAVEAT, score of the mind (r-hamd)",
        "b12-means, SUPPORTED_WITH_CAVEAT, a difference of -251 pg/mL",
        "unit, SUPPORTED, ng/L",
        "culprit, SUPPORTED_WITH_CAVEAT, Other things differed as well (creatinine)",
        "folate, NOT_CHECKABLE, not equality",
        "kidney, CONTRADICTED, higher in cases",
        "liver, NOT_CHECKABLE, not equality",
        "glucose, NOT_CHECKABLE, not equality",
        "iron, NOT_CHECKABLE, not equality",
        "guideline, SUPPORTED, NG239",
        "over-half, NOT_DERIVABLE, at least 6.7 %",
        "controls-enough, NOT_DERIVABLE, anything from none to all",
        "may-be-a-cause, SUPPORTED, care that the design asks for",
        "mechanism, SUPPORTED_WITH_CAVEAT, makes a cause believable",
        "trial, SUPPORTED_WITH_CAVEAT, not the only one",
        "withholding, VALUE_JUDGEMENT, not scored",
        "treatment, SUPPORTED_WITH_CAVEAT, weak one alone",
        "elsewhere, SUPPORTED, people who were studied",
        "only-fit-people, SUPPORTED_WITH_CAVEAT, 4 claims",
        "appraisal, SUPPORTED_WITH_CAVEAT, form on the risk of bias"
    })
    void answers_claim_by_claim(String claim, Standing standing, String because) {
        assertThat(GENG.answers())
                .filteredOn(answer -> answer.claim().equals(claim))
                .singleElement()
                .satisfies(answer -> {
                    assertThat(answer.standing()).isEqualTo(standing);
                    assertThat(answer.because()).contains(because);
                });
    }

    @Test
    void every_claim_has_an_answer_and_none_has_two() {
        List<String> answered = GENG.answers().stream().map(Answer::claim).toList();
        assertThat(answered).hasSize(38).doesNotHaveDuplicates();
    }

    @Test
    void the_form_flags_an_analysis_that_does_not_say_that_it_kept_the_pairs() {
        assertThat(GENG.bias())
                .filteredOn(item -> item.domain() == Domain.MATCHING)
                .anySatisfy(item -> {
                    assertThat(item.judgement()).isEqualTo(Judgement.CONCERN);
                    assertThat(item.because()).contains("multivariate logistic regression");
                });
        assertThat(GENG.bias())
                .anySatisfy(item -> assertThat(item.judgement()).isEqualTo(Judgement.NOT_REPORTED));
    }

    @Test
    void what_would_show_it_ends_with_the_trial_and_why_it_is_hard() {
        assertThat(GENG.next().getLast().design()).contains("placebo");
        assertThat(GENG.next().getLast().ethics()).contains("hard");
        assertThat(GENG.next())
                .extracting(NextStep::design)
                .anyMatch(text -> text.contains("delayed start"));
    }
}
