package org.claypon.results;

import static org.claypon.results.DrawnPerson.LOW;
import static org.claypon.results.DrawnPerson.MIDDLE;
import static org.claypon.results.DrawnSets.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;

/// The bands of a study made by chance under its own guideline, and under one that draws a line in its middle band.
record DrawnGuidelines(DrawnSets sets) {

    private static final int LINE = 3;

    GuidelineGroups own() {
        return groups("g", DrawnGuidelines::bands);
    }

    List<GuidelineSensitivity> sensitivity() {
        DrawnModels models = new DrawnModels(sets);
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        inputs.put("total_b12", "b12");
        return List.of(
                new GuidelineSensitivity(true, inputs, "low", own(), models.below("g: low", LOW)),
                new GuidelineSensitivity(
                        false,
                        inputs,
                        "below",
                        groups("h", DrawnGuidelines::sides),
                        models.below("h: below", LINE)));
    }

    private GuidelineGroups groups(
            String id, Function<List<DrawnPerson>, SequencedMap<String, Count>> bands) {
        SequencedMap<String, SequencedMap<String, Count>> groups = new LinkedHashMap<>();
        groups.put("cases", bands.apply(sets.cases()));
        groups.put("controls", bands.apply(sets.controls()));
        SequencedMap<String, Count> reasons = new LinkedHashMap<>();
        reasons.put("no test", sets.members(p -> !p.tested() && !p.foreign()));
        reasons.put("foreign unit", sets.members(p -> !p.tested() && p.foreign()));
        return new GuidelineGroups(
                id, "1", "G", groups, new LinkedHashMap<>(), reasons, List.of(), List.of());
    }

    private static SequencedMap<String, Count> bands(List<DrawnPerson> side) {
        SequencedMap<String, Count> bands = new LinkedHashMap<>();
        bands.put("low", count(side, p -> p.below(LOW)));
        bands.put("middle", count(side, p -> p.level() >= LOW && p.level() < MIDDLE));
        bands.put("high", count(side, p -> p.level() >= MIDDLE));
        bands.put("not_classifiable", count(side, p -> !p.tested()));
        return bands;
    }

    private static SequencedMap<String, Count> sides(List<DrawnPerson> side) {
        SequencedMap<String, Count> bands = new LinkedHashMap<>();
        bands.put("below", count(side, p -> p.below(LINE)));
        bands.put("not_below", count(side, p -> p.level() >= LINE));
        bands.put("not_classifiable", count(side, p -> !p.tested()));
        return bands;
    }
}
