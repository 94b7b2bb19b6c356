package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.claypon.estimate.CompleteSets;
import org.claypon.stats.CollapseTable;
import org.claypon.stats.ConditionalFit;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.Strata;
import org.claypon.stats.bias.Accuracy;
import org.claypon.stats.bias.CaseStatus;
import org.claypon.stats.bias.FourCells;

/// One draw of a record-level bias analysis: where each person may truly belong, and the model of that.
///
/// 1. The exposure: in cases and in controls the true share follows from the recorded one and the accuracy; each person is truly
///    exposed with the predictive value of what was recorded of them ([Accuracy]).
/// 2. The condition: each case and each control is truly one with a chance that depends on that exposure ([CaseStatus]). A false case
///    leaves, and with it the set if it has no other; a false control leaves.
/// 3. The conditional model is fitted to who is left.
///
/// The chances are made from shares over all sets, as if people had not been matched. A person's draws depend on the seed, the person and
/// the number of the draw alone.
///
/// @param people  the key of the person at each row
/// @param exposed as recorded
/// @param others  columns of the covariates
record BiasDraws(CompleteSets sets, long[] people, boolean[] exposed, List<double[]> others) {

    /// Numbers that a draw uses of each person: the exposure and the condition, as a control and as a case.
    private static final int PER_DRAW = 4;

    /// What came of one draw.
    sealed interface Outcome {
        record Found(double logOdds, double standardError) implements Outcome {}

        /// The likelihood rises for ever: plus or minus infinity.
        record Endless(double logOdds) implements Outcome {}

        record Open() implements Outcome {}

        record Impossible() implements Outcome {}
    }

    Outcome draw(BiasParameters parameters, int draw) {
        return truly(parameters, draw)
                .flatMap(now -> kept(now, parameters, draw).map(kept -> fit(now, kept)))
                .orElseGet(Outcome.Impossible::new);
    }

    /// The true exposure of each row; empty if no people could have been recorded so.
    private Optional<boolean[]> truly(BiasParameters parameters, int draw) {
        if (parameters.ofCases().isEmpty() || parameters.ofControls().isEmpty()) {
            return Optional.of(exposed);
        }
        Optional<double[]> cases = predictive(parameters.ofCases().get(), share(exposed, true));
        Optional<double[]> controls =
                predictive(parameters.ofControls().get(), share(exposed, false));
        return cases.flatMap(
                ofCases -> controls.map(ofControls -> truly(ofCases, ofControls, draw)));
    }

    private boolean[] truly(double[] ofCases, double[] ofControls, int draw) {
        boolean[] now = new boolean[exposed.length];
        for (int row = 0; row < now.length; row++) {
            boolean casePerson = sets.strata().isCase(row);
            double[] chance = casePerson ? ofCases : ofControls;
            now[row] = rank(row, draw, casePerson ? 1 : 0) < chance[exposed[row] ? 1 : 0];
        }
        return now;
    }

    /// The chance to be truly exposed of those recorded as unexposed and of those recorded as exposed.
    private static Optional<double[]> predictive(Accuracy accuracy, double recorded) {
        return switch (accuracy.trueShare(recorded)) {
            case NotEstimable _ -> Optional.empty();
            case Quantity.Value(double truth) ->
                    Optional.of(
                            new double[] {
                                1 - accuracy.negativePredictiveValue(recorded, truth),
                                accuracy.positivePredictiveValue(recorded, truth)
                            });
        };
    }

    private double share(boolean[] now, boolean ofCases) {
        int all = 0;
        int with = 0;
        for (int row = 0; row < now.length; row++) {
            if (sets.strata().isCase(row) == ofCases) {
                all++;
                with += now[row] ? 1 : 0;
            }
        }
        return all == 0 ? 0 : (double) with / all;
    }

    /// Who is truly a case or a control; empty if no people could have been put so.
    private Optional<boolean[]> kept(boolean[] now, BiasParameters parameters, int draw) {
        boolean[] kept = new boolean[now.length];
        if (parameters.casePpv() == 1 && parameters.controlNpv() == 1) {
            Arrays.fill(kept, true);
            return Optional.of(kept);
        }
        CaseStatus status =
                CaseStatus.of(
                        parameters.casePpv(),
                        parameters.controlNpv(),
                        share(now, true),
                        share(now, false));
        return switch (status) {
            case CaseStatus.Impossible _ -> Optional.empty();
            case CaseStatus.TrueShares(FourCells shares) -> {
                for (int row = 0; row < now.length; row++) {
                    boolean casePerson = sets.strata().isCase(row);
                    kept[row] =
                            rank(row, draw, casePerson ? 3 : 2)
                                    < chance(shares, casePerson, now[row]);
                }
                yield Optional.of(kept);
            }
        };
    }

    private static double chance(FourCells shares, boolean casePerson, boolean exposedPerson) {
        return casePerson
                ? exposedPerson ? shares.exposedCases() : shares.unexposedCases()
                : exposedPerson ? shares.exposedControls() : shares.unexposedControls();
    }

    private double rank(int row, int draw, int use) {
        return BiasParameters.uniform(people[row], (long) draw * PER_DRAW + use);
    }

    private Outcome fit(boolean[] now, boolean[] kept) {
        ConditionalFit fit =
                others.isEmpty()
                        ? ConditionalLogistic.of(table(now, kept)).fit()
                        : adjusted(now, kept);
        return switch (fit) {
            case NotEstimable _ -> new Outcome.Open();
            case Fitted fitted -> outcome(fitted.terms().getFirst());
        };
    }

    private static Outcome outcome(Term term) {
        return switch (term) {
            case Term.Estimated(double coefficient, double error) ->
                    new Outcome.Found(coefficient, error);
            case Term.Separated(int direction) ->
                    direction == 0
                            ? new Outcome.Open()
                            : new Outcome.Endless(direction * Double.POSITIVE_INFINITY);
            case Term.Aliased _ -> new Outcome.Open();
        };
    }

    /// The kinds of sets of those who are left.
    private CollapseTable table(boolean[] now, boolean[] kept) {
        TreeMap<Kind, Integer> kinds = new TreeMap<>(Kind.IN_ORDER);
        Strata strata = sets.strata();
        for (int set = 0; set < strata.sets(); set++) {
            int[] counts = new int[4];
            for (int row = strata.start(set); row < strata.end(set); row++) {
                if (kept[row]) {
                    boolean casePerson = strata.isCase(row);
                    counts[0] += casePerson ? 1 : 0;
                    counts[1]++;
                    counts[2] += now[row] ? 1 : 0;
                    counts[3] += casePerson && now[row] ? 1 : 0;
                }
            }
            if (counts[0] > 0 && counts[0] < counts[1]) {
                kinds.merge(new Kind(counts[0], counts[1], counts[2], counts[3]), 1, Integer::sum);
            }
        }
        List<CollapseTable.Row> rows = new ArrayList<>();
        kinds.forEach((kind, count) -> rows.add(kind.row(count)));
        return CollapseTable.of(rows);
    }

    private record Kind(int cases, int members, int exposed, int exposedCases) {

        static final Comparator<Kind> IN_ORDER =
                Comparator.comparingInt(Kind::cases)
                        .thenComparingInt(Kind::members)
                        .thenComparingInt(Kind::exposed)
                        .thenComparingInt(Kind::exposedCases);

        CollapseTable.Row row(int count) {
            return new CollapseTable.Row(cases, members, exposed, exposedCases, count);
        }
    }

    private ConditionalFit adjusted(boolean[] now, boolean[] kept) {
        List<Integer> rows = new ArrayList<>();
        List<Integer> ends = new ArrayList<>(List.of(0));
        Strata strata = sets.strata();
        for (int set = 0; set < strata.sets(); set++) {
            for (int row = strata.start(set); row < strata.end(set); row++) {
                if (kept[row]) {
                    rows.add(row);
                }
            }
            if (rows.size() > ends.getLast()) {
                ends.add(rows.size());
            }
        }
        boolean[] cases = new boolean[rows.size()];
        double[][] columns = new double[others.size() + 1][rows.size()];
        for (int at = 0; at < cases.length; at++) {
            int row = rows.get(at);
            cases[at] = strata.isCase(row);
            columns[0][at] = now[row] ? 1 : 0;
            for (int other = 0; other < others.size(); other++) {
                columns[other + 1][at] = others.get(other)[row];
            }
        }
        int[] offsets = ends.stream().mapToInt(Integer::intValue).toArray();
        return ConditionalLogistic.fit(Strata.of(offsets, cases), columns);
    }
}
