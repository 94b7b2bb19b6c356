package org.claypon.results;

import java.util.List;

/// How badly off the matched cases are, and what goes with it among them. It compares cases with cases: it is no matched comparison.
///
/// @param missing     cases without a score
/// @param withoutBand cases whose score lies in no band, or is known only to lie beyond a limit that leaves the band open
/// @param tests       p values in `associations`
public record Severity(
        String measurement,
        String label,
        String unit,
        List<Band> bands,
        Count missing,
        Count withoutBand,
        int tests,
        List<Association> associations,
        List<String> notes) {

    public Severity {
        bands = List.copyOf(bands);
        associations = List.copyOf(associations);
        notes = List.copyOf(notes);
    }

    /// @param from the lowest score of the band; it ends where the next begins
    public record Band(String label, double from, Count cases) {}

    /// One measurement beside the score.
    ///
    /// @param n       cases with both
    /// @param missing cases without one of them
    /// @param bands   the measurement in the cases of each band, in their order
    public record Association(
            String measurement,
            String label,
            String unit,
            Count n,
            Count missing,
            Pearson pearson,
            Spearman spearman,
            List<Summary> bands) {

        public Association {
            bands = List.copyOf(bands);
        }
    }

    public record Pearson(Figure r, Figure lower, Figure upper, Figure p) {}

    public record Spearman(Figure r, Figure p) {}

    /// Quantiles only: the means of some bands and of all cases would give away the mean of a band with few.
    ///
    /// @param n cases of the band with a value
    public record Summary(String band, Count n, Figure median, Figure q1, Figure q3) {}
}
