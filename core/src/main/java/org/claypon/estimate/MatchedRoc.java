package org.claypon.estimate;

import java.util.Locale;
import org.claypon.cohort.Labs;
import org.claypon.exposure.Members;
import org.claypon.results.Count;
import org.claypon.results.Figure;
import org.claypon.results.Roc;
import org.claypon.stats.Auc;
import org.claypon.stats.Auc.Side;
import org.claypon.stats.Draw;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Sample;
import org.claypon.stats.Strata;
import org.claypon.stats.YoudenCut;

/// The matched and the crude area of one measurement and its cut. A value beyond an assay limit counts as tied at the limit.
final class MatchedRoc {

    private static final NotEstimable NO_CUT =
            new NotEstimable("no set has a case and a control with values, or all have the same");

    private final Strata strata;
    private final double[] values;

    private MatchedRoc(Strata strata, double[] values) {
        this.strata = strata;
        this.values = values;
    }

    /// @param cases    of the matched, as the comparison has them
    /// @param controls likewise
    static Roc of(long seed, Members members, String measurement, Sample cases, Sample controls) {
        Labs labs = members.participants().labs(measurement);
        double[] values = new double[members.count()];
        for (int place = 0; place < values.length; place++) {
            values[place] = labs.of(members.person(place));
        }
        MatchedRoc roc = new MatchedRoc(Strata.of(members.offsets(), members.cases()), values);
        Side side = YoudenCut.side(values, roc.strata);
        Auc matched = Auc.matched(values, roc.strata, side);
        return new Roc(
                side.name().toLowerCase(Locale.ROOT),
                Count.of(matched.sets()),
                auc(matched),
                auc(Auc.crude(cases.values(), controls.values(), side)),
                roc.cut(Draw.key(seed, "cut of " + measurement)));
    }

    private Roc.Cut cut(long key) {
        YoudenCut.Draws draws =
                (number, place, sets) ->
                        (int) Draw.below(Draw.draw(key, (long) number * sets + place), sets);
        return YoudenCut.of(values, strata, draws).map(MatchedRoc::cut).orElseGet(MatchedRoc::none);
    }

    private static Roc.Cut cut(YoudenCut found) {
        return new Roc.Cut(
                Figure.of(found.cuts().getFirst()),
                found.cuts().size() - 1,
                Figure.of(found.youden()),
                Figure.of(found.optimism()),
                Figure.of(found.corrected()));
    }

    private static Roc.Cut none() {
        Figure none = Figures.of(NO_CUT);
        return new Roc.Cut(none, 0, none, none, none);
    }

    private static Roc.Auc auc(Auc found) {
        return new Roc.Auc(
                Figures.of(found.value()),
                Figures.of(found.standardError()),
                Figures.of(found.limits().lower()),
                Figures.of(found.limits().upper()));
    }
}
