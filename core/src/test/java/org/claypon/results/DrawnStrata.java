package org.claypon.results;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// A study made by chance divided by what its people are: the strata of the sexes, and who was compared.
record DrawnStrata(DrawnSets sets) {

    Interaction bySex() {
        return new Interaction(
                "low",
                "sex",
                List.of(stratum("women", DrawnPerson::woman), stratum("men", p -> !p.woman())),
                Figure.of(0.0345678),
                "likelihood ratio",
                List.of());
    }

    /// The sets of the model whose case is one of these.
    private Interaction.Stratum stratum(String level, Predicate<DrawnPerson> inside) {
        return new Interaction.Stratum(
                level,
                sets.only(DrawnPerson::tested).cases(inside),
                Figure.of(1.23456),
                Figure.of(0.456789),
                Figure.of(3.45678),
                Figure.of(0.034567));
    }

    /// Sex, which the strata have too; a number, and the covariate of the adjusted model.
    List<Characteristic> characteristics() {
        return List.of(
                new Characteristic(
                        "sex",
                        Optional.empty(),
                        List.of(level("women", DrawnPerson::woman), level("men", p -> !p.woman())),
                        new Characteristic.Unknown(Count.of(0), Count.of(0))),
                new Characteristic(
                        "score",
                        Optional.of(
                                new Characteristic.Numbers(
                                        Optional.of("years"),
                                        scores(sets.cases()),
                                        scores(sets.controls()))),
                        List.of(),
                        unknown(p -> p.score() < 0)),
                new Characteristic(
                        "smoking",
                        Optional.empty(),
                        List.of(
                                level("no", p -> p.covariate() == 0),
                                level("yes", p -> p.covariate() == 1)),
                        unknown(p -> p.covariate() < 0)));
    }

    private static Characteristic.Group scores(List<DrawnPerson> side) {
        Figure figure = Figure.of(45.123456);
        return new Characteristic.Group(
                DrawnSets.count(side, p -> p.score() >= 0), figure, figure, figure, figure, figure);
    }

    private Characteristic.Level level(String name, Predicate<DrawnPerson> has) {
        return new Characteristic.Level(name, sets.cases(has), sets.controls(has));
    }

    private Characteristic.Unknown unknown(Predicate<DrawnPerson> lacks) {
        return new Characteristic.Unknown(sets.cases(lacks), sets.controls(lacks));
    }
}
