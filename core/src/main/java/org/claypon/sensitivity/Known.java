package org.claypon.sensitivity;

import java.util.Optional;
import org.claypon.results.Figure;
import org.claypon.results.Shortened;
import org.claypon.results.Specifications.Analysis;
import org.claypon.stats.NormalScore;
import org.claypon.stats.printed.Span;

/// How far the numbers of the analyses are known: what is computed from rounded ones lies in a span, and is nowhere else.
public enum Known {
    /// All digits are shown.
    IN_FULL,
    /// Odds ratios and limits have two digits and p has one, since counts are hidden.
    ROUNDED;

    /// @param smallestCount that the study shows
    public static Known by(int smallestCount) {
        return smallestCount > 1 ? ROUNDED : IN_FULL;
    }

    /// The logarithm of an odds ratio or a limit; empty where there is none.
    Optional<Span> logarithm(Figure ratio) {
        return ratio instanceof Figure.Value(double value) && value > 0
                ? Optional.of(ratio(value).rising(StrictMath::log))
                : Optional.empty();
    }

    private Span ratio(double value) {
        return switch (this) {
            case IN_FULL -> Span.of(value);
            case ROUNDED -> Shortened.ratio(value);
        };
    }

    private Span probability(double value) {
        return switch (this) {
            case IN_FULL -> Span.of(value);
            case ROUNDED -> Shortened.probability(value);
        };
    }

    /// How many standard errors p is worth, below zero where the odds ratio is below 1. An odds ratio that is 1 in the digits shown may lie
    /// on either side.
    public Optional<Span> score(Analysis analysis) {
        return analysis.p() instanceof Figure.Value(double p) && p > 0
                ? logarithm(analysis.oddsRatio())
                        .map(logarithm ->
                                onItsSide(logarithm, probability(p).falling(NormalScore::of)))
                : Optional.empty();
    }

    private static Span onItsSide(Span logarithm, Span score) {
        if (logarithm.low() > 0) {
            return score;
        }
        if (logarithm.high() < 0) {
            return score.negated();
        }
        return logarithm.low() == logarithm.high() ? Span.of(0) : score.hull(score.negated());
    }
}
