package org.claypon.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The laboratory values of a study made by chance, cases beside controls.
record DrawnLaboratory(DrawnSets sets) {

    private static final int CUT = 3;

    Comparison comparison() {
        long complete = sets.only(DrawnPerson::tested).sets().size();
        long different = sets.sets().stream().filter(DrawnSet::differs).count();
        return new Comparison(
                "b12",
                "B12",
                "pg/mL",
                group(sets.cases()),
                group(sets.controls()),
                new Comparison.Difference(
                        Figure.of(1.23456),
                        Figure.of(-1.23456),
                        Figure.of(4.56789),
                        Figure.of(0.23456),
                        Count.of(complete),
                        "t"),
                new Comparison.Ratio(Figure.of(1.1111), Figure.of(0.9999), Figure.of(1.2222)),
                RankExamples.signedRank(0.0234567, different),
                Optional.empty(),
                List.of(share(DrawnPerson.LOW), share(DrawnPerson.MIDDLE)),
                distribution(),
                RankExamples.roc(complete, CUT, Figure.of(0.7083333)));
    }

    private static Comparison.Group group(List<DrawnPerson> side) {
        Figure figure = Figure.of(168.123456);
        return new Comparison.Group(
                DrawnSets.count(side, DrawnPerson::tested),
                DrawnSets.count(side, p -> !p.tested()),
                DrawnSets.count(side, p -> p.tested() && p.limit()),
                figure,
                figure,
                figure,
                figure,
                figure,
                figure,
                "mean of the logarithms");
    }

    private Comparison.Share share(int below) {
        return new Comparison.Share(
                below + " pg/mL",
                "a test",
                part(sets.cases(), below),
                part(sets.controls(), below));
    }

    private static Comparison.Part part(List<DrawnPerson> side, int below) {
        return new Comparison.Part(
                DrawnSets.count(side, p -> p.below(below)),
                DrawnSets.count(side, DrawnPerson::tested),
                Figure.of(0.123456),
                Figure.of(0.0123456),
                Figure.of(0.456789));
    }

    private Comparison.Distribution distribution() {
        List<Comparison.Bin> bins = new ArrayList<>();
        for (int level = 0; level < DrawnPerson.LEVELS; level++) {
            int here = level;
            Predicate<DrawnPerson> inside = p -> p.level() == here && !p.limit();
            bins.add(
                    new Comparison.Bin(
                            level, level + 1, sets.cases(inside), sets.controls(inside)));
        }
        return new Comparison.Distribution(bins, false, true);
    }
}
