package org.claypon.report.criticism;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.report.ResultsExamples;
import org.claypon.results.Criticisms;
import org.claypon.results.Results;
import org.junit.jupiter.api.Test;

class CriticismsSectionTest {

    /// The fourteen points of the literature, in its order.
    private static final List<Criticism> FOURTEEN =
            List.of(
                    Criticism.EXPOSED_ARE_UNLIKE,
                    Criticism.FEW_CONFOUNDERS,
                    Criticism.INDEX_DATE,
                    Criticism.LOOK_BACK,
                    Criticism.CONTACT,
                    Criticism.REVERSE,
                    Criticism.MEDIATORS,
                    Criticism.SAMPLING,
                    Criticism.SELF_CONTROLLED,
                    Criticism.CHOICES,
                    Criticism.FUTURE,
                    Criticism.MATCHED_ANALYSIS,
                    Criticism.ONE_DATABASE,
                    Criticism.NOT_A_CAUSE);

    private static final Results OVER_TIME = ResultsExamples.full();
    private static final Results ONE_DAY = OVER_TIME.with(Criticisms.none());

    private static String page(Results results) {
        return Html.sequence(CriticismsSection.of(results)).markup();
    }

    private static long count(String page, String part) {
        return page.split(part, -1).length - 1L;
    }

    @Test
    void there_are_fourteen() {
        assertThat(Criticism.values()).containsExactlyElementsOf(FOURTEEN);
        assertThat(FOURTEEN.getLast().number()).isEqualTo(14);
    }

    @Test
    void each_has_an_answer_of_its_own() {
        for (Results results : List.of(OVER_TIME, ONE_DAY)) {
            CriticismAnswers answers = new CriticismAnswers(results);
            for (Criticism criticism : Criticism.values()) {
                assertThat(answers.to(criticism).words())
                        .as(criticism.heading())
                        .hasSizeGreaterThan(30)
                        .endsWith(".");
            }
        }
    }

    @Test
    void of_people_over_time_only_what_no_number_answers_is_said_to_have_none() {
        CriticismAnswers answers = new CriticismAnswers(OVER_TIME);
        assertThat(
                        Arrays.stream(Criticism.values())
                                .filter(each ->
                                        answers.to(each)
                                                .words()
                                                .startsWith("This report does not")))
                .containsExactly(
                        Criticism.FEW_CONFOUNDERS,
                        Criticism.SELF_CONTROLLED,
                        Criticism.ONE_DATABASE);
    }

    @Test
    void each_stands_under_its_heading_where_people_were_followed() {
        String page = page(OVER_TIME);
        assertThat(count(page, "<h3>")).isEqualTo(14);
        assertThat(page).contains("<h3>14. An association is not a cause</h3>");
    }

    @Test
    void a_table_gets_one_short_list() {
        String page = page(ONE_DAY);
        assertThat(count(page, "<h3>")).isZero();
        assertThat(count(page, "<strong>")).isEqualTo(14);
        assertThat(page).contains("<li value=\"1\">", "<li value=\"14\">");
        assertThat(page).hasSizeLessThan(6_000);
    }

    @Test
    void criticisms_in_a_row_with_one_answer_share_it() {
        String page = page(ONE_DAY);
        assertThat(page)
                .contains(
                        "<strong>Longer records show more.</strong> <strong>Who is seen more has more recorded.</strong> This report answers none of these, because")
                .doesNotContain("<li value=\"4\">", "<li value=\"5\">");
    }

    @Test
    void the_numbers_are_those_of_the_study() {
        CriticismAnswers answers = new CriticismAnswers(OVER_TIME);
        assertThat(answers.to(Criticism.INDEX_DATE).words()).contains("15 of 21", "3 of 84");
        assertThat(answers.to(Criticism.CONTACT).words())
                .contains("21 of 21", "80 of 84", "1.8 (0.60 to 5.4)");
        assertThat(answers.to(Criticism.REVERSE).words()).contains("0.92", "1.07", "365 days");
        assertThat(answers.to(Criticism.MEDIATORS).words()).contains("nerve drug", "1.11");
    }

    @Test
    void the_largest_difference_among_controls_is_named() {
        assertThat(new CriticismAnswers(OVER_TIME).to(Criticism.EXPOSED_ARE_UNLIKE).words())
                .contains("sex: female (standardised difference 0.14");
    }

    @Test
    void the_table_of_answers_has_a_row_for_each() {
        assertThat(CriticismsCsv.answers(OVER_TIME).lines()).hasSize(15);
    }
}
