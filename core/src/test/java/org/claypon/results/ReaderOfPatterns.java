package org.claypon.results;

import java.util.ArrayList;
import java.util.List;

/// What holds between the combinations of a pattern, the laboratory values, and the same pattern with one condition more.
///
/// @param patterns as they are printed
record ReaderOfPatterns(WhatIsKnown known, List<Pattern> patterns) {

    void read() {
        pattern(0);
        pattern(1);
        WhatIsKnown.SIDES.forEach(this::finer);
    }

    private void pattern(int at) {
        String pattern = "patterns[" + at + "].";
        for (String side : WhatIsKnown.SIDES) {
            String unknown = pattern + "unknown." + side;
            List<String> classes = known.names("patterns\\[" + at + "]\\.classes\\[\\d]\\." + side);
            List<String> all = new ArrayList<>(classes);
            all.add(unknown);
            known.sum("matching." + side, all);
            String group = "comparisons[0]." + side + ".n";
            known.rest(
                    group, pattern + "another not known " + side, classes.toArray(String[]::new));
            String part = "comparisons[0].shares[0]." + side + ".";
            known.rest(part + "below", pattern + "low elsewhere " + side, low(at, side, true));
            known.rest(part + "above", pattern + "not low elsewhere " + side, low(at, side, false));
        }
        model(pattern);
    }

    /// The combinations in which everyone, or nobody, has a low level.
    private String[] low(int at, String side, boolean low) {
        List<Pattern.Combination> classes = patterns.get(at).classes();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i).met().stream().allMatch(met -> met.contains("b12") == low)) {
                found.add(name(at, i, side));
            }
        }
        return found.toArray(String[]::new);
    }

    private void model(String pattern) {
        String model = pattern + "model.";
        known.sum("matching.sets", List.of(model + "sets", model + "missing.sets"));
        known.rest(model + "sets", model + "uninformative", model + "setsInformative");
        known.sum(
                model + "missing.people",
                List.of(pattern + "unknown.cases", pattern + "unknown.controls"));
    }

    /// The second pattern has the conditions of the first and one more.
    private void finer(String side) {
        List<Pattern.Combination> coarse = patterns.get(0).classes();
        for (int i = 0; i < coarse.size(); i++) {
            if (coarse.get(i).met().size() == 1) {
                known.rest(
                        name(0, i, side),
                        "patterns: third not known %d %s".formatted(i, side),
                        inside(coarse.get(i).met().getFirst(), side));
            }
        }
        known.rest(
                "patterns[1].unknown." + side,
                "patterns: only the third not known " + side,
                "patterns[0].unknown." + side);
    }

    /// The combinations of the second pattern that lie in one of the first.
    private String[] inside(List<String> met, String side) {
        List<Pattern.Combination> fine = patterns.get(1).classes();
        List<String> inside = new ArrayList<>();
        for (int j = 0; j < fine.size(); j++) {
            if (fine.get(j).met().stream().allMatch(each -> withoutThird(each).equals(met))) {
                inside.add(name(1, j, side));
            }
        }
        return inside.toArray(String[]::new);
    }

    private static List<String> withoutThird(List<String> met) {
        return met.stream().filter(name -> !name.equals("mma")).toList();
    }

    private static String name(int pattern, int combination, String side) {
        return "patterns[%d].classes[%d].%s".formatted(pattern, combination, side);
    }
}
