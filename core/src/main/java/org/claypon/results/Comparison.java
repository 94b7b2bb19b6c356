package org.claypon.results;

import java.util.List;
import java.util.Optional;

/// One measurement in the matched cases and controls.
///
/// @param shares       how many lie below a threshold that the study or its guideline names
/// @param distribution people by range of the value, for the plot
public record Comparison(
        String measurement,
        String label,
        String unit,
        Group cases,
        Group controls,
        Difference difference,
        Ratio geometricMeanRatio,
        SignedRank signedRank,
        Optional<Equivalent> equivalent,
        List<Share> shares,
        Distribution distribution,
        Roc roc) {

    public Comparison {
        shares = List.copyOf(shares);
    }

    /// @param limits              values known only to lie beyond an assay limit
    /// @param geometricMeanMethod how it was found: with such values, from the most likely lognormal distribution
    public record Group(
            Count n,
            Count missing,
            Count limits,
            Figure mean,
            Figure sd,
            Figure median,
            Figure q1,
            Figure q3,
            Figure geometricMean,
            String geometricMeanMethod) {}

    /// Case minus control, inside the sets.
    public record Difference(
            Figure mean, Figure lower, Figure upper, Figure p, Count sets, String method) {}

    /// Case over control, inside the sets.
    public record Ratio(Figure value, Figure lower, Figure upper) {}

    /// Case minus control inside the sets, by ranks.
    ///
    /// @param sets whose difference is not zero
    public record SignedRank(Figure p, Count sets, String method) {}

    /// @param margin  as the study writes it
    /// @param lower   of the 90 % interval that decides
    /// @param verdict equivalent, different or not_shown
    public record Equivalent(String margin, Figure lower, Figure upper, String verdict) {}

    /// @param threshold with its unit
    /// @param source    what names the threshold
    public record Share(String threshold, String source, Part cases, Part controls) {}

    /// @param of people with a value that lies for certain on one side
    public record Part(Count below, Count of, Figure share, Figure lower, Figure upper) {}

    /// @param openBelow whether the first bin also holds what lies below it
    /// @param openAbove whether the last bin also holds what lies above it
    public record Distribution(List<Bin> bins, boolean openBelow, boolean openAbove) {
        public Distribution {
            bins = List.copyOf(bins);
        }
    }

    /// From `from` up to but not including `to`; the last bin includes it.
    public record Bin(double from, double to, Count cases, Count controls) {}
}
