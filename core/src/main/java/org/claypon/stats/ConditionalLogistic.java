package org.claypon.stats;

import org.claypon.stats.ConditionalFit.TestOutcome;

/// Conditional logistic regression: log odds ratios of being a case, given how many members of each matched set
/// are cases.
///
/// ```text
/// l(b) = Σ over sets [ b's - log Σ over subsets S of m members exp(b' Σ over S of x) ]
/// ```
/// with `x` the covariates, `s` their sum over the cases, `m` the number of cases.
///
/// **Shape.** `columns[k][rows]`, rows as in [Strata]; any number of cases and controls a set. Terms are
/// numbered as the columns.
/// **Units.** Log odds ratio per unit of the column.
/// **Not estimable.** No set with a case and a control, or no column that differs within one. A single term is
/// aliased (constant within sets, or a linear combination of earlier columns) or separated (the likelihood is
/// monotone: the last Newton step is verified to be a direction in which no set's likelihood ever falls).
/// **Throws.** `IllegalArgumentException` for columns of another length than the rows, or with missing values.
/// **Cost.** A few passes of O(rows · k²) for one case a set; O(m n k²) for a set of `m` cases among `n`.
/// **Agrees with.** R survival 3.5-3 `clogit(method = "exact")`, relative error at most 1e-8
/// (`golden/clogit-coefficients.csv`, `golden/clogit-fits.csv`, `golden/clogit-nhanes.csv`).
/// **Source.** Breslow & Day 1980, Statistical Methods in Cancer Research I, chapter 7. Profile limits: Venzon &
/// Moolgavkar 1988, Applied Statistics 37(1):87–94, doi:10.2307/2347496.
public final class ConditionalLogistic {

    private final MatchedColumns columns;
    private final FittedModel model;

    private ConditionalLogistic(MatchedColumns columns) {
        this.columns = columns;
        this.model = new FittedModel(columns, false);
    }

    public static ConditionalLogistic of(Strata strata, double[][] columns) {
        return new ConditionalLogistic(MatchedColumns.of(strata, columns));
    }

    /// The model of one binary exposure, term 0, from its table.
    public static ConditionalLogistic of(CollapseTable table) {
        return new ConditionalLogistic(CollapseLikelihood.model(table));
    }

    public static ConditionalFit fit(Strata strata, double[][] columns) {
        return of(strata, columns).fit();
    }

    public ConditionalFit fit() {
        return model.fit();
    }

    /// 95 % profile likelihood limits of one coefficient; the end that separation leaves open has its reason.
    public Limits limits(int term) {
        return model.limits(term);
    }

    /// Likelihood-ratio test of one term given the others: the p that is reported.
    public TestOutcome likelihoodRatio(int term) {
        return model.likelihoodRatio(term);
    }

    /// Efficient score test of one term given the others.
    public TestOutcome score(int term) {
        return model.score(term);
    }

    /// The odds ratio above 1, per unit of the column, that these data find with the given power at a two-sided 0.05:
    /// `exp((z_.975 + z_power) / sqrt V)`, with `V` the variance of the term's score at zero given the others. Its inverse is
    /// the one below 1. For one binary exposure it is [CollapseTable#minimumDetectableOddsRatio].
    public Quantity minimumDetectableOddsRatio(int term, double power) {
        return switch (model.nullInformation(term)) {
            case Quantity.Value(double variance) -> DetectableRatio.of(variance, power);
            case NotEstimable reason -> reason;
        };
    }

    /// The same, but no less than the term's standard error at the estimate allows.
    public Quantity minimumDetectableOddsRatio(int term, double power, double standardError) {
        return switch (model.nullInformation(term)) {
            case Quantity.Value(double variance) ->
                    DetectableRatio.of(
                            Math.min(variance, 1 / (standardError * standardError)), power);
            case NotEstimable reason -> reason;
        };
    }

    /// The same model by Firth's penalised likelihood, finite also under separation.
    public FirthLogistic firth() {
        return new FirthLogistic(columns);
    }
}
