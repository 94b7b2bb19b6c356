package org.claypon.study;

/// One condition that a control must meet to enter a case's matched set.
public sealed interface MatchRule {

    Covariate covariate();

    /// The case's own value, e.g. the same sex.
    record Same(Covariate covariate) implements MatchRule {}

    /// At most `width` away from the case, e.g. age ± 2 years.
    ///
    /// @param width in `unit`, which is the covariate's own
    record Within(Covariate covariate, double width, String unit) implements MatchRule {}
}
