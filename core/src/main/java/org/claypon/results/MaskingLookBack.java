package org.claypon.results;

import java.util.ArrayList;
import java.util.List;
import org.claypon.results.Criticisms.Range;
import org.claypon.results.Criticisms.Spread;
import org.claypon.results.Criticisms.Summary;

/// The time before the index date. Its ranges divide cases and controls into many parts, like the bands of severity: with fewer than 4k of either
/// no part is counted. Means and quartiles have the digits of a description, standardised differences two.
final class MaskingLookBack {

    private final MaskingFigures figures;
    private final MaskingMatching matching;
    private final List<Spread> spreads;
    private final List<List<MaskingCell>> cases = new ArrayList<>();
    private final List<List<MaskingCell>> controls = new ArrayList<>();

    MaskingLookBack(MaskingTables tables, List<Spread> spreads, MaskingMatching matching) {
        this.figures = new MaskingFigures(tables.k());
        this.matching = matching;
        this.spreads = spreads;
        for (Spread spread : spreads) {
            cases.add(tables.counts(spread.ranges().stream().map(Range::cases)));
            controls.add(tables.counts(spread.ranges().stream().map(Range::controls)));
            tables.sum(matching.cases(), cases.getLast());
            tables.sum(matching.controls(), controls.getLast());
        }
    }

    List<Spread> printed() {
        List<Spread> printed = new ArrayList<>();
        for (int i = 0; i < spreads.size(); i++) {
            Spread spread = spreads.get(i);
            List<Range> ranges = new ArrayList<>();
            for (int j = 0; j < spread.ranges().size(); j++) {
                ranges.add(
                        new Range(
                                spread.ranges().get(j).range(),
                                cases.get(i).get(j).printed(),
                                controls.get(i).get(j).printed()));
            }
            printed.add(
                    new Spread(
                            spread.what(),
                            ranges,
                            summary(spread.cases()),
                            summary(spread.controls()),
                            figures.maskedIf(
                                    matching.few(),
                                    figures.estimate(spread.standardisedDifference()))));
        }
        return printed;
    }

    private Summary summary(Summary found) {
        return new Summary(
                figure(found.mean()),
                figure(found.median()),
                figure(found.q1()),
                figure(found.q3()));
    }

    private Figure figure(Figure figure) {
        return figures.maskedIf(matching.few(), figures.description(figure));
    }
}
