package org.claypon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.claypon.stats.CollapseTable;
import org.claypon.stats.ConditionalFit;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.ExactConditional;
import org.claypon.stats.Limits;
import org.claypon.stats.Quantity;
import org.claypon.stats.Strata;

/// A yes-or-no exposure with a known odds ratio. What is counted is what a study reports: the likelihood ratio and the profile interval,
/// Firth's where a cell is empty, and beside them the exact tests.
///
/// @param sparse five expected exposed cases: only the interval has to hold
record YesNoDesign(
        String name, int sets, int controls, double prevalence, double oddsRatio, boolean sparse) {

    List<Share> shares(int replicates, RandomGenerator random) {
        Tally tally = new Tally(StrictMath.log(oddsRatio));
        int[] offsets = Validation.offsets(sets, controls);
        for (int replicate = 0; replicate < replicates; replicate++) {
            tally.add(table(offsets, random));
        }
        return tally.shares(this);
    }

    private CollapseTable table(int[] offsets, RandomGenerator random) {
        int members = controls + 1;
        boolean[] cases = new boolean[sets * members];
        boolean[] exposed = new boolean[cases.length];
        double[] weights = new double[members];
        for (int set = 0; set < sets; set++) {
            for (int member = 0; member < members; member++) {
                exposed[set * members + member] = random.nextDouble() < prevalence;
                weights[member] = exposed[set * members + member] ? oddsRatio : 1;
            }
            cases[set * members + Sample.draw(weights, random)] = true;
        }
        return CollapseTable.of(Strata.of(offsets, cases), exposed);
    }

    /// What happened in the replicates so far.
    private static final class Tally {
        private final double truth;
        private long replicates;
        private long estimated;
        private long empty;
        private long covered;
        private long rejected;
        private long exactRejected;
        private long midRejected;
        private double exposedCases;

        Tally(double truth) {
            this.truth = truth;
        }

        void add(CollapseTable table) {
            replicates++;
            exposedCases += table.exposedCases();
            ConditionalLogistic model = ConditionalLogistic.of(table);
            if (!(model.fit() instanceof Fitted fitted)) {
                return;
            }
            estimated++;
            boolean separated = fitted.terms().getFirst() instanceof Term.Separated;
            empty += separated ? 1 : 0;
            Limits limits = separated ? model.firth().limits(0) : model.limits(0);
            covered += holds(limits) ? 1 : 0;
            ConditionalFit.TestOutcome test =
                    separated ? model.firth().likelihoodRatio(0) : model.likelihoodRatio(0);
            rejected += test instanceof ChiSquare found && found.p() <= 0.05 ? 1 : 0;
            ExactConditional exact = ExactConditional.of(table);
            exactRejected += small(exact.doubledP()) ? 1 : 0;
            midRejected += small(exact.midP()) ? 1 : 0;
        }

        private boolean holds(Limits limits) {
            return !(limits.lower() instanceof Quantity.Value(double lower) && lower > truth)
                    && !(limits.upper() instanceof Quantity.Value(double upper) && upper < truth);
        }

        private static boolean small(Quantity p) {
            return p instanceof Quantity.Value(double value) && value <= 0.05;
        }

        List<Share> shares(YesNoDesign design) {
            String name =
                    "%s, odds ratio %s (%.1f exposed cases)"
                            .formatted(
                                    design.name(), design.oddsRatio(), exposedCases / replicates);
            List<Share> shares = new ArrayList<>();
            shares.add(
                    design.sparse()
                            ? new Share(
                                    name,
                                    "95 % interval holds the truth",
                                    covered,
                                    estimated,
                                    Validation.LEAST_SPARSE,
                                    1)
                            : new Share(
                                    name,
                                    "95 % interval holds the truth",
                                    covered,
                                    estimated,
                                    Validation.LEAST_COVERAGE,
                                    Validation.MOST_COVERAGE));
            if (design.sparse()) {
                shares.add(
                        new Share(
                                name,
                                "a cell is empty (Firth's interval)",
                                empty,
                                estimated,
                                0,
                                1));
            }
            if (truth == 0) {
                double least = design.sparse() ? 0 : Validation.LEAST_ERROR;
                double most = design.sparse() ? 1 : Validation.MOST_ERROR;
                shares.add(
                        new Share(
                                name,
                                "likelihood ratio, p ≤ .05",
                                rejected,
                                estimated,
                                least,
                                most));
                shares.add(new Share(name, "mid-p, p ≤ .05", midRejected, estimated, least, most));
                shares.add(
                        new Share(
                                name,
                                "exact (doubled), p ≤ .05",
                                exactRejected,
                                estimated,
                                0,
                                0.05));
            }
            return shares;
        }
    }
}
