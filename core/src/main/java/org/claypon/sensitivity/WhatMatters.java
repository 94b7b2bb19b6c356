package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
import org.claypon.stats.NormalScore;

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
/// **Not estimable.** Where the study's own estimate, a limit of it, or every analysis of the choice has no number.
/// **Source.** Simonsohn, Simmons & Nelson 2020, Nat Hum Behav 4:1208–1214, doi:10.1038/s41562-020-0912-z, for the curve. Its test by
/// permutation asks for the exposure to be shuffled in every analysis at once; it is not made, and no p is given for the curve.
public final class WhatMatters {

    private static final String FORM = "form";

    /// Twice the normal quantile of a 95 % interval.
    private static final double LIMITS_APART = 2 * NormalScore.of(0.05);

    private static final Figure OTHER_SCALES = Figure.notEstimable("forms have different scales");
    private static final Figure OWN_OPEN =
            Figure.notEstimable("the study's own analysis has no interval to measure by");
    private static final Figure NO_ESTIMATE =
            Figure.notEstimable("no analysis that changes it has an estimate");

    private final Specifications found;
    private final Analysis own;

    private WhatMatters(Specifications found) {
        this.found = found;
        this.own = found.analyses().getFirst();
    }

    /// @param found as it is shown
    public static Specifications in(Specifications found) {
        WhatMatters matters = new WhatMatters(found);
        return found.with(matters.agreement(), matters.influences());
    }

    private Agreement agreement() {
        List<Analysis> estimated =
                found.analyses().stream().filter(each -> logarithm(each).isPresent()).toList();
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
                .sorted(
                        Comparator.comparingDouble(
                                (Influence influence) -> -number(influence.median()).orElse(-1)))
                .toList();
    }

    private static OptionalDouble number(Figure figure) {
        return figure instanceof Figure.Value(double value)
                ? OptionalDouble.of(value)
                : OptionalDouble.empty();
    }

    private Influence influence(List<Analysis> analyses) {
        Change change = analyses.getFirst().changes().getFirst();
        List<Moved> moved =
                analyses.stream()
                        .flatMap(analysis -> moved(analysis).stream())
                        .sorted(Comparator.comparingDouble(Moved::by))
                        .toList();
        Figure none = standardError().isPresent() ? none(analyses) : OWN_OPEN;
        boolean scales = change.choice().equals(FORM);
        return new Influence(
                change.choice(),
                change.of(),
                (int) analyses.stream().filter(each -> logarithm(each).isPresent()).count(),
                scales ? OTHER_SCALES : extreme(analyses, false),
                scales ? OTHER_SCALES : extreme(analyses, true),
                moved.isEmpty() ? none : Figure.of(median(moved)),
                moved.isEmpty() ? none : Figure.of(moved.getLast().by()),
                moved.isEmpty() ? "" : moved.getLast().to());
    }

    /// Hidden where an analysis is hidden, else not estimable.
    private static Figure none(List<Analysis> analyses) {
        return analyses.stream()
                .map(Analysis::oddsRatio)
                .filter(Figure.Masked.class::isInstance)
                .findFirst()
                .orElse(NO_ESTIMATE);
    }

    /// @param by in standard errors
    private record Moved(double by, String to) {}

    private List<Moved> moved(Analysis analysis) {
        OptionalDouble change =
                analysis.form().equals(own.form()) ? ofLogarithm(analysis) : ofScore(analysis);
        return change.stream()
                .mapToObj(by -> new Moved(by, analysis.changes().getFirst().to()))
                .toList();
    }

    private OptionalDouble ofLogarithm(Analysis analysis) {
        OptionalDouble error = standardError();
        OptionalDouble there = logarithm(analysis);
        OptionalDouble here = logarithm(own);
        return error.isPresent() && there.isPresent() && here.isPresent()
                ? OptionalDouble.of(
                        Math.abs(there.getAsDouble() - here.getAsDouble()) / error.getAsDouble())
                : OptionalDouble.empty();
    }

    private OptionalDouble ofScore(Analysis analysis) {
        OptionalDouble there = score(analysis);
        OptionalDouble here = score(own);
        return there.isPresent() && here.isPresent()
                ? OptionalDouble.of(Math.abs(there.getAsDouble() - here.getAsDouble()))
                : OptionalDouble.empty();
    }

    private static OptionalDouble score(Analysis analysis) {
        return logarithm(analysis).isPresent()
                        && analysis.p() instanceof Figure.Value(double p)
                        && p > 0
                ? OptionalDouble.of(side(analysis) * NormalScore.of(p))
                : OptionalDouble.empty();
    }

    private OptionalDouble standardError() {
        OptionalDouble lower = logarithm(own.lower());
        OptionalDouble upper = logarithm(own.upper());
        return lower.isPresent() && upper.isPresent() && upper.getAsDouble() > lower.getAsDouble()
                ? OptionalDouble.of((upper.getAsDouble() - lower.getAsDouble()) / LIMITS_APART)
                : OptionalDouble.empty();
    }

    private Figure extreme(List<Analysis> analyses, boolean highest) {
        DoubleStream ratios =
                Stream.concat(Stream.of(own), analyses.stream())
                        .flatMap(each -> number(each.oddsRatio()).stream().boxed())
                        .mapToDouble(Double::doubleValue);
        OptionalDouble found = highest ? ratios.max() : ratios.min();
        return found.isPresent() ? Figure.of(found.getAsDouble()) : own.oddsRatio();
    }

    /// @param moved in order
    private static double median(List<Moved> moved) {
        int half = moved.size() / 2;
        return moved.size() % 2 == 1
                ? moved.get(half).by()
                : (moved.get(half - 1).by() + moved.get(half).by()) / 2;
    }
}
