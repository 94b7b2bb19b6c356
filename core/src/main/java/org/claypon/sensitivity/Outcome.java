package org.claypon.sensitivity;

import java.util.Optional;
import org.claypon.results.Specifications.Analysis;

/// What came of one analysis.
///
/// @param place in the plan
record Outcome(int place, Specification specification, Estimated estimated) {

    boolean changesOneThing() {
        return specification.changes().size() < 2;
    }

    /// Whether the two differ in their people only.
    boolean comparable(Outcome other) {
        return specification.estimand().equals(other.specification.estimand());
    }

    Analysis analysis() {
        Estimated found = specification.form().turned() ? estimated.turned() : estimated;
        return new Analysis(
                specification.form().name(),
                specification.words(),
                Optional.of(found.people()),
                found.oddsRatio(),
                found.lower(),
                found.upper(),
                found.p());
    }

    Outcome hidden(int k) {
        return new Outcome(place, specification, estimated.hidden(k));
    }
}
