package org.claypon.results;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// The results of a study of a few dozen people made by chance, every count counted from the people themselves.
final class DrawnStudy {

    private DrawnStudy() {}

    static Results of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return results(AnyResults.of(seed), new DrawnFlow(people(random), random));
    }

    private static List<DrawnPerson> people(SplittableRandom random) {
        int size = random.nextInt(12, 150);
        double unknown = random.nextDouble() * 0.15;
        double rare = 0.02 + random.nextDouble() * 0.4;
        DrawnPerson.Chances chances = new DrawnPerson.Chances(random, unknown, rare);
        return Stream.generate(() -> DrawnPerson.of(chances)).limit(size).toList();
    }

    /// @param any where nobody is counted
    private static Results results(Results any, DrawnFlow flow) {
        DrawnSets sets = flow.sets();
        DrawnGuidelines guidelines = new DrawnGuidelines(sets);
        DrawnModels models = new DrawnModels(sets);
        DrawnStrata strata = new DrawnStrata(sets);
        DrawnDoubts doubts = new DrawnDoubts(sets);
        return new Results(
                        any.study(),
                        any.claypon(),
                        flow.data(),
                        Optional.of(flow.criteria()),
                        flow.attrition(),
                        flow.matching(),
                        List.of(age()),
                        List.of(new DrawnLaboratory(sets).comparison()),
                        Optional.of(guidelines.own()),
                        guidelines.sensitivity(),
                        List.of(models.low(), models.lowAdjusted()),
                        Optional.of(new DrawnSeverity(sets).severity()),
                        List.of(
                                new DrawnPattern(sets, 2).pattern(),
                                new DrawnPattern(sets, 3).pattern()),
                        List.of(strata.bySex()),
                        SensitivityExamples.of(models.low())
                                .with(Optional.of(doubts.specifications(flow.excludedAlone()))),
                        doubts.criticisms(),
                        List.of(),
                        any.verdict(),
                        List.of(),
                        List.of(),
                        Optional.empty())
                .withCharacteristics(strata.characteristics());
    }

    private static Balance age() {
        return new Balance("age", Figure.of(0.123456), Figure.of(0), Figure.of(1.01234));
    }
}
