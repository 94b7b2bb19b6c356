package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.claypon.Tolerance.CLOSED_FORM;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.cohort.Cohort;
import org.claypon.results.Attrition;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Matching;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Eligibility.Selection;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;

class MatchingReportTest {

    private final Cohort cohort =
            People.cohort(
                    List.of(
                            People.aCase("a", "male", 40),
                            People.aCase("b", "male", 44),
                            People.aCase("c", "male", 70),
                            People.aCase("d", "male", 80),
                            People.aCase("e", "female", Double.NaN),
                            People.aControl("f", "male", 40),
                            People.aControl("g", "male", 41),
                            People.aControl("h", "male", 44),
                            People.aControl("i", "", 44)));

    private final Study study = People.closest(2, People.SAME_SEX, People.ageWithin(2));
    private final MatchedSets sets = Matcher.match(cohort, study, 1);
    private final Matching found = MatchingReport.of(cohort, study, sets);

    @Test
    void sets_cases_controls_and_reasons_are_counted() {
        assertThat(found.rules()).containsExactly("same sex", "age within 2 years");
        assertThat(found.sets()).isEqualTo(Count.of(2));
        assertThat(found.cases()).isEqualTo(Count.of(2));
        assertThat(found.controls()).isEqualTo(Count.of(3));
        assertThat(found.casesUnmatched()).isEqualTo(Count.of(3));
        assertThat(found.controlsReused()).isEqualTo(Count.of(0));
        assertThat(found.perCase())
                .containsExactly(entry("2", Count.of(1)), entry("1", Count.of(1)));
        assertThat(found.unmatched())
                .containsExactly(
                        new Matching.Reason(
                                "no eligible control: same sex, age within 2 years", Count.of(2)),
                        new Matching.Reason("no known value of age", Count.of(1)));
        assertThat(found.hash()).isEqualTo(sets.hash());
    }

    @Test
    void cases_left_without_controls_are_compared_with_the_matched() {
        // age: matched 40, 44 (mean 42, variance 8), unmatched 70, 80 (mean 75, variance 50)
        assertThat(found.matchedAgainst())
                .extracting(Matching.Difference::covariate)
                .containsExactly("sex: female", "sex: male", "age");
        Matching.Difference age = found.matchedAgainst().getLast();
        assertThat(age.matched()).isEqualTo(Figure.of(42));
        assertThat(age.unmatched()).isEqualTo(Figure.of(75));
        assertThat(((Figure.Value) age.standardisedDifference()).value())
                .isCloseTo(-33 / Math.sqrt(29), CLOSED_FORM.of(-33 / Math.sqrt(29)));
        Matching.Difference male = found.matchedAgainst().get(1);
        assertThat(male.matched()).isEqualTo(Figure.of(1));
        assertThat(male.unmatched()).isEqualTo(Figure.of(2 / 3.0));
    }

    @Test
    void a_category_of_many_levels_is_compared_as_a_whole() {
        List<People.Row> rows =
                new ArrayList<>(
                        IntStream.range(0, 9)
                                .mapToObj(person ->
                                        People.aCase(person, "male", 40).site("site " + person))
                                .toList());
        rows.add(People.aControl(10, "male", 40).site("site 3"));
        Cohort sites = People.cohort(rows);
        Study bySite = People.closest(1, People.SAME_SITE);
        Matching report = MatchingReport.of(sites, bySite, Matcher.match(sites, bySite, 1));
        assertThat(report.matchedAgainst())
                .extracting(Matching.Difference::covariate)
                .containsExactly("site", "age");
        assertThat(report.matchedAgainst().getFirst().matched())
                .isEqualTo(
                        Figure.notEstimable(
                                "a category of more than 6 levels is compared as a whole"));
    }

    @Test
    void where_every_case_has_a_control_there_is_nothing_to_compare() {
        Cohort all =
                People.cohort(List.of(People.aCase(1, "male", 3), People.aControl(2, "male", 3)));
        assertThat(MatchingReport.of(all, study, Matcher.match(all, study, 1)).matchedAgainst())
                .isEmpty();
    }

    @Test
    void the_attrition_ends_with_the_matched() {
        Attrition attrition = MatchingReport.attrition(cohort, sets);
        assertThat(attrition.cases()).last().isEqualTo(step(2, 3, 1));
        assertThat(attrition.controls()).last().isEqualTo(step(3, 1, 1));
    }

    @Test
    void sets_of_the_data_say_so() {
        Cohort given =
                People.cohort(
                        List.of(
                                People.aCase(1, "male", 3).set("x"),
                                People.aControl(2, "male", 30).set("x")));
        Matching report = MatchingReport.of(given, study, Matcher.match(given, study, 1));
        assertThat(report.rules()).containsExactly("sets as the data give them");
        assertThat(MatchingReport.sentence(study, true))
                .isEqualTo("The matched sets are those of the data.");
    }

    @Test
    void a_single_control_is_one_control() {
        assertThat(
                        MatchingReport.sentence(
                                People.study(new PerCase.UpTo(1), Selection.RANDOM, true, 9),
                                false))
                .startsWith("Each case was given one control (");
    }

    @Test
    void the_methods_sentence_names_number_rules_choice_reuse_and_seed() {
        assertThat(MatchingReport.sentence(study, false))
                .isEqualTo(
                        "Each case was given up to 2 controls (matched on same sex, age within 2 years; optimal: as many"
                                + " cases with a control as possible, then numbers of controls as even as possible, then"
                                + " the least total distance; each control serves one case; ties and draws by a hash of"
                                + " seed and person, seed 1).");
        assertThat(
                        MatchingReport.sentence(
                                People.study(new PerCase.Every(), Selection.RANDOM, true, 9),
                                false))
                .isEqualTo(
                        "Each case was given all eligible controls (without a matching rule; drawn at random among the"
                                + " eligible; a control may serve several cases; ties and draws by a hash of seed and"
                                + " person, seed 9).");
    }

    private static Attrition.Step step(long left, long dropped, long unknown) {
        return new Attrition.Step(
                "matched",
                Optional.empty(),
                Count.of(left),
                Count.of(dropped),
                Count.of(dropped),
                Count.of(unknown));
    }
}
