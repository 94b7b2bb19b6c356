package org.claypon.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.claypon.stats.Strata;

/// Matched sets whose true model is known.
///
/// @param columns one for each term, a value for each row
record Sample(int[] offsets, boolean[] cases, double[][] columns) {

    /// True log odds ratios: the first column is the exposure of one in five, the others are covariates.
    private static final double[] TRUTH = {0.4, 0.3, 0.1, 0, 0, -0.1, 0.2, 0, 0, 0, -0.2};

    private static final double EXPOSED = 0.2;

    Strata strata() {
        return Strata.of(offsets, cases);
    }

    int rows() {
        return cases.length;
    }

    /// Sets of one case and `controls` controls. The case is drawn among the members with a chance in proportion to
    /// `exp(eta)`, so that the conditional logistic model is exactly true.
    static Sample oneCase(int sets, int controls, int covariates, RandomGenerator random) {
        int members = controls + 1;
        Sample sample = members(sets, members, covariates, random);
        for (int set = 0; set < sets; set++) {
            int from = set * members;
            double[] weights =
                    IntStream.range(from, from + members)
                            .mapToDouble(row -> StrictMath.exp(sample.eta(row)))
                            .toArray();
            sample.cases[from + draw(weights, random)] = true;
        }
        return sample;
    }

    /// Sets with several cases: those members whose `eta` and logistic noise together are highest.
    static Sample severalCases(
            int sets, int cases, int members, int covariates, RandomGenerator random) {
        Sample sample = members(sets, members, covariates, random);
        for (int set = 0; set < sets; set++) {
            int from = set * members;
            double[] rank = new double[members];
            for (int row = 0; row < members; row++) {
                double u = random.nextDouble();
                rank[row] = sample.eta(from + row) + StrictMath.log(u / (1 - u));
            }
            IntStream.range(0, members)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer row) -> -rank[row]))
                    .limit(cases)
                    .forEach(row -> sample.cases[from + row] = true);
        }
        return sample;
    }

    private static Sample members(int sets, int members, int covariates, RandomGenerator random) {
        int rows = sets * members;
        double[][] columns = new double[covariates + 1][rows];
        for (int row = 0; row < rows; row++) {
            columns[0][row] = random.nextDouble() < EXPOSED ? 1 : 0;
            for (int t = 1; t <= covariates; t++) {
                columns[t][row] =
                        t <= 5 ? random.nextGaussian() : random.nextDouble() < 0.3 ? 1 : 0;
            }
        }
        int[] offsets = IntStream.rangeClosed(0, sets).map(set -> set * members).toArray();
        return new Sample(offsets, new boolean[rows], columns);
    }

    private double eta(int row) {
        double sum = 0;
        for (int t = 0; t < columns.length; t++) {
            sum += TRUTH[t] * columns[t][row];
        }
        return sum;
    }

    /// A place, with a chance in proportion to its weight.
    static int draw(double[] weights, RandomGenerator random) {
        double left = random.nextDouble() * Arrays.stream(weights).sum();
        for (int place = 0; place < weights.length - 1; place++) {
            left -= weights[place];
            if (left < 0) {
                return place;
            }
        }
        return weights.length - 1;
    }
}
