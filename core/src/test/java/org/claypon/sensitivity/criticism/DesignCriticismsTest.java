package org.claypon.sensitivity.criticism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.SmallStudy.number;
import static org.claypon.SmallStudy.times;
import static org.claypon.Tolerance.CLOSED_FORM;
import static org.claypon.Tolerance.ITERATED;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.SmallStudy;
import org.claypon.cohort.omop.StudyOfDatabase;
import org.claypon.estimate.Models;
import org.claypon.exposure.Members;
import org.claypon.matching.SourcePopulation;
import org.claypon.results.Count;
import org.claypon.results.Criticisms;
import org.claypon.results.Criticisms.Contrast;
import org.claypon.results.Criticisms.Identity;
import org.claypon.results.Criticisms.Lag;
import org.claypon.results.Criticisms.Range;
import org.claypon.results.Criticisms.Spread;
import org.claypon.results.Criticisms.Tested;
import org.claypon.results.Criticisms.Timing;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.sql.MadeClinic;
import org.claypon.study.Amount;
import org.claypon.study.Exposure;
import org.claypon.study.Study;
import org.claypon.study.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DesignCriticismsTest {

    private static final String LOW = "exposure: {measurement: b12, below: 180 pg/mL, name: low}\n";

    private static final Exposure DRUG =
            new Exposure.Answered("the drug", StudyOfDatabase.has("drug", -365, -1));
    private static final Exposure LOW_B12 =
            new Exposure.Below("b12 below 300 pg/mL", "b12", new Amount(300, "pg/mL"));

    @TempDir Path folder;

    /// Two cases, a man (1) of 1 June 2015 and a woman (3) of 1 July, and a man (2) and a woman (4) without the condition.
    private static MadeClinic clinic() {
        return MadeClinic.empty()
                .with(
                        "person",
                        "1, 8507, 1960, 1, 1",
                        "2, 8507, 1961, 1, 1",
                        "3, 8532, 1962, 1, 1",
                        "4, 8532, 1963, 1, 1")
                .with(
                        "observation_period",
                        "1, 1, '2010-06-01', '2020-12-31'",
                        "2, 2, '2014-06-01', '2020-12-31'",
                        "3, 3, '2013-01-01', '2020-12-31'",
                        "4, 4, '2013-01-01', '2020-12-31'")
                .with(
                        "condition_occurrence",
                        "1, 1, '2015-06-01', NULL, NULL, NULL",
                        "3, 1, '2015-07-01', NULL, NULL, NULL")
                .with(
                        "visit_occurrence",
                        "1, 9202, '2015-06-01', NULL, NULL",
                        "1, 9202, '2015-01-01', NULL, NULL",
                        "2, 9202, '2015-05-27', NULL, NULL",
                        "3, 9202, '2015-07-01', NULL, NULL")
                .with(
                        "drug_exposure",
                        "1, 3, '2015-05-20', NULL, NULL, NULL",
                        "3, 3, '2015-05-20', NULL, NULL, NULL",
                        "4, 3, '2014-09-01', NULL, NULL, NULL")
                .with(
                        "measurement",
                        "1, 9, '2015-05-01', 200, NULL, 8845, NULL, NULL, NULL, NULL",
                        "4, 9, '2015-06-15', 400, NULL, 8845, NULL, NULL, NULL, NULL",
                        "3, 9, '2015-07-10', 150, NULL, 8845, NULL, NULL, NULL, NULL");
    }

    private Criticisms asked(List<Exposure> exposures, List<Exposure> adjust) {
        return asked(exposures, adjust, 1);
    }

    private Criticisms asked(List<Exposure> exposures, List<Exposure> adjust, int smallestCount) {
        Study plain = new StudyOfDatabase().perCase(1).study().withSmallestCount(smallestCount);
        Study study = plain.with(plain.analysis().withExposures(exposures).withAdjust(adjust));
        SourcePopulation people =
                new SourcePopulation.OfDatabase(new StudyOfDatabase().population(clinic(), folder));
        SourcePopulation.Matched matched = people.eligible(study).match(study, 1);
        return DesignCriticisms.of(
                study, Members.of(matched.cohort().participants(), matched.sets()), matched.sets());
    }

    private static Range range(String words, long cases, long controls) {
        return new Range(words, Count.of(cases), Count.of(controls));
    }

    @Test
    void the_last_visit_is_on_or_before_the_index_date() {
        Spread spread = asked(List.of(DRUG), List.of()).lookBack().getFirst();
        assertThat(spread.ranges())
                .contains(
                        range("on the index date", 2, 0),
                        range("1 to 7 days", 0, 1),
                        range("no visit by then", 0, 1));
        assertThat(number(spread.controls().median())).isEqualTo(5);
    }

    @Test
    void observation_counts_from_the_beginning_of_the_period() {
        Spread spread = asked(List.of(DRUG), List.of()).lookBack().get(1);
        assertThat(spread.ranges())
                .contains(range("1 to 2 years", 0, 1), range("2 to 5 years", 1, 1));
        assertThat(spread.ranges()).contains(range("5 to 10 years", 1, 0));
    }

    @Test
    void of_few_who_are_known_no_mean_is_said() {
        Criticisms found = asked(List.of(LOW_B12), List.of(), 2);
        Spread spread = found.lookBack().getFirst(); // one control has a visit
        assertThat(spread.controls().mean()).isEqualTo(new Figure.Masked(2));
        assertThat(spread.standardisedDifference()).isEqualTo(new Figure.Masked(2));
        assertThat(number(spread.cases().mean())).isZero();
        assertThat(found.tested().getFirst().after().ofCases().median())
                .isEqualTo(new Figure.Masked(2));
    }

    @Test
    void visits_a_year_leave_out_the_index_date() {
        Spread spread = asked(List.of(DRUG), List.of()).lookBack().get(2);
        // a man of one visit in 1826 days, and a woman of none but on the day itself
        assertThat(number(spread.cases().mean())).isCloseTo(365.25 / 1826 / 2, CLOSED_FORM.of(0.1));
        assertThat(spread.ranges())
                .contains(
                        range("none", 1, 1),
                        range("up to 1", 1, 0),
                        range("more than 1, up to 4", 0, 1));
    }

    @Test
    void a_lag_asks_as_if_the_index_date_had_been_earlier() {
        List<Lag> lags = asked(List.of(DRUG), List.of()).lags();
        assertThat(lags).extracting(Lag::days).containsExactly(0, 30, 90, 180, 365);
        assertThat(lags.stream().map(lag -> exposed(lag).cases()))
                .containsExactly(Count.of(2), Count.of(1), Count.of(0), Count.of(0), Count.of(0));
        assertThat(lags.stream().map(lag -> exposed(lag).controls()))
                .containsExactly(Count.of(1), Count.of(1), Count.of(1), Count.of(1), Count.of(0));
    }

    private static Model.Exposed exposed(Lag lag) {
        return lag.people().orElseThrow().exposed().orElseThrow();
    }

    @Test
    void a_lag_says_who_was_observed_that_far_back() {
        List<Lag> lags = asked(List.of(DRUG), List.of()).lags();
        assertThat(lags.get(0).people().orElseThrow().observed().controls()).isEqualTo(Count.of(2));
        assertThat(lags.get(1).people().orElseThrow().observed().controls()).isEqualTo(Count.of(1));
    }

    @Test
    void exposed_controls_stand_against_unexposed_ones() {
        Criticisms found = asked(List.of(DRUG), List.of());
        List<Contrast> rows = found.exposedControls().getFirst().covariates();
        assertThat(rows).extracting(Contrast::covariate).contains("sex: female", "age");
        Contrast sex = rows.getFirst(); // the exposed control is the woman
        assertThat(number(sex.exposed())).isEqualTo(1);
        assertThat(number(sex.unexposed())).isZero();
        assertThat(sex.standardisedDifference()).isInstanceOf(Figure.NotEstimable.class);
    }

    @Test
    void a_covariate_that_may_come_after_the_exposure_is_a_possible_mediator() {
        Exposure kidney =
                new Exposure.Answered("kidney", StudyOfDatabase.has("kidney", Window.EVER, 0));
        Exposure before =
                new Exposure.Answered("before", StudyOfDatabase.has("kidney", Window.EVER, -366));
        Exposure age = new Exposure.AsItStands("age", "age");
        Criticisms found = asked(List.of(DRUG), List.of(kidney, before, age));
        assertThat(found.covariates().getFirst().timing())
                .containsExactly(
                        new Timing("kidney", "days [ever, 0]", "possible_mediator"),
                        new Timing("before", "days [ever, -366]", "before_exposure"),
                        new Timing("age", "on the index date", "unchanging"));
        assertThat(found.covariates().getFirst().withoutMediators()).isPresent();
    }

    @Test
    void the_tested_and_later_values_are_counted_apart() {
        Tested tested = asked(List.of(LOW_B12), List.of()).tested().getFirst();
        assertThat(List.of(tested.cases(), tested.controls()))
                .containsExactly(Count.of(1), Count.of(1));
        assertThat(List.of(tested.after().cases(), tested.after().controls()))
                .containsExactly(Count.of(1), Count.of(0));
        assertThat(number(tested.after().ofCases().median())).isEqualTo(150);
        assertThat(number(tested.estimate().oddsRatio())).isCloseTo(1, ITERATED.of(1));
    }

    /// A tested case lies below, a tested control above.
    @Test
    void values_of_the_untested_bound_the_odds_ratio() {
        List<Criticisms.Bound> bounds =
                asked(List.of(LOW_B12), List.of()).tested().getFirst().bounds();
        assertThat(bounds)
                .extracting(Criticisms.Bound::assumed)
                .containsExactly(
                        "all below",
                        "all above",
                        "cases below, controls above",
                        "cases above, controls below");
        double[] ratios =
                bounds.stream()
                        .limit(3)
                        .mapToDouble(bound -> number(bound.estimate().oddsRatio()))
                        .toArray();
        assertThat(Arrays.stream(ratios).max()).hasValue(ratios[2]);
        assertThat(bounds.getLast().estimate().oddsRatio()) // both of each pair alike
                .isInstanceOf(Figure.NotEstimable.class);
    }

    @Test
    void a_table_knows_of_exposed_controls_alone() {
        SmallStudy study =
                SmallStudy.matchedWithAgeAndSex(
                        folder,
                        LOW,
                        SmallStudy.pairs(
                                "b12,age,sex",
                                "100,40,1",
                                "100,50,1",
                                "500,60,2",
                                "100,70,2",
                                "100,40,1",
                                "500,30,1",
                                "100,40,1",
                                "500,20,1"));
        Criticisms found = DesignCriticisms.of(study.study(), study.members(), study.sets());
        assertThat(found.lookBack()).isEmpty();
        assertThat(found.lags()).isEmpty();
        assertThat(found.covariates()).isEmpty();
        assertThat(found.tested()).isEmpty();
        Contrast age = found.exposedControls().getFirst().covariates().getFirst();
        assertThat(age.covariate()).isEqualTo("age");
        assertThat(number(age.exposed())).isEqualTo(60);
        assertThat(number(age.unexposed())).isEqualTo(25);
        double spread = Math.sqrt((200 + 50) / 2.0);
        assertThat(number(age.standardisedDifference()))
                .isCloseTo(35 / spread, CLOSED_FORM.of(35 / spread));
    }

    @Test
    void few_of_a_kind_are_not_shown_among_the_exposed() {
        SmallStudy study =
                SmallStudy.matchedWithAgeAndSex(
                        folder,
                        LOW,
                        SmallStudy.pairs(
                                "b12,age,sex", "100,40,1", "100,50,1", "500,60,2", "100,70,2"));
        Study careful = study.study().withSmallestCount(5);
        Criticisms found = DesignCriticisms.of(careful, study.members(), study.sets());
        assertThat(found.exposedControls().getFirst().covariates())
                .isNotEmpty()
                .allMatch(row -> row.exposed().equals(new Figure.Masked(5)));
    }

    private Identity identity(Stream<String[]> sets) {
        SmallStudy study =
                SmallStudy.matched(
                        folder,
                        LOW,
                        SmallStudy.exposed(sets.flatMap(Arrays::stream).toArray(String[]::new)));
        List<Model> models = Models.of(study.study(), study.members());
        return DesignCriticisms.withIdentities(Criticisms.none(), models).identities().getFirst();
    }

    @Test
    void in_pairs_the_odds_ratio_is_the_ratio_of_discordant_pairs() {
        Identity found =
                identity(
                        Stream.of(
                                times(10, "1|0"),
                                times(5, "0|1"),
                                times(9, "1|1"),
                                times(3, "0|0")));
        assertThat(found.verdict()).isEqualTo("holds");
        assertThat(found.pairs()).contains(Figure.of(2));
    }

    @Test
    void in_larger_sets_mantel_haenszel_lies_near() {
        Identity found =
                identity(
                        Stream.of(
                                times(10, "1|001"),
                                times(8, "0|110"),
                                times(9, "1|000"),
                                times(9, "0|000")));
        assertThat(found.verdict()).isEqualTo("holds");
        assertThat(found.pairs()).isEmpty();
    }

    /// As many pairs of both or neither as there would be without any tie between a case and its control.
    @Test
    void an_odds_ratio_that_is_the_crude_one_to_every_digit_is_suspicious() {
        Identity found =
                identity(
                        Stream.of(
                                times(12, "1|0"),
                                times(6, "0|1"),
                                times(12, "1|1"),
                                times(6, "0|0")));
        assertThat(number(found.matched())).isCloseTo(2, ITERATED.of(2));
        assertThat(number(found.crude())).isCloseTo(2, CLOSED_FORM.of(2));
        assertThat(found.verdict()).isEqualTo("suspicious");
    }

    @Test
    void what_is_hidden_is_not_checked() {
        SmallStudy study = SmallStudy.matched(folder, LOW, SmallStudy.exposed(times(10, "1|0")));
        List<Model> models = Models.of(study.study(), study.members());
        assertThat(
                        DesignCriticisms.withIdentities(Criticisms.none(), models)
                                .identities()
                                .getFirst()
                                .verdict())
                .isEqualTo("not_checked");
        assertThat(Optional.of(models.getFirst().method())).get().asString().startsWith("firth");
    }
}
