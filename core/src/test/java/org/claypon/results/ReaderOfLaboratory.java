package org.claypon.results;

import java.util.ArrayList;
import java.util.List;

/// What holds between the numbers of a comparison of laboratory values: tested, measured, shares, ranges of the plot, sets.
record ReaderOfLaboratory(WhatIsKnown known) {

    void read(Comparison printed) {
        for (String side : WhatIsKnown.SIDES) {
            people(side);
            shares(side);
            edges(side, printed.distribution().bins());
            if (side.equals("cases")) {
                sets();
            }
        }
    }

    private static String group(String side) {
        return "comparisons[0]." + side + ".";
    }

    private static String below(int share, String side) {
        return "comparisons[0].shares[%d].%s.below".formatted(share, side);
    }

    private void people(String side) {
        String group = group(side);
        known.sum("matching." + side, List.of(group + "n", group + "missing"));
        known.rest(group + "n", group + "measured", group + "limits");
        known.sum(group + "measured", known.names(".*bins\\[\\d+]\\." + side));
    }

    private void shares(String side) {
        String group = group(side);
        for (int i = 0; i < 2; i++) {
            String part = "comparisons[0].shares[" + i + "]." + side + ".";
            known.sum(group + "n", List.of(part + "of"));
            known.rest(part + "of", part + "above", part + "below");
        }
        known.rest(below(1, side), group + "between", below(0, side));
    }

    /// The ranges of the plot and the shares count from the same end: between an edge and a threshold lie people with a trait.
    private void edges(String side, List<Comparison.Bin> bins) {
        List<String> counted = new ArrayList<>();
        long people = 0;
        for (int edge = 0; edge < bins.size(); edge++) {
            counted.add("comparisons[0].distribution.bins[%d].%s".formatted(edge, side));
            people += known.value(counted.getLast());
            String upTo = "up to edge %d: %s".formatted(edge, side);
            known.unprinted(upTo, people);
            known.sum(upTo, List.copyOf(counted));
            boolean limits = known.value(group(side) + "limits") > 0;
            double to = bins.get(edge).to();
            between(upTo, to, below(0, side), DrawnPerson.LOW, limits);
            between(upTo, to, below(1, side), DrawnPerson.MIDDLE, limits);
        }
    }

    /// Values known only as limits lie in a share and in no range.
    private void between(String upTo, double edge, String share, double threshold, boolean limits) {
        String name = "between %s and %s".formatted(upTo, share);
        if (edge <= threshold) {
            known.rest(share, name, upTo);
        } else if (!limits) {
            known.rest(upTo, name, share);
        }
    }

    private void sets() {
        String sets = "comparisons[0].difference.sets";
        known.rest("matching.sets", "sets without", sets);
        known.rest(sets, "sets without a difference", "comparisons[0].signedRank.sets");
        known.sum("comparisons[0].roc.sets", List.of(sets));
    }
}
