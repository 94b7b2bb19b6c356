package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.claypon.results.Figure;
import org.claypon.results.Specifications;
import org.claypon.results.Specifications.Agreement;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Change;
import org.claypon.results.Specifications.Influence;
import org.claypon.results.Specifications.Range;

/// How far the analyses agree, and which choice moves the answer how much. It is computed from the numbers that are shown, so that it
/// can say no more than they do.
///
/// ```text
/// change of an analysis  d = | log OR − log OR of the study's own |  /  SE        SE = (log upper − log lower) / 3.92 of the study's own
/// of another form        d = | z − z of the study's own |                         z = ± Φ⁻¹(1 − p/2), the sign of log OR
/// ```
/// For each choice the median and the largest `d` of the analyses that change it and nothing else. Odds ratios of different forms have
/// different scales, so their changes are of z.
///
/// **Rounded numbers.** Where counts are hidden, odds ratios and limits have two digits and p has one, and each is every number that is
/// rounded to it. Then `d` is a span: all that the formula gives for such numbers. Of a choice the median and the largest lie between those of
/// the lower ends and those of the upper ends.
///
/// **Not estimable.** Where the study's own estimate, a limit of it, or every analysis of the choice has no number.
/// **Source.** Simonsohn, Simmons & Nelson 2020, Nat Hum Behav 4:1208–1214, doi:10.1038/s41562-020-0912-z, for the curve. Its test by
/// permutation asks for the exposure to be shuffled in every analysis at once; it is not made, and no p is given for the curve.
public final class WhatMatters {

    private static final String FORM = "form";

    private static final Figure OTHER_SCALES = Figure.notEstimable("forms have different scales");
    private static final Figure OWN_OPEN =
            Figure.notEstimable("the study's own analysis has no interval to measure by");
    private static final Figure NO_ESTIMATE =
            Figure.notEstimable("no analysis that changes it has an estimate");

    private final Specifications found;
    private final Known known;
    private final Analysis own;

    private WhatMatters(Specifications found, Known known) {
        this.found = found;
        this.known = known;
        this.own = found.analyses().getFirst();
    }

    /// @param found as it is shown
    /// @param known how many digits of it are shown
    public static Specifications in(Specifications found, Known known) {
        WhatMatters matters = new WhatMatters(found, known);
        return found.with(matters.agreement(), matters.influences());
    }

    private Agreement agreement() {
        List<Analysis> estimated =
                Specifications.different(
                        found.analyses().stream()
                                .filter(each -> logarithm(each).isPresent())
                                .toList());
        double side = side(own);
        List<Analysis> clear = estimated.stream().filter(Analysis::leavesOutOne).toList();
        return new Agreement(
                found.analyses().size(),
                estimated.size(),
                count(estimated, each -> side * side(each) > 0),
                count(estimated, each -> side * side(each) < 0),
                clear.size(),
                count(clear, each -> side * side(each) > 0));
    }

    private static int count(List<Analysis> analyses, Predicate<Analysis> test) {
        return (int) analyses.stream().filter(test).count();
    }

    private static OptionalDouble logarithm(Analysis analysis) {
        return logarithm(analysis.oddsRatio());
    }

    private static OptionalDouble logarithm(Figure ratio) {
        return ratio instanceof Figure.Value(double value) && value > 0
                ? OptionalDouble.of(StrictMath.log(value))
                : OptionalDouble.empty();
    }

    /// -1, 0 or 1.
    private static double side(Analysis analysis) {
        return Math.signum(logarithm(analysis).orElse(0));
    }

    private List<Influence> influences() {
        SequencedMap<List<String>, List<Analysis>> byChoice = new LinkedHashMap<>();
        for (Analysis analysis : found.analyses()) {
            if (analysis.changes().size() == 1) {
                Change change = analysis.changes().getFirst();
                byChoice.computeIfAbsent(
                                List.of(change.choice(), change.of()), _ -> new ArrayList<>())
                        .add(analysis);
            }
        }
        return byChoice.values().stream()
                .map(this::influence)
                .sorted(Comparator.comparingDouble((Influence influence) -> -most(influence)))
                .toList();
    }

    /// The most that the median can be; below zero where nothing is known of it.
    private static double most(Influence influence) {
        return influence.medianRange().map(Range::to).orElse(number(influence.median()).orElse(-1));
    }

    private static OptionalDouble number(Figure figure) {
        return figure instanceof Figure.Value(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    private Influence influence(List<Analysis> analyses) {
        Change change = analyses.getFirst().changes().getFirst();
        Moves moves = Moves.of(analyses, own, known);
        boolean scales = change.choice().equals(FORM);
        int estimated = (int) analyses.stream().filter(each -> logarithm(each).isPresent()).count();
        Figure lowest = scales ? OTHER_SCALES : extreme(analyses, false);
        Figure highest = scales ? OTHER_SCALES : extreme(analyses, true);
        return moves.isEmpty()
                ? unmeasured(change, estimated, lowest, highest, none(analyses))
                : new Influence(
                        change.choice(),
                        change.of(),
                        estimated,
                        lowest,
                        highest,
                        moves.figure(moves.median()),
                        moves.figure(moves.largest()),
                        moves.furthest(),
                        moves.range(moves.median()),
                        moves.range(moves.largest()));
    }

    private static Influence unmeasured(
            Change change, int estimated, Figure lowest, Figure highest, Figure why) {
        return new Influence(
                change.choice(),
                change.of(),
                estimated,
                lowest,
                highest,
                why,
                why,
                "",
                Optional.empty(),
                Optional.empty());
    }

    /// Hidden where an analysis is hidden, else not estimable.
    private Figure none(List<Analysis> analyses) {
        return Moves.standardError(own, known).isEmpty()
                ? OWN_OPEN
                : analyses.stream()
                        .map(Analysis::oddsRatio)
                        .filter(Figure.Masked.class::isInstance)
                        .findFirst()
                        .orElse(NO_ESTIMATE);
    }

    private Figure extreme(List<Analysis> analyses, boolean highest) {
        DoubleStream ratios =
                Stream.concat(Stream.of(own), analyses.stream())
                        .flatMap(each -> number(each.oddsRatio()).stream().boxed())
                        .mapToDouble(Double::doubleValue);
        OptionalDouble found = highest ? ratios.max() : ratios.min();
        return found.isPresent() ? Figure.of(found.getAsDouble()) : own.oddsRatio();
    }
}
