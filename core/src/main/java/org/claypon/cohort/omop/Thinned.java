package org.claypon.cohort.omop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;

/// People and how each rule thinned them: somebody is left as long as one of the days asked for is let in by every rule so far.
///
/// @param left   the days that all rules let in, of each person that was asked about; none of the others
/// @param people those who are left
record Thinned(Days[] left, int[] people, List<Step> steps) {

    /// @param asked     who is asked about, and from when to when
    /// @param daysOf    the days on which somebody is asked about
    static Thinned of(
            int population,
            int[] asked,
            IntFunction<AskedDays> daysOf,
            Step first,
            List<DayRule> rules) {
        Days[] left = new Days[population];
        java.util.Arrays.fill(left, Days.NONE);
        Counts counts = new Counts(rules.size());
        for (int person : asked) {
            left[person] = counts.add(person, daysOf.apply(person), rules);
        }
        int[] people =
                IntStream.of(asked)
                        .filter(person -> left[person].containsAny(daysOf.apply(person)))
                        .toArray();
        return new Thinned(left, people, counts.steps(first, asked.length, rules));
    }

    private static final class Counts {

        private final int[] left;
        private final int[] onlyHere;
        private final int[] unknown;

        Counts(int rules) {
            left = new int[rules];
            onlyHere = new int[rules];
            unknown = new int[rules];
        }

        /// @return the days that all rules let in
        Days add(int person, AskedDays days, List<DayRule> rules) {
            Days[] lets = new Days[rules.size()];
            Days before = Days.ALL;
            for (int rule = 0; rule < lets.length; rule++) {
                Answered answer = rules.get(rule).answered().apply(person);
                lets[rule] = rules.get(rule).lets(answer);
                if (before.containsAny(days)) {
                    unknown[rule] += before.and(answer.unknown()).containsAny(days) ? 1 : 0;
                }
                before = before.and(lets[rule]);
                left[rule] += before.containsAny(days) ? 1 : 0;
            }
            if (!before.containsAny(days)) {
                countOnly(lets, days);
            }
            return before;
        }

        /// The rule without which somebody would be left, if it is one.
        private void countOnly(Days[] lets, AskedDays days) {
            for (int without = 0; without < lets.length; without++) {
                Days others = Days.ALL;
                for (int rule = 0; rule < lets.length; rule++) {
                    others = rule == without ? others : others.and(lets[rule]);
                }
                onlyHere[without] += others.containsAny(days) ? 1 : 0;
            }
        }

        List<Step> steps(Step first, int asked, List<DayRule> rules) {
            List<Step> steps = new ArrayList<>(List.of(first));
            int before = asked;
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

    static Step first(String label, int people) {
        return new Step(
                label, Optional.empty(), Count.of(people), Count.of(0), Count.of(0), Count.of(0));
    }
}
