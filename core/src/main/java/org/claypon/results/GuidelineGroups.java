package org.claypon.results;

import java.util.List;
import java.util.SequencedMap;

/// The bands of a guideline, counted in the matched cases and controls.
///
/// @param groups          `cases` and `controls`: people in each band, `not_classifiable` among them
/// @param shares          the same groups: the share of the classifiable people, with its interval
/// @param notClassifiable people by reason, cases and controls together
/// @param bands           every band in the guideline's order, for the reader
/// @param notes           what was assumed, each a sentence with its count
public record GuidelineGroups(
        String id,
        String version,
        String title,
        SequencedMap<String, SequencedMap<String, Count>> groups,
        SequencedMap<String, SequencedMap<String, Share>> shares,
        SequencedMap<String, Count> notClassifiable,
        List<Band> bands,
        List<String> notes) {

    public GuidelineGroups {
        bands = List.copyOf(bands);
        notes = List.copyOf(notes);
    }

    public record Share(Figure share, Figure lower, Figure upper) {}

    /// @param test   the guideline's input, e.g. total_b12
    /// @param testLabel what a reader calls it
    /// @param edge   its lower edge in words, e.g. `from 180 ng/L`; empty for the lowest
    /// @param lower  the lower edge as a number, in `unit`; not estimable for the lowest
    public record Band(
            String test,
            String testLabel,
            String band,
            String label,
            String edge,
            Figure lower,
            String unit,
            String nextTest,
            String source,
            boolean verified) {}
}
