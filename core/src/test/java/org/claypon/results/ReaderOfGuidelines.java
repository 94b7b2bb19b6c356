package org.claypon.results;

import java.util.ArrayList;
import java.util.List;

/// What holds between the bands of the guidelines, the shares of the comparison and the models of the bands.
record ReaderOfGuidelines(WhatIsKnown known) {

    private static final String OTHER = "guidelineSensitivity[1].guideline";

    /// The edges of the study's guideline are the thresholds of its comparison.
    void own() {
        bands("guideline", "low", "middle", "high");
        for (String side : WhatIsKnown.SIDES) {
            known.sum(below(0, side), List.of(band("guideline", side, "low")));
            known.sum(
                    below(1, side),
                    List.of(band("guideline", side, "low"), band("guideline", side, "middle")));
        }
    }

    /// The other guideline's line lies inside the middle band of the study's own, so the shares below both edges of that
    /// band lie on both sides of it.
    void other() {
        bands(OTHER, "below", "not_below");
        for (String side : WhatIsKnown.SIDES) {
            String below = band(OTHER, side, "below");
            known.rest(below, "in the middle, below the line: " + side, below(0, side));
            known.rest(below(1, side), "in the middle, above the line: " + side, below);
            inModel("guideline", "guidelineSensitivity[0].model.", side, "low");
            inModel(OTHER, "guidelineSensitivity[1].model.", side, "below");
        }
    }

    private void bands(String name, String... bands) {
        for (String side : WhatIsKnown.SIDES) {
            List<String> all = new ArrayList<>();
            for (String band : bands) {
                all.add(band(name, side, band));
            }
            all.add(band(name, side, "not_classifiable"));
            known.sum("matching." + side, all);
            known.sum("comparisons[0]." + side + ".missing", List.of(all.getLast()));
        }
        notClassifiable(name);
    }

    private void notClassifiable(String name) {
        String all = name + " not classifiable";
        known.unprinted(all);
        known.sum(
                all,
                List.of(
                        name + ".notClassifiable{no test}",
                        name + ".notClassifiable{foreign unit}"));
        known.sum(
                all,
                List.of(
                        band(name, "cases", "not_classifiable"),
                        band(name, "controls", "not_classifiable")));
    }

    /// Those of the lowest band whose set is complete.
    private void inModel(String guideline, String model, String side, String lowest) {
        known.mixedRest(
                band(guideline, side, lowest),
                model + "in the band, not in it: " + side,
                model + "exposed." + side);
    }

    private static String band(String guideline, String side, String band) {
        return "%s.groups{%s}{%s}".formatted(guideline, side, band);
    }

    private static String below(int share, String side) {
        return "comparisons[0].shares[%d].%s.below".formatted(share, side);
    }
}
