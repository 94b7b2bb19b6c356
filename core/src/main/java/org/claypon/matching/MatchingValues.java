package org.claypon.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.claypon.cohort.Participants;
import org.claypon.study.Covariate;
import org.claypon.study.MatchRule;

/// What each person has for the study's match rules.
///
/// @param rules those that ask for the same value first, then those that allow a distance; each in file order
/// @param exact how many of them ask for the same value
/// @param of    the values for each rule
record MatchingValues(List<MatchRule> rules, int exact, List<PersonValues> of) {

    static MatchingValues of(Participants participants, List<MatchRule> inFileOrder) {
        List<MatchRule> same = new ArrayList<>();
        List<MatchRule> within = new ArrayList<>();
        for (MatchRule rule : inFileOrder) {
            switch (rule) {
                case MatchRule.Same _ -> same.add(rule);
                case MatchRule.Within(Covariate.Sex _, double _, String _) ->
                        throw new IllegalArgumentException(
                                "sex has no distance; it can only be the same");
                case MatchRule.Within _ -> within.add(rule);
            }
        }
        List<MatchRule> rules = new ArrayList<>(same);
        rules.addAll(within);
        return new MatchingValues(
                List.copyOf(rules),
                same.size(),
                rules.stream().map(rule -> PersonValues.of(participants, rule)).toList());
    }

    /// The first rule for which the person has no known value.
    OptionalInt firstUnknown(int person) {
        for (int rule = 0; rule < rules.size(); rule++) {
            if (!of.get(rule).known(person)) {
                return OptionalInt.of(rule);
            }
        }
        return OptionalInt.empty();
    }

    int[][] codes(int[] people) {
        return of.subList(0, exact).stream()
                .map(values -> values.codes(people))
                .toArray(int[][]::new);
    }

    /// A caliper for each rule that allows a distance; where there is none, everybody is at distance 0 of
    /// everybody.
    List<Decimals> calipers(int[] people) {
        List<Decimals> calipers = new ArrayList<>();
        for (int rule = exact; rule < rules.size(); rule++) {
            if (rules.get(rule) instanceof MatchRule.Within within
                    && of.get(rule) instanceof PersonValues.OfNumber numbers) {
                double[] values = IntStream.of(people).mapToDouble(numbers.value()).toArray();
                calipers.add(Decimals.of(values, within.width()));
            }
        }
        return calipers.isEmpty() ? List.of(new Decimals(new long[people.length], 0)) : calipers;
    }
}
