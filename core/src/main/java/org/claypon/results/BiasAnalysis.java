package org.claypon.results;

import java.util.List;

/// What a model's odds ratio becomes when people are put where they may truly belong, over many draws.
///
/// @param model           its name
/// @param assumed         what the study file says of the records
/// @param draws           how many
/// @param impossibleShare share of draws of which no people could have been recorded so; they are left out
/// @param openShare       share of the others without a finite odds ratio; those that tend to zero or infinity keep their rank
/// @param asRecorded      the model's own estimate
/// @param systematic      median and 2.5 to 97.5 % of the draws
/// @param total           the same with the error of sampling added to each draw
public record BiasAnalysis(
        String model,
        String exposure,
        List<Assumed> assumed,
        int draws,
        Figure impossibleShare,
        Figure openShare,
        Ratio asRecorded,
        Ratio systematic,
        Ratio total) {

    public BiasAnalysis {
        assumed = List.copyOf(assumed);
    }

    /// @param share in words: of whom, what
    public record Assumed(String share, String distribution) {}

    public record Ratio(Figure oddsRatio, Figure lower, Figure upper) {}
}
