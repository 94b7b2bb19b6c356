package org.claypon.stats;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;
import org.claypon.Golden;

/// Matched sets and columns for tests: rows sorted by set, rows with an empty cell left out.
final class MatchedData {

    private final Strata strata;
    private final double[][] columns;

    MatchedData(Strata strata, double[][] columns) {
        this.strata = strata;
        this.columns = columns;
    }

    Strata strata() {
        return strata;
    }

    double[][] columns() {
        return columns;
    }

    static MatchedData of(double[] set, double[] isCase, double[]... columns) {
        int[] rows =
                IntStream.range(0, set.length)
                        .filter(row ->
                                Arrays.stream(columns)
                                        .noneMatch(column -> Double.isNaN(column[row])))
                        .boxed()
                        .sorted((a, b) -> Double.compare(set[a], set[b]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        boolean[] cases = new boolean[rows.length];
        double[][] kept = new double[columns.length][rows.length];
        int[] offsets = new int[rows.length + 1];
        int sets = 0;
        for (int i = 0; i < rows.length; i++) {
            cases[i] = isCase[rows[i]] == 1;
            for (int column = 0; column < columns.length; column++) {
                kept[column][i] = columns[column][rows[i]];
            }
            if (i > 0 && set[rows[i]] != set[rows[i - 1]]) {
                offsets[++sets] = i;
            }
        }
        offsets[++sets] = rows.length;
        return new MatchedData(Strata.of(Arrays.copyOf(offsets, sets + 1), cases), kept);
    }

    ConditionalLogistic model() {
        return ConditionalLogistic.of(strata, columns);
    }

    ConditionalFit.Fitted fitted() {
        return (ConditionalFit.Fitted) model().fit();
    }

    /// The models of the golden files, by their names there.
    static MatchedData named(String model) {
        String[] part = model.split("_", -1);
        Golden data = Golden.classic(part[0] + ".csv");
        double[] set = data.numbers(part[0].equals("infert") ? "stratum" : "set");
        double[] isCase = data.numbers(part[0].equals("infert") ? "case" : "d");
        return of(set, isCase, columns(data, part[1]));
    }

    private static double[][] columns(Golden data, String terms) {
        return switch (terms) {
            case "main" -> new double[][] {data.numbers("spontaneous"), data.numbers("induced")};
            case "factor" ->
                    new double[][] {
                        indicator(data.numbers("spontaneous"), x -> x == 1),
                        indicator(data.numbers("spontaneous"), x -> x == 2),
                        indicator(data.numbers("induced"), x -> x == 1),
                        indicator(data.numbers("induced"), x -> x == 2)
                    };
            case "spontaneous", "induced" ->
                    new double[][] {indicator(data.numbers(terms), x -> x > 0)};
            case "dur" -> levels(data.numbers("dur"));
            case "duration" -> new double[][] {data.numbers("duration")};
            default -> new double[][] {yes(data, terms)};
        };
    }

    private static double[][] levels(double[] column) {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(level -> indicator(column, x -> x == level))
                .toArray(double[][]::new);
    }

    static double[] indicator(double[] column, DoublePredicate test) {
        return Arrays.stream(column)
                .map(x -> Double.isNaN(x) ? Double.NaN : test.test(x) ? 1 : 0)
                .toArray();
    }

    private static double[] yes(Golden data, String column) {
        return data.texts(column).stream()
                .mapToDouble(text -> text.isEmpty() ? Double.NaN : text.equals("Yes") ? 1 : 0)
                .toArray();
    }

    boolean[] exposed() {
        boolean[] exposed = new boolean[strata.rows()];
        for (int row = 0; row < exposed.length; row++) {
            exposed[row] = columns[0][row] == 1;
        }
        return exposed;
    }

    /// The generated sets of `tools/golden/golden.R`: three uniform covariates and a noise that decide the cases.
    static MatchedData several(int sets, int members, int cases, long seed) {
        int rows = sets * members;
        double[][] u = new double[4][rows];
        long state = seed;
        for (int row = 0; row < rows; row++) {
            for (int t = 0; t < 4; t++) {
                state = 16807 * state % 2147483647;
                u[t][row] = state / 2147483647.0;
            }
        }
        double[] set = new double[rows];
        double[] isCase = new double[rows];
        for (int row = 0; row < rows; row++) {
            set[row] = Math.floorDiv(row, members);
            int first = row / members * members;
            int higher = 0;
            for (int other = first; other < first + members; other++) {
                higher += index(u, other) > index(u, row) ? 1 : 0;
            }
            isCase[row] = higher < cases ? 1 : 0;
        }
        return of(set, isCase, u[0], u[1], u[2]);
    }

    private static double index(double[][] u, int row) {
        return u[0][row] + u[1][row] / 2 - u[2][row] / 3 + 2 * u[3][row];
    }
}
