package org.claypon.report.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.claypon.paper.Papers;
import org.claypon.report.PlainSummary;
import org.claypon.report.ReadingGrade;
import org.claypon.results.PaperAppraisal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlainAppraisalTest {

    /// Contract of the outputs: what a reader of about 13 years can read.
    private static final double HIGHEST_GRADE = 8;

    static Stream<PaperAppraisal> papers() {
        return Stream.of(Appraised.geng(), Appraised.everyKind(), nothingWrong());
    }

    private static PaperAppraisal nothingWrong() {
        return Appraised.of(
                Papers.of("{id: s, counts: {cases: [30, 80], controls: [22, 80], p: \"0.18\"}}"));
    }

    private static String section(String page, String heading) {
        String from = page.substring(page.indexOf("## " + heading) + 3 + heading.length());
        int next = from.indexOf("\n## ");
        return next < 0 ? from : from.substring(0, next);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void the_page_has_the_headings_of_the_page_of_a_study(PaperAppraisal appraisal) {
        List<String> headings =
                PlainAppraisal.of(appraisal)
                        .lines()
                        .filter(line -> line.startsWith("## "))
                        .map(line -> line.substring(3))
                        .toList();
        assertThat(headings).isEqualTo(PlainSummary.HEADINGS);
    }

    @ParameterizedTest
    @MethodSource("papers")
    void the_page_can_be_read_and_says_how_easily(PaperAppraisal appraisal) {
        double grade = ReadingGrade.of(PlainAppraisal.of(appraisal));
        assertThat(grade).isLessThanOrEqualTo(HIGHEST_GRADE);
        assertThat(appraisal.summary().readingGrade()).isEqualTo(grade);
    }

    @Test
    void the_flagships_page_says_which_numbers_cannot_be_right_and_what_would_fit() {
        String found = section(PlainAppraisal.of(Appraised.geng()), "What was found");
        assertThat(found)
                .contains("Two claims have numbers that cannot be right")
                .contains("r = -0.025, p = 0.023")
                .contains("p would have to be 0.822 to 0.829")
                .contains("no link would be shown")
                .contains("r -0.254")
                .contains("r = -0.295, p = 0.001")
                .contains("p would have to be 0.00779 to 0.00801");
    }

    @Test
    void the_flagships_page_gives_the_share_with_and_without_an_assumption() {
        assertThat(section(PlainAppraisal.of(Appraised.geng()), "What was found"))
                .contains("Nothing but the mean: At least 7 out of 100 people.")
                .contains("Shaped like a bell: About 55 out of 100 people.")
                .contains("With a long tail upwards (lognormal): About 65 out of 100 people.");
    }

    @Test
    void the_flagships_page_sets_the_review_against_the_paper() {
        assertThat(section(PlainAppraisal.of(Appraised.geng()), "What was found"))
                .contains("These cannot both be true:")
                .contains("- The paper says: Creatinine: higher in people with restless legs")
                .contains("- The review says: The kidneys worked alike in both groups");
    }

    @Test
    void what_the_study_may_show_and_what_it_cannot_are_apart() {
        String page = PlainAppraisal.of(Appraised.geng());
        assertThat(section(page, "What was found"))
                .contains("This is what the study may show.")
                .contains("- Homocysteine: higher in people with restless legs, p &lt;0.05.");
        assertThat(section(page, "What it does not show"))
                .contains("cannot show that one thing brings about the other")
                .contains("This is not shown, since its numbers cannot be right:")
                .contains("- Over half of the people with restless legs lacked B12")
                .contains("This is about what is right, so no number can settle it:")
                .contains("- It would be wrong to withhold B12");
    }

    @Test
    void other_studies_are_named_with_those_that_found_nothing() {
        String others = section(PlainAppraisal.of(Appraised.geng()), "What other studies say");
        assertThat(others)
                .contains("This one speaks against a link (O'Keeffe and others 1994).")
                .contains("This one speaks for a link (Altunayoglu Cakmak and others 2015).")
                .contains("No trial was found");
        assertThat(section(PlainAppraisal.of(nothingWrong()), "What other studies say"))
                .contains("knows no other study");
    }

    @Test
    void the_guide_of_the_threshold_is_named_with_its_bands() {
        assertThat(section(PlainAppraisal.of(Appraised.geng()), "What the guideline says"))
                .contains("NICE guideline NG239", "- Under 180: Confirmed deficiency.")
                .contains("- From 180 to 350: Indeterminate.", "Not every limit was checked");
    }

    @Test
    void a_paper_without_a_fault_is_not_called_true() {
        assertThat(section(PlainAppraisal.of(nothingWrong()), "What was found"))
                .contains("No printed number was found that cannot be right.")
                .contains("That does not show that they are all true.")
                .contains("To fit is not the same as to be true.");
    }

    @Test
    void no_sentence_of_the_page_says_that_one_thing_causes_another() {
        String own = PlainAppraisal.of(nothingWrong()).toLowerCase(Locale.ROOT);
        assertThat(own).doesNotContain("causes", "leads to", "because of low");
    }

    @Test
    void markup_in_a_paper_file_stays_text() {
        String page =
                PlainAppraisal.of(
                        Appraised.of(
                                Papers.of(
                                        "{id: s, statement: {about: exclusions, says: '<script>x</script> [a](http://b) # c'}}")));
        assertThat(page).doesNotContain("<script>", "[a](").contains("&lt;script&gt;");
    }
}
