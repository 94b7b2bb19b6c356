package org.claypon.results;

import java.util.List;

/// What holds between the numbers of the flow: people read, attrition, criteria, matching.
record ReaderOfFlow(WhatIsKnown known) {

    /// @param rows how many people were read, and how many of them are printed
    void read(long rows, long printedRows) {
        attrition("cases", 1);
        attrition("controls", 0);
        people(rows, printedRows);
        criteria();
        matching();
    }

    private void attrition(String side, int more) {
        String column = "attrition." + side;
        for (int i = 1; i < 4 + more; i++) {
            String row = column + "[" + i + "].";
            known.sum(column + "[" + (i - 1) + "].left", List.of(row + "left", row + "dropped"));
            known.rest(row + "dropped", row + "also elsewhere", row + "onlyHere");
            boolean exclusion = i == 2 + more;
            known.rest(row + (exclusion ? "left" : "dropped"), row + "known", row + "unknown");
        }
        String last = column + "[" + (3 + more) + "].";
        known.sum(last + "dropped", List.of(last + "onlyHere"));
        String before = column + "[" + (2 + more) + "].";
        known.sum(before + "dropped", List.of(before + "onlyHere"));
    }

    private void people(long rows, long printedRows) {
        known.people("data.rows", rows, printedRows);
        known.sum(
                "data.rows",
                List.of(
                        "attrition.cases[0].left",
                        "attrition.controls[0].left",
                        "attrition.others.neither",
                        "attrition.others.unknown"));
        known.sum("attrition.others.unknown", List.of("attrition.cases[0].unknown"));
        known.sum("attrition.cases[0].unknown", List.of("attrition.controls[0].unknown"));
        known.rest("data.rows", "with a value", "data.missing[0].cells");
    }

    private void criteria() {
        for (int i = 0; i < 2; i++) {
            String item = "criteria.items[" + i + "].";
            known.sum(
                    "attrition.cases[0].left",
                    List.of(item + "yes", item + "no", item + "unknown"));
            known.mixedRest(item + "yes", "yes here, but dropped " + i, "attrition.cases[1].left");
        }
    }

    private void matching() {
        known.sum("matching.cases", List.of("matching.sets"));
        known.sum("matching.casesUnmatched", List.of("attrition.cases[4].dropped"));
        known.sum(
                "matching.casesUnmatched",
                List.of("matching.unmatched[0].cases", "matching.unmatched[1].cases"));
        List<String> numbers = known.names(".*perCase.*");
        if (!numbers.isEmpty()) {
            known.sum("matching.cases", numbers);
            known.sum(
                    "matching.controls",
                    numbers,
                    numbers.stream()
                            .map(name -> Long.valueOf(name.replaceAll("\\D", "")))
                            .toList());
        }
    }
}
