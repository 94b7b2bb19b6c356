package org.claypon.cohort.omop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;
import org.junit.jupiter.api.Test;

/// What rules leave of people, against a walk through every rule, number and day by itself.
class ThinningTest {

    private static final int LENGTH = 12;
    private static final int NUMBERS = 40;

    /// Every third answer is known on all days, the others on some.
    private static Answered answer(SplittableRandom random) {
        Days yes = days(random);
        return random.nextInt(3) == 0
                ? Answered.on(yes)
                : new Answered(yes, days(random).and(yes.not()));
    }

    private static Days days(SplittableRandom random) {
        int first = random.nextInt(LENGTH);
        return random.nextInt(4) == 0
                ? Days.ALL
                : Days.of(first, first + random.nextInt(LENGTH)).or(Days.of(random.nextInt(3), 2));
    }

    private static List<DayRule> rules(SplittableRandom random) {
        List<DayRule> rules = new ArrayList<>();
        for (int rule = random.nextInt(4); rule >= 0; rule--) {
            List<Answered> answers =
                    IntStream.range(0, NUMBERS).mapToObj(_ -> answer(random)).toList();
            String label = "rule %d".formatted(rule);
            rules.add(
                    random.nextBoolean()
                            ? DayRule.requires(label, answers::get)
                            : DayRule.excludes(label, "other", answers::get));
        }
        return rules;
    }

    /// Numbers in groups of one to three.
    private static List<int[]> humans(SplittableRandom random) {
        List<int[]> humans = new ArrayList<>();
        int number = 0;
        while (number < NUMBERS) {
            int to = Math.min(NUMBERS, number + 1 + random.nextInt(3));
            humans.add(IntStream.range(number, to).toArray());
            number = to;
        }
        return humans;
    }

    private static boolean lets(DayRule rule, int number, int day) {
        return rule.excludes() != rule.answered().apply(number).yes().contains(day);
    }

    private static boolean isUnknown(DayRule rule, int number, int day) {
        Answered answered = rule.answered().apply(number);
        return !answered.yes().contains(day) && !answered.no().contains(day);
    }

    /// One question about days of people: those of all numbers of whom it holds on a day asked for.
    private record Walk(List<DayRule> rules, List<int[]> humans, int[][] days) {

        private interface OnDay {
            boolean holds(int number, int day);
        }

        boolean ofNumber(int number, OnDay question) {
            return IntStream.of(days[number]).anyMatch(day -> question.holds(number, day));
        }

        private int ofHumans(IntPredicate besides, OnDay question) {
            return (int)
                    IntStream.range(0, humans.size())
                            .filter(besides)
                            .filter(human ->
                                    IntStream.of(humans.get(human))
                                            .anyMatch(number -> ofNumber(number, question)))
                            .count();
        }

        boolean all(int from, int to, int number, int day) {
            return rules.subList(from, to).stream().allMatch(rule -> lets(rule, number, day));
        }

        boolean isLeft(int human) {
            return IntStream.of(humans.get(human))
                    .anyMatch(number ->
                            ofNumber(number, (one, day) -> all(0, rules.size(), one, day)));
        }

        Count left(int rule) {
            return Count.of(ofHumans(_ -> true, (one, day) -> all(0, rule + 1, one, day)));
        }

        Count onlyHere(int rule) {
            return Count.of(
                    ofHumans(
                            human -> !isLeft(human),
                            (one, day) ->
                                    all(0, rule, one, day)
                                            && all(rule + 1, rules.size(), one, day)));
        }

        Count unknown(int rule) {
            return Count.of(
                    ofHumans(
                            _ -> true,
                            (one, day) ->
                                    all(0, rule, one, day)
                                            && isUnknown(rules.get(rule), one, day)));
        }
    }

    @Test
    void people_are_thinned_as_by_walking_through_their_days() {
        SplittableRandom random = new SplittableRandom(9);
        for (int repeat = 0; repeat < 100; repeat++) {
            int[][] days = new int[NUMBERS][];
            for (int number = 0; number < NUMBERS; number++) {
                days[number] =
                        random.ints(1 + random.nextInt(2), 0, LENGTH).sorted().distinct().toArray();
            }
            Walk walk = new Walk(rules(random), humans(random), days);
            Thinning thinning = new Thinning(walk.rules());
            for (int[] numbers : walk.humans()) {
                assertThat(thinning.left(numbers, number -> new AskedDays(days[number])))
                        .isEqualTo(
                                IntStream.of(numbers)
                                        .filter(number ->
                                                walk.ofNumber(
                                                        number,
                                                        (one, day) ->
                                                                walk.all(
                                                                        0,
                                                                        walk.rules().size(),
                                                                        one,
                                                                        day)))
                                        .toArray());
            }
            List<Step> steps = thinning.steps("Asked");
            assertThat(steps.getFirst().left()).isEqualTo(Count.of(walk.humans().size()));
            for (int rule = 0; rule < walk.rules().size(); rule++) {
                Step step = steps.get(rule + 1);
                assertThat(step.left()).isEqualTo(walk.left(rule));
                assertThat(step.onlyHere()).isEqualTo(walk.onlyHere(rule));
                assertThat(step.unknown()).isEqualTo(walk.unknown(rule));
            }
        }
    }

    @Test
    void somebody_under_one_number_keeps_the_days_that_all_rules_let_in() {
        Thinning thinning =
                new Thinning(
                        List.of(
                                DayRule.requires("first", _ -> Answered.on(Days.of(3, 9))),
                                DayRule.excludes(
                                        "second", "other", _ -> Answered.on(Days.of(5, 6)))));
        assertThat(thinning.left(0, new AskedDays(5))).isEqualTo(Days.of(3, 4).or(Days.of(7, 9)));
        assertThat(thinning.steps("Asked"))
                .extracting(Step::left)
                .containsExactly(Count.of(1), Count.of(1), Count.of(0));
    }
}
