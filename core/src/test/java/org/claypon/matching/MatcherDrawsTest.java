package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Labs;
import org.claypon.study.Eligibility.PerCase;
import org.claypon.study.Eligibility.Selection;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is drawn depends on the seed and the people only, and is drawn fairly.
class MatcherDrawsTest {

    @ParameterizedTest
    @EnumSource(Selection.class)
    void the_sets_do_not_depend_on_rows_or_threads(Selection selection) {
        List<People.Row> rows = crowd(3, 60, 200);
        for (boolean withReplacement : new boolean[] {false, true}) {
            for (MatchRule[] rules : ruleLists()) {
                Study study =
                        People.study(new PerCase.UpTo(3), selection, withReplacement, 7, rules);
                Set<List<String>> found = new HashSet<>();
                Set<String> hashes = new HashSet<>();
                for (int order = 0; order < 6; order++) {
                    Cohort cohort = People.cohort(People.shuffled(rows, order));
                    MatchedSets sets = Matcher.match(cohort, study, order % 2 == 0 ? 1 : 8);
                    found.add(People.written(cohort, sets));
                    hashes.add(sets.hash());
                }
                assertThat(found).hasSize(1);
                assertThat(hashes).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Selection.class)
    void another_seed_draws_other_controls(Selection selection) {
        List<People.Row> rows = crowd(3, 60, 600);
        Set<String> hashes = new HashSet<>();
        for (boolean withReplacement : new boolean[] {false, true}) {
            for (long seed = 0; seed < 5; seed++) {
                Study study =
                        People.study(
                                new PerCase.UpTo(2),
                                selection,
                                withReplacement,
                                seed,
                                People.ageWithin(4));
                hashes.add(Matcher.match(People.cohort(rows), study, 1).hash());
            }
        }
        assertThat(hashes).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void random_draws_each_eligible_control_equally_often(boolean withReplacement) {
        // one case, ages 48 to 52 twenty times each, two drawn: 4000 seeds, each control expected
        // 80 times
        List<People.Row> rows = new ArrayList<>(List.of(People.aCase("c", "male", 50)));
        IntStream.range(0, 100)
                .forEach(person -> rows.add(People.aControl(person, "male", 48 + person % 5)));
        int[] drawn = new int[101];
        for (long seed = 0; seed < 4000; seed++) {
            Study study =
                    People.study(
                            new PerCase.UpTo(2),
                            Selection.RANDOM,
                            withReplacement,
                            seed,
                            People.ageWithin(2));
            Arrays.stream(Matcher.match(People.cohort(rows), study, 1).controlsOf(0))
                    .forEach(control -> drawn[control]++);
        }
        double chiSquare =
                IntStream.rangeClosed(1, 100).mapToDouble(k -> squared(drawn[k] - 80) / 80).sum();
        assertThat(chiSquare).isLessThan(149); // 99.9 % of chi-square with 99 degrees of freedom
    }

    @Test
    void a_younger_and_an_older_control_at_the_same_distance_are_equally_likely() {
        int older = 0;
        for (int seed = 0; seed < 1000; seed++) {
            Study study =
                    People.study(
                            new PerCase.UpTo(1),
                            Selection.CLOSEST,
                            false,
                            seed,
                            People.ageWithin(2));
            MatchedSets found =
                    Matcher.match(
                            People.cohort(
                                    List.of(
                                            People.aCase("c", "male", 50),
                                            People.aControl("young", "male", 49),
                                            People.aControl("old", "male", 51))),
                            study,
                            1);
            older += found.controlsOf(0)[0] == 2 ? 1 : 0;
        }
        assertThat(older).isBetween(448, 552); // 500 ± 3.29 standard deviations: 0.1 % false alarms
    }

    private static double squared(double number) {
        return number * number;
    }

    private static List<MatchRule[]> ruleLists() {
        return List.of(
                new MatchRule[] {},
                new MatchRule[] {People.SAME_SEX},
                new MatchRule[] {People.SAME_SEX, People.ageWithin(2)},
                new MatchRule[] {
                    People.SAME_SITE, People.ageWithin(1.5), People.ferritinWithin(9)
                });
    }

    private static List<People.Row> crowd(long seed, int cases, int controls) {
        Random random = new Random(seed);
        List<People.Row> rows = new ArrayList<>();
        for (int person = 0; person < cases + controls; person++) {
            String sex = random.nextBoolean() ? "male" : "female";
            double age = random.nextInt(40);
            People.Row row =
                    person < cases
                            ? People.aCase(person, sex, age)
                            : People.aControl(person, sex, age);
            rows.add(
                    row.site("site " + random.nextInt(3))
                            .ferritin(random.nextInt(200) / 10.0, Labs.Limit.MEASURED));
        }
        return rows;
    }
}
