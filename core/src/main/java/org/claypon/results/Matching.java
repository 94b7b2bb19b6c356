package org.claypon.results;

import java.util.List;
import java.util.SequencedMap;

/// The matched sets, counted.
///
/// @param rules          how a control had to be alike, in words
/// @param perCase        how many cases got how many controls, by number of controls
/// @param unmatched      cases left without a control, by reason
/// @param matchedAgainst how the cases with and without controls differ
/// @param hash           of the sets themselves: the same people in the same sets give the same hash
public record Matching(
        List<String> rules,
        Count sets,
        Count cases,
        Count controls,
        Count casesUnmatched,
        SequencedMap<String, Count> perCase,
        Count controlsReused,
        List<Reason> unmatched,
        List<Difference> matchedAgainst,
        String hash) {

    public Matching {
        rules = List.copyOf(rules);
        unmatched = List.copyOf(unmatched);
        matchedAgainst = List.copyOf(matchedAgainst);
    }

    public record Reason(String reason, Count cases) {}

    /// @param matched   mean among the cases with controls, or their share at a level
    /// @param unmatched the same among the cases without
    public record Difference(
            String covariate, Figure matched, Figure unmatched, Figure standardisedDifference) {}
}
