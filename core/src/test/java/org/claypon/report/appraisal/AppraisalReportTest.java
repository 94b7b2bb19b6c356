package org.claypon.report.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.claypon.paper.Papers;
import org.claypon.results.Figure;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Beside;
import org.claypon.results.PaperAppraisal.Estimate;
import org.claypon.results.PaperAppraisal.Level;
import org.claypon.results.PaperAppraisal.Odds;
import org.junit.jupiter.api.Test;

class AppraisalReportTest {

    private static List<String> ids(String page) {
        return Pattern.compile("<section id=\"([a-z]+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @Test
    void what_cannot_be_right_comes_first() {
        assertThat(ids(AppraisalReport.of(Appraised.geng())))
                .containsExactly(
                        "short",
                        "impossible",
                        "strained",
                        "contradictions",
                        "shares",
                        "claims",
                        "bias",
                        "unmeasured",
                        "others",
                        "next",
                        "checks",
                        "reporting",
                        "meaning");
    }

    @Test
    void each_impossible_number_says_what_is_printed_what_it_would_be_and_why_it_matters() {
        String page = AppraisalReport.of(Appraised.geng());
        String first = page.substring(page.indexOf("<section id=\"impossible\""));
        first = first.substring(0, first.indexOf("</section>"));
        assertThat(first)
                .contains("<dt>Printed</dt><dd>r -0.025, p 0.023, n 80</dd>")
                .contains("<dt>It would have to be</dt>", "0.822 to 0.829")
                .contains("<dt>What would make it fit</dt>", "r -0.254")
                .contains("<dt>Why it matters</dt>", "no link would be shown");
    }

    @Test
    void the_page_runs_nothing_and_fetches_nothing() {
        String page = AppraisalReport.of(Appraised.geng());
        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("<script", "http://", "https://", "style=\"");
    }

    @Test
    void hostile_text_of_a_paper_file_stays_text() {
        String page =
                AppraisalReport.of(
                        Appraised.of(
                                Papers.of(
                                        "{id: s, statement: {about: ethics, says: '<img src=x onerror=alert(1)>'}}")));
        assertThat(page).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;");
    }

    @Test
    void every_picture_is_also_a_table() {
        String page = AppraisalReport.of(with(Appraised.geng()));
        long figures = page.split("<figure", -1).length - 1L;
        assertThat(figures).isEqualTo(3);
        assertThat(page.split("Show as a table", -1)).hasSize((int) figures + 1);
    }

    @Test
    void every_id_is_used_once_and_every_label_exists() {
        String page = AppraisalReport.of(with(Appraised.geng()));
        List<String> ids =
                Pattern.compile(" id=\"([^\"]+)\"")
                        .matcher(page)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .toList();
        assertThat(ids).doesNotHaveDuplicates();
        Pattern.compile("aria-(?:labelledby|describedby)=\"([^\"]+)\"")
                .matcher(page)
                .results()
                .forEach(found -> assertThat(ids).contains(found.group(1)));
    }

    @Test
    void every_claim_has_its_answer_and_every_item_of_the_form_its_reason() {
        PaperAppraisal appraisal = Appraised.geng();
        assertThat(appraisal.answers())
                .extracting(PaperAppraisal.Answer::claim)
                .isEqualTo(appraisal.claims().stream().map(PaperAppraisal.Claim::id).toList());
        assertThat(appraisal.bias()).allSatisfy(item -> assertThat(item.because()).isNotBlank());
        assertThat(AppraisalReport.of(appraisal)).contains("Not reported", "are not added up");
    }

    @Test
    void a_paper_of_every_kind_of_claim_is_shown() {
        String page = AppraisalReport.of(Appraised.everyKind());
        assertThat(page)
                .contains(
                        "Pairs: 29 with the case only, 3 with the control only, 27 both, 4 neither")
                .contains("F(2, 28) = 2.20, p = 0.13")
                .contains("37 and 43 make up 80")
                .contains("30 of 80 RLS and 22 of 80 healthy");
    }

    @Test
    void a_run_stands_beside_the_paper_in_the_same_step() {
        String page = AppraisalReport.of(with(Appraised.geng()));
        assertThat(ids(page)).contains("beside");
        assertThat(page)
                .contains("Published, per 100 pg/mL", "Your run, per 100 pg/mL")
                .contains("0.048 (0.017 to 0.13)", "0.98 (0.83 to 1.14)")
                .contains("595");
    }

    private static PaperAppraisal with(PaperAppraisal a) {
        Beside beside =
                new Beside(
                        "Our study",
                        "0123456789abcdef",
                        List.of(
                                new Estimate(
                                        "or",
                                        "Vitamin B12",
                                        "100 pg/mL",
                                        odds(0.0476, 0.0169, 0.1326),
                                        "b12 per 100 pg/mL",
                                        odds(0.9845, 0.8286, 1.1424))),
                        List.of(
                                new Level(
                                        "b12-means",
                                        "Vitamin B12",
                                        "pg/mL",
                                        Figure.of(168),
                                        Figure.of(419),
                                        Figure.of(594.9),
                                        Figure.of(609.6))));
        return new PaperAppraisal(
                a.paper(),
                a.claypon(),
                a.claims(),
                a.checks(),
                a.answers(),
                a.contradictions(),
                a.shares(),
                a.bias(),
                a.unmeasured(),
                a.reporting(),
                a.next(),
                a.guidelines(),
                a.literature(),
                Optional.of(beside),
                a.summary());
    }

    private static Odds odds(double ratio, double lower, double upper) {
        return new Odds(Figure.of(ratio), Figure.of(lower), Figure.of(upper));
    }
}
