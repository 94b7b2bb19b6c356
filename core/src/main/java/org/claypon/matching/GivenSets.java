package org.claypon.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claypon.cohort.Cohort;

/// Takes over the sets of data that are matched already. A set left without a case or without a control is no
/// comparison: it is left out, and its members are counted.
final class GivenSets {

    static final String SET_WITHOUT_CASE = "the matched set has no case";

    private GivenSets() {}

    static MatchedSets of(Cohort cohort, Map<Integer, String> setOf) {
        Map<String, List<Integer>> cases = bySet(cohort.cases(), setOf);
        Map<String, List<Integer>> controls = bySet(cohort.controls(), setOf);
        List<SetsInOrder.Found> found = new ArrayList<>();
        List<UnmatchedCase> unmatched = new ArrayList<>();
        cases.forEach((label, people) -> {
            if (controls.containsKey(label)) {
                found.add(new SetsInOrder.Found(array(people), array(controls.get(label)), label));
            } else {
                people.forEach(person ->
                        unmatched.add(
                                new UnmatchedCase(person, RuleWords.SET_WITHOUT_CONTROL, false)));
            }
        });
        int withoutCase =
                controls.entrySet().stream()
                        .filter(entry -> !cases.containsKey(entry.getKey()))
                        .mapToInt(entry -> entry.getValue().size())
                        .sum();
        List<MatchedSets.LeftOut> leftOut =
                withoutCase == 0
                        ? List.of()
                        : List.of(new MatchedSets.LeftOut(SET_WITHOUT_CASE, withoutCase, false));
        return new SetsInOrder(cohort.participants()).of(found, unmatched, leftOut);
    }

    private static Map<String, List<Integer>> bySet(int[] people, Map<Integer, String> setOf) {
        Map<String, List<Integer>> bySet = new TreeMap<>();
        for (int person : people) {
            bySet.computeIfAbsent(setOf.get(person), _ -> new ArrayList<>()).add(person);
        }
        return bySet;
    }

    private static int[] array(List<Integer> people) {
        return people.stream().mapToInt(Integer::intValue).toArray();
    }
}
