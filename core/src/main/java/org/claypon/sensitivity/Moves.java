package org.claypon.sensitivity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.claypon.results.Figure;
import org.claypon.results.Specifications.Analysis;
import org.claypon.results.Specifications.Range;
import org.claypon.stats.NormalScore;
import org.claypon.stats.printed.Span;

/// How far each of the analyses of one choice lies from the study's own, in standard errors: see [WhatMatters].
///
/// @param all those that have a number
record Moves(List<Move> all) {

    /// Twice the normal quantile of a 95 % interval.
    private static final double LIMITS_APART = 2 * NormalScore.of(0.05);

    private static final Figure A_RANGE =
            Figure.notEstimable("rounded odds ratios leave a range, not a number");
    private static final Figure TOO_NARROW =
            Figure.notEstimable(
                    "the study's own interval, in the two digits shown, is too narrow to measure by");

    /// @param to what was chosen
    private record Move(Span by, String to) {}

    static Moves of(List<Analysis> analyses, Analysis own, Known known) {
        return new Moves(
                analyses.stream()
                        .flatMap(analysis ->
                                moved(analysis, own, known)
                                        .map(by -> new Move(by, analysis.changes().getFirst().to()))
                                        .stream())
                        .toList());
    }

    private static Optional<Span> moved(Analysis analysis, Analysis own, Known known) {
        return analysis.form().equals(own.form())
                ? ofLogarithm(analysis, own, known)
                : known.score(analysis)
                        .flatMap(there -> known.score(own).map(here -> apart(there, here)));
    }

    private static Optional<Span> ofLogarithm(Analysis analysis, Analysis own, Known known) {
        return known.logarithm(analysis.oddsRatio())
                .flatMap(there -> known.logarithm(own.oddsRatio()).map(here -> apart(there, here)))
                .flatMap(change -> standardError(own, known).map(change::dividedBy));
    }

    private static Span apart(Span there, Span here) {
        return there.minus(here).absolute();
    }

    /// Empty where a limit is open or hidden, or where both are the same number.
    static Optional<Span> standardError(Analysis own, Known known) {
        return known.logarithm(own.upper())
                .flatMap(upper -> known.logarithm(own.lower()).map(upper::minus))
                .filter(width -> width.high() > 0)
                .map(width -> width.within(Span.NON_NEGATIVE).times(1 / LIMITS_APART));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Figure figure(Span span) {
        if (span.low() == span.high()) {
            return Figure.of(span.low());
        }
        return Double.isInfinite(span.high()) ? TOO_NARROW : A_RANGE;
    }

    /// Empty of one number, and where there is no upper end.
    Optional<Range> range(Span span) {
        return span.low() == span.high() || Double.isInfinite(span.high())
                ? Optional.empty()
                : Optional.of(
                        new Range(
                                Math.floor(100 * span.low()) / 100,
                                Math.ceil(100 * span.high()) / 100));
    }

    /// Of the lower ends and of the upper ends: the median of numbers inside the spans lies between.
    Span median() {
        return new Span(median(move -> move.by().low()), median(move -> move.by().high()));
    }

    private double median(ToDoubleFunction<Move> end) {
        List<Double> ends = all.stream().mapToDouble(end).sorted().boxed().toList();
        int half = ends.size() / 2;
        return ends.size() % 2 == 1 ? ends.get(half) : (ends.get(half - 1) + ends.get(half)) / 2;
    }

    Span largest() {
        return new Span(
                all.stream().mapToDouble(move -> move.by().low()).max().orElseThrow(),
                all.stream().mapToDouble(move -> move.by().high()).max().orElseThrow());
    }

    /// What was chosen in the analysis that moves furthest, if it moves at least as far as any other can.
    String furthest() {
        List<Move> sorted =
                all.stream().sorted(Comparator.comparingDouble(move -> -move.by().low())).toList();
        Move first = sorted.getFirst();
        return sorted.stream().skip(1).allMatch(other -> other.by().high() <= first.by().low())
                ? first.to()
                : "";
    }
}
