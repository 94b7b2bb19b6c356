package org.claypon.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.claypon.stats.ConditionalFit.Term;

/// The columns of a model made ready: scaled to one standard deviation within sets, measured from the mean
/// of each set's cases, with the columns left out that carry nothing of their own.
///
/// @param kept     for each term of the likelihood, its column
/// @param scale    for each term, the standard deviation within sets by which its column was divided
/// @param aliased  the columns left out, by number
/// @param sets     sets with a case and a control
/// @param informativeSets of these, sets in which some column differs between members
record MatchedColumns(
        Likelihood likelihood,
        List<Integer> kept,
        List<Double> scale,
        Map<Integer, Term.Aliased> aliased,
        int sets,
        int informativeSets) {

    /// Share of the sum of squares: below it the differences within sets are rounding.
    private static final double CONSTANT = 1e-24;

    /// Share of a column's variance within sets that the columns before it must leave; R's survival uses 1.8e-12
    /// of the largest pivot, unscaled.
    private static final double OWN_SHARE = 1e-10;

    static MatchedColumns of(Strata strata, double[][] columns) {
        check(strata, columns);
        Map<Integer, Term.Aliased> aliased = new TreeMap<>();
        double[] scale = new double[columns.length];
        List<Integer> varying = new ArrayList<>();
        for (int column = 0; column < columns.length; column++) {
            scale[column] = deviationWithinSets(strata, columns[column]);
            if (scale[column] > 0) {
                varying.add(column);
            } else {
                aliased.put(column, new Term.Aliased(List.of()));
            }
        }
        MatchedColumns all = build(strata, columns, scale, varying, aliased);
        return all.withoutDependent(strata, columns, scale);
    }

    int columns() {
        return kept.size() + aliased.size();
    }

    /// Why there is nothing to fit, if so.
    Optional<NotEstimable> nothing() {
        if (sets == 0) {
            return Optional.of(
                    new NotEstimable(
                            "no matched set has a case and a control of whom all that is in the model is known"));
        }
        return !kept.isEmpty() && informativeSets > 0
                ? Optional.empty()
                : Optional.of(
                        new NotEstimable(
                                "no informative sets: nothing in the model differs within a matched set"));
    }

    /// The likelihood's term of a column; none if the column is aliased.
    OptionalInt termOf(int column) {
        int term = kept.indexOf(column);
        return term < 0 ? OptionalInt.empty() : OptionalInt.of(term);
    }

    private static void check(Strata strata, double[][] columns) {
        for (int column = 0; column < columns.length; column++) {
            if (columns[column].length != strata.rows()) {
                throw new IllegalArgumentException(
                        "column %d has %d values for %d rows"
                                .formatted(column, columns[column].length, strata.rows()));
            }
            if (!finite(columns[column])) {
                throw new IllegalArgumentException(
                        "column %d has a value that is missing or infinite".formatted(column));
            }
        }
    }

    private static boolean finite(double[] column) {
        for (double value : column) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static double deviationWithinSets(Strata strata, double[] column) {
        double within = 0;
        double total = 0;
        long freedom = 0;
        for (int set = 0; set < strata.sets(); set++) {
            if (strata.hasCaseAndControl(set)) {
                int from = strata.start(set);
                int to = strata.end(set);
                double sum = 0;
                double squares = 0;
                for (int row = from; row < to; row++) {
                    sum += column[row];
                    squares += column[row] * column[row];
                }
                double mean = sum / (to - from);
                double around = 0;
                for (int row = from; row < to; row++) {
                    around += (column[row] - mean) * (column[row] - mean);
                }
                total += squares;
                within += around;
                freedom += to - from - 1;
            }
        }
        return within <= CONSTANT * total ? 0 : StrictMath.sqrt(within / freedom);
    }

    private MatchedColumns withoutDependent(Strata strata, double[][] columns, double[] allScales) {
        int terms = kept.size();
        double[] information = new double[terms * terms];
        likelihood.evaluate(new double[terms], new double[terms], information);
        Cholesky factor = Cholesky.of(information, terms, OWN_SHARE);
        if (factor.complete()) {
            return this;
        }
        Map<Integer, Term.Aliased> more = new TreeMap<>(aliased);
        List<Integer> own = new ArrayList<>();
        for (int t = 0; t < terms; t++) {
            if (factor.isDependent(t)) {
                more.put(kept.get(t), new Term.Aliased(partsOf(t, factor, information)));
            } else {
                own.add(kept.get(t));
            }
        }
        return build(strata, columns, allScales, own, more);
    }

    /// The columns of which the dependent one is made: its regression on those kept.
    private List<Integer> partsOf(int dependent, Cholesky factor, double[] information) {
        double[] right = new double[kept.size()];
        for (int t = 0; t < dependent; t++) {
            right[t] = information[dependent * kept.size() + t];
        }
        double[] share = factor.solve(right);
        List<Integer> parts = new ArrayList<>();
        for (int t = 0; t < dependent; t++) {
            if (Math.abs(share[t]) > 1e-6) {
                parts.add(kept.get(t));
            }
        }
        return parts;
    }

    private static MatchedColumns build(
            Strata strata,
            double[][] columns,
            double[] allScales,
            List<Integer> chosen,
            Map<Integer, Term.Aliased> aliased) {
        List<Double> scale = chosen.stream().map(column -> allScales[column]).toList();
        LikelihoodSets sets =
                new LikelihoodSets(
                        strata,
                        chosen.stream().map(column -> columns[column]).toArray(double[][]::new),
                        scale.stream().mapToDouble(Double::doubleValue).toArray());
        return new MatchedColumns(
                new KnownAtNull(sets.likelihood()),
                List.copyOf(chosen),
                scale,
                Map.copyOf(aliased),
                strata.setsWithCaseAndControl(),
                sets.informative());
    }

    /// Log of the number of ways to choose `chosen` of `members`.
    static double logWays(int members, int chosen) {
        LogProduct ways = new LogProduct();
        for (int i = 1; i <= chosen; i++) {
            ways.times((members - chosen + i) / (double) i);
        }
        return ways.log();
    }
}
