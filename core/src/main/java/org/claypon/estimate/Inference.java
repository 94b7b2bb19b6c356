package org.claypon.estimate;

import java.util.Optional;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.stats.ConditionalFit;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalFit.Term;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.Estimate;
import org.claypon.stats.FirthLogistic;
import org.claypon.stats.Limits;
import org.claypon.stats.NotEstimable;

/// What is reported of a fitted model: maximum likelihood where it has a maximum, Firth's penalised likelihood for the whole
/// model where a term separates cases from controls.
///
/// @param model  the model
/// @param fit    the one that is reported
/// @param firth  where the likelihood has no maximum
record Inference(ConditionalLogistic model, ConditionalFit fit, Optional<FirthLogistic> firth) {

    private static final NotEstimable NO_WALD =
            new NotEstimable("the likelihood has no maximum, so Wald's method has no meaning here");

    /// @param maximum the model by maximum likelihood
    static Inference of(ConditionalLogistic model, ConditionalFit maximum) {
        boolean separated =
                maximum instanceof Fitted fitted
                        && fitted.terms().stream().anyMatch(Term.Separated.class::isInstance);
        if (!separated) {
            return new Inference(model, maximum, Optional.empty());
        }
        FirthLogistic firth = model.firth();
        return new Inference(model, firth.fit(), Optional.of(firth));
    }

    boolean penalised() {
        return firth.isPresent();
    }

    /// By likelihood ratio.
    Figure p(int term) {
        return Figures.p(
                firth.map(penalised -> penalised.likelihoodRatio(term))
                        .orElseGet(() -> model.likelihoodRatio(term)));
    }

    Model.Term term(String name, int term, Figure p, Optional<Figure> robustStandardError) {
        return term(name, term, p, robustStandardError, Optional.empty());
    }

    Model.Term term(
            String name,
            int term,
            Figure p,
            Optional<Figure> robustStandardError,
            Optional<Model.Exposed> exposed) {
        Estimate estimate = estimate(fit, term);
        Limits limits =
                firth.map(penalised -> penalised.limits(term)).orElseGet(() -> model.limits(term));
        return new Model.Term(
                name,
                Figures.logRatio(estimate),
                Figures.standardError(estimate),
                Figures.ratio(estimate),
                Figures.exponential(limits.lower()),
                Figures.exponential(limits.upper()),
                p,
                Figures.wald(penalised() ? NO_WALD : estimate),
                Figures.p(model.score(term)),
                robustStandardError,
                exposed);
    }

    /// One term of a fit.
    static Estimate estimate(ConditionalFit fit, int term) {
        return switch (fit) {
            case NotEstimable reason -> reason;
            case Fitted fitted ->
                    switch (fitted.terms().get(term)) {
                        case Term.Estimated(double coefficient, double error) ->
                                new Estimate.OddsRatio(coefficient, error);
                        case Term.Aliased aliased -> aliased.reason();
                        case Term.Separated separated -> separated.reason();
                    };
        };
    }
}
