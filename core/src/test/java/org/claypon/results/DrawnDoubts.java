package org.claypon.results;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// What may be held against a study made by chance: another choice of its people, short looks back, and who is tested at all.
record DrawnDoubts(DrawnSets sets) {

    /// The study itself, and without its exclusion: whom the rule alone took then has a set.
    Specifications specifications(long excludedAlone) {
        long own = sets.sets().size();
        return new Specifications(
                "low",
                List.of(
                        SpecificationExamples.analysis(
                                "low",
                                List.of(),
                                Optional.of(SpecificationExamples.people(own)),
                                1.23456,
                                0.456789,
                                3.45678,
                                0.034567),
                        SpecificationExamples.analysis(
                                "low",
                                List.of(
                                        SpecificationExamples.change(
                                                "exclusion", "Kidney disease", "left out")),
                                Optional.of(SpecificationExamples.people(own + excludedAlone)),
                                1.34567,
                                0.567891,
                                3.56789,
                                0.045678)),
                Optional.empty(),
                List.of());
    }

    /// Two looks back, and who has a level at all.
    Criticisms criticisms() {
        return CriticismExamples.of(
                "low",
                List.of(lookBack(4, DrawnPerson::sinceVisit), lookBack(3, DrawnPerson::observed)),
                List.of(
                        CriticismExamples.tested(
                                sets.cases(DrawnPerson::tested),
                                sets.controls(DrawnPerson::tested),
                                sets.cases(DrawnPerson::after),
                                sets.controls(DrawnPerson::after))));
    }

    private Criticisms.Spread lookBack(int ranges, ToIntFunction<DrawnPerson> range) {
        return CriticismExamples.spread(
                IntStream.range(0, ranges)
                        .mapToObj(here ->
                                new Criticisms.Range(
                                        "range " + here,
                                        sets.cases(p -> range.applyAsInt(p) == here),
                                        sets.controls(p -> range.applyAsInt(p) == here)))
                        .toList());
    }
}
