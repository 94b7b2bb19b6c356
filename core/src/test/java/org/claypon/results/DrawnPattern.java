package org.claypon.results;

import static org.claypon.results.DrawnPerson.LOW;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The combinations of the first conditions in a study made by chance, joined as for a smallest count of 5. A combination is
/// the bits of the conditions that are met.
record DrawnPattern(DrawnSets sets, int conditions) {

    private static final int FEW = 5;
    private static final List<String> CONDITIONS = List.of("b12", "homocysteine", "mma");

    Pattern pattern() {
        List<Pattern.Combination> classes = classes();
        return new Pattern(
                name(),
                List.of(
                                new Pattern.Condition("b12", "B12", "<", LOW + " pg/mL"),
                                new Pattern.Condition("homocysteine", "Homocysteine", ">", "15"),
                                new Pattern.Condition("mma", "MMA", ">", "0.4"))
                        .subList(0, conditions),
                classes,
                new Pattern.Unknown(
                        sets.cases(p -> p.met(conditions) < 0),
                        sets.controls(p -> p.met(conditions) < 0)),
                model(classes),
                List.of(),
                List.of());
    }

    private String name() {
        return "pattern of " + conditions;
    }

    private List<Pattern.Combination> classes() {
        List<Integer> there =
                IntStream.range(1, 1 << conditions)
                        .filter(mask -> number(true, mask) + number(false, mask) > 0)
                        .boxed()
                        .toList();
        List<Integer> few =
                there.stream()
                        .filter(mask -> number(true, mask) < FEW || number(false, mask) < FEW)
                        .toList();
        List<Integer> joined = few.size() > 1 ? few : List.of();
        List<Pattern.Combination> classes = new ArrayList<>();
        classes.add(combination("all normal", List.of(0)));
        there.stream()
                .filter(mask -> !joined.contains(mask))
                .forEach(mask -> classes.add(combination("mask " + mask, List.of(mask))));
        if (!joined.isEmpty()) {
            classes.add(combination("other", joined));
        }
        return classes;
    }

    private long number(boolean cases, int mask) {
        return (cases ? sets.cases() : sets.controls())
                .stream().filter(p -> p.met(conditions) == mask).count();
    }

    private Pattern.Combination combination(String name, List<Integer> masks) {
        return new Pattern.Combination(
                name,
                masks.stream().map(DrawnPattern::met).toList(),
                sets.cases(p -> masks.contains(p.met(conditions))),
                sets.controls(p -> masks.contains(p.met(conditions))));
    }

    private static List<String> met(int mask) {
        return IntStream.range(0, CONDITIONS.size())
                .filter(at -> (mask & 1 << at) != 0)
                .mapToObj(CONDITIONS::get)
                .toList();
    }

    private Model model(List<Pattern.Combination> classes) {
        DrawnSets complete = sets.only(p -> p.met(conditions) >= 0);
        Figure figure = Figure.of(1.23456);
        return new Model(
                name(),
                name(),
                Optional.empty(),
                Optional.empty(),
                complete.size(),
                complete.having(this::informative),
                new Model.Missing(
                        sets.members(p -> p.met(conditions) < 0),
                        Count.of(sets.sets().size() - complete.sets().size())),
                Optional.empty(),
                "profile likelihood",
                Figure.of(-12.3456),
                Figure.of(-13.4567),
                figure,
                classes.stream()
                        .skip(1)
                        .map(each -> DrawnModels.term(name() + ": " + each.name()))
                        .toList(),
                new Model.Crude(figure, figure, figure),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private boolean informative(DrawnSet complete) {
        return complete.members().map(p -> p.met(conditions)).distinct().count() > 1;
    }
}
