package org.claypon.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.Limits;
import org.claypon.stats.Quantity;
import org.claypon.stats.Strata;

/// A normal exposure with a known log odds ratio, and covariates that go with the exposure and the condition.
record NumberDesign(String name, int sets, int controls, int covariates, double logOddsRatio) {

    /// Of each covariate on the condition, and on the exposure.
    private static final double CONFOUNDING = 0.4;

    List<Share> shares(int replicates, RandomGenerator random) {
        long covered = 0;
        long rejected = 0;
        int[] offsets = Validation.offsets(sets, controls);
        for (int replicate = 0; replicate < replicates; replicate++) {
            ConditionalLogistic model = model(offsets, random);
            covered += holds(model.limits(0)) ? 1 : 0;
            rejected +=
                    model.likelihoodRatio(0) instanceof ChiSquare found && found.p() <= 0.05
                            ? 1
                            : 0;
        }
        String design = "%s, log odds ratio %s".formatted(name, logOddsRatio);
        List<Share> shares = new ArrayList<>();
        shares.add(
                new Share(
                        design,
                        "95 % interval holds the truth",
                        covered,
                        replicates,
                        Validation.LEAST_COVERAGE,
                        Validation.MOST_COVERAGE));
        if (logOddsRatio == 0) {
            shares.add(
                    new Share(
                            design,
                            "likelihood ratio, p ≤ .05",
                            rejected,
                            replicates,
                            Validation.LEAST_ERROR,
                            Validation.MOST_ERROR));
        }
        return shares;
    }

    private ConditionalLogistic model(int[] offsets, RandomGenerator random) {
        int members = controls + 1;
        boolean[] cases = new boolean[sets * members];
        double[][] columns = new double[covariates + 1][cases.length];
        double[] weights = new double[members];
        for (int set = 0; set < sets; set++) {
            for (int member = 0; member < members; member++) {
                int row = set * members + member;
                double eta = 0;
                double exposure = random.nextGaussian();
                for (int t = 1; t <= covariates; t++) {
                    columns[t][row] = random.nextGaussian();
                    exposure += CONFOUNDING * columns[t][row];
                    eta += CONFOUNDING * columns[t][row];
                }
                columns[0][row] = exposure;
                weights[member] = StrictMath.exp(eta + logOddsRatio * exposure);
            }
            cases[set * members + Sample.draw(weights, random)] = true;
        }
        return ConditionalLogistic.of(Strata.of(offsets, cases), columns);
    }

    private boolean holds(Limits limits) {
        return !(limits.lower() instanceof Quantity.Value(double lower) && lower > logOddsRatio)
                && !(limits.upper() instanceof Quantity.Value(double upper)
                        && upper < logOddsRatio);
    }
}
