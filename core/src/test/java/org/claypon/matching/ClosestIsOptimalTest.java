package org.claypon.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Labs;
import org.claypon.study.Eligibility;
import org.claypon.study.MatchRule;
import org.claypon.study.Study;
import org.junit.jupiter.api.Test;

/// `closest` without replacement against every possible assignment of small cohorts, and against a plain minimum-cost
/// flow of larger ones.
class ClosestIsOptimalTest {

    /// @param decimals of the values and calipers, so that distances are whole after scaling
    private record Instance(
            long seed, List<People.Row> rows, List<MatchRule> rules, int perCase, int decimals) {

        Cohort cohort() {
            return People.cohort(rows);
        }

        Study study(Eligibility.Selection selection) {
            return People.study(
                    new Eligibility.PerCase.UpTo(perCase),
                    selection,
                    false,
                    seed,
                    rules.toArray(MatchRule[]::new));
        }

        long[][] distances() {
            int[] cases = cohort().cases();
            int[] controls = cohort().controls();
            long[][] distances = new long[cases.length][controls.length];
            for (int one = 0; one < cases.length; one++) {
                for (int control = 0; control < controls.length; control++) {
                    distances[one][control] =
                            distance(rows.get(cases[one]), rows.get(controls[control]));
                }
            }
            return distances;
        }

        /// Of the first caliper; -1 where a rule forbids the control.
        private long distance(People.Row one, People.Row other) {
            long first = -1;
            for (MatchRule rule : rules) {
                switch (rule) {
                    case MatchRule.Same _ -> {
                        if (!one.sex().equals(other.sex())) {
                            return -1;
                        }
                    }
                    case MatchRule.Within within -> {
                        boolean isAge = within.covariate().name().equals("age");
                        long apart =
                                Math.abs(
                                        scaled(isAge ? one.age() : one.ferritin())
                                                - scaled(isAge ? other.age() : other.ferritin()));
                        if (apart > scaled(within.width())) {
                            return -1;
                        }
                        first = first < 0 ? apart : first;
                    }
                }
            }
            return Math.max(first, 0);
        }

        private long scaled(double value) {
            return Math.round(value * Math.pow(10, decimals));
        }

        Outcome outcome(MatchedSets sets) {
            int[] counts = new int[cohort().cases().length];
            long distance = 0;
            Set<Integer> used = new HashSet<>();
            for (int set = 0; set < sets.sets(); set++) {
                int[] controls = sets.controlsOf(set);
                counts[set] = controls.length;
                for (int control : controls) {
                    long apart = distance(rows.get(sets.casesOf(set)[0]), rows.get(control));
                    assertThat(apart).as("a rule forbids the control").isNotNegative();
                    assertThat(used.add(control)).as("each control once").isTrue();
                    distance += apart;
                }
            }
            return Outcome.of(counts, distance);
        }
    }

    @Test
    void no_assignment_of_small_cohorts_is_better() {
        for (long seed = 0; seed < 1500; seed++) {
            Instance instance = instance(seed, 4, 6, 3);
            Outcome found = closest(instance);
            assertThat(found).as("instance of seed %d", seed).isEqualTo(bestOfAll(instance));
        }
    }

    @Test
    void no_flow_of_larger_cohorts_is_better() {
        for (long seed = 10_000; seed < 10_300; seed++) {
            Instance instance = instance(seed, 14, 40, 6);
            Outcome found = closest(instance);
            assertThat(found)
                    .as("instance of seed %d", seed)
                    .isEqualTo(
                            ReferenceFlow.best(
                                    instance.distances(),
                                    instance.cohort().controls().length,
                                    instance.perCase()));
        }
    }

    @Test
    void random_selection_serves_the_cases_as_evenly_as_closest() {
        for (long seed = 20_000; seed < 20_300; seed++) {
            Instance instance = instance(seed, 14, 40, 6);
            MatchedSets random =
                    Matcher.match(
                            instance.cohort(), instance.study(Eligibility.Selection.RANDOM), 1);
            assertThat(instance.outcome(random).counts())
                    .as("instance of seed %d", seed)
                    .isEqualTo(closest(instance).counts());
        }
    }

    private static Outcome closest(Instance instance) {
        return instance.outcome(
                Matcher.match(instance.cohort(), instance.study(Eligibility.Selection.CLOSEST), 1));
    }

    /// Mixes scarce and abundant controls, whole years and decimals, none to two calipers, one sex or two.
    private static Instance instance(long seed, int mostCases, int mostControls, int mostPerCase) {
        Random random = new Random(seed);
        int cases = 1 + random.nextInt(mostCases);
        int controls = random.nextInt(mostControls + 1);
        int decimals = random.nextInt(3);
        int spread = 2 + random.nextInt(12);
        List<People.Row> rows = new ArrayList<>();
        for (int person = 0; person < cases + controls; person++) {
            String sex = random.nextInt(4) == 0 ? "male" : "female";
            double age = value(random, spread, decimals);
            People.Row row =
                    person < cases
                            ? People.aCase(random.nextLong(), sex, age)
                            : People.aControl(random.nextLong(), sex, age);
            rows.add(row.ferritin(value(random, spread, decimals), Labs.Limit.MEASURED));
        }
        List<MatchRule> rules = new ArrayList<>();
        if (random.nextBoolean()) {
            rules.add(People.SAME_SEX);
        }
        if (random.nextInt(5) > 0) {
            rules.add(People.ageWithin(Math.abs(value(random, 8, decimals))));
        }
        if (random.nextInt(3) == 0) {
            rules.add(People.ferritinWithin(Math.abs(value(random, 8, decimals))));
        }
        return new Instance(seed, rows, rules, 1 + random.nextInt(mostPerCase), decimals);
    }

    /// A number from -spread/2 to spread/2 with at most this many decimals.
    private static double value(Random random, int spread, int decimals) {
        int steps = decimals == 0 ? 1 : 4 * decimals;
        double quarter = (double) random.nextInt(spread * steps + 1) / steps;
        double power = Math.pow(10, decimals);
        return Math.rint((quarter - spread / 2.0) * power) / power;
    }

    private static Outcome bestOfAll(Instance instance) {
        long[][] distances = instance.distances();
        int controls = instance.cohort().controls().length;
        return IntStream.range(0, (int) Math.pow(distances.length + 1, controls))
                .mapToObj(code -> assigned(code, distances, controls, instance.perCase()))
                .flatMap(List::stream)
                .max(Outcome::compareTo)
                .orElseThrow();
    }

    /// The assignment that the digits of `code` describe, if the rules allow it.
    private static List<Outcome> assigned(int code, long[][] distances, int controls, int perCase) {
        int[] counts = new int[distances.length];
        long distance = 0;
        int rest = code;
        for (int control = 0; control < controls; control++) {
            int to = rest % (distances.length + 1) - 1;
            rest /= distances.length + 1;
            if (to >= 0) {
                if (distances[to][control] < 0 || ++counts[to] > perCase) {
                    return List.of();
                }
                distance += distances[to][control];
            }
        }
        return List.of(Outcome.of(counts, distance));
    }
}
