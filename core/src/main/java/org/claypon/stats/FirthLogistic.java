package org.claypon.stats;

import org.claypon.stats.ConditionalFit.TestOutcome;

/// Conditional logistic regression with Firth's penalty, which takes off the first-order bias and stays finite
/// where a cell is empty.
///
/// ```text
/// l*(b) = l(b) + ½ log|I(b)|        U*_t = U_t + ½ Σ over r, s of [I⁻¹]_rs κ_rst
/// ```
/// with `κ` the third cumulants of the cases' covariate sums, analytic both for one case a set and, by recursion,
/// for several. It reduces bias; it does not shrink to an odds ratio of 1. Limits and tests are those of the
/// penalised profile, never Wald's; a held term stays in the penalty.
///
/// **Shape, Units, Throws.** As [ConditionalLogistic].
/// **Not estimable.** No informative set; an aliased term.
/// **Cost.** Twice a plain fit for each of some tens of iterations.
/// **Agrees with.** The closed form for one class of sets, `logit p = log(t/(n-t)) + b` with
/// `p = (y + ½)/(k + 1)` for `y` exposed cases of `k` sets (relative error 1e-10), and the listing of every
/// choice of cases in R, relative error 1e-8 (`golden/firth-conditional.csv`).
/// **Source.** Firth 1993, Biometrika 80(1):27–38, doi:10.1093/biomet/80.1.27; Heinze & Puhr 2010, Statistics in
/// Medicine 29(7–8):770–777, doi:10.1002/sim.3794.
public final class FirthLogistic {

    private final FittedModel model;

    FirthLogistic(MatchedColumns columns) {
        this.model = new FittedModel(columns, true);
    }

    /// Log-likelihoods in it are penalised; standard errors are those of the unpenalised information there.
    public ConditionalFit fit() {
        return model.fit();
    }

    /// 95 % limits of one coefficient on the penalised profile.
    public Limits limits(int term) {
        return model.limits(term);
    }

    /// Penalised likelihood-ratio test of one term given the others.
    public TestOutcome likelihoodRatio(int term) {
        return model.likelihoodRatio(term);
    }
}
