package org.claypon.stats;

import java.util.Arrays;
import java.util.List;

/// Matched sets with one case and equally many controls, side by side: each step is one loop over the sets, on numbers that
/// stand together in memory, which the Java machine turns into instructions for four sets at once.
///
/// For a set with controls `j`, their covariates `x_j` measured from the case:
/// ```text
/// log-likelihood  - log T,  T = 1 + Σ exp(b'x_j)
/// score           - m,      m = Σ p_j x_j,  p_j = exp(b'x_j) / T
/// information     Σ p_j x_j x_j' - m m'
/// ```
/// It is the sum over members of [MatchedLikelihood] without the case's own row, which is zero.
///
/// **Shape.** `x[control · terms + term][set]`; a place that no set takes holds zeros and adds nothing.
/// **Cost.** O(sets · controls · terms²), no allocation.
/// **Agrees with.** The same sets one by one, to 1e-12 (`SetsAbreastTest`).
/// **Source.** As [MatchedLikelihood].
final class SetsAbreast {

    /// Sets side by side: enough for long loops, few enough for the sums of 11 terms to stay in a processor's second cache.
    static final int WIDTH = 128;

    /// A larger log weight is taken off the weights of its set, so that neither they nor [LogProduct] overflow.
    private static final double LARGE = 100;

    private final int terms;
    private final int sets;
    private final int controls;
    private final double[][] x;

    /// @param sets places that are taken, the first ones
    SetsAbreast(int terms, int sets, double[][] x) {
        this.terms = terms;
        this.sets = sets;
        this.controls = x.length / terms;
        this.x = x;
    }

    /// What all groups give: for each place, and each term or pair of terms, a sum. With room for the steps of one group.
    static final class Sums {
        private final double[][] mean;
        private final double[][] score;
        private final double[][] information;
        private double[][] weight = new double[0][];
        private double[][] weighted = new double[0][];

        Sums(int terms) {
            this.mean = new double[terms][WIDTH];
            this.score = new double[terms][WIDTH];
            this.information = new double[terms * (terms + 1) / 2][WIDTH];
        }

        private void makeRoom(int controls) {
            if (weight.length < controls) {
                weight = new double[controls][WIDTH];
                weighted = new double[controls][WIDTH];
            }
        }

        /// Over the places, into the score and the lower half of the information.
        void addTo(double[] gradient, double[] lower) {
            int terms = score.length;
            for (int r = 0; r < terms; r++) {
                gradient[r] += sum(score[r]);
                for (int s = 0; s <= r; s++) {
                    lower[r * terms + s] += sum(information[pair(r, s)]);
                }
            }
        }

        private static double sum(double[] places) {
            double sum = 0;
            for (double place : places) {
                sum += place;
            }
            return sum;
        }
    }

    private static int pair(int r, int s) {
        return r * (r + 1) / 2 + s;
    }

    /// Adds score and information to `sums` and each set's `T` to `product`, less the logarithms that are returned.
    double evaluate(double[] b, Sums sums, LogProduct product) {
        sums.makeRoom(controls);
        for (int j = 0; j < controls; j++) {
            linearPredictor(j, b, sums.weight[j]);
        }
        double taken = 0;
        for (int set = 0; set < sets; set++) {
            taken += chances(set, sums.weight, product);
        }
        for (int r = 0; r < terms; r++) {
            addTerm(r, sums);
        }
        return taken;
    }

    private void linearPredictor(int control, double[] b, double[] eta) {
        Arrays.fill(eta, 0);
        for (int t = 0; t < terms; t++) {
            add(eta, b[t], x[control * terms + t]);
        }
    }

    /// Log weights of a set into chances; returns what was taken off them.
    private double chances(int set, double[][] weight, LogProduct product) {
        double top = 0;
        for (int j = 0; j < controls; j++) {
            top = Math.max(top, weight[j][set]);
        }
        top = top > LARGE ? top : 0;
        double total = top == 0 ? 1 : StrictMath.exp(-top);
        for (int j = 0; j < controls; j++) {
            weight[j][set] = StrictMath.exp(weight[j][set] - top);
            total += weight[j][set];
        }
        product.times(total);
        double inverse = 1 / total;
        for (int j = 0; j < controls; j++) {
            weight[j][set] *= inverse;
        }
        return top;
    }

    /// The mean of a term, and its row of the information.
    private void addTerm(int r, Sums sums) {
        double[] mean = sums.mean[r];
        Arrays.fill(mean, 0);
        for (int j = 0; j < controls; j++) {
            weigh(sums.weighted[j], mean, sums.weight[j], x[j * terms + r]);
        }
        for (int s = 0; s <= r; s++) {
            addSquares(sums.information[pair(r, s)], sums.weighted, s);
            takeProduct(sums.information[pair(r, s)], mean, sums.mean[s]);
        }
        add(sums.score[r], -1, mean);
    }

    /// Controls four at a time, so that what is added to goes to memory once for four.
    private void addSquares(double[] sum, double[][] weighted, int s) {
        int j = 0;
        for (; j + 4 <= controls; j += 4) {
            addFour(sum, weighted, j, s);
        }
        for (; j < controls; j++) {
            addProduct(sum, weighted[j], x[j * terms + s]);
        }
    }

    private void addFour(double[] sum, double[][] weighted, int j, int s) {
        double[] a = weighted[j];
        double[] b = weighted[j + 1];
        double[] c = weighted[j + 2];
        double[] d = weighted[j + 3];
        double[] ofA = x[j * terms + s];
        double[] ofB = x[(j + 1) * terms + s];
        double[] ofC = x[(j + 2) * terms + s];
        double[] ofD = x[(j + 3) * terms + s];
        for (int i = 0; i < WIDTH; i++) {
            sum[i] += a[i] * ofA[i] + b[i] * ofB[i] + (c[i] * ofC[i] + d[i] * ofD[i]);
        }
    }

    private static void addProduct(double[] sum, double[] a, double[] b) {
        for (int i = 0; i < WIDTH; i++) {
            sum[i] += a[i] * b[i];
        }
    }

    private static void takeProduct(double[] sum, double[] a, double[] b) {
        for (int i = 0; i < WIDTH; i++) {
            sum[i] -= a[i] * b[i];
        }
    }

    private static void add(double[] sum, double factor, double[] a) {
        for (int i = 0; i < WIDTH; i++) {
            sum[i] += factor * a[i];
        }
    }

    private static void weigh(double[] weighted, double[] mean, double[] weight, double[] x) {
        for (int i = 0; i < WIDTH; i++) {
            weighted[i] = weight[i] * x[i];
            mean[i] += weight[i] * x[i];
        }
    }

    /// The same sets as rows, the case first: for what is asked seldom.
    MatchedLikelihood inRows() {
        int members = controls + 1;
        int[] offsets = new int[sets + 1];
        int[] choose = new int[sets];
        double[] rows = new double[sets * members * terms];
        for (int set = 0; set < sets; set++) {
            offsets[set + 1] = (set + 1) * members;
            choose[set] = 1;
            for (int plane = 0; plane < x.length; plane++) {
                rows[(offsets[set] + 1) * terms + plane] = x[plane][set];
            }
        }
        return new MatchedLikelihood(terms, offsets, choose, rows, List.of(), 0);
    }
}
