package org.claypon.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.cohort.Answers.Answer;
import org.claypon.results.Attrition.Step;
import org.claypon.results.Count;

/// Cases, or possible controls, and how each rule thinned them. Only this class drops people, and it writes the step as it does so.
///
/// @param people those who are left, in order of identity
record Side(int[] people, List<Step> steps) {

    /// @param first people before any rule, and the step that says how many
    static Side of(int[] people, Step first, List<Rule> rules) {
        int[] onlyHere = takenByOneRule(people, rules);
        List<Step> steps = new ArrayList<>(List.of(first));
        int[] left = people;
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            int[] kept = IntStream.of(left).filter(person -> !rule.takes(person)).toArray();
            steps.add(
                    new Step(
                            rule.label(),
                            rule.family(),
                            Count.of(kept.length),
                            Count.of(left.length - kept.length),
                            Count.of(onlyHere[i]),
                            Count.of(unknown(rule.answers(), left))));
            left = kept;
        }
        return new Side(left, List.copyOf(steps));
    }

    /// For each rule the people whom no other rule would take.
    private static int[] takenByOneRule(int[] people, List<Rule> rules) {
        int[] counts = new int[rules.size()];
        for (int person : people) {
            int[] taking =
                    IntStream.range(0, counts.length)
                            .filter(i -> rules.get(i).takes(person))
                            .toArray();
            if (taking.length == 1) {
                counts[taking[0]]++;
            }
        }
        return counts;
    }

    static Step first(String label, int left, int dropped, int unknown) {
        return new Step(
                label,
                Optional.empty(),
                Count.of(left),
                Count.of(dropped),
                Count.of(0),
                Count.of(unknown));
    }

    static int unknown(Answers answers, int[] people) {
        return (int) IntStream.of(people).filter(p -> answers.of(p) == Answer.UNKNOWN).count();
    }
}
