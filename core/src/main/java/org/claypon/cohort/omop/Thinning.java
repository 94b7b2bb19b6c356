package org.claypon.cohort.omop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;

/// Asks people one after the other, and counts how each rule thins them: somebody is left as long as one of the days asked for is let in
/// by every rule so far.
///
/// A person may be asked about under several numbers, one for each matched set; the steps count the person once.
final class Thinning {

    private final List<DayRule> rules;
    private final int[] left;
    private final int[] onlyHere;
    private final int[] unknown;
    private int humans;

    Thinning(List<DayRule> rules) {
        this.rules = List.copyOf(rules);
        this.left = new int[rules.size()];
        this.onlyHere = new int[rules.size()];
        this.unknown = new int[rules.size()];
    }

    /// The days that all rules let in of somebody, without counting: the first rule that leaves none is the last that is asked.
    static Days left(List<DayRule> rules, int person) {
        Days left = Days.ALL;
        for (int rule = 0; rule < rules.size() && !left.isEmpty(); rule++) {
            DayRule asked = rules.get(rule);
            left = left.and(asked.lets(asked.answered().apply(person)));
        }
        return left;
    }

    /// The days that all rules let in of somebody who has not been asked yet.
    Days left(int person, AskedDays days) {
        Asked asked = Asked.of(person, days, rules);
        count(List.of(asked));
        return asked.left();
    }

    /// Those of the numbers of one human that are left.
    int[] left(int[] numbers, IntFunction<AskedDays> daysOf) {
        List<Asked> each =
                IntStream.of(numbers)
                        .mapToObj(number -> Asked.of(number, daysOf.apply(number), rules))
                        .toList();
        count(each);
        return IntStream.range(0, numbers.length)
                .filter(at -> each.get(at).isLeft())
                .map(at -> numbers[at])
                .toArray();
    }

    /// What the rules say of somebody under one number.
    ///
    /// @param days    on which they are asked
    /// @param answers of each rule
    /// @param lets    the days that each rule lets in
    /// @param before  the days that the rules before each one let in, and last those that all do
    private record Asked(AskedDays days, Answered[] answers, Days[] lets, Days[] before) {

        static Asked of(int number, AskedDays days, List<DayRule> rules) {
            int size = rules.size();
            Asked asked = new Asked(days, new Answered[size], new Days[size], new Days[size + 1]);
            asked.before[0] = Days.ALL;
            for (int rule = 0; rule < size; rule++) {
                asked.answers[rule] = rules.get(rule).answered().apply(number);
                asked.lets[rule] = rules.get(rule).lets(asked.answers[rule]);
                asked.before[rule + 1] = asked.before[rule].and(asked.lets[rule]);
            }
            return asked;
        }

        Days left() {
            return before[lets.length];
        }

        boolean isLeft() {
            return holdsAny(left());
        }

        boolean isLeftAfter(int rule) {
            return holdsAny(before[rule + 1]);
        }

        /// Whether all rules but one let a day in.
        boolean isLeftWithout(int rule) {
            Days others = before[rule];
            for (int next = rule + 1; next < lets.length; next++) {
                others = others.and(lets[next]);
            }
            return holdsAny(others);
        }

        boolean isUnknown(int rule) {
            return holdsAny(before[rule].and(answers[rule].unknown()));
        }

        private boolean holdsAny(Days some) {
            return some.containsAny(days);
        }
    }

    /// @param numbers under which one human is asked about
    private void count(List<Asked> numbers) {
        humans++;
        boolean isLeft = any(numbers, Asked::isLeft);
        for (int rule = 0; rule < left.length; rule++) {
            int at = rule;
            unknown[rule] += any(numbers, each -> each.isUnknown(at)) ? 1 : 0;
            left[rule] += isLeft || any(numbers, each -> each.isLeftAfter(at)) ? 1 : 0;
            onlyHere[rule] += !isLeft && any(numbers, each -> each.isLeftWithout(at)) ? 1 : 0;
        }
    }

    private static boolean any(List<Asked> numbers, Predicate<Asked> test) {
        for (int at = 0; at < numbers.size(); at++) {
            if (test.test(numbers.get(at))) {
                return true;
            }
        }
        return false;
    }

    /// @param first what the first step is called
    List<Step> steps(String first) {
        List<Step> steps = new ArrayList<>(List.of(first(first, humans)));
        int before = humans;
        for (int rule = 0; rule < left.length; rule++) {
            steps.add(
                    new Step(
                            rules.get(rule).label(),
                            rules.get(rule).family(),
                            Count.of(left[rule]),
                            Count.of(before - left[rule]),
                            Count.of(onlyHere[rule]),
                            Count.of(unknown[rule])));
            before = left[rule];
        }
        return List.copyOf(steps);
    }

    private static Step first(String label, int people) {
        return new Step(
                label, Optional.empty(), Count.of(people), Count.of(0), Count.of(0), Count.of(0));
    }
}
