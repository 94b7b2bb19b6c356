package org.claypon.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.claypon.Tolerance;
import org.junit.jupiter.api.Test;

/// Many sets side by side are worth the same sets in rows.
class SetsAbreastTest {

    private static final int TERMS = 5;
    private static final double[] SCALE = {1, 2, 0.5, 1, 3};

    private static final Tolerance ORDER =
            new Tolerance(1e-12, "sums of a thousand sets in another order");

    /// Sets of 2 to 9 members, so many of each size that some stand side by side and some are left over; with one case, with
    /// one control, and with two cases.
    private static MatchedData sets(int sets, DoubleUnaryOperator change) {
        SplittableRandom random = new SplittableRandom(3);
        int[] offsets = new int[sets + 1];
        for (int set = 0; set < sets; set++) {
            offsets[set + 1] = offsets[set] + 2 + random.nextInt(8) * random.nextInt(2);
        }
        boolean[] cases = new boolean[offsets[sets]];
        for (int set = 0; set < sets; set++) {
            int size = offsets[set + 1] - offsets[set];
            int kind = random.nextInt(10);
            int chosen = kind == 0 ? size - 1 : kind == 1 ? Math.min(2, size - 1) : 1;
            int first = offsets[set] + random.nextInt(size - chosen + 1);
            Arrays.fill(cases, first, first + chosen, true);
        }
        double[][] columns = new double[TERMS][cases.length];
        for (int row = 0; row < cases.length; row++) {
            columns[0][row] = random.nextInt(2);
            for (int t = 1; t < TERMS; t++) {
                columns[t][row] = change.applyAsDouble(random.nextDouble() * 4 - 2);
            }
        }
        return new MatchedData(Strata.of(offsets, cases), columns);
    }

    /// Forty sets at a time are too few to stand side by side.
    private static MatchedLikelihood[] inRows(MatchedData data) {
        Strata strata = data.strata();
        return IntStream.iterate(0, from -> from < strata.sets(), from -> from + 40)
                .mapToObj(from -> part(data, from, Math.min(from + 40, strata.sets())))
                .toArray(MatchedLikelihood[]::new);
    }

    private static MatchedLikelihood part(MatchedData data, int from, int to) {
        Strata strata = data.strata();
        int first = strata.start(from);
        int last = strata.end(to - 1);
        int[] offsets = new int[to - from + 1];
        for (int set = from; set < to; set++) {
            offsets[set - from + 1] = strata.end(set) - first;
        }
        boolean[] cases = new boolean[last - first];
        for (int row = first; row < last; row++) {
            cases[row - first] = strata.isCase(row);
        }
        double[][] columns =
                Arrays.stream(data.columns())
                        .map(column -> Arrays.copyOfRange(column, first, last))
                        .toArray(double[][]::new);
        return new LikelihoodSets(Strata.of(offsets, cases), columns, SCALE).likelihood();
    }

    private static void evaluatesAsInRows(MatchedData data, double[] b) {
        double[] gradient = new double[TERMS];
        double[] information = new double[TERMS * TERMS];
        double value =
                new LikelihoodSets(data.strata(), data.columns(), SCALE)
                        .likelihood()
                        .evaluate(b, gradient, information);
        double inRows = 0;
        double[] gradientInRows = new double[TERMS];
        double[] informationInRows = new double[TERMS * TERMS];
        for (MatchedLikelihood part : inRows(data)) {
            double[] partGradient = new double[TERMS];
            double[] partInformation = new double[TERMS * TERMS];
            inRows += part.evaluate(b, partGradient, partInformation);
            add(gradientInRows, partGradient);
            add(informationInRows, partInformation);
        }
        assertThat(value).isCloseTo(inRows, ORDER.of(inRows));
        same(gradient, gradientInRows);
        same(information, informationInRows);
    }

    private static void add(double[] sum, double[] part) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += part[i];
        }
    }

    private static void same(double[] found, double[] expected) {
        double largest = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], ORDER.of(largest));
        }
    }

    @Test
    void sets_side_by_side_have_the_likelihood_of_their_rows() {
        MatchedData data = sets(1500, x -> x);
        evaluatesAsInRows(data, new double[TERMS]);
        evaluatesAsInRows(data, new double[] {0.4, -0.7, 0.2, 0.1, 1.3});
    }

    @Test
    void large_log_weights_do_not_overflow() { // exp(710) is past the largest double
        evaluatesAsInRows(sets(1500, x -> 300 * x), new double[] {0.4, -0.7, 0.5, 1, 2});
    }

    @Test
    void third_cumulants_are_those_of_the_rows() {
        MatchedData data = sets(1500, x -> x);
        double[] b = {0.4, -0.7, 0.2, 0.1, 1.3};
        double[] weights = new SplittableRandom(4).doubles((long) TERMS * TERMS).toArray();
        double[] found = new double[TERMS];
        new LikelihoodSets(data.strata(), data.columns(), SCALE)
                .likelihood()
                .contractThirdCumulants(b, weights, found);
        double[] expected = new double[TERMS];
        for (MatchedLikelihood part : inRows(data)) {
            double[] partOut = new double[TERMS];
            part.contractThirdCumulants(b, weights, partOut);
            add(expected, partOut);
        }
        same(found, expected);
    }

    @Test
    void one_set_against_the_direction_among_many_is_seen() {
        int sets = 300;
        int[] offsets = IntStream.rangeClosed(0, sets).map(set -> 2 * set).toArray();
        boolean[] cases = new boolean[2 * sets];
        double[] exposed = new double[2 * sets];
        for (int set = 0; set < sets; set++) {
            cases[2 * set + set % 2] = true;
            exposed[2 * set + set % 2] = 1;
        }
        double[][] columns = {exposed};
        Strata strata = Strata.of(offsets, cases);
        double[] up = {1};
        assertThat(likelihood(strata, columns).recession(up)).containsExactly(1);
        exposed[2 * 200] = 0;
        exposed[2 * 200 + 1] = 1;
        assertThat(likelihood(strata, columns).recession(up)).containsExactly(0);
    }

    private static MatchedLikelihood likelihood(Strata strata, double[][] columns) {
        return new LikelihoodSets(strata, columns, new double[] {1}).likelihood();
    }
}
