package org.claypon.results;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.claypon.stats.CollapseTable;

/// The models of a study made by chance: exposed is who has a level below an edge.
record DrawnModels(DrawnSets sets) {

    private static final Figure FIGURE = Figure.of(1.23456);

    Model low() {
        return below("low", DrawnPerson.LOW);
    }

    /// Among those whose covariate is known.
    Model lowAdjusted() {
        Predicate<DrawnPerson> known = p -> p.tested() && p.covariate() >= 0;
        return of("low, adjusted", DrawnPerson.LOW, known, Optional.empty());
    }

    Model below(String name, int edge) {
        Predicate<DrawnPerson> known = DrawnPerson::tested;
        Model made = of(name, edge, known, Optional.of(new Model.Crude(FIGURE, FIGURE, FIGURE)));
        List<DrawnSet> inModel = sets.only(known).sets();
        return inModel.isEmpty() ? made : ofSets(inModel, edge).in(made);
    }

    private Model of(
            String name,
            int edge,
            Predicate<DrawnPerson> known,
            Optional<Model.Crude> mantelHaenszel) {
        DrawnSets in = sets.only(known);
        return new Model(
                name,
                "B12 below %d pg/mL".formatted(edge),
                Optional.empty(),
                Optional.empty(),
                in.size(),
                in.having(set -> set.informative(edge)),
                missing(in, known),
                Optional.of(exposed(in, edge)),
                "profile likelihood",
                Figure.of(-12.3456),
                Figure.of(-13.4567),
                FIGURE,
                List.of(term(name)),
                new Model.Crude(FIGURE, FIGURE, FIGURE),
                mantelHaenszel,
                pairs(in.sets(), edge),
                name.startsWith("low") ? Optional.of(curve()) : Optional.empty(),
                Optional.of(new Trend(FIGURE, FIGURE, FIGURE, FIGURE, FIGURE)),
                List.of());
    }

    private Model.Missing missing(DrawnSets in, Predicate<DrawnPerson> known) {
        return new Model.Missing(
                sets.members(known.negate()), Count.of(sets.sets().size() - in.sets().size()));
    }

    private static Model.Exposed exposed(DrawnSets in, int edge) {
        return new Model.Exposed(
                in.cases(p -> p.below(edge)),
                Count.of(in.cases().size()),
                in.controls(p -> p.below(edge)),
                Count.of(in.controls().size()));
    }

    private static ModelOfSets ofSets(List<DrawnSet> sets, int edge) {
        return new ModelOfSets(CollapseTable.of(sets.stream().map(set -> row(set, edge)).toList()));
    }

    private static CollapseTable.Row row(DrawnSet set, int edge) {
        return new CollapseTable.Row(
                1,
                1 + set.controls().size(),
                (int) set.members().filter(person -> person.below(edge)).count(),
                set.casePerson().below(edge) ? 1 : 0,
                1);
    }

    static Model.Term term(String name) {
        return new Model.Term(
                name,
                Figure.of(StrictMath.log(1.23456)),
                FIGURE,
                FIGURE,
                Figure.of(0.456789),
                Figure.of(3.45678),
                Figure.of(0.034567),
                new Model.Wald(FIGURE, FIGURE, FIGURE),
                FIGURE,
                Optional.of(FIGURE),
                Optional.empty());
    }

    private static Optional<Model.Pairs> pairs(List<DrawnSet> sets, int edge) {
        if (sets.isEmpty() || sets.stream().anyMatch(set -> set.controls().size() != 1)) {
            return Optional.empty();
        }
        return Optional.of(
                new Model.Pairs(
                        pairs(sets, edge, true, true),
                        pairs(sets, edge, true, false),
                        pairs(sets, edge, false, true),
                        pairs(sets, edge, false, false),
                        Figure.of(1.5),
                        Figure.of(0.25)));
    }

    private static Count pairs(List<DrawnSet> sets, int edge, boolean casePerson, boolean control) {
        return Count.of(
                sets.stream()
                        .filter(set ->
                                set.casePerson().below(edge) == casePerson
                                        && set.controls().getFirst().below(edge) == control)
                        .count());
    }

    /// Of the measured values of all matched controls, whoever is in the model.
    private Curve curve() {
        return new Curve(
                "b12",
                "pg/mL",
                sets.controls(p -> p.tested() && !p.limit()),
                List.of(FIGURE, FIGURE, FIGURE, FIGURE),
                FIGURE,
                new Curve.LikelihoodRatio(FIGURE, 3, Figure.of(0.034567)),
                new Curve.LikelihoodRatio(FIGURE, 2, Figure.of(0.034567)),
                List.of(new Curve.Point(2, FIGURE, FIGURE, FIGURE)));
    }
}
