package org.claypon.appraisal;

/// What a check of a printed number found.
public enum Verdict {
    /// No test that the claim allows and no rounding gives the printed number.
    IMPOSSIBLE,
    /// It fits only if something unusual happened that is not printed, or it is hard to believe beside the other numbers.
    STRAINED,
    /// It fits.
    CONSISTENT,
    /// Too little is printed.
    NOT_CHECKABLE
}
