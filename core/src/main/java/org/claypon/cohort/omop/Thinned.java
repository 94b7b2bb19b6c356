package org.claypon.cohort.omop;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;

/// People and how each rule thinned them: somebody is left as long as one of the days asked for is let in by every rule so far.
///
/// A person may be asked about under several numbers, one for each matched set; the steps count the person once.
///
/// @param left   the days that all rules let in, of each number that was asked about; none of the others
/// @param people the numbers that are left
record Thinned(Days[] left, int[] people, List<Step> steps) {

    /// @param asked  who is asked about
    /// @param daysOf the days on which somebody is asked about
    /// @param first  what the first step is called
    static Thinned of(
            int population,
            int[] asked,
            IntFunction<AskedDays> daysOf,
            String first,
            List<DayRule> rules) {
        return of(
                population,
                asked,
                IntStream.of(asked).mapToObj(person -> new int[] {person}),
                daysOf,
                first,
                rules);
    }

    /// @param humans the numbers of each
    static Thinned of(
            int population,
            int[] asked,
            Stream<int[]> humans,
            IntFunction<AskedDays> daysOf,
            String first,
            List<DayRule> rules) {
        Days[] left = new Days[population];
        Arrays.fill(left, Days.NONE);
        Counts counts = new Counts(rules.size());
        humans.forEach(numbers -> {
            List<Asked> each =
                    IntStream.of(numbers)
                            .mapToObj(number -> Asked.of(number, daysOf.apply(number), rules))
                            .toList();
            counts.add(each);
            each.forEach(one -> left[one.number] = one.left());
        });
        int[] people =
                IntStream.of(asked)
                        .filter(person -> left[person].containsAny(daysOf.apply(person)))
                        .toArray();
        return new Thinned(left, people, counts.steps(first, rules));
    }

    /// What the rules say of somebody under one number.
    ///
    /// @param days    on which they are asked
    /// @param answers of each rule
    /// @param lets    the days that each rule lets in
    /// @param before  the days that the rules before each one let in, and last those that all do
    private record Asked(
            int number, AskedDays days, Answered[] answers, Days[] lets, Days[] before) {

        static Asked of(int number, AskedDays days, List<DayRule> rules) {
            int size = rules.size();
            Asked asked =
                    new Asked(number, days, new Answered[size], new Days[size], new Days[size + 1]);
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

        /// What all rules but one let in.
        Days without(int rule) {
            Days others = before[rule];
            for (int next = rule + 1; next < lets.length; next++) {
                others = others.and(lets[next]);
            }
            return others;
        }

        boolean isUnknown(int rule) {
            return isLeft(before[rule].and(answers[rule].unknown()));
        }

        boolean isLeft(Days days) {
            return days.containsAny(this.days);
        }
    }

    private static final class Counts {

        private final int[] left;
        private final int[] onlyHere;
        private final int[] unknown;
        private int humans;

        Counts(int rules) {
            left = new int[rules];
            onlyHere = new int[rules];
            unknown = new int[rules];
        }

        /// @param numbers under which one human is asked about
        void add(List<Asked> numbers) {
            humans++;
            boolean isLeft = numbers.stream().anyMatch(each -> each.isLeft(each.left()));
            for (int rule = 0; rule < left.length; rule++) {
                int at = rule;
                unknown[rule] += any(numbers, each -> each.isUnknown(at));
                left[rule] += any(numbers, each -> each.isLeft(each.before[at + 1]));
                onlyHere[rule] += isLeft ? 0 : any(numbers, each -> each.isLeft(each.without(at)));
            }
        }

        private static int any(List<Asked> numbers, Predicate<Asked> test) {
            return numbers.stream().anyMatch(test) ? 1 : 0;
        }

        List<Step> steps(String first, List<DayRule> rules) {
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
    }

    private static Step first(String label, int people) {
        return new Step(
                label, Optional.empty(), Count.of(people), Count.of(0), Count.of(0), Count.of(0));
    }
}
