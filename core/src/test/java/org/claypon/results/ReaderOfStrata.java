package org.claypon.results;

import java.util.List;

/// What holds between the characteristics of those compared and the strata of the sexes.
record ReaderOfStrata(WhatIsKnown known) {

    void read() {
        known.rest(
                "matching.sets", "lost to strata", "by[0].strata[0].sets", "by[0].strata[1].sets");
        WhatIsKnown.SIDES.forEach(this::characteristics);
        strata();
    }

    private void characteristics(String side) {
        for (int at : List.of(0, 2)) {
            String of = "characteristics[" + at + "].";
            known.sum(
                    "matching." + side,
                    List.of(
                            of + "levels[0]." + side,
                            of + "levels[1]." + side,
                            of + "unknown." + side));
        }
        String score = "characteristics[1].";
        known.sum(
                "matching." + side,
                List.of(score + "numbers." + side + ".n", score + "unknown." + side));
    }

    /// The sets of a stratum hold the cases of its sex that are in the model.
    private void strata() {
        for (int level = 0; level < 2; level++) {
            known.rest(
                    "characteristics[0].levels[" + level + "].cases",
                    "not in stratum " + level,
                    "by[0].strata[" + level + "].sets");
        }
    }
}
