package org.claypon.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;

/// Standard errors of a conditional logistic fit that hold when the same person stands in several matched sets.
///
/// ```text
/// V = I⁻¹ (Σ over persons U_c U_c') I⁻¹        U_c = Σ over the person's rows of (y_j - π_j)(x_j - x̄)
/// ```
/// with `y` case or not, `π_j` the fitted probability that row `j` is a case given its set, and `x̄ = Σ π_j x_j / m`
/// the fitted mean of the `m` cases (for one case a set these are the score residuals of Cox regression). No
/// small-sample factor.
///
/// **Shape.** Rows as in [Strata]; `person[row]` is any number, equal for the same person.
/// **Units.** As the coefficients.
/// **Not estimable.** Aliased terms; every term when one is separated.
/// **Cost.** O(rows · k); O(m n) time and memory for a set of `m` cases among `n`.
/// **Agrees with.** R survival 3.5-3 `coxph(..., cluster)`, relative error 1e-8 (`golden/clogit-robust.csv`).
/// **Source.** Lin & Wei 1989, JASA 84(408):1074–1078, doi:10.1080/01621459.1989.10478874.
public final class ClusteredErrors {

    private ClusteredErrors() {}

    /// One standard error for each term of the fit of these columns.
    public static List<Quantity> of(
            Strata strata, double[][] columns, Fitted fitted, long[] person) {
        if (person.length != strata.rows() || columns.length != fitted.terms().size()) {
            throw new IllegalArgumentException(
                    "%d persons and %d columns for %d rows and %d terms"
                            .formatted(
                                    person.length,
                                    columns.length,
                                    strata.rows(),
                                    fitted.terms().size()));
        }
        for (Term term : fitted.terms()) {
            if (term instanceof Term.Separated separated) {
                return fitted.terms().stream().map(each -> (Quantity) separated.reason()).toList();
            }
        }
        return errors(fitted, scores(strata, columns, fitted, person));
    }

    private static List<Quantity> errors(Fitted fitted, Map<Long, double[]> scores) {
        List<Quantity> errors = new ArrayList<>();
        for (int term = 0; term < fitted.terms().size(); term++) {
            if (fitted.terms().get(term) instanceof Term.Aliased aliased) {
                errors.add(aliased.reason());
            } else {
                errors.add(new Quantity.Value(error(fitted.covariance().get(term), scores)));
            }
        }
        return errors;
    }

    /// Root of the summed squares of each person's influence on one coefficient.
    private static double error(List<Double> covariance, Map<Long, double[]> scores) {
        double sum = 0;
        for (double[] score : scores.values()) {
            double influence = 0;
            for (int t = 0; t < score.length; t++) {
                influence += covariance.get(t) * score[t];
            }
            sum += influence * influence;
        }
        return StrictMath.sqrt(sum);
    }

    private static Map<Long, double[]> scores(
            Strata strata, double[][] columns, Fitted fitted, long[] person) {
        double[] b = new double[columns.length];
        for (int t = 0; t < b.length; t++) {
            b[t] = fitted.coefficient(t) instanceof Quantity.Value(double value) ? value : 0;
        }
        Map<Long, double[]> scores = new TreeMap<>();
        for (int set = 0; set < strata.sets(); set++) {
            int cases = strata.cases(set);
            if (cases > 0 && cases < strata.size(set)) {
                addScores(strata, columns, b, set, person, scores);
            }
        }
        return scores;
    }

    private static void addScores(
            Strata strata,
            double[][] columns,
            double[] b,
            int set,
            long[] person,
            Map<Long, double[]> scores) {
        int from = strata.start(set);
        double[] chance = chances(strata, columns, b, set);
        for (int t = 0; t < b.length; t++) {
            double mean = 0;
            for (int j = 0; j < chance.length; j++) {
                mean += chance[j] * columns[t][from + j] / strata.cases(set);
            }
            for (int j = 0; j < chance.length; j++) {
                double[] score =
                        scores.computeIfAbsent(person[from + j], id -> new double[b.length]);
                double residual = (strata.isCase(from + j) ? 1 : 0) - chance[j];
                score[t] += residual * (columns[t][from + j] - mean);
            }
        }
    }

    /// The probability of being a case for each member of a set.
    private static double[] chances(Strata strata, double[][] columns, double[] b, int set) {
        double[] eta = new double[strata.size(set)];
        for (int j = 0; j < eta.length; j++) {
            int row = strata.start(set) + j;
            for (int t = 0; t < b.length; t++) {
                eta[j] += b[t] * (columns[t][row] - columns[t][strata.start(set)]);
            }
        }
        return InclusionChances.of(eta, strata.cases(set));
    }
}
