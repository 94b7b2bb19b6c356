package org.claypon.results;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The matched sets of a study made by chance, and what is counted over their cases and controls.
record DrawnSets(List<DrawnSet> sets, List<DrawnPerson> unmatched) {

    DrawnSets {
        sets = List.copyOf(sets);
        unmatched = List.copyOf(unmatched);
    }

    /// Each case takes the next of the pool; a fifth of the cases get fewer than they ask for.
    static DrawnSets match(
            List<DrawnPerson> cases, List<DrawnPerson> controls, SplittableRandom random) {
        int perCase = random.nextInt(1, 4);
        List<DrawnPerson> pool = new ArrayList<>(controls);
        List<DrawnSet> sets = new ArrayList<>();
        List<DrawnPerson> unmatched = new ArrayList<>();
        for (DrawnPerson casePerson : cases) {
            int wanted = random.nextInt(5) == 0 ? random.nextInt(perCase + 1) : perCase;
            List<DrawnPerson> taken = pool.subList(0, Math.min(wanted, pool.size()));
            if (taken.isEmpty()) {
                unmatched.add(casePerson);
            } else {
                sets.add(new DrawnSet(casePerson, List.copyOf(taken)));
                taken.clear();
            }
        }
        return new DrawnSets(sets, unmatched);
    }

    List<DrawnPerson> cases() {
        return sets.stream().map(DrawnSet::casePerson).toList();
    }

    List<DrawnPerson> controls() {
        return sets.stream().flatMap(set -> set.controls().stream()).toList();
    }

    private Stream<DrawnPerson> members() {
        return sets.stream().flatMap(DrawnSet::members);
    }

    /// The complete sets, each without the controls who are not known.
    DrawnSets only(Predicate<DrawnPerson> known) {
        return new DrawnSets(
                sets.stream()
                        .filter(set -> set.complete(known))
                        .map(set -> set.only(known))
                        .toList(),
                unmatched);
    }

    Count size() {
        return Count.of(sets.size());
    }

    /// How many sets have the trait.
    Count having(Predicate<DrawnSet> trait) {
        return Count.of(sets.stream().filter(trait).count());
    }

    Count cases(Predicate<DrawnPerson> trait) {
        return count(cases(), trait);
    }

    Count controls(Predicate<DrawnPerson> trait) {
        return count(controls(), trait);
    }

    Count members(Predicate<DrawnPerson> trait) {
        return count(members().toList(), trait);
    }

    static Count count(List<DrawnPerson> people, Predicate<DrawnPerson> trait) {
        return Count.of(people.stream().filter(trait).count());
    }
}
