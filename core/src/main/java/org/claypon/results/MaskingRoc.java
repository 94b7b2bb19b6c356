package org.claypon.results;

/// Areas and the cut. An area to twelve digits gives away of how many comparisons it is a share, so it has two where a number behind it is
/// hidden. The cut lies halfway between the values of two people: it always has two digits, and is shown only where a whole range of the plot
/// lies on each side of it, which is at least k people.
final class MaskingRoc {

    private final MaskingFigures figures;
    private final Roc roc;
    private final MaskingCell sets;

    /// @param compared the sets of the matched difference, which has none where a value lies beyond a limit
    /// @param few      whether few people or sets are with or without a value
    MaskingRoc(
            MaskingTables tables,
            Roc roc,
            MaskingMatching matching,
            MaskingCell compared,
            boolean few) {
        this.figures = new MaskingFigures(tables.k());
        this.roc = roc;
        this.sets = tables.count(roc.sets());
        MaskingCell without = tables.rest(matching.sets(), sets);
        tables.same(sets, compared);
        if (few || without.small()) {
            tables.hide(sets);
        }
    }

    /// @param few    whether few people or sets stand behind all of it
    /// @param hidden whether the number of people with or without a value is hidden
    Roc printed(boolean few, boolean hidden, MaskingHistogram histogram) {
        boolean none = few || sets.small();
        boolean shortened = hidden || sets.hidden();
        return new Roc(
                roc.side(),
                sets.printed(),
                area(roc.matched(), none, shortened),
                area(roc.crude(), none, shortened),
                cut(roc.cut(), none, histogram));
    }

    private Roc.Auc area(Roc.Auc area, boolean none, boolean shortened) {
        return new Roc.Auc(
                area(area.value(), none, shortened),
                area(area.standardError(), none, shortened),
                area(area.lower(), none, shortened),
                area(area.upper(), none, shortened));
    }

    private Figure area(Figure figure, boolean none, boolean shortened) {
        return none ? figures.masked() : shortened ? figures.estimate(figure) : figure;
    }

    private Roc.Cut cut(Roc.Cut cut, boolean none, MaskingHistogram histogram) {
        boolean few =
                none
                        || (cut.at() instanceof Figure.Value(double at)
                                && !histogram.hasWholeRangesOnBothSidesOf(at));
        return new Roc.Cut(
                cut(few, cut.at()),
                cut.ties(),
                cut(few, cut.youden()),
                cut(few, cut.optimism()),
                cut(few, cut.corrected()));
    }

    private Figure cut(boolean few, Figure figure) {
        return few ? figures.masked() : figures.estimate(figure);
    }
}
