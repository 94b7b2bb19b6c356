package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claypon.Tolerance.CLOSED_FORM;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Labs;
import org.claypon.results.Balance;
import org.claypon.results.Figure;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;

class BalancesTest {

    @Test
    void before_and_after_by_hand() {
        // before: mean 55 (variance 50) against mean 50 (variance 200), all controls drawn: 5 /
        // sqrt(125)
        // after:  case 60 with control 60 only: one set, too few
        List<Balance> found =
                balances(
                        People.closest(1, People.ageWithin(2)),
                        List.of(
                                People.aCase(1, "male", 50),
                                People.aCase(2, "male", 60),
                                People.aControl(3, "male", 40),
                                People.aControl(4, "male", 60)));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().covariate()).isEqualTo("age");
        assertThat(value(found.getFirst().before()))
                .isCloseTo(5 / Math.sqrt(125), CLOSED_FORM.of(5 / Math.sqrt(125)));
        assertThat(found.getFirst().after())
                .isEqualTo(
                        Figure.notEstimable("cases or controls with a value are fewer than two"));
    }

    @Test
    void each_set_weighs_the_same_after_matching() {
        // sets {50 | 51, 52}, {70 | 70}: cases 50, 70 (variance 200); controls mean (51.5 + 70) / 2
        // = 60.75,
        // weights 1/2, 1/2, 1: sum of squares 0.5·9.75² + 0.5·8.75² + 9.25² over 2 − 1.5/2 = 1.25
        List<Balance> found =
                balances(
                        People.closest(2, People.ageWithin(2)),
                        List.of(
                                People.aCase(1, "male", 50),
                                People.aCase(2, "male", 70),
                                People.aControl(3, "male", 51),
                                People.aControl(4, "male", 52),
                                People.aControl(5, "male", 70)));
        double controlVariance = (0.5 * 9.75 * 9.75 + 0.5 * 8.75 * 8.75 + 9.25 * 9.25) / 1.25;
        assertThat(value(found.getFirst().after()))
                .isCloseTo(
                        -0.75 / Math.sqrt((200 + controlVariance) / 2),
                        CLOSED_FORM.of(-0.75 / Math.sqrt((200 + controlVariance) / 2)));
        assertThat(value(found.getFirst().varianceRatio()))
                .isCloseTo(200 / controlVariance, CLOSED_FORM.of(200 / controlVariance));
    }

    @Test
    void what_is_matched_exactly_is_balanced_exactly() {
        List<People.Row> rows = new ArrayList<>();
        IntStream.range(0, 30)
                .forEach(person ->
                        rows.add(
                                People.aCase(
                                        "c" + person, person % 3 == 0 ? "male" : "female", 40)));
        IntStream.range(0, 200)
                .forEach(person ->
                        rows.add(People.aControl(person, person % 2 == 0 ? "male" : "female", 40)));
        Balance sex = balances(People.closest(4, People.SAME_SEX), rows).getFirst();
        assertThat(sex.covariate()).isEqualTo("sex");
        assertThat(value(sex.after())).isZero();
        assertThat(value(sex.before())).isGreaterThan(0.1);
        assertThat(sex.varianceRatio())
                .isEqualTo(Figure.notEstimable("a category has no variance"));
    }

    @Test
    void age_and_sex_are_shown_even_when_they_are_not_matched_on() {
        assertThat(
                        balances(
                                People.closest(1, People.SAME_SITE),
                                List.of(
                                        People.aCase(1, "male", 50).site("north"),
                                        People.aControl(2, "male", 40).site("north"))))
                .extracting(Balance::covariate)
                .containsExactly("site", "age");
    }

    @Test
    void one_person_is_drawn_for_each_case_and_nobody_twice_before_all_once() {
        // two controls for four cases: each drawn twice; cases 1 2 3 4 (variance 5/3), controls 2 2
        // 6 6 (16/3)
        Balance age =
                balances(
                                People.closest(1, People.ageWithin(9)),
                                List.of(
                                        People.aCase(1, "male", 1),
                                        People.aCase(2, "male", 2),
                                        People.aCase(3, "male", 3),
                                        People.aCase(4, "male", 4),
                                        People.aControl(5, "male", 2),
                                        People.aControl(6, "male", 6)))
                        .getFirst();
        assertThat(value(age.before()))
                .isCloseTo(-1.5 / Math.sqrt(3.5), CLOSED_FORM.of(-1.5 / Math.sqrt(3.5)));
    }

    @Test
    void people_whose_value_is_not_known_are_left_out() {
        List<Balance> found =
                balances(
                        People.closest(2, People.SAME_SEX),
                        List.of(
                                People.aCase(1, "male", 50),
                                People.aCase(2, "male", 54),
                                People.aCase(3, "female", Double.NaN),
                                People.aControl(4, "male", 50),
                                People.aControl(5, "male", 50),
                                People.aControl(6, "male", 54),
                                People.aControl(7, "male", 54),
                                People.aControl(8, "female", 90)));
        Balance age = found.getLast();
        assertThat(age.covariate()).isEqualTo("age");
        assertThat(value(age.after()))
                .isZero(); // the control of 90 is in a set without a case of known age
    }

    @Test
    void data_that_are_matched_already_have_no_before() {
        List<Balance> found =
                balances(
                        People.closest(1),
                        List.of(
                                People.aCase(1, "male", 50).set("a"),
                                People.aControl(2, "male", 52).set("a"),
                                People.aCase(3, "male", 60).set("b"),
                                People.aControl(4, "male", 60).set("b")));
        assertThat(found.getFirst().before())
                .isEqualTo(
                        Figure.notEstimable(
                                "the data are matched already: people not chosen are not in them"));
        assertThat(value(found.getFirst().after()))
                .isCloseTo(
                        -1 / Math.sqrt((50 + 32) / 2.0),
                        CLOSED_FORM.of(-1 / Math.sqrt((50 + 32) / 2.0)));
    }

    @Test
    void without_controls_nothing_is_drawn() {
        List<Balance> found =
                balances(
                        People.closest(1, People.ageWithin(2)),
                        List.of(People.aCase(1, "male", 50), People.aCase(2, "male", 51)));
        assertThat(found.getFirst().before()).isInstanceOf(Figure.NotEstimable.class);
        assertThat(found.getFirst().after()).isInstanceOf(Figure.NotEstimable.class);
    }

    @Test
    void the_people_drawn_depend_on_the_seed_and_not_on_the_rows() {
        List<People.Row> rows = new ArrayList<>();
        IntStream.range(0, 10)
                .forEach(person -> rows.add(People.aCase(person, "male", 50 + person)));
        IntStream.range(10, 90)
                .forEach(person ->
                        rows.add(
                                People.aControl(person, "male", person)
                                        .ferritin(1, Labs.Limit.MEASURED)));
        Set<Figure> bySeed = new HashSet<>();
        for (long seed = 0; seed < 5; seed++) {
            Study study = People.closest(1, People.ageWithin(2)).withSeed(seed);
            Set<Figure> byRow = new HashSet<>();
            for (int order = 0; order < 5; order++) {
                Cohort cohort = People.cohortInOrderOfIds(People.shuffled(rows, order));
                byRow.add(
                        Balances.of(cohort, study, Matcher.match(cohort, study, 1))
                                .getFirst()
                                .before());
            }
            assertThat(byRow).hasSize(1);
            bySeed.addAll(byRow);
        }
        assertThat(bySeed).hasSize(5);
    }

    private static List<Balance> balances(Study study, List<People.Row> rows) {
        Cohort cohort = People.cohort(rows);
        return Balances.of(cohort, study, Matcher.match(cohort, study, 1));
    }

    private static double value(Figure figure) {
        return ((Figure.Value) figure).value();
    }
}
