package org.claypon.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.claypon.stats.Auc.Side;

/// The cut of a measurement that tells most cases from most controls of their own sets, and how much of that is luck of the draw.
///
/// ```text
/// J(c)      = mean over sets of (share of the set's cases beyond c − share of its controls beyond c)
/// cut       = the c with the largest J, halfway between two values that occur
/// optimism  = mean over R draws of as many sets, with replacement, of  J*(c*) − J(c*)
/// corrected = J(cut) − optimism
/// ```
/// with `J*` and `c*` those of the drawn sets, in which the side is chosen anew. Beyond is below the cut, or from it on, by the side
/// on which the sets have more of their cases; drawn sets that have as many on both keep the side of the sets that they are drawn from.
///
/// **Shape.** A value a row; not-a-number where nothing was measured. A value beyond an assay limit is given as the limit: it ties there.
/// **Units.** The cut in the unit of the values; J is a difference of shares.
/// **Not estimable.** Absent where no set has a case and a control, or all have the same value.
/// **Cost.** O(n log n + R·n).
/// **Agrees with.** R by hand on the twelve sets: cuts 227, 250 and 282 tie (`YoudenCutTest`).
///
/// **Source.** Youden 1950, Cancer 3(1):32–35. Optimism: Efron & Tibshirani 1993, An Introduction to the Bootstrap, Chapman & Hall,
/// section 17.6.
///
/// @param cuts     all that are as good, from the one with the fewest controls beyond
/// @param youden   of the cut, in these sets
/// @param optimism how much larger it looks than it would in other sets
public record YoudenCut(List<Double> cuts, Side side, double youden, double optimism) {

    /// As many as Efron & Tibshirani advise for a standard error: the error of their mean is then a fourteenth of what one varies by.
    private static final int DRAWS = 200;

    /// Two sums of shares that differ by less are the same but for rounding.
    private static final double SAME = 1e-12;

    public YoudenCut {
        cuts = List.copyOf(cuts);
    }

    public double corrected() {
        return youden - optimism;
    }

    /// Which set stands at a place of a draw of as many sets.
    public interface Draws {
        /// @return from 0 to `sets − 1`
        int set(int number, int place, int sets);
    }

    public static Optional<YoudenCut> of(double[] values, Strata strata, Draws draws) {
        Search search = new Search(values, strata);
        return search.sets.length == 0 || search.cuts.length == 0
                ? Optional.empty()
                : Optional.of(search.cut(draws));
    }

    /// The side on which cases lie: where the matched area is at least a half; higher where it is a half.
    public static Side side(double[] values, Strata strata) {
        double[] areas =
                Arrays.stream(Auc.bySet(values, strata, Side.HIGHER))
                        .filter(Double::isFinite)
                        .toArray();
        int[] once = new int[areas.length];
        Arrays.fill(once, 1);
        return side(areas, once, Side.HIGHER);
    }

    /// @param areas     of the sets, for the higher side
    /// @param times     how often each set stands there
    /// @param otherwise where the sets have as many of their cases on both sides
    private static Side side(double[] areas, int[] times, Side otherwise) {
        double sum = 0;
        for (int set = 0; set < areas.length; set++) {
            sum += times[set] * (areas[set] - 0.5);
        }
        return StrictMath.abs(sum) <= SAME * areas.length
                ? otherwise
                : sum > 0 ? Side.HIGHER : Side.LOWER;
    }

    /// Sets with a case and a control that have a value, and their rows in the order of the values.
    private static final class Search {

        private final int[] sets;
        private final double[] areas;
        private final int[] setOf;
        private final double[] weights;

        /// The cut that each row lies below first.
        private final int[] cutOf;

        private final double[] cuts;

        Search(double[] values, Strata strata) {
            double[] bySet = Auc.bySet(values, strata, Side.HIGHER);
            this.sets =
                    IntStream.range(0, bySet.length)
                            .filter(set -> Double.isFinite(bySet[set]))
                            .toArray();
            this.areas = IntStream.of(sets).mapToDouble(set -> bySet[set]).toArray();
            List<Row> rows = rows(values, strata);
            rows.sort(Comparator.comparingDouble(Row::value));
            this.setOf = rows.stream().mapToInt(Row::set).toArray();
            this.weights = rows.stream().mapToDouble(Row::weight).toArray();
            double[] different = rows.stream().mapToDouble(Row::value).distinct().toArray();
            this.cuts =
                    IntStream.range(1, different.length)
                            .mapToDouble(
                                    i -> different[i - 1] + (different[i] - different[i - 1]) / 2)
                            .toArray();
            this.cutOf = new int[rows.size()];
            for (int row = 1; row < cutOf.length; row++) {
                boolean next = rows.get(row).value() > rows.get(row - 1).value();
                cutOf[row] = cutOf[row - 1] + (next ? 1 : 0);
            }
        }

        /// @param weight its share of the cases of its set, or less that of the controls
        private record Row(double value, int set, double weight) {}

        private List<Row> rows(double[] values, Strata strata) {
            List<Row> rows = new ArrayList<>();
            for (int place = 0; place < sets.length; place++) {
                int set = sets[place];
                int cases = 0;
                int all = 0;
                for (int row = strata.start(set); row < strata.end(set); row++) {
                    all += Double.isFinite(values[row]) ? 1 : 0;
                    cases += Double.isFinite(values[row]) && strata.isCase(row) ? 1 : 0;
                }
                for (int row = strata.start(set); row < strata.end(set); row++) {
                    if (Double.isFinite(values[row])) {
                        double weight = strata.isCase(row) ? 1.0 / cases : -1.0 / (all - cases);
                        rows.add(new Row(values[row], place, weight));
                    }
                }
            }
            return rows;
        }

        YoudenCut cut(Draws draws) {
            int[] once = new int[sets.length];
            Arrays.fill(once, 1);
            double[] own = differences(once);
            Side side = YoudenCut.side(areas, once, Side.HIGHER);
            int best = best(own, side);
            double optimism = 0;
            for (int number = 0; number < DRAWS; number++) {
                int[] times = new int[sets.length];
                for (int place = 0; place < sets.length; place++) {
                    times[draws.set(number, place, sets.length)]++;
                }
                double[] drawn = differences(times);
                Side drawnSide = YoudenCut.side(areas, times, side);
                int at = best(drawn, drawnSide);
                optimism += (of(drawn, drawnSide, at) - of(own, drawnSide, at)) / DRAWS;
            }
            return new YoudenCut(tied(own, side, best), side, of(own, side, best), optimism);
        }

        /// At each cut, the mean over sets of the share of cases below it less that of controls.
        private double[] differences(int[] times) {
            double[] below = new double[cuts.length];
            double sum = 0;
            for (int row = 0; row < weights.length; row++) {
                sum += weights[row] * times[setOf[row]];
                if (cutOf[row] < cuts.length) {
                    below[cutOf[row]] = sum / sets.length;
                }
            }
            return below;
        }

        private static double of(double[] below, Side side, int cut) {
            return side == Side.LOWER ? below[cut] : -below[cut];
        }

        /// Of cuts that are as good, the one with the fewest beyond.
        private static int best(double[] below, Side side) {
            int best = outermost(side, 0, below.length);
            for (int i = 1; i < below.length; i++) {
                int cut = outermost(side, i, below.length);
                if (of(below, side, cut) > of(below, side, best) + SAME) {
                    best = cut;
                }
            }
            return best;
        }

        private static int outermost(Side side, int i, int cuts) {
            return side == Side.LOWER ? i : cuts - 1 - i;
        }

        private List<Double> tied(double[] below, Side side, int best) {
            return IntStream.range(0, cuts.length)
                    .map(i -> outermost(side, i, cuts.length))
                    .filter(cut -> of(below, side, cut) >= of(below, side, best) - SAME)
                    .mapToObj(cut -> cuts[cut])
                    .toList();
        }
    }
}
