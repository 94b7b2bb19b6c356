package org.claypon.results;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A case made by chance and its controls.
record DrawnSet(DrawnPerson casePerson, List<DrawnPerson> controls) {

    Stream<DrawnPerson> members() {
        return Stream.concat(Stream.of(casePerson), controls.stream());
    }

    /// Whether the case and a control of it are known.
    boolean complete(Predicate<DrawnPerson> known) {
        return known.test(casePerson) && controls.stream().anyMatch(known);
    }

    /// The case, and the controls who are known.
    DrawnSet only(Predicate<DrawnPerson> known) {
        return new DrawnSet(casePerson, controls.stream().filter(known).toList());
    }

    boolean informative(int edge) {
        return members().map(person -> person.below(edge)).distinct().count() == 2;
    }

    /// Whether the case has another level than its controls have on average.
    boolean differs() {
        double ofControls =
                controls.stream()
                        .filter(DrawnPerson::tested)
                        .mapToInt(DrawnPerson::level)
                        .average()
                        .orElse(casePerson.level());
        return casePerson.tested() && casePerson.level() != ofControls;
    }
}
