package org.claypon.stats;

import java.util.List;
import java.util.Map;

/// The conditional log-likelihood of one binary exposure, from its collapse table: each kind of set is a
/// non-central hypergeometric distribution.
final class CollapseLikelihood implements Likelihood {

    private record Kind(NoncentralHypergeometric distribution, int exposedCases, long count) {}

    private final List<Kind> kinds;
    private final double constant;

    private CollapseLikelihood(CollapseTable table) {
        this.kinds =
                table.informativeRows().stream()
                        .map(row ->
                                new Kind(
                                        new NoncentralHypergeometric(
                                                row.cases(), row.members(), row.exposed()),
                                        row.exposedCases(),
                                        row.count()))
                        .toList();
        double sum = 0;
        for (CollapseTable.Row row : table.rows()) {
            int fewer = Math.min(row.cases(), row.members() - row.cases());
            sum -= row.count() * MatchedColumns.logWays(row.members(), fewer);
        }
        this.constant = sum;
    }

    static MatchedColumns model(CollapseTable table) {
        int informative = Math.toIntExact(table.informativeSets());
        return new MatchedColumns(
                new CollapseLikelihood(table),
                List.of(0),
                List.of(1.0),
                Map.of(),
                Math.toIntExact(table.sets()),
                informative);
    }

    @Override
    public int terms() {
        return 1;
    }

    @Override
    public double evaluate(double[] b, double[] gradient, double[] information) {
        double value = constant;
        gradient[0] = 0;
        information[0] = 0;
        for (Kind kind : kinds) {
            NoncentralHypergeometric at = kind.distribution;
            at.tilt(b[0]);
            value += kind.count * (kind.exposedCases * b[0] - at.logSum());
            gradient[0] += kind.count * (kind.exposedCases - at.mean());
            information[0] += kind.count * at.variance();
        }
        return value;
    }

    @Override
    public void contractThirdCumulants(double[] b, double[] weights, double[] out) {
        out[0] = 0;
        for (Kind kind : kinds) {
            kind.distribution.tilt(b[0]);
            out[0] += kind.count * weights[0] * kind.distribution.third();
        }
    }

    @Override
    public int[] recession(double[] direction) {
        int sign = (int) Math.signum(direction[0]);
        boolean monotone = sign != 0;
        for (Kind kind : kinds) {
            int end = sign > 0 ? kind.distribution.highest() : kind.distribution.lowest();
            monotone &= kind.exposedCases == end;
        }
        return new int[] {monotone ? sign : 0};
    }
}
