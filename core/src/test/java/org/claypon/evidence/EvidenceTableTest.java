package org.claypon.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.evidence.MadeStudy.BELOW;
import static org.claypon.evidence.MadeStudy.DOUBLING;
import static org.claypon.evidence.MadeStudy.LINEAR;
import static org.claypon.evidence.MadeStudy.LOWER;
import static org.claypon.evidence.MadeStudy.QUARTILES;
import static org.claypon.evidence.MadeStudy.trait;
import static org.claypon.evidence.Viewpoint.CONFOUNDING;
import static org.claypon.evidence.Viewpoint.CONSISTENCY;
import static org.claypon.evidence.Viewpoint.EXPERIMENT;
import static org.claypon.evidence.Viewpoint.GRADIENT;
import static org.claypon.evidence.Viewpoint.SPECIFICITY;
import static org.claypon.evidence.Viewpoint.STRENGTH;
import static org.claypon.evidence.Viewpoint.TEMPORALITY;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.claypon.Tolerance;
import org.claypon.results.Evidence;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Specifications;
import org.claypon.study.Exposure;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTableTest {

    @Test
    void every_viewpoint_has_a_row_and_none_has_a_score() {
        List<Evidence> rows = MadeStudy.of(BELOW).model(BELOW.name(), 2, 1.5, 3).evidence();
        assertThat(rows)
                .extracting(Evidence::viewpoint)
                .containsExactlyElementsOf(
                        Arrays.stream(Viewpoint.values()).map(Viewpoint::key).toList());
        assertThat(rows)
                .extracting(Evidence::direction)
                .isSubsetOf("supports", "silent", "against");
    }

    /// Edges: 1.25 itself is weak; an interval that ends at 1 holds it; one that ends at 1.25 lies within.
    @ParameterizedTest
    @CsvSource({
        "1.26, 1.01, 1.6, supports",
        "1.25, 1.01, 1.6, silent",
        "1.6, 1.00, 2.5, silent",
        "0.79, 0.6, 0.99, supports",
        "0.80, 0.6, 0.99, silent",
        "1.1, 0.97, 1.25, against",
        "1.1, 0.97, 1.26, silent",
        "0.9, 0.80, 1.01, against",
        "0.9, 0.79, 1.01, silent"
    })
    void strength_has_its_edges(double ratio, double lower, double upper, String direction) {
        assertThat(MadeStudy.of(BELOW).model(BELOW.name(), ratio, lower, upper).direction(STRENGTH))
                .isEqualTo(direction);
    }

    @Test
    void the_strength_of_a_number_does_not_depend_on_the_step() { // 1.02^((700 − 300)/10) = 1.02^40
        Exposure ten =
                new Exposure.Linear(
                        "b12 per 10 pg/mL",
                        "b12",
                        new org.claypon.study.Amount(10, "pg/mL"),
                        false,
                        true);
        Evidence row =
                MadeStudy.of(ten)
                        .compared(300, 700)
                        .model(ten.name(), 1.02, 1.01, 1.03)
                        .rows(STRENGTH)
                        .getFirst();
        assertThat(row.direction()).isEqualTo("supports");
        double middle =
                ((Figure.Value) Objects.requireNonNull(row.numbers().get("odds_ratio_middle_half")))
                        .value();
        assertThat(middle).isCloseTo(StrictMath.pow(1.02, 40), Tolerance.CLOSED_FORM.of(middle));
    }

    private static Model rounded(String name, double ratio, double lower, double upper) {
        Model.Term term =
                MadeStudy.term(name, Figure.of(ratio), Figure.of(lower), Figure.of(upper));
        return MadeStudy.model(
                name,
                List.of(
                        new Model.Term(
                                term.term(),
                                term.logOddsRatio(),
                                new Figure.Masked(5),
                                term.oddsRatio(),
                                term.lower(),
                                term.upper(),
                                term.p(),
                                term.wald(),
                                term.scoreP(),
                                term.robustStandardError(),
                                term.exposed())),
                MadeStudy.NONE,
                0);
    }

    /// By hand: 1.8 and 18 may be 1.75 and 18.5, a factor of 10.6; 1.9 and 17 no more than 1.85 and 17.5, a factor of 9.5.
    @ParameterizedTest
    @CsvSource({"1.8, 18, -1", "1.9, 17, 0"})
    void limits_of_two_digits_may_span_as_much_as_these_allow(
            double lower, double upper, int change) {
        assertThat(
                        MadeStudy.of(BELOW)
                                .model(rounded(BELOW.name(), 5, lower, upper))
                                .step("imprecision")
                                .change())
                .isEqualTo(change);
    }

    /// By hand: 0.995^40 is 0.818 and 1.05^40 is 7.04, so an odds ratio of 1.0 for 10 pg/mL says next to nothing of 400.
    @Test
    void two_digits_of_a_step_leave_much_open_over_many() {
        Exposure ten =
                new Exposure.Linear(
                        "b12 per 10 pg/mL",
                        "b12",
                        new org.claypon.study.Amount(10, "pg/mL"),
                        false,
                        true);
        Evidence row =
                MadeStudy.of(ten)
                        .compared(300, 700)
                        .model(rounded(ten.name(), 1, 1, 1))
                        .rows(STRENGTH)
                        .getFirst();
        assertThat(row.direction()).isEqualTo("silent");
        assertThat(row.finding())
                .startsWith("The two digits that are shown of one step leave it open")
                .contains("; its interval lies within")
                .contains("0.81 to 7.1");
        assertThat(row.numbers().get("odds_ratio_middle_half"))
                .isInstanceOf(Figure.NotEstimable.class);
        assertThat(row.numbers().get("odds_ratio_middle_half_within_upper"))
                .isEqualTo(Figure.of(7.1));
    }

    @Test
    void whether_a_change_is_more_than_a_tenth_may_lie_in_the_digits_that_are_not_shown() {
        MadeStudy made =
                MadeStudy.of(BELOW)
                        .model(rounded(BELOW.name(), 1.4, 1.2, 1.7))
                        .model(rounded(BELOW.name() + ", adjusted", 1.3, 1.1, 1.6));
        assertThat(made.rows(CONFOUNDING).getFirst().finding())
                .contains("in two digits it cannot be told whether they change it by more than 10");
        assertThat(made.direction(CONFOUNDING)).isEqualTo("silent");
    }

    @Test
    void a_step_downwards_and_a_doubling_are_turned_to_the_middle_half() { // 2^−1 per 100 of
        // 100; log2(400/100)
        // = 2
        assertThat(middleHalf(LOWER, 100, 200, 2)).isEqualTo(0.5);
        assertThat(middleHalf(LINEAR, 100, 200, 2)).isEqualTo(2);
        assertThat(middleHalf(DOUBLING, 100, 400, 3)).isEqualTo(9);
    }

    @Test
    void an_e_value_stands_beside_the_strength_and_decides_nothing() {
        MadeStudy made = MadeStudy.of(BELOW).model(BELOW.name(), 2, 1.5, 3);
        Evidence before = made.rows(STRENGTH).getFirst();
        Evidence after = made.eValue(BELOW.name(), 3.4, 2.2).rows(STRENGTH).getFirst();
        assertThat(after.numbers())
                .containsEntry("e_value_if_rare", Figure.of(3.4))
                .containsEntry("e_value_if_common", Figure.of(2.2));
        assertThat(after.direction()).isEqualTo(before.direction());
    }

    @Test
    void without_the_spread_of_a_number_its_size_is_not_judged() {
        Evidence row = MadeStudy.of(LINEAR).model(LINEAR.name(), 3, 2, 4).rows(STRENGTH).getFirst();
        assertThat(row.direction()).isEqualTo("silent");
        assertThat(row.finding()).contains("Its size cannot be judged");
    }

    @Test
    void no_estimate_is_silence_with_its_reason() {
        Figure none = Figure.notEstimable("no informative sets");
        Evidence row =
                MadeStudy.of(BELOW).model(BELOW.name(), none, none, none).rows(STRENGTH).getFirst();
        assertThat(row.direction()).isEqualTo("silent");
        assertThat(row.finding()).isEqualTo("There is no odds ratio: no informative sets.");
    }

    @ParameterizedTest
    @CsvSource({
        "0.05, 2, 3, supports", // p of 0.05 is no difference
        "0.049, 2, 3, silent", // in size, not in direction
        "0.049, 0.5, 3, against",
        "0.05, 0.9, 3, silent",
        "0.2, 0.5, 0.6, silent" // both on the other side than the whole
    })
    void consistency_has_its_edges(double p, double one, double other, String direction) {
        MadeStudy made =
                MadeStudy.of(BELOW).model(BELOW.name(), 2, 1.5, 3).by(BELOW, p, one, other);
        assertThat(made.direction(CONSISTENCY)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({"0.0000392, <0.001", "0.523, 0.52", "0.0512, 0.051", "0.999, >0.99"})
    void a_p_is_written_as_in_every_table(double p, String said) {
        assertThat(
                        MadeStudy.of(BELOW)
                                .model(BELOW.name(), 2, 1.5, 3)
                                .by(BELOW, p, 2, 3)
                                .rows(CONSISTENCY)
                                .getFirst()
                                .finding())
                .contains("(p for a difference %s)".formatted(said));
    }

    @Test
    void a_link_that_was_not_seen_is_consistent_with_nothing() {
        assertThat(
                        MadeStudy.of(BELOW)
                                .model(BELOW.name(), 2, 0.5, 8)
                                .by(BELOW, 0.5, 2, 3)
                                .direction(CONSISTENCY))
                .isEqualTo("silent");
        assertThat(
                        MadeStudy.of(BELOW)
                                .model(BELOW.name(), 2, 1.5, 8)
                                .by(BELOW, 0.5, 2)
                                .rows(CONSISTENCY)
                                .getFirst()
                                .finding())
                .endsWith("That is too little to compare.");
    }

    /// The headline's interval leaves out 1; 12 analyses with an odds ratio.
    @ParameterizedTest
    @CsvSource({
        "12, 9, supports", // three in four
        "12, 8, silent",
        "12, 6, silent", // a half
        "12, 5, against",
        "11, 11, against" // one on the other side
    })
    void other_choices_have_their_edges(int sameSide, int leavingOutOne, String direction) {
        MadeStudy made =
                MadeStudy.of(BELOW)
                        .model(BELOW.name(), 2, 1.5, 3)
                        .choices(BELOW, 12, sameSide, leavingOutOne);
        assertThat(made.rows(CONSISTENCY).getLast().direction()).isEqualTo(direction);
    }

    @Test
    void odds_ratios_that_are_one_in_the_digits_shown_lie_on_no_side() {
        MadeStudy some =
                MadeStudy.of(BELOW)
                        .model(BELOW.name(), 2, 0.5, 8)
                        .choices(BELOW, new Specifications.Agreement(12, 12, 9, 1, 0, 0));
        assertThat(some.rows(CONSISTENCY).getLast().finding())
                .contains(
                        "9 of 12 odds ratios lie on the same side of 1 as the headline, 2 are 1 in the digits shown, and no interval leaves out 1.");
        MadeStudy own =
                MadeStudy.of(BELOW)
                        .model(BELOW.name(), 1, 0.5, 2)
                        .choices(BELOW, new Specifications.Agreement(12, 12, 0, 0, 0, 0));
        assertThat(own.rows(CONSISTENCY).getLast().finding())
                .contains("the odds ratio of the headline is 1 in the digits shown");
    }

    @Test
    void other_choices_are_silent_where_no_link_was_seen_or_another_exposure_was_varied() {
        MadeStudy unseen =
                MadeStudy.of(BELOW).model(BELOW.name(), 2, 0.5, 8).choices(BELOW, 12, 12, 12);
        assertThat(unseen.rows(CONSISTENCY).getLast().finding())
                .isEqualTo(
                        "Under other choices that could be defended, 12 of 12 odds ratios lie on the same side of 1 as the headline, and 12 intervals leave out 1. The headline's own interval does not.");
        assertThat(unseen.rows(CONSISTENCY).getLast().direction()).isEqualTo("silent");
        MadeStudy another =
                MadeStudy.of(BELOW).model(BELOW.name(), 2, 1.5, 3).choices(DOUBLING, 12, 12, 12);
        assertThat(another.rows(CONSISTENCY))
                .singleElement()
                .extracting(Evidence::finding)
                .asString()
                .startsWith("The study does not ask");
    }

    @Test
    void a_condition_that_goes_with_much_speaks_against_no_link_that_was_not_seen() {
        MadeStudy made =
                MadeStudy.of(BELOW, trait("a"), trait("b"), trait("c"))
                        .model(BELOW.name(), 2, 0.5, 8)
                        .model("a", 2, 1.5, 3)
                        .model("b", 2, 1.5, 3)
                        .model("c", 2, 1.5, 3);
        assertThat(made.direction(SPECIFICITY)).isEqualTo("silent");
    }

    /// In order, with every interval over 1: the test for a trend decides.
    @ParameterizedTest
    @CsvSource({"0.049, supports", "0.05, silent"})
    void a_trend_is_a_gradient(double p, String direction) {
        MadeStudy made = MadeStudy.of(BELOW, QUARTILES).model(BELOW.name(), 2, 1.5, 3);
        assertThat(made.trend(p, 10, 1.2, 1.4, 1.6).direction(GRADIENT)).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, silent", "3, 2, against", "3, 1, silent", "4, 2, silent"})
    void specificity_needs_three_others_and_more_than_half(
            int others, int apart, String direction) {
        Exposure[] exposures = new Exposure[others + 2];
        exposures[0] = BELOW;
        exposures[1] = DOUBLING; // of the same measurement: no other exposure
        for (int other = 0; other < others; other++) {
            exposures[other + 2] = trait("trait " + other);
        }
        MadeStudy made =
                MadeStudy.of(exposures)
                        .model(BELOW.name(), 2, 1.5, 3)
                        .model(DOUBLING.name(), 2, 1.5, 3);
        for (int other = 0; other < others; other++) {
            made.model("trait " + other, 2, other < apart ? 1.5 : 0.5, 8);
        }
        assertThat(made.direction(SPECIFICITY)).isEqualTo(direction);
    }

    @Test
    void temporality_is_silent_with_the_reason_that_the_design_gives() {
        assertThat(temporality(Study.Sampling.CROSS_SECTIONAL))
                .isEqualTo(
                        "Exposure and condition are taken as recorded at the same time, so the data do not say which came first.");
        assertThat(temporality(Study.Sampling.RISK_SET)).contains("no dates of exposure");
    }

    @ParameterizedTest
    @CsvSource({
        "1.2, 1.2, 1.5, 2.0, supports",
        "1.2, 0.9, 0.7, 0.5, supports",
        "1.2, 1.5, 1.2, 2.0, against", // a link, not in order
        "3.0, 1.2, 1.5, 2.0, silent", // in order, no link
        "3.0, 1.2, 0.9, 1.1, silent",
        "1.2, 1.5, 1.5, 2.0, against" // a tie is no order
    })
    void a_gradient_is_four_quarters_in_order_and_an_end_beyond_one(
            double spread, double second, double third, double fourth, String direction) {
        assertThat(
                        MadeStudy.of(BELOW, QUARTILES)
                                .model(BELOW.name(), 2, 1.5, 3)
                                .quartiles(spread, second, third, fourth)
                                .direction(GRADIENT))
                .isEqualTo(direction);
    }

    @Test
    void without_quartiles_the_slope_of_another_model_speaks_but_not_the_headlines_own() {
        MadeStudy threshold =
                MadeStudy.of(BELOW, LINEAR)
                        .model(BELOW.name(), 2, 1.5, 3)
                        .model(LINEAR.name(), 0.8, 0.7, 0.9);
        assertThat(threshold.direction(GRADIENT)).isEqualTo("supports");
        MadeStudy slope =
                MadeStudy.of(LINEAR, DOUBLING)
                        .model(LINEAR.name(), 0.8, 0.7, 0.9)
                        .model(DOUBLING.name(), 0.8, 0.7, 0.9);
        assertThat(slope.rows(GRADIENT).getFirst().finding()).contains("takes a steady slope");
        assertThat(MadeStudy.of(trait("x")).model("x", 2, 1.5, 3).direction(GRADIENT))
                .isEqualTo("silent");
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, 1.5, 2.2, 1.6, supports",
        "2.0, 1.5, 2.21, 1.6, silent", // a change of more than 10 %
        "2.0, 1.5, 1.9, 0.9, against", // no longer
        "2.0, 0.9, 2.1, 1.1, silent", // only with them
        "1.1, 0.9, 1.1, 0.9, silent"
    })
    void confounding_has_its_edges(
            double plain, double plainLower, double adjusted, double lower, String direction) {
        assertThat(
                        MadeStudy.of(BELOW)
                                .model(BELOW.name(), plain, plainLower, 9)
                                .model(BELOW.name() + ", adjusted", adjusted, lower, 9)
                                .direction(CONFOUNDING))
                .isEqualTo(direction);
    }

    @Test
    void without_covariates_what_stands_behind_both_is_open() {
        assertThat(MadeStudy.of(BELOW).model(BELOW.name(), 2, 1.5, 3).direction(CONFOUNDING))
                .isEqualTo("silent");
    }

    @Test
    void a_persons_entry_stands_with_its_citation_and_in_place_of_silence() {
        MadeStudy made =
                MadeStudy.of(BELOW)
                        .model(BELOW.name(), 2, 1.5, 3)
                        .entry("Experiment", "against")
                        .entry("strength", "supports")
                        .entry("money", "silent");
        assertThat(EXPERIMENT.among(made.evidence()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.suppliedBy()).isEqualTo("person");
                    assertThat(row.citation()).contains("Somebody 2020");
                    assertThat(row.direction()).isEqualTo("against");
                });
        assertThat(STRENGTH.among(made.evidence()))
                .extracting(Evidence::suppliedBy)
                .containsExactly("data", "person");
        assertThat(made.evidence().getLast().viewpoint()).isEqualTo("money");
    }

    @Test
    void a_study_without_an_exposure_is_silent_from_every_viewpoint() {
        assertThat(MadeStudy.of().evidence())
                .hasSize(11)
                .allMatch(row -> row.direction().equals("silent"));
    }

    private static String temporality(Study.Sampling sampling) {
        return MadeStudy.of(BELOW)
                .sampling(sampling)
                .model(BELOW.name(), 2, 1.5, 3)
                .rows(TEMPORALITY)
                .getFirst()
                .finding();
    }

    private static double middleHalf(Exposure exposure, double q1, double q3, double ratio) {
        Evidence row =
                MadeStudy.of(exposure)
                        .compared(q1, q3)
                        .model(exposure.name(), ratio, ratio / 1.1, ratio * 1.1)
                        .rows(STRENGTH)
                        .getFirst();
        return ((Figure.Value) Objects.requireNonNull(row.numbers().get("odds_ratio_middle_half")))
                .value();
    }
}
