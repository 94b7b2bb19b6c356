package org.claypon.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.evidence.MadeStudy.BELOW;
import static org.claypon.evidence.MadeStudy.LINEAR;
import static org.claypon.evidence.MadeStudy.LOWER;
import static org.claypon.evidence.MadeStudy.NONE;
import static org.claypon.evidence.MadeStudy.QUARTILES;
import static org.claypon.evidence.MadeStudy.comparison;
import static org.claypon.evidence.MadeStudy.trait;

import java.util.List;
import org.claypon.results.Figure;
import org.claypon.results.Verdict;
import org.claypon.study.Exposure;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;

class VerdictsTest {

    @Test
    void an_interval_around_one_is_nothing_seen_and_nothing_refuted() {
        assertThat(headline(LINEAR, 1.13, 0.94, 1.37))
                .isEqualTo(
                        "Restless legs was not seen to become steadily more or less common with higher vitamin B12 here (odds ratio 1.13 for each 100"
                                + " pg/mL more, 95 % interval 0.94 to 1.37). This does not show that there is no link: the data fit any odds ratio from 0.94 to 1.37.");
        assertThat(headline(BELOW, 0.9157, 0.2458, 3.41))
                .isEqualTo(
                        "Vitamin B12 below 300 pg/mL was not seen to go with restless legs here (odds ratio 0.92, 95 %"
                                + " interval 0.25 to 3.41). This does not show that there is no link: the data fit any odds ratio from 0.25 to 3.41.");
    }

    @Test
    void an_interval_beyond_one_is_an_association_and_no_proof() {
        assertThat(headline(BELOW, 6.91, 2.4, 25.2))
                .isEqualTo(
                        "Vitamin B12 below 300 pg/mL was more common in people with restless legs than in matched people"
                                + " without it (odds ratio 6.91, 95 % interval 2.40 to 25.2). This is an association, not"
                                + " proof of a cause.");
    }

    @Test
    void the_direction_of_a_linear_exposure_is_said_of_the_value_itself() {
        assertThat(headline(LINEAR, 0.5, 0.3, 0.8)).contains("tended to have lower vitamin B12");
        assertThat(headline(LINEAR, 2, 1.2, 3)).contains("tended to have higher vitamin B12");
        assertThat(headline(LOWER, 2, 1.2, 3))
                .contains("tended to have lower vitamin B12", "2.0 for each 100 pg/mL less");
        assertThat(headline(LOWER, 0.5, 0.3, 0.8)).contains("tended to have higher vitamin B12");
    }

    @Test
    void of_quartiles_the_highest_is_set_against_the_lowest() {
        Verdict verdict = MadeStudy.of(QUARTILES).quartiles(1.2, 1.1, 1.4, 2).verdict();
        assertThat(verdict.headline())
                .startsWith(
                        "Vitamin B12 in the highest rather than the lowest quarter was more common in people with restless legs");
        assertThat(verdict.about().orElseThrow().term()).isEqualTo("b12 quartiles: quartile 4");
    }

    @Test
    void a_level_is_set_against_the_reference_by_name() {
        Exposure site = new Exposure.Category("site", "SITE", "north");
        assertThat(
                        MadeStudy.of(site)
                                .model(
                                        MadeStudy.model(
                                                "site",
                                                List.of(
                                                        MadeStudy.term(
                                                                "site: south",
                                                                Figure.of(2),
                                                                Figure.of(1.5),
                                                                Figure.of(3))),
                                                NONE,
                                                0))
                                .verdict()
                                .headline())
                .startsWith("“site: south” rather than “north” was more common in people with");
    }

    @Test
    void an_open_limit_is_said_in_words() {
        assertThat(
                        MadeStudy.of(BELOW)
                                .model(
                                        BELOW.name(),
                                        Figure.of(9),
                                        Figure.of(1.4),
                                        Figure.notEstimable("separated"))
                                .verdict()
                                .headline())
                .contains("interval 1.4 to no upper limit");
    }

    @Test
    void no_estimate_says_why() {
        Figure none = Figure.notEstimable("no informative sets");
        assertThat(MadeStudy.of(BELOW).model(BELOW.name(), none, none, none).verdict().headline())
                .isEqualTo(
                        "These data hold no estimate for vitamin B12 below 300 pg/mL in restless legs: no informative"
                                + " sets.");
    }

    @Test
    void a_hidden_estimate_may_itself_rest_on_many_people() {
        Figure hidden = new Figure.Masked(5);
        assertThat(
                        MadeStudy.of(BELOW)
                                .model(BELOW.name(), hidden, hidden, hidden)
                                .verdict()
                                .headline())
                .endsWith("it is hidden, as few people stand behind it or beside it.");
    }

    @Test
    void an_exposure_without_a_term_has_no_estimate() {
        assertThat(MadeStudy.of(QUARTILES).quartiles(1).verdict().headline())
                .isEqualTo(
                        "These data hold no estimate for “b12 quartiles” in restless legs: the exposure has no term.");
    }

    @Test
    void the_adjusted_model_is_the_one_that_the_headline_reports() {
        Verdict verdict =
                MadeStudy.of(BELOW)
                        .model(BELOW.name(), 6.9, 2.4, 25)
                        .model(BELOW.name() + ", adjusted", 1.1, 0.4, 2.9)
                        .verdict();
        assertThat(verdict.headline())
                .contains("not seen")
                .contains("odds ratio 1.1, 95 % interval 0.40 to 2.9, adjusted");
        assertThat(verdict.about().orElseThrow().model()).isEqualTo(BELOW.name() + ", adjusted");
    }

    @Test
    void
            with_few_exposed_the_unadjusted_odds_ratio_answers_and_an_exact_p_that_leaves_it_to_chance_is_followed() {
        Verdict verdict =
                MadeStudy.of(BELOW)
                        .few(BELOW.name(), 3.333, 1.02, 14.9, 0.092)
                        .model(BELOW.name() + ", adjusted", 5.3, 1.34, 35.5)
                        .verdict();
        assertThat(verdict.headline())
                .isEqualTo(
                        "Vitamin B12 below 300 pg/mL was not seen to go with restless legs here (odds ratio 3.33, 95 % interval 1.02 to 14.9, not"
                                + " adjusted, as few are exposed). The interval leaves out 1, but by the exact test of so few people chance alone"
                                + " could do as much (p 0.09). This does not show that there is no link.");
        assertThat(verdict.about().orElseThrow().model()).isEqualTo(BELOW.name());
        assertThat(verdict.lookedAt().findings())
                .extracting(Verdict.Finding::model, Verdict.Finding::seen)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(BELOW.name(), "none"));
    }

    @Test
    void with_few_exposed_the_adjusted_odds_ratio_answers_where_it_alone_sees_no_link() {
        Verdict verdict =
                MadeStudy.of(BELOW)
                        .few(BELOW.name(), 6.9, 2.4, 25, 0.001)
                        .model(BELOW.name() + ", adjusted", 1.1, 0.4, 2.9)
                        .verdict();
        assertThat(verdict.about().orElseThrow().model()).isEqualTo(BELOW.name() + ", adjusted");
        assertThat(verdict.lookedAt().findings().getFirst().seen()).isEqualTo("none");
    }

    @Test
    void a_link_of_few_people_that_both_methods_see_is_seen_unadjusted() {
        Verdict verdict =
                MadeStudy.of(BELOW)
                        .few(BELOW.name(), 6.9, 2.4, 25, 0.001)
                        .model(BELOW.name() + ", adjusted", 9.1, 2.6, 60)
                        .verdict();
        assertThat(verdict.headline())
                .contains("was more common", "6.9", "not adjusted, as few are exposed");
    }

    @Test
    void where_a_cut_sees_no_link_the_other_forms_of_the_measurement_that_do_are_said() {
        String headline =
                MadeStudy.of(BELOW, LOWER, trait("smoking"))
                        .model(BELOW.name(), 1.8, 0.84, 4.11)
                        .model(LOWER.name(), 1.49, 1.14, 2.08)
                        .model("smoking", 4, 2, 8)
                        .verdict()
                        .headline();
        assertThat(headline)
                .contains(
                        "was not seen to go",
                        "Other forms of the same measurement leave 1 out: vitamin B12 odds ratio 1.49 for each 100 pg/mL less (95 % interval 1.14 to 2.08)."
                                + " They may differ, since a cut throws away how far a value lies from it")
                .doesNotContain("smoking");
    }

    @Test
    void where_the_headline_sees_a_link_no_other_form_is_added() {
        assertThat(
                        MadeStudy.of(BELOW, LOWER)
                                .model(BELOW.name(), 1.8, 1.2, 4.11)
                                .model(LOWER.name(), 1.49, 1.14, 2.08)
                                .verdict()
                                .headline())
                .doesNotContain("Other forms");
    }

    @Test
    void without_an_exposure_the_first_comparison_speaks() {
        assertThat(MadeStudy.of().compared(361, 601).verdict().headline())
                .isEqualTo(
                        "Vitamin B12 was lower in people with restless legs than in matched people without it (matched"
                                + " difference -251 pg/mL, 95 % interval -300 to -202). This is an association, not proof of a"
                                + " cause.");
        assertThat(
                        MadeStudy.of()
                                .compared(comparison(-2, -30, 26, NONE, NONE))
                                .verdict()
                                .headline())
                .startsWith(
                        "Vitamin B12 was not seen to differ between people with restless legs and matched people without it");
    }

    @Test
    void how_much_was_looked_at_is_said_in_the_headline() {
        MadeStudy made =
                MadeStudy.of(BELOW, trait("plant"), QUARTILES)
                        .model(BELOW.name(), 0.9, 0.5, 1.5)
                        .model("plant", 3, 2, 4)
                        .quartiles(1.1, 1.05, 1.3, 0.8);
        assertThat(made.verdict().headline())
                .endsWith(" It is the first of 3 exposures looked at.");
        Verdict.LookedAt looked = made.verdict().lookedAt();
        assertThat(looked.exposures()).isEqualTo(3);
        assertThat(looked.oddsRatios()).isEqualTo(5);
        assertThat(looked.byChance()).isEqualTo(0.25);
        assertThat(looked.findings())
                .extracting(Verdict.Finding::seen)
                .containsExactly("none", "more", "none", "more", "less");
    }

    @Test
    void what_could_not_be_estimated_is_listed_and_not_counted() {
        Figure none = Figure.notEstimable("no informative sets");
        Verdict.LookedAt looked =
                MadeStudy.of(BELOW, trait("plant"))
                        .model(BELOW.name(), 0.9, 0.5, 1.5)
                        .model("plant", none, none, none)
                        .verdict()
                        .lookedAt();
        assertThat(looked.oddsRatios()).isEqualTo(1);
        assertThat(looked.findings().getLast().seen()).isEqualTo("unknown");
    }

    @Test
    void an_uncalibrated_estimate_is_never_called() {
        MadeStudy made = MadeStudy.of(BELOW).people(500, 500, 500, 0).model(BELOW.name(), 9, 4, 20);
        assertThat(made.verdict().called()).isFalse();
        assertThat(made.verdict().estimate()).isEqualTo("uncalibrated");
        assertThat(made.verdict().stamps()).containsExactly("not_calibrated", "cross_sectional");
        assertThat(Verdicts.of(made.study(), made.results(), made.evidence()))
                .isEqualTo(made.verdict());
    }

    @Test
    void a_calibrated_link_is_called_and_a_calibrated_nothing_is_not() {
        Verdict link =
                MadeStudy.of(BELOW)
                        .calibrated()
                        .sampling(Study.Sampling.RISK_SET)
                        .model(BELOW.name(), 9, 6, 20)
                        .verdict();
        assertThat(link.called()).isTrue();
        assertThat(link.stamps()).isEmpty();
        assertThat(link.headline())
                .startsWith(
                        "Having vitamin B12 below 300 pg/mL may be one cause of restless legs (");
        assertThat(
                        MadeStudy.of(BELOW)
                                .calibrated()
                                .model(BELOW.name(), 1.1, 0.9, 1.5)
                                .verdict()
                                .called())
                .isFalse();
    }

    @Test
    void few_cases_are_fewer_than_fifty() {
        assertThat(stamps(49, 196, 0, Study.Sampling.CUMULATIVE))
                .containsExactly("not_calibrated", "few_cases");
        assertThat(stamps(50, 200, 0, Study.Sampling.CUMULATIVE)).containsExactly("not_calibrated");
    }

    @Test
    void reuse_above_five_in_a_hundred_is_stamped_unless_controls_come_from_risk_sets() {
        assertThat(stamps(100, 400, 20, Study.Sampling.CUMULATIVE))
                .containsExactly("not_calibrated");
        assertThat(stamps(100, 400, 21, Study.Sampling.CUMULATIVE))
                .containsExactly("not_calibrated", "reused_controls");
        assertThat(stamps(100, 400, 21, Study.Sampling.RISK_SET)).containsExactly("not_calibrated");
    }

    private static String headline(Exposure exposure, double ratio, double lower, double upper) {
        return MadeStudy.of(exposure)
                .model(exposure.name(), ratio, lower, upper)
                .verdict()
                .headline();
    }

    private static List<String> stamps(
            int cases, int controls, int reused, Study.Sampling sampling) {
        return MadeStudy.of()
                .sampling(sampling)
                .people(cases, cases, controls, reused)
                .verdict()
                .stamps();
    }
}
