package org.claypon.guideline;

import java.util.List;
import java.util.Optional;

/// What a guideline says of one person.
///
/// @param band     a band of the guideline, or `not_classifiable`
/// @param rule     the rule that fired: the edges of the band, or which test was wanted
/// @param nextTest the input to be asked for next
/// @param reasons  why not classifiable first, then what was assumed or must be said; none holds a person's value
public record Classification(
        String band, String rule, Optional<String> nextTest, List<Reason> reasons) {

    public Classification {
        reasons = List.copyOf(reasons);
    }

    public record Reason(Kind kind, String text) {}

    public enum Kind {
        /// The conditions of the person ask for different initial tests.
        CONDITIONS_DISAGREE,
        NO_TEST,
        /// Several tests decide together, and one that is not known could change the band.
        NOT_ALL_TESTS,
        NOT_READABLE,
        BELOW_ZERO,
        NO_UNIT,
        UNKNOWN_UNIT,
        /// The unit measures something else than the test.
        FOREIGN_UNIT,
        /// The laboratory's own limit is wanted and was not given.
        NO_OWN_LIMIT,
        /// Known only as a limit, and the truth may lie in several bands.
        SPANS_BANDS,
        /// From here on the person may be classified all the same.
        CONVERTED,
        NEAR_EDGE,
        TESTS_DISAGREE,
        CONDITION,
        NOT_USED,
        COUNTED_AS_NO
    }

    public boolean isClassified() {
        return !band.equals(Guideline.NOT_CLASSIFIABLE);
    }

    public boolean isConverted() {
        return reasons.stream().anyMatch(reason -> reason.kind() == Kind.CONVERTED);
    }

    /// Why there is no band; empty when there is one.
    public Optional<Reason> whyNot() {
        return isClassified() ? Optional.empty() : reasons.stream().findFirst();
    }

    /// The answer of `classify --json`.
    public Answer answer() {
        return new Answer(band, rule, nextTest, reasons.stream().map(Reason::text).toList());
    }

    public record Answer(
            String band, String rule, Optional<String> nextTest, List<String> reasons) {
        public Answer {
            reasons = List.copyOf(reasons);
        }
    }
}
