package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claypon.paper.Amount;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Means;
import org.claypon.paper.Content.OddsRatioClaim;
import org.claypon.paper.Groups;
import org.claypon.paper.Paper;
import org.claypon.paper.PrintedNumber;
import org.claypon.stats.printed.RoundedRatio;
import org.claypon.stats.printed.Separation;
import org.claypon.stats.printed.Span;
import org.claypon.units.Units;

/// What the claims of a paper say of the same measurement, found by its name and its unit.
record Measurements(Paper paper) {

    /// A claim with both groups' values.
    record Compared(Claim claim, Means means) {}

    static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    List<Compared> compared(String measurement) {
        return compared().stream()
                .filter(one -> same(one.means().measurement(), measurement))
                .toList();
    }

    List<Compared> compared() {
        List<Compared> found = new ArrayList<>();
        for (Claim claim : paper.claims()) {
            if (claim.content() instanceof Means means) {
                found.add(new Compared(claim, means));
            }
        }
        return found;
    }

    /// Whether its values cannot be below zero: so much mass or substance in a volume.
    static boolean isConcentration(Optional<String> unit) {
        return unit.filter(found ->
                        factor(Optional.of(found), Optional.of("g/L")).isPresent()
                                || factor(Optional.of(found), Optional.of("mol/L")).isPresent())
                .isPresent();
    }

    /// What a value in one unit is in another: 1 where both are absent or written alike, nothing where one is missing or unknown.
    static OptionalDouble factor(Optional<String> from, Optional<String> to) {
        if (from.isEmpty() || to.isEmpty()) {
            return from.isEmpty() && to.isEmpty() ? OptionalDouble.of(1) : OptionalDouble.empty();
        }
        return same(from.get(), to.get())
                ? OptionalDouble.of(1)
                : Units.convert(1, from.get(), to.get(), Optional.empty());
    }

    /// The means in both groups that belong to an odds ratio, with the number of units of these means in its step.
    record Step(Compared compared, double perUnit) {

        Span difference() {
            return Reach.of(mean(Groups.Name.CASES))
                    .rounded()
                    .minus(Reach.of(mean(Groups.Name.CONTROLS)).rounded());
        }

        double exactDifference() {
            return mean(Groups.Name.CASES).asDouble() - mean(Groups.Name.CONTROLS).asDouble();
        }

        private PrintedNumber mean(Groups.Name group) {
            return compared.means().of(group).mean().orElseThrow();
        }
    }

    Optional<Step> step(OddsRatioClaim ratio) {
        if (ratio.per().isEmpty() || !(ratio.value().asDouble() > 0)) {
            return Optional.empty();
        }
        List<Step> steps =
                compared().stream()
                        .filter(one ->
                                ratio.measurement()
                                        .map(name -> same(name, one.means().measurement()))
                                        .orElse(true))
                        .filter(Measurements::hasMeans)
                        .flatMap(one -> step(one, ratio.per().get()).stream())
                        .toList();
        boolean clear = ratio.measurement().isPresent() || steps.size() == 1;
        return clear ? steps.stream().findFirst() : Optional.empty();
    }

    private static boolean hasMeans(Compared compared) {
        return compared.means().cases().mean().filter(PrintedNumber::isExact).isPresent()
                && compared.means().controls().mean().filter(PrintedNumber::isExact).isPresent();
    }

    private static Optional<Step> step(Compared compared, Amount per) {
        OptionalDouble factor = factor(per.unit(), compared.means().unit());
        double size = per.number().asDouble() * factor.orElse(0);
        return size > 0 ? Optional.of(new Step(compared, size)) : Optional.empty();
    }

    /// How far apart an odds ratio puts the groups whose means are printed; the numbers as they stand, without their rounding.
    Optional<Separation> separation(OddsRatioClaim ratio) {
        return step(ratio)
                .map(step ->
                        new Separation(
                                Span.of(step.exactDifference()),
                                Span.of(
                                        StrictMath.log(ratio.value().asDouble())
                                                / step.perUnit())));
    }

    Optional<Separation> roundedSeparation(OddsRatioClaim ratio) {
        Span value = Reach.of(ratio.value()).rounded();
        return value.low() <= 0
                ? Optional.empty()
                : step(ratio)
                        .map(step ->
                                new Separation(
                                        step.difference(),
                                        RoundedRatio.log(value).times(1 / step.perUnit())));
    }

    /// The standard deviation that an odds ratio of this measurement implies, in the unit of the means.
    OptionalDouble impliedSd(Compared compared) {
        for (Claim claim : paper.claims()) {
            if (claim.content() instanceof OddsRatioClaim ratio
                    && step(ratio).filter(step -> step.compared().equals(compared)).isPresent()) {
                Optional<Separation> found = separation(ratio).filter(Separation::estimable);
                if (found.isPresent()) {
                    return OptionalDouble.of(found.get().sd().low());
                }
            }
        }
        return OptionalDouble.empty();
    }
}
