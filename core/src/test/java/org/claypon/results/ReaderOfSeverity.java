package org.claypon.results;

import java.util.ArrayList;
import java.util.List;

/// What holds between the bands of severity of the cases and the association with a laboratory value.
record ReaderOfSeverity(WhatIsKnown known) {

    private static final String BESIDE = "severity.associations[0].";

    void read() {
        List<String> bands = known.names("severity\\.bands\\[\\d]\\.cases");
        List<String> all = new ArrayList<>(bands);
        all.addAll(List.of("severity.missing", "severity.withoutBand"));
        known.sum("matching.cases", all);
        association();
        bands(bands, known.names("severity\\.associations\\[0]\\.bands\\[\\d]\\.n"));
    }

    private void association() {
        known.sum("matching.cases", List.of(BESIDE + "n", BESIDE + "missing"));
        known.rest(BESIDE + "missing", "severity: score only", "severity.missing");
        known.rest("comparisons[0].cases.n", "severity: value only", BESIDE + "n");
        known.rest(
                "comparisons[0].cases.missing",
                "severity: neither score nor value",
                "severity: score only");
    }

    private void bands(List<String> bands, List<String> withValue) {
        for (int i = 0; i < bands.size(); i++) {
            known.rest(bands.get(i), "severity: without a value in band " + i, withValue.get(i));
        }
        known.rest(
                BESIDE + "n",
                "severity: with a value in no band",
                withValue.toArray(String[]::new));
        known.rest(
                "severity.withoutBand",
                "severity: without either",
                "severity: with a value in no band");
    }
}
