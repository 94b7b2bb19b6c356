package org.claypon.stats;

/// These data hold no such number; a result like any other, printed with its reason.
///
/// @param reason in the words of the field, without any person's value, e.g. "no informative sets"
public record NotEstimable(String reason)
        implements Quantity,
                Estimate,
                AssociationTest,
                MatchedDifference,
                CensoredLognormal,
                Equivalence,
                Correlation,
                ConditionalFit,
                SplineBasis,
                ConditionalFit.TestOutcome {

    public NotEstimable {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a number that is missing needs its reason");
        }
    }
}
