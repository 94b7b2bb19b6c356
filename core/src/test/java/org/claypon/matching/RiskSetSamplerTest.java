package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.claypon.cohort.omop.Population;
import org.claypon.cohort.omop.RiskSets;
import org.claypon.cohort.omop.StudyOfDatabase;
import org.claypon.sql.MadeClinic;
import org.claypon.study.Covariate;
import org.claypon.study.Eligibility.Selection;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskSetSamplerTest {

    private static final MatchRule SEX = new MatchRule.Same(new Covariate.Sex());
    private static final MatchRule AGE = new MatchRule.Within(new Covariate.Age(), 2, "years");
    private static final MatchRule OBSERVED =
            new MatchRule.Within(new Covariate.Column("observed"), 400, "days");

    @TempDir private Path folder;

    /// Some hundred people of forty years of birth; one in five is observed twice, one in ten falls ill.
    private static MadeClinic clinic(long seed, boolean reversed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> people = new ArrayList<>();
        List<String> periods = new ArrayList<>();
        List<String> legs = new ArrayList<>();
        LocalDate start = LocalDate.of(2008, 1, 1);
        for (int person = 1; person <= 300; person++) {
            people.add(
                    "%d, %d, %d, %d, %d"
                            .formatted(
                                    person * 7 - 900,
                                    random.nextBoolean() ? 8507 : 8532,
                                    1950 + random.nextInt(12),
                                    1 + random.nextInt(12),
                                    1 + random.nextInt(28)));
            LocalDate from = start.plusDays(random.nextInt(1500));
            LocalDate to = from.plusDays(800 + random.nextInt(3000));
            periods.add("%d, %d, '%s', '%s'".formatted(person, person * 7 - 900, from, to));
            if (person % 5 == 0) {
                periods.add(
                        "%d, %d, '%s', '%s'"
                                .formatted(
                                        1000 + person,
                                        person * 7 - 900,
                                        to.plusDays(100),
                                        to.plusDays(1000)));
            }
            if (random.nextInt(10) == 0) {
                legs.add(
                        "%d, 1, '%s', NULL, NULL, NULL"
                                .formatted(
                                        person * 7 - 900,
                                        from.plusDays(300 + random.nextInt(500))));
            }
        }
        if (reversed) {
            java.util.Collections.reverse(people);
            java.util.Collections.reverse(periods);
            java.util.Collections.reverse(legs);
        }
        return MadeClinic.empty()
                .with("person", people.toArray(String[]::new))
                .with("observation_period", periods.toArray(String[]::new))
                .with("condition_occurrence", legs.toArray(String[]::new));
    }

    private RiskSets sets(StudyOfDatabase asked, MadeClinic clinic) {
        return RiskSets.of(asked.study(), asked.population(clinic, folder));
    }

    /// Identities of the controls by that of the case.
    private Map<Long, List<Long>> sampled(StudyOfDatabase asked, MadeClinic clinic) {
        RiskSets sets = sets(asked, clinic);
        int[][] controls = RiskSetSampler.controls(asked.study(), new RiskPools(sets));
        Map<Long, List<Long>> found = new TreeMap<>();
        for (int at = 0; at < controls.length; at++) {
            found.put(
                    sets.population().id(sets.cases()[at]),
                    IntStream.of(controls[at]).mapToObj(sets.population()::id).sorted().toList());
        }
        return found;
    }

    /// Everyone who fits, by going through all people.
    private static List<Integer> fitting(Study study, RiskSets sets, int at) {
        Population people = sets.population();
        int own = sets.cases()[at];
        int day = sets.indexDays()[at];
        return IntStream.range(0, people.count())
                .filter(one ->
                        one != own
                                && sets.isAtRisk(one, day)
                                && people.sex(one).equals(people.sex(own))
                                && Math.abs(people.birth(one) - people.birth(own)) <= 730)
                .filter(one ->
                        !study.eligibility().controls().match().contains(OBSERVED)
                                || Math.abs(people.observed(one, day) - people.observed(own, day))
                                        <= 400)
                .boxed()
                .toList();
    }

    @Test
    void the_closest_are_those_born_nearest_among_all_who_fit() {
        for (long seed = 1; seed <= 5; seed++) {
            StudyOfDatabase asked = new StudyOfDatabase().match(SEX, AGE, OBSERVED).perCase(3);
            RiskSets sets = sets(asked, clinic(seed, false));
            Population people = sets.population();
            int[][] controls = RiskSetSampler.controls(asked.study(), new RiskPools(sets));
            assertThat(controls.length).isGreaterThan(10);
            for (int at = 0; at < controls.length; at++) {
                int own = sets.cases()[at];
                List<Integer> fitting = fitting(asked.study(), sets, at);
                assertThat(fitting).containsAll(Arrays.stream(controls[at]).boxed().toList());
                assertThat(distances(people, own, Arrays.stream(controls[at]).boxed().toList()))
                        .isEqualTo(distances(people, own, fitting).stream().limit(3).toList());
            }
        }
    }

    private static List<Integer> distances(Population people, int own, List<Integer> others) {
        return others.stream()
                .map(one -> Math.abs(people.birth(one) - people.birth(own)))
                .sorted()
                .toList();
    }

    @Test
    void all_who_fit_are_found_where_fewer_are_there_than_wanted() {
        for (Selection selection : Selection.values()) {
            StudyOfDatabase asked =
                    new StudyOfDatabase()
                            .match(SEX, AGE, OBSERVED)
                            .perCase(100)
                            .selection(selection);
            RiskSets sets = sets(asked, clinic(3, false));
            int[][] controls = RiskSetSampler.controls(asked.study(), new RiskPools(sets));
            for (int at = 0; at < controls.length; at++) {
                assertThat(Arrays.stream(controls[at]).boxed().toList())
                        .containsExactlyInAnyOrderElementsOf(fitting(asked.study(), sets, at));
            }
        }
    }

    @Test
    void the_order_of_rows_changes_nothing() {
        for (Selection selection : Selection.values()) {
            StudyOfDatabase asked =
                    new StudyOfDatabase().match(SEX, AGE).perCase(3).selection(selection);
            assertThat(sampled(asked, clinic(4, true))).isEqualTo(sampled(asked, clinic(4, false)));
        }
    }

    @Test
    void one_pool_serves_any_way_of_matching() {
        RiskSets sets = sets(new StudyOfDatabase(), clinic(6, false));
        RiskPools shared = new RiskPools(sets);
        for (Selection selection : Selection.values()) {
            for (List<MatchRule> rules : List.of(List.of(SEX, AGE), List.of(AGE), List.of(SEX))) {
                Study study =
                        new StudyOfDatabase()
                                .match(rules.toArray(MatchRule[]::new))
                                .perCase(2)
                                .selection(selection)
                                .study();
                int[][] controls = RiskSetSampler.controls(study, shared);
                assertThat(controls)
                        .isDeepEqualTo(RiskSetSampler.controls(study, new RiskPools(sets)));
                assertThat(Arrays.stream(controls).mapToInt(found -> found.length).sum())
                        .isPositive();
            }
        }
    }

    /// Case 1 has ten people of its own birth to choose three from: in 2,000 seeds each comes 600 times, give or take
    /// 4.5 standard deviations of 20.5 (a false alarm in 15,000).
    @Test
    void each_of_equally_near_people_is_drawn_as_often() {
        List<String> people = new ArrayList<>(List.of("100, 8507, 1980, 1, 1"));
        List<String> periods = new ArrayList<>(List.of("1, 100, '2000-01-01', '2020-12-31'"));
        for (int person = 1; person <= 10; person++) {
            people.add("%d, 8507, 1980, 1, 1".formatted(person));
            periods.add("%d, %d, '2000-01-01', '2020-12-31'".formatted(person + 1, person));
        }
        MadeClinic clinic =
                MadeClinic.empty()
                        .with("person", people.toArray(String[]::new))
                        .with("observation_period", periods.toArray(String[]::new))
                        .with("condition_occurrence", "100, 1, '2010-01-01', NULL, NULL, NULL");
        StudyOfDatabase asked = new StudyOfDatabase().match(SEX, AGE).perCase(3);
        RiskSets sets = sets(asked, clinic);
        Map<Long, Integer> times = new HashMap<>();
        for (long seed = 1; seed <= 2_000; seed++) {
            for (int control :
                    RiskSetSampler.controls(asked.seed(seed).study(), new RiskPools(sets))[0]) {
                times.merge(sets.population().id(control), 1, Integer::sum);
            }
        }
        assertThat(times).hasSize(10);
        assertThat(times.values()).allMatch(count -> Math.abs(count - 600) < 4.5 * 20.5);
    }

    @Test
    void a_person_drawn_without_the_rules_is_at_risk_and_not_the_case() {
        StudyOfDatabase asked = new StudyOfDatabase().match(SEX, AGE);
        RiskSets sets = sets(asked, clinic(5, false));
        int[] anybody = RiskSetSampler.anybody(asked.study(), sets);
        for (int at = 0; at < anybody.length; at++) {
            assertThat(anybody[at]).isNotNegative().isNotEqualTo(sets.cases()[at]);
            assertThat(sets.isAtRisk(anybody[at], sets.indexDays()[at])).isTrue();
        }
    }
}
