package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Differs;
import org.claypon.paper.Content.Direction;
import org.claypon.paper.Content.Equivalent;
import org.claypon.paper.Content.Means;
import org.claypon.paper.Content.OddsRatioClaim;
import org.claypon.paper.Content.Summary;
import org.claypon.paper.Groups;
import org.claypon.paper.PrintedNumber;
import org.claypon.paper.Reference;
import org.claypon.stats.printed.Separation;
import org.claypon.stats.printed.Span;
import org.claypon.units.Units;

/// A level beside a reference population, beside an odds ratio, and beside what is said of it in words.
record LevelChecks(Measurements measurements) {

    /// Groups of which one case and one control are told apart this often hardly overlap.
    private static final double HARDLY_OVERLAP = 0.9;

    /// A group's middle beyond these percentiles is unusual.
    private static final int LOW = 10;

    private static final int HIGH = 90;

    List<Check> ofMeans(Claim claim, Means means) {
        List<Check> checks = new ArrayList<>();
        means.unit()
                .filter(unit -> Units.parse(unit).isEmpty())
                .ifPresent(unit -> checks.add(unknown(claim, means, unit)));
        for (Reference reference : measurements.paper().references()) {
            if (Measurements.same(reference.measurement(), means.measurement())) {
                for (Groups.Name group : Groups.Name.values()) {
                    level(claim, means, group, reference).ifPresent(checks::add);
                }
            }
        }
        return checks;
    }

    private static Check unknown(Claim claim, Means means, String unit) {
        return new Check(
                claim.id(),
                CheckKind.UNIT,
                Verdict.NOT_CHECKABLE,
                "%s in %s".formatted(means.measurement(), unit),
                Optional.empty(),
                "The unit is not one that is known here, so nothing was compared across units.",
                Optional.empty());
    }

    private static Optional<Check> level(
            Claim claim, Means means, Groups.Name group, Reference reference) {
        Summary summary = means.of(group);
        Optional<PrintedNumber> level = summary.median().or(summary::mean);
        if (level.filter(PrintedNumber::isExact).isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble factor = Measurements.factor(reference.unit(), means.unit());
        String printed =
                "%s of %s: %s"
                        .formatted(
                                means.measurement(), MeansChecks.name(group), level.get().text());
        return Optional.of(
                factor.isEmpty()
                        ? new Check(
                                claim.id(),
                                CheckKind.REFERENCE_LEVEL,
                                Verdict.NOT_CHECKABLE,
                                printed,
                                Optional.empty(),
                                "The reference is in a unit that cannot be compared with this one.",
                                Optional.empty())
                        : level(claim, printed, level.get(), reference, factor.getAsDouble()));
    }

    private static Check level(
            Claim claim, String printed, PrintedNumber level, Reference reference, double factor) {
        Optional<Map.Entry<Integer, PrintedNumber>> low =
                reference.percentiles().entrySet().stream()
                        .filter(entry ->
                                entry.getKey() <= LOW
                                        && level.asDouble() < entry.getValue().asDouble() * factor)
                        .findFirst();
        Optional<Map.Entry<Integer, PrintedNumber>> high =
                reference.percentiles().entrySet().stream()
                        .filter(entry ->
                                entry.getKey() >= HIGH
                                        && level.asDouble() > entry.getValue().asDouble() * factor)
                        .reduce((_, last) -> last);
        Optional<Map.Entry<Integer, PrintedNumber>> beyond = low.or(() -> high);
        double shown =
                beyond.orElse(reference.percentiles().firstEntry()).getValue().asDouble() * factor;
        return new Check(
                claim.id(),
                CheckKind.REFERENCE_LEVEL,
                beyond.isPresent() ? Verdict.STRAINED : Verdict.CONSISTENT,
                printed,
                Optional.of(Span.of(shown)),
                beyond.map(entry ->
                                "In the reference population %s %% of people are %s %s. The middle of this group lies beyond that. Another method of"
                                                .formatted(
                                                        low.isPresent()
                                                                ? entry.getKey()
                                                                : 100 - entry.getKey(),
                                                        low.isPresent() ? "below" : "above",
                                                        Figures.significant(shown, 4))
                                        + " measurement, another population or selection may explain it. Source: "
                                        + reference.source()
                                        + ".")
                        .orElse(
                                "The level lies within the outer percentiles of the reference population that are in the file."),
                Optional.empty());
    }

    Optional<Check> separation(Claim claim, OddsRatioClaim ratio) {
        Optional<Separation> exact = measurements.separation(ratio);
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        String printed =
                "odds ratio %s per %s".formatted(ratio.value().text(), ratio.per().orElseThrow());
        if (exact.get().opposed()) {
            return Optional.of(
                    new Check(
                            claim.id(),
                            CheckKind.SEPARATION,
                            Verdict.STRAINED,
                            printed,
                            Optional.empty(),
                            "The odds ratio and the two means point in opposite directions. Adjustment can do that; it has to be explained.",
                            Optional.empty()));
        }
        return exact.filter(Separation::estimable)
                .map(found -> separated(claim, ratio, printed, found));
    }

    private Check separated(Claim claim, OddsRatioClaim ratio, String printed, Separation found) {
        double area = found.areaUnderCurve().low();
        Optional<Span> sd =
                measurements
                        .roundedSeparation(ratio)
                        .filter(Separation::estimable)
                        .map(Separation::sd);
        String spread =
                "With the two means, it needs a standard deviation of about %s%s in both groups: the means lie %s standard deviations apart, and of one"
                                .formatted(
                                        Figures.significant(found.sd().low(), 2),
                                        sd.map(span ->
                                                        " (rounding leaves %s)"
                                                                .formatted(Figures.span(span, 3)))
                                                .orElse(""),
                                        Figures.significant(
                                                found.standardisedDifference().low(), 2))
                        + " case and one control the level tells which is which %s times out of 100."
                                .formatted(Math.round(100 * area));
        boolean hardly = area >= HARDLY_OVERLAP;
        return new Check(
                claim.id(),
                CheckKind.SEPARATION,
                hardly ? Verdict.STRAINED : Verdict.CONSISTENT,
                printed,
                sd,
                spread
                        + (hardly
                                ? " For a condition with many causes that is hard to believe. Selection, a difference between batches of the test, another"
                                        + " step than the one assumed, or a fault of the model may be behind it."
                                : "")
                        + " (Assumes bell curves and no adjustment.)",
                Optional.empty());
    }

    Check alike(Claim claim, Equivalent equivalent) {
        Optional<Measurements.Compared> compared =
                measurements.compared(equivalent.measurement()).stream().findFirst();
        Optional<Span> open =
                compared.flatMap(one ->
                        MeansChecks.ninety(
                                one.claim(), one.means(), measurements.paper().groups()));
        return new Check(
                claim.id(),
                CheckKind.ALIKE,
                Verdict.NOT_CHECKABLE,
                "%s alike%s"
                        .formatted(
                                equivalent.measurement(),
                                equivalent.p().map(p -> ", p " + p.text()).orElse("")),
                open,
                "A difference that is not significant is not equality: a small study overlooks large differences. Alike needs a margin, stated before, and an"
                        + " interval inside it."
                        + open.map(span ->
                                        " By the printed means a difference of %s still fits (90 %% interval)."
                                                .formatted(Figures.span(span, 3)))
                                .orElse(" No numbers are printed."),
                Optional.empty());
    }

    Optional<Check> direction(Claim claim, Differs differs) {
        return measurements.compared(differs.measurement()).stream()
                .filter(one ->
                        one.means().cases().mean().isPresent()
                                && one.means().controls().mean().isPresent())
                .findFirst()
                .map(one -> direction(claim, differs, one));
    }

    private static Check direction(Claim claim, Differs differs, Measurements.Compared compared) {
        double difference =
                compared.means().cases().mean().orElseThrow().asDouble()
                        - compared.means().controls().mean().orElseThrow().asDouble();
        boolean fits =
                switch (differs.direction()) {
                    case HIGHER_IN_CASES -> difference > 0;
                    case LOWER_IN_CASES -> difference < 0;
                };
        return new Check(
                claim.id(),
                CheckKind.DIRECTION,
                fits ? Verdict.CONSISTENT : Verdict.STRAINED,
                "%s %s"
                        .formatted(
                                differs.measurement(),
                                differs.direction() == Direction.HIGHER_IN_CASES
                                        ? "higher in cases"
                                        : "lower in cases"),
                Optional.of(Span.of(difference)),
                "The printed means differ by %s (cases less controls). %s"
                        .formatted(
                                Figures.significant(difference, 4),
                                fits
                                        ? "That is the direction that is said."
                                        : "That is not the direction that is said, unless it is one of medians."),
                Optional.empty());
    }
}
