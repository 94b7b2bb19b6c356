package org.claypon.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// The bands of a guideline. A reader may lay them beside the same people's comparisons: whoever has no value has no band,
/// and all bands up to an edge are all people below it.
final class MaskingGuideline {

    private static final String NOT_CLASSIFIABLE = "not_classifiable";

    private final MaskingTables tables;
    private final GuidelineGroups guideline;
    private final SequencedMap<String, SequencedMap<String, MaskingCell>> groups =
            new LinkedHashMap<>();
    private final SequencedMap<String, MaskingCell> reasons;

    MaskingGuideline(
            MaskingTables tables,
            GuidelineGroups guideline,
            MaskingMatching matching,
            List<MaskingComparisons> comparisons) {
        this.tables = tables;
        this.guideline = guideline;
        guideline.groups().forEach((group, bands) -> groups.put(group, cells(bands)));
        this.reasons = cells(guideline.notClassifiable());
        groups.forEach((group, bands) -> {
            boolean cases = group.equals("cases");
            tables.sum(cases ? matching.cases() : matching.controls(), List.copyOf(bands.values()));
            comparisons.forEach(each -> beside(bands, cases ? each.cases() : each.controls()));
        });
        tables.sameSum(List.copyOf(reasons.values()), unclassified());
    }

    private SequencedMap<String, MaskingCell> cells(SequencedMap<String, Count> counts) {
        SequencedMap<String, MaskingCell> cells = new LinkedHashMap<>();
        counts.forEach((name, count) -> cells.put(name, tables.count(count)));
        return cells;
    }

    private List<MaskingCell> unclassified() {
        return groups.values().stream()
                .flatMap(bands -> bands.entrySet().stream())
                .filter(entry -> entry.getKey().equals(NOT_CLASSIFIABLE))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void beside(SequencedMap<String, MaskingCell> bands, MaskingComparisons.Side compared) {
        List<MaskingCell> upTo = new ArrayList<>();
        bands.forEach((band, cell) -> {
            if (band.equals(NOT_CLASSIFIABLE)) {
                tables.guess(cell, List.of(compared.missing()));
            } else {
                upTo.add(cell);
                compared.parts()
                        .forEach(part -> {
                            tables.guess(part.below(), upTo);
                            tables.guess(part.above(), upTo);
                        });
            }
        });
    }

    GuidelineGroups printed() {
        SequencedMap<String, SequencedMap<String, Count>> counts = new LinkedHashMap<>();
        groups.forEach((group, bands) -> counts.put(group, printed(bands)));
        SequencedMap<String, SequencedMap<String, GuidelineGroups.Share>> shares =
                new LinkedHashMap<>();
        guideline.shares().forEach((group, ofBands) -> shares.put(group, shares(group, ofBands)));
        return new GuidelineGroups(
                guideline.id(),
                guideline.version(),
                guideline.title(),
                counts,
                shares,
                printed(reasons),
                guideline.bands(),
                new MaskingNotes(tables.k()).masked(guideline.notes()));
    }

    private static SequencedMap<String, Count> printed(SequencedMap<String, MaskingCell> cells) {
        SequencedMap<String, Count> counts = new LinkedHashMap<>();
        cells.forEach((name, cell) -> counts.put(name, cell.printed()));
        return counts;
    }

    /// One band's count and its share would give the number of classifiable people: where that is hidden, so are all.
    private SequencedMap<String, GuidelineGroups.Share> shares(
            String group, SequencedMap<String, GuidelineGroups.Share> found) {
        Map<String, MaskingCell> bands = groups.getOrDefault(group, new LinkedHashMap<>());
        boolean all = hidden(bands, NOT_CLASSIFIABLE);
        SequencedMap<String, GuidelineGroups.Share> shares = new LinkedHashMap<>();
        found.forEach(
                (band, share) -> shares.put(band, all || hidden(bands, band) ? hidden() : share));
        return shares;
    }

    private static boolean hidden(Map<String, MaskingCell> bands, String band) {
        return bands.entrySet().stream()
                .anyMatch(entry -> entry.getKey().equals(band) && entry.getValue().hidden());
    }

    private GuidelineGroups.Share hidden() {
        Figure masked = new Figure.Masked(tables.k());
        return new GuidelineGroups.Share(masked, masked, masked);
    }
}
