package org.claypon.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Lays out for [MatchedLikelihood] the sets in which some column varies: scaled, and measured from the mean of each set's cases.
/// Sets with one case and equally many controls stand side by side ([SetsAbreast]) where there are enough of them, others in rows.
///
/// The fewer of a set's cases and controls are those to be chosen; where these are the controls, covariates change their sign.
final class LikelihoodSets {

    /// With fewer places taken than half, a loop over all places costs more than rows do.
    private static final int ENOUGH = SetsAbreast.WIDTH / 2;

    private final Strata strata;
    private final double[][] columns;
    private final double[] scale;
    private final int[] toChoose;
    private int informative;
    private double constant;
    private int[] order = new int[0];

    /// @param columns those of the model
    /// @param scale   for each column, the number by which it is divided
    LikelihoodSets(Strata strata, double[][] columns, double[] scale) {
        this.strata = strata;
        this.columns = columns;
        this.scale = scale;
        this.toChoose = new int[strata.sets()];
        for (int set = 0; set < strata.sets(); set++) {
            if (strata.hasCaseAndControl(set)) {
                count(set);
            }
        }
    }

    private void count(int set) {
        int cases = strata.cases(set);
        int fewer = Math.min(cases, strata.size(set) - cases);
        if (varies(set)) {
            toChoose[set] = fewer;
            informative++;
        } else {
            constant -= MatchedColumns.logWays(strata.size(set), fewer);
        }
    }

    private boolean varies(int set) {
        for (double[] column : columns) {
            double first = column[strata.start(set)];
            for (int row = strata.start(set) + 1; row < strata.end(set); row++) {
                if (column[row] != first) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Sets with a case and a control in which some column varies.
    int informative() {
        return informative;
    }

    MatchedLikelihood likelihood() {
        List<SetsAbreast> groups = new ArrayList<>();
        boolean[] grouped = new boolean[strata.sets()];
        long[] bySize = oneToChooseBySize();
        for (int from = 0, to; from < bySize.length; from = to) {
            to = groupEnd(bySize, from);
            if (to - from >= ENOUGH) {
                groups.add(abreast(bySize, from, to, grouped));
            }
        }
        return inRows(grouped, groups);
    }

    /// Sets with one member to be chosen, by size, then in their order: the size in the upper half of each number.
    private long[] oneToChooseBySize() {
        long[] keys = new long[strata.sets()];
        int found = 0;
        for (int set = 0; set < strata.sets(); set++) {
            if (toChoose[set] == 1) {
                keys[found++] = ((long) strata.size(set) << Integer.SIZE) + set;
            }
        }
        Arrays.sort(keys, 0, found);
        return Arrays.copyOf(keys, found);
    }

    /// The end of the sets of one size that stand side by side from here.
    private static int groupEnd(long[] bySize, int from) {
        int to = from + 1;
        while (to < bySize.length
                && to - from < SetsAbreast.WIDTH
                && bySize[to] >> Integer.SIZE == bySize[from] >> Integer.SIZE) {
            to++;
        }
        return to;
    }

    private SetsAbreast abreast(long[] bySize, int from, int to, boolean[] grouped) {
        int controls = strata.size((int) bySize[from]) - 1;
        int terms = columns.length;
        double[][] x = new double[controls * terms][SetsAbreast.WIDTH];
        int[][] higher = new int[controls][to - from];
        int[][] lower = new int[controls][to - from];
        for (int place = 0; place < to - from; place++) {
            int set = (int) bySize[from + place];
            grouped[set] = true;
            boolean chooseCases = order(set);
            for (int j = 0; j < controls; j++) {
                higher[j][place] = order[chooseCases ? j + 1 : 0];
                lower[j][place] = order[chooseCases ? 0 : j + 1];
            }
        }
        for (int t = 0; t < terms; t++) {
            for (int j = 0; j < controls; j++) {
                fill(x[j * terms + t], columns[t], higher[j], lower[j], 1 / scale[t]);
            }
        }
        return new SetsAbreast(terms, to - from, x);
    }

    private static void fill(
            double[] x, double[] column, int[] higher, int[] lower, double factor) {
        for (int place = 0; place < higher.length; place++) {
            x[place] = (column[higher[place]] - column[lower[place]]) * factor;
        }
    }

    /// The rows of a set, those to be chosen first; whether these are the cases.
    private boolean order(int set) {
        if (order.length < strata.size(set)) {
            order = new int[strata.size(set)];
        }
        boolean cases = strata.cases(set) <= strata.size(set) - strata.cases(set);
        int first = 0;
        int last = strata.size(set);
        for (int row = strata.start(set); row < strata.end(set); row++) {
            if (strata.isCase(row) == cases) {
                order[first++] = row;
            } else {
                order[--last] = row;
            }
        }
        return cases;
    }

    private MatchedLikelihood inRows(boolean[] grouped, List<SetsAbreast> groups) {
        int[] offsets = new int[strata.sets() + 1];
        int[] choose = new int[strata.sets()];
        int[] sets = new int[strata.sets()];
        int found = 0;
        for (int set = 0; set < strata.sets(); set++) {
            if (toChoose[set] > 0 && !grouped[set]) {
                sets[found] = set;
                choose[found++] = toChoose[set];
                offsets[found] = offsets[found - 1] + strata.size(set);
            }
        }
        double[] x = new double[Math.multiplyExact(offsets[found], columns.length)];
        for (int i = 0; i < found; i++) {
            measureFromChosen(sets[i], x, offsets[i]);
        }
        return new MatchedLikelihood(
                columns.length,
                Arrays.copyOf(offsets, found + 1),
                Arrays.copyOf(choose, found),
                x,
                groups,
                constant);
    }

    private void measureFromChosen(int set, double[] x, int to) {
        int sign = order(set) ? 1 : -1;
        int chosen = toChoose[set];
        int terms = columns.length;
        for (int t = 0; t < terms; t++) {
            double[] column = columns[t];
            double sum = 0;
            for (int j = 0; j < chosen; j++) {
                sum += column[order[j]];
            }
            double mean = sum / chosen;
            double factor = sign / scale[t];
            for (int j = 0; j < strata.size(set); j++) {
                x[(to + j) * terms + t] = (column[order[j]] - mean) * factor;
            }
        }
    }
}
