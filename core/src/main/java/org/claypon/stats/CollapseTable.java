package org.claypon.stats;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalFit.TestOutcome;

/// Everything that matched sets say about one binary exposure: how many sets have `m` cases among `n` members,
/// `t` exposed members and `a` exposed cases.
///
/// Estimate, limits, exact tests and Firth's estimate all come from it: [ConditionalLogistic#of(CollapseTable)],
/// [ExactConditional#of(CollapseTable)]. Under the null, summed over the sets:
/// ```text
/// O = Σ a      E = Σ m t / n      V = Σ m (n-m) t (n-t) / (n² (n-1))      score χ² = (O - E)² / V
/// ```
/// For pairs the score statistic is McNemar's without continuity correction.
///
/// **Shape.** Rows sorted by m, n, t, a, each once; counts of sets. Sets with nobody or everybody exposed, or
/// without a case or a control, stay in the table and say nothing about the odds ratio.
/// **Source.** Gart 1970, Biometrika 57(3):471–475 (combination of tables by their conditional distribution);
/// Breslow & Day 1980, chapter 5 (pairs) and 7.
public final class CollapseTable {

    /// One kind of set and how often it occurs.
    public record Row(int cases, int members, int exposed, int exposedCases, long count) {
        public Row {
            boolean possible =
                    members > 0
                            && cases >= 0
                            && cases <= members
                            && exposed >= 0
                            && exposed <= members
                            && exposedCases >= Math.max(0, cases + exposed - members)
                            && exposedCases <= Math.min(cases, exposed)
                            && count > 0;
            if (!possible) {
                throw new IllegalArgumentException(
                        "no matched set has %d cases, %d members, %d exposed, %d exposed cases (%d times)"
                                .formatted(cases, members, exposed, exposedCases, count));
            }
        }

        /// The exposure and the outcome both differ within the set.
        public boolean informative() {
            return complete() && exposed > 0 && exposed < members;
        }

        /// It has a case and a control.
        boolean complete() {
            return cases > 0 && cases < members;
        }

        private List<Integer> key() {
            return List.of(cases, members, exposed, exposedCases);
        }
    }

    private final List<Row> rows;

    private CollapseTable(List<Row> rows) {
        this.rows = rows;
    }

    /// Rows of the same kind are added together.
    public static CollapseTable of(List<Row> rows) {
        Map<List<Integer>, Row> merged = new TreeMap<>(CollapseTable::compare);
        for (Row row : rows) {
            merged.merge(row.key(), row, CollapseTable::sum);
        }
        return new CollapseTable(List.copyOf(merged.values()));
    }

    /// Counts the kinds of sets.
    ///
    /// @param exposed for each row of the strata, whether that person was exposed
    public static CollapseTable of(Strata strata, boolean[] exposed) {
        if (exposed.length != strata.rows()) {
            throw new IllegalArgumentException(
                    "%d exposures for %d rows".formatted(exposed.length, strata.rows()));
        }
        Map<List<Integer>, Row> merged = new TreeMap<>(CollapseTable::compare);
        for (int set = 0; set < strata.sets(); set++) {
            Row row = row(strata, set, exposed);
            merged.merge(row.key(), row, CollapseTable::sum);
        }
        return new CollapseTable(List.copyOf(merged.values()));
    }

    private static Row row(Strata strata, int set, boolean[] exposed) {
        int members = 0;
        int inCases = 0;
        for (int row = strata.start(set); row < strata.end(set); row++) {
            members += exposed[row] ? 1 : 0;
            inCases += exposed[row] && strata.isCase(row) ? 1 : 0;
        }
        return new Row(strata.cases(set), strata.size(set), members, inCases, 1);
    }

    private static Row sum(Row a, Row b) {
        return new Row(
                a.cases, a.members, a.exposed, a.exposedCases, Math.addExact(a.count, b.count));
    }

    private static int compare(List<Integer> a, List<Integer> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = Integer.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    public List<Row> rows() {
        return rows;
    }

    public List<Row> informativeRows() {
        return rows.stream().filter(Row::informative).toList();
    }

    /// Sets with a case and a control.
    public long sets() {
        return rows.stream().filter(Row::complete).mapToLong(Row::count).sum();
    }

    public long informativeSets() {
        return informativeRows().stream().mapToLong(Row::count).sum();
    }

    /// Exposed cases of all sets, the concordant ones too.
    public long exposedCases() {
        return rows.stream().mapToLong(row -> row.count * row.exposedCases).sum();
    }

    /// Exposed controls of all sets, the concordant ones too.
    public long exposedControls() {
        return rows.stream().mapToLong(row -> row.count * (row.exposed - row.exposedCases)).sum();
    }

    /// O: exposed cases in the sets with a case and a control.
    public long observed() {
        return rows.stream()
                .filter(Row::complete)
                .mapToLong(row -> row.count * row.exposedCases)
                .sum();
    }

    /// E: their expected number under the null.
    public double expected() {
        double sum = 0;
        for (Row row : rows) {
            sum += row.complete() ? (double) row.count * row.cases * row.exposed / row.members : 0;
        }
        return sum;
    }

    /// V: their variance under the null.
    public double variance() {
        double sum = 0;
        for (Row row : informativeRows()) {
            double n = row.members;
            sum +=
                    row.count
                            * (row.cases * (n - row.cases) * row.exposed * (n - row.exposed))
                            / (n * n * (n - 1));
        }
        return sum;
    }

    /// (O - E)² / V.
    public TestOutcome score() {
        double variance = variance();
        double away = observed() - expected();
        return variance > 0 ? new ChiSquare(away * away / variance, 1) : noInformativeSets();
    }

    /// The odds ratio above 1 that a study with these sets finds with the given power at a two-sided 0.05:
    /// `exp((z_.975 + z_power) / sqrt V)`. Its inverse is the one below 1.
    public Quantity minimumDetectableOddsRatio(double power) {
        double variance = variance();
        return variance > 0 ? DetectableRatio.of(variance, power) : noInformativeSets();
    }

    static NotEstimable noInformativeSets() {
        return new NotEstimable("no informative sets: the exposure differs within no matched set");
    }
}
