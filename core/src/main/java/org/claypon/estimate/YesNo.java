package org.claypon.estimate;

import java.util.Optional;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.stats.AssociationTest;
import org.claypon.stats.CollapseTable;
import org.claypon.stats.ExactConditional;
import org.claypon.stats.MantelHaenszel;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Pairs;
import org.claypon.stats.Table2x2;

/// A yes-or-no exposure of the members that a model uses, and what is reported of it beside the model.
///
/// @param everyone all of them, as if nobody had been matched
/// @param paired   whether every set is a pair
record YesNo(CollapseTable table, Table2x2 everyone, boolean paired) {

    /// @param rows 1 for exposed
    static YesNo of(CompleteSets sets, double[] rows) {
        boolean[] exposed = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            exposed[row] = rows[row] == 1;
        }
        CollapseTable table = CollapseTable.of(sets.strata(), exposed);
        boolean paired = rows.length > 0 && rows.length == 2 * sets.strata().sets();
        return new YesNo(table, Table2x2.crude(table), paired);
    }

    boolean sparse() {
        return everyone.exposedCases() < Model.EXACT_BELOW
                || everyone.exposedControls() < Model.EXACT_BELOW;
    }

    Figure exactP() {
        return Figures.of(ExactConditional.of(table).doubledP());
    }

    /// Why Firth's method is needed, in terms of the sets that say something.
    ///
    /// @param direction in which the likelihood rises for ever
    static String emptyCell(int direction) {
        return direction > 0
                ? "in every informative set as many cases as possible are exposed"
                : "in every informative set as few cases as possible are exposed";
    }

    Model.Exposed counts() {
        return new Model.Exposed(
                Count.of(everyone.exposedCases()),
                Count.of(everyone.exposedCases() + everyone.unexposedCases()),
                Count.of(everyone.exposedControls()),
                Count.of(everyone.exposedControls() + everyone.unexposedControls()));
    }

    Model.Crude crude() {
        return Figures.crude(everyone.oddsRatio());
    }

    Model.Crude mantelHaenszel() {
        return Figures.crude(MantelHaenszel.oddsRatio(table));
    }

    /// McNemar's table, where every set is a pair.
    Optional<Model.Pairs> pairs() {
        if (!paired) {
            return Optional.empty();
        }
        Pairs pairs = Pairs.of(table);
        return Optional.of(
                new Model.Pairs(
                        Count.of(pairs.both()),
                        Count.of(pairs.caseOnly()),
                        Count.of(pairs.controlOnly()),
                        Count.of(pairs.neither()),
                        chiSquare(pairs.test()),
                        Figures.of(pairs.exactP())));
    }

    private static Figure chiSquare(AssociationTest test) {
        return switch (test) {
            case AssociationTest.ChiSquare found -> Figure.of(found.statistic());
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }
}
