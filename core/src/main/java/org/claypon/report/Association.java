package org.claypon.report;

import org.claypon.results.Figure;
import org.claypon.results.Model;

/// The only verbs with which the summary ties an exposure to the condition. None says that one brings about the other.
///
/// For a yes-or-no exposure and for a level of several the sentence is about how common it was, for a number about what went
/// along with each step.
enum Association {
    MORE(
            "was more common in people with the condition",
            "went along with higher odds of the condition"),
    LESS(
            "was less common in people with the condition",
            "went along with lower odds of the condition"),
    NOT_SEEN(
            "was not clearly more or less common in people with the condition",
            "did not clearly go along with the condition");

    private final String ofYesOrNo;
    private final String ofNumber;

    Association(String ofYesOrNo, String ofNumber) {
        this.ofYesOrNo = ofYesOrNo;
        this.ofNumber = ofNumber;
    }

    static Association of(Model.Term term) {
        if (term.lower() instanceof Figure.Value(double lower) && lower > 1) {
            return MORE;
        }
        return term.upper() instanceof Figure.Value(double upper) && upper < 1 ? LESS : NOT_SEEN;
    }

    /// @param common whether the exposure is one that people have or have not: a yes, or a level
    String sentence(String exposure, boolean common) {
        return common
                ? "%s %s".formatted(exposure, ofYesOrNo)
                : "Each step of %s %s".formatted(exposure, ofNumber);
    }
}
