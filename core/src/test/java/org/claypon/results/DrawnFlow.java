package org.claypon.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// The way from the people of a study made by chance to its matched sets: definition, criteria, rules, matching.
final class DrawnFlow {

    private record Rule(String name, Optional<String> family, ToIntFunction<DrawnPerson> answer) {
        boolean takes(DrawnPerson person) {
            int yes = answer.applyAsInt(person);
            return family.isPresent() ? yes == 1 : yes != 1;
        }
    }

    private static final Rule ITEMS =
            new Rule("All items", Optional.empty(), DrawnPerson::allItems);
    private static final Rule ADULTS = new Rule("Adults", Optional.empty(), DrawnPerson::required);
    private static final Rule KIDNEYS =
            new Rule("Kidney disease", Optional.of("mimic"), DrawnPerson::excluded);

    private final List<DrawnPerson> people;
    private final List<DrawnPerson> cases;
    private final List<Attrition.Step> caseSteps = new ArrayList<>();
    private final List<Attrition.Step> controlSteps = new ArrayList<>();
    private final DrawnSets matched;

    DrawnFlow(List<DrawnPerson> people, SplittableRandom random) {
        this.people = people;
        this.cases = defined(1);
        List<DrawnPerson> casesLeft = attrition(cases, List.of(ITEMS, ADULTS, KIDNEYS), caseSteps);
        List<DrawnPerson> controlsLeft =
                attrition(defined(0), List.of(ADULTS, KIDNEYS), controlSteps);
        this.matched = DrawnSets.match(casesLeft, controlsLeft, random);
        caseSteps.add(matched(casesLeft.size(), matched.cases().size()));
        controlSteps.add(matched(controlsLeft.size(), matched.controls().size()));
    }

    DrawnSets sets() {
        return matched;
    }

    private List<DrawnPerson> defined(int definition) {
        return people.stream().filter(p -> p.definition() == definition).toList();
    }

    private List<DrawnPerson> attrition(
            List<DrawnPerson> first, List<Rule> rules, List<Attrition.Step> steps) {
        steps.add(
                new Attrition.Step(
                        "defined",
                        Optional.empty(),
                        Count.of(first.size()),
                        Count.of(0),
                        Count.of(0),
                        Count.of(defined(-1).size())));
        List<DrawnPerson> left = first;
        for (Rule rule : rules) {
            List<DrawnPerson> before = left;
            left = before.stream().filter(p -> !rule.takes(p)).toList();
            steps.add(
                    new Attrition.Step(
                            rule.name,
                            rule.family,
                            Count.of(left.size()),
                            Count.of(before.size() - left.size()),
                            takenAlone(rule, rules, first),
                            DrawnSets.count(before, p -> rule.answer.applyAsInt(p) == -1)));
        }
        return left;
    }

    private static Count takenAlone(Rule rule, List<Rule> rules, List<DrawnPerson> first) {
        return DrawnSets.count(
                first,
                p -> rule.takes(p) && rules.stream().filter(each -> each.takes(p)).count() == 1);
    }

    private static Attrition.Step matched(long before, long after) {
        Count dropped = Count.of(before - after);
        return new Attrition.Step(
                "matched", Optional.empty(), Count.of(after), dropped, dropped, Count.of(0));
    }

    Attrition attrition() {
        Attrition.Others others =
                new Attrition.Others(Count.of(defined(2).size()), Count.of(defined(-1).size()));
        return new Attrition(caseSteps, controlSteps, Optional.of(others));
    }

    /// Cases whom the exclusion takes and no other rule.
    long excludedAlone() {
        return ((Count.Exactly) caseSteps.get(3).onlyHere()).number();
    }

    DataRead data() {
        Count missing = DrawnSets.count(people, p -> !p.tested());
        return new DataRead(
                DataRead.TABLE,
                people.size(),
                List.of(new DataRead.MissingCells("b12", "empty cell", missing)),
                List.of());
    }

    CriteriaCounts criteria() {
        return new CriteriaCounts(
                "made up", 2, IntStream.range(0, 2).mapToObj(this::criterion).toList());
    }

    private CriteriaCounts.Item criterion(int item) {
        return new CriteriaCounts.Item(
                "item " + item,
                DrawnSets.count(cases, p -> p.items()[item] == 1),
                DrawnSets.count(cases, p -> p.items()[item] == 0),
                DrawnSets.count(cases, p -> p.items()[item] == -1));
    }

    Matching matching() {
        List<DrawnPerson> unmatched = matched.unmatched();
        return new Matching(
                List.of(),
                matched.size(),
                matched.size(),
                Count.of(matched.controls().size()),
                Count.of(unmatched.size()),
                perCase(),
                Count.of(0),
                List.of(
                        new Matching.Reason(
                                "no woman left", DrawnSets.count(unmatched, DrawnPerson::woman)),
                        new Matching.Reason(
                                "no man left", DrawnSets.count(unmatched, p -> !p.woman()))),
                List.of(),
                "hash");
    }

    private SequencedMap<String, Count> perCase() {
        SequencedMap<String, Count> perCase = new LinkedHashMap<>();
        for (int number = 1; number <= 3; number++) {
            int wanted = number;
            Count cases = matched.having(set -> set.controls().size() == wanted);
            if (!cases.equals(Count.of(0))) {
                perCase.put(Integer.toString(number), cases);
            }
        }
        return perCase;
    }
}
