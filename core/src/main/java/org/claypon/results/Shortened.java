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

    public static Span probability(double printed) {
        return Rounding.significant(printed, PROBABILITY).within(PROBABILITIES);
    }
}
