package org.claypon.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What cases and controls are like in one thing. Everyone is at one level, has a number, or is not known.
final class MaskingCharacteristic {

    private record Sides(MaskingCell cases, MaskingCell controls) {

        static Sides of(MaskingTables tables, Count cases, Count controls) {
            return new Sides(tables.count(cases), tables.count(controls));
        }
    }

    private final MaskingFigures figures;
    private final Characteristic characteristic;
    private final MaskingMatching matching;
    private final Sides unknown;
    private final List<Sides> parts;

    MaskingCharacteristic(
            MaskingTables tables, Characteristic characteristic, MaskingMatching matching) {
        this.figures = new MaskingFigures(tables.k());
        this.characteristic = characteristic;
        this.matching = matching;
        this.unknown =
                Sides.of(
                        tables,
                        characteristic.unknown().cases(),
                        characteristic.unknown().controls());
        this.parts =
                Stream.concat(
                                characteristic.numbers().stream()
                                        .map(numbers ->
                                                Sides.of(
                                                        tables,
                                                        numbers.cases().n(),
                                                        numbers.controls().n())),
                                characteristic.levels().stream()
                                        .map(level ->
                                                Sides.of(tables, level.cases(), level.controls())))
                        .toList();
        tables.sum(matching.cases(), all(parts.stream().map(Sides::cases), unknown.cases()));
        tables.sum(
                matching.controls(), all(parts.stream().map(Sides::controls), unknown.controls()));
    }

    private static List<MaskingCell> all(Stream<MaskingCell> parts, MaskingCell unknown) {
        return Stream.concat(parts, Stream.of(unknown)).toList();
    }

    /// The sets of a stratum hold cases of its level.
    void tie(MaskingTables tables, String by, String level, MaskingCell sets) {
        for (int i = 0; i < characteristic.levels().size(); i++) {
            if (characteristic.name().equals(by)
                    && characteristic.levels().get(i).level().equals(level)) {
                tables.rest(parts.get(i).cases(), sets);
            }
        }
    }

    /// Who is exposed in a model is also among those who have the trait.
    void tie(MaskingTables tables, Model model, MaskingExposed exposed) {
        if (model.exposure().equals(characteristic.name()) && characteristic.levels().size() == 2) {
            tables.rest(parts.getLast().cases(), exposed.cases());
            tables.rest(parts.getLast().controls(), exposed.controls());
            tables.rest(parts.getFirst().cases(), exposed.unexposedCases());
            tables.rest(parts.getFirst().controls(), exposed.unexposedControls());
        }
    }

    Characteristic printed() {
        List<Characteristic.Level> levels = new ArrayList<>();
        for (int i = 0; i < characteristic.levels().size(); i++) {
            Sides sides = parts.get(i);
            levels.add(
                    new Characteristic.Level(
                            characteristic.levels().get(i).level(),
                            sides.cases().printed(),
                            sides.controls().printed()));
        }
        Optional<Characteristic.Numbers> numbers =
                characteristic
                        .numbers()
                        .map(found ->
                                new Characteristic.Numbers(
                                        found.unit(),
                                        group(found.cases(), parts.getFirst().cases()),
                                        group(found.controls(), parts.getFirst().controls())));
        return new Characteristic(
                characteristic.name(),
                numbers,
                levels,
                new Characteristic.Unknown(
                        unknown.cases().printed(), unknown.controls().printed()));
    }

    private Characteristic.Group group(Characteristic.Group group, MaskingCell n) {
        boolean none = matching.few() || n.small();
        return new Characteristic.Group(
                n.printed(),
                figure(group.mean(), none, n),
                figure(group.sd(), none, n),
                figure(group.median(), none, n),
                figure(group.q1(), none, n),
                figure(group.q3(), none, n));
    }

    private Figure figure(Figure figure, boolean none, MaskingCell n) {
        return figures.maskedIf(none, n.hidden() ? figures.description(figure) : figure);
    }
}
