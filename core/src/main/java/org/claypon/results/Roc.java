package org.claypon.results;

/// How well one measurement tells cases from controls. It is no diagnostic claim: who is a case and who a control was chosen.
///
/// @param side lower or higher: where the cases of the sets lie
/// @param sets with a case and a control with a value, limits among them
public record Roc(String side, Count sets, Auc matched, Auc crude, Cut cut) {

    /// The area under the curve.
    public record Auc(Figure value, Figure standardError, Figure lower, Figure upper) {}

    /// The cut with the largest difference of shares inside the sets. How many lie beyond it is not said: it lies between two people.
    ///
    /// @param ties      how many other cuts are as good
    /// @param youden    share of cases beyond it less that of controls, as the mean over sets
    /// @param optimism  how much of that is luck of the draw
    /// @param corrected the rest
    public record Cut(Figure at, int ties, Figure youden, Figure optimism, Figure corrected) {}
}
