package org.claypon.results;

import java.util.List;
import java.util.Set;

/// What holds between the numbers of the flow and of what may be held against the study: looks back, who is tested, and other
/// choices of its people.
record ReaderOfDoubts(WhatIsKnown known) {

    /// Everyone lies in one range of each look back. Who is tested has a value in the comparison.
    void criticisms() {
        for (String side : WhatIsKnown.SIDES) {
            for (int at = 0; at < 2; at++) {
                known.sum(
                        "matching." + side,
                        known.names(
                                "criticisms\\.lookBack\\[" + at + "]\\.ranges\\[\\d]\\." + side));
            }
            String tested = "criticisms.tested[0].";
            known.sum("comparisons[0]." + side + ".n", List.of(tested + side));
            known.rest(
                    "matching." + side, "without a later value: " + side, tested + "after." + side);
        }
    }

    /// Without the exclusion the sets of the study stay, and whom it alone took has a set more. What is not printed at all is as
    /// unknown as what is hidden.
    void specifications(Set<String> printed) {
        for (int analysis = 0; analysis < 2; analysis++) {
            for (String part : List.of("sets", "cases", "controls", "setsUsed")) {
                String name = analysisOf(analysis) + part;
                if (!printed.contains(name)) {
                    known.unprinted(name);
                }
            }
        }
        known.sum(
                analysisOf(1) + "cases", List.of("matching.cases", "attrition.cases[3].onlyHere"));
    }

    private static String analysisOf(int place) {
        return "sensitivity.specifications.analyses[%d].people.".formatted(place);
    }
}
