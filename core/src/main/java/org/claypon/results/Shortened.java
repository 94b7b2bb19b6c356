package org.claypon.results;

import org.claypon.stats.printed.Rounding;
import org.claypon.stats.printed.Span;

/// How many significant digits masking leaves where few people are behind a number, and what a number that has them may have been before.
public final class Shortened {

    public static final int DESCRIPTION = 3;
    public static final int ESTIMATE = 2;
    public static final int PROBABILITY = 1;

    private static final Span PROBABILITIES = new Span(0, 1);

    private Shortened() {}

    /// Of an odds ratio, or a limit of one.
    public static Span ratio(double printed) {
        return Rounding.significant(printed, ESTIMATE);
    }

    /// Whether an interval of a ratio leaves out 1. Of a limit that was rounded to 1, p says on which side it lies, if p is under 0.05 in the
    /// digit that is left; else it may lie on either.
    public static boolean leavesOutOne(Figure limit, boolean lower, Figure p) {
        return limit instanceof Figure.Value(double value)
                && (value == 1 ? isSmall(p) : lower == value > 1);
    }

    /// Whether a limit is printed as 1, so that nobody can tell on which side of it the limit lies.
    public static boolean endsOnOne(Figure lower, Figure upper) {
        return lower.equals(Figure.of(1)) || upper.equals(Figure.of(1));
    }

    private static boolean isSmall(Figure p) {
        return p instanceof Figure.Value(double value) && value < PValue.CUSTOMARY;
    }

    public static Span probability(double printed) {
        return Rounding.significant(printed, PROBABILITY).within(PROBABILITIES);
    }
}
