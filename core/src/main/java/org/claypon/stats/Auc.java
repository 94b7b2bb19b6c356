package org.claypon.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/// How often a case lies further out than a control: the area under the ROC curve.
///
/// With `ψ(x, y) = 1, ½, 0` where the case's value `x` is further out than, the same as, not as far out as the control's `y`:
/// ```text
/// matched  A = mean over sets of a,  a = mean of ψ over the case–control pairs of the set     se = sd(a) / √sets
///          limits A ± t(sets − 1)·se
/// crude    A = mean of ψ over all cases and all controls
///          se² = var over cases of mean ψ / cases  +  var over controls of mean ψ / controls  limits A ± 1.96·se
/// ```
/// Limits are cut off at 0 and 1. Matching makes cases and controls alike in more than their measurement, so that the crude area is that of
/// other people than those of the sets (Janes & Pepe 2008).
///
/// **Shape.** A value a row; not-a-number where nothing was measured. A value beyond an assay limit is given as the limit: it ties there.
/// **Units.** None: a share.
/// **Not estimable.** No set with a case and a control; limits where all sets say the same, or one set only, or (crude) all are told apart alike.
/// **Cost.** O(rows · controls of a set); crude O(n log n).
/// **Agrees with.** R 4.2.2 by formula, relative error at most 1e-12 (`golden/roc-sets.csv`); in sets of one size the value of R survival
/// 3.5-3 `concordance` with strata, whose error sums over people and is too large in small sets (`AucTest`).
///
/// **Source.** Janes & Pepe 2008, Biometrics 64(1):1–9, doi:10.1111/j.1541-0420.2007.00823.x. DeLong, DeLong & Clarke-Pearson 1988,
/// Biometrics 44(3):837–845, doi:10.2307/2531595.
/// @param sets that were compared; of everybody, one
public record Auc(int sets, Quantity value, Quantity standardError, Limits limits) {

    /// On which side cases are looked for.
    public enum Side {
        LOWER,
        HIGHER;

        double of(double casePerson, double control) {
            double above = this == HIGHER ? casePerson - control : control - casePerson;
            return above > 0 ? 1 : above == 0 ? 0.5 : 0;
        }
    }

    private static final NotEstimable NO_SPREAD =
            new NotEstimable("all say the same, so that their spread is unknown");

    /// Inside the sets.
    public static Auc matched(double[] values, Strata strata, Side side) {
        double[] sets =
                Arrays.stream(bySet(values, strata, side)).filter(Double::isFinite).toArray();
        if (sets.length == 0) {
            return none("no matched set has a case and a control with a value");
        }
        Moments moments = Moments.of(sets);
        double error = sets.length < 2 ? 0 : StrictMath.sqrt(moments.variance() / sets.length);
        return of(
                sets.length,
                moments.mean(),
                error,
                sets.length < 2 ? 0 : Distributions.tQuantile(0.95, sets.length - 1));
    }

    /// The area in each set; not-a-number in a set without a case or a control with a value.
    static double[] bySet(double[] values, Strata strata, Side side) {
        return IntStream.range(0, strata.sets())
                .mapToDouble(set -> inSet(values, strata, set, side))
                .toArray();
    }

    private static double inSet(double[] values, Strata strata, int set, Side side) {
        double sum = 0;
        long pairs = 0;
        for (int i = strata.start(set); i < strata.end(set); i++) {
            for (int j = strata.start(set); j < strata.end(set); j++) {
                if (strata.isCase(i)
                        && !strata.isCase(j)
                        && Double.isFinite(values[i])
                        && Double.isFinite(values[j])) {
                    sum += side.of(values[i], values[j]);
                    pairs++;
                }
            }
        }
        return sum / pairs;
    }

    /// As if nobody had been matched.
    public static Auc crude(double[] cases, double[] controls, Side side) {
        if (cases.length == 0 || controls.length == 0) {
            return none("there are no cases or no controls with a value");
        }
        double[] ofCases = shares(cases, controls, side);
        double[] ofControls =
                shares(controls, cases, side == Side.LOWER ? Side.HIGHER : Side.LOWER);
        Moments moments = Moments.of(ofCases);
        double variance = variance(ofCases) / cases.length + variance(ofControls) / controls.length;
        boolean one = cases.length < 2 || controls.length < 2;
        return of(
                1,
                moments.mean(),
                one ? 0 : StrictMath.sqrt(variance),
                Distributions.normalQuantile(0.95));
    }

    private static double variance(double[] shares) {
        return shares.length < 2 ? 0 : Moments.of(shares).variance();
    }

    /// For each of these, the share of the others that it lies further out than; one that is the same counts half.
    private static double[] shares(double[] these, double[] others, Side side) {
        double[] sorted = others.clone();
        Arrays.sort(sorted);
        return Arrays.stream(these)
                .map(value -> {
                    int below = count(sorted, value, false);
                    int upTo = count(sorted, value, true);
                    double share = (below + (upTo - below) / 2.0) / sorted.length;
                    return side == Side.HIGHER ? share : 1 - share;
                })
                .toArray();
    }

    /// How many are below the value, or up to it.
    private static int count(double[] sorted, double value, boolean upTo) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < value || (upTo && sorted[middle] == value)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static Auc of(int sets, double area, double error, double errors) {
        if (!(error > 0)) {
            return new Auc(sets, new Quantity.Value(area), NO_SPREAD, Limits.none(NO_SPREAD));
        }
        return new Auc(
                sets,
                new Quantity.Value(area),
                new Quantity.Value(error),
                new Interval(
                                StrictMath.max(0, area - errors * error),
                                StrictMath.min(1, area + errors * error))
                        .limits());
    }

    private static Auc none(String reason) {
        NotEstimable none = new NotEstimable(reason);
        return new Auc(0, none, none, Limits.none(none));
    }
}
