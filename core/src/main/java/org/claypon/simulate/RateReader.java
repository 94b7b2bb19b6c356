package org.claypon.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.simulate.Arrow.Measure;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads rates: `{per_year: 0.02, causes: […], source: …}`.
final class RateReader {

    private static final double MOST_A_YEAR = 1000;
    private static final int OLDEST = 120;

    private final ArrowReader arrows;

    RateReader(ArrowReader arrows) {
        this.arrows = arrows;
    }

    /// The rate of an onset, a start, of leaving or of death.
    Rate hazard(Node block) {
        return closed(block, hazardOf(block));
    }

    /// The rate at which something is done or written down.
    Rate habit(Node block) {
        return closed(block, habitOf(block));
    }

    /// The same, of a block that has other keys as well.
    Rate habitOf(Node block) {
        return rate(block, Measure.RATE_RATIO, Measure.PER_YEAR);
    }

    private Rate hazardOf(Node block) {
        return rate(block, Measure.HAZARD_RATIO, Measure.ODDS_RATIO, Measure.PER_YEAR);
    }

    private static Rate closed(Node block, Rate rate) {
        block.closed();
        return rate;
    }

    private Rate rate(Node block, Measure... measures) {
        AgeTable perYear =
                block.required("per_year", "0.02")
                        .map(node -> table(node, MOST_A_YEAR, "events a year", "0.02"))
                        .orElse(AgeTable.constant(0));
        List<Arrow> causes = arrows.causes(block, measures);
        return new Rate(perYear, causes, Values.source(block));
    }

    /// A number for all ages, or one from each age on.
    static AgeTable table(Node node, double most, String noun, String example) {
        if (!node.isKeys()) {
            return AgeTable.constant(node.number(0, most, noun, example).orElse(0.0));
        }
        List<Integer> ages = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        for (Node entry : node.entries()) {
            Optional<Integer> age = age(entry);
            Optional<Double> value = entry.number(0, most, noun, example);
            if (age.isEmpty() || value.isEmpty()) {
                continue;
            }
            if (!ages.isEmpty() && age.get() <= ages.getLast()) {
                entry.problems()
                        .add(
                                entry.keyWhere(),
                                "the ages do not rise",
                                "write the lowest age first");
                continue;
            }
            ages.add(age.get());
            values.add(value.get());
        }
        return new AgeTable(ages, values);
    }

    private static Optional<Integer> age(Node entry) {
        Optional<Integer> age =
                Optional.of(entry.key())
                        .filter(key -> key.matches("[0-9]{1,3}"))
                        .map(Integer::valueOf)
                        .filter(found -> found <= OLDEST);
        if (age.isEmpty()) {
            entry.problems()
                    .add(
                            entry.keyWhere(),
                            "%s is not an age in whole years from 0 to %d"
                                    .formatted(Echo.quoted(entry.key()), OLDEST),
                            "write for example \"{0: 0, 30: 0.02, 50: 0.03}\"");
        }
        return age;
    }
}
