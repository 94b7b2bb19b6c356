package org.claypon.results;

import java.util.List;
import java.util.Optional;
import org.claypon.stats.ConditionalFit.Term.Aliased;

/// One conditional model.
///
/// @param exposure  its name, also in the adjusted model
/// @param method    how limits and p were found, in words; names Firth's method and its reason where it was needed
/// @param exposed   of a yes-or-no exposure
/// @param terms     the exposure's first, then the covariates' in file order
/// @param pairs     of a yes-or-no exposure in pairs
/// @param curve     of an exposure in a spline; its terms have no meaning one by one
/// @param trend     of an exposure in quartiles
/// @param notes     what a reader should know before believing it, each a sentence
public record Model(
        String name,
        String exposure,
        Optional<String> unit,
        Optional<String> per,
        Count sets,
        Count setsInformative,
        Missing missing,
        Optional<Exposed> exposed,
        String method,
        Figure logLikelihood,
        Figure logLikelihoodNull,
        Figure minimumDetectableOddsRatio,
        List<Term> terms,
        Crude crude,
        Optional<Crude> mantelHaenszel,
        Optional<Pairs> pairs,
        Optional<Curve> curve,
        Optional<Trend> trend,
        List<String> notes) {

    /// With fewer exposed cases or controls than this, p is exact (the contract's limit).
    public static final int EXACT_BELOW = 5;

    private static final String SAME_IN_EACH_SET = new Aliased(List.of()).reason().reason();

    public Model {
        terms = List.copyOf(terms);
        notes = List.copyOf(notes);
    }

    /// Whether few are exposed, so that p is exact and the limits are not.
    public boolean hasExactP() {
        return method.endsWith("; exact p");
    }

    public record Missing(Count people, Count sets) {}

    public record Exposed(Count cases, Count ofCases, Count controls, Count ofControls) {}

    /// @param robustStandardError clustered on people; absent where nobody is in two sets
    /// @param exposed             of a yes-or-no term or a level: how many have it
    public record Term(
            String term,
            Figure logOddsRatio,
            Figure standardError,
            Figure oddsRatio,
            Figure lower,
            Figure upper,
            Figure p,
            Wald wald,
            Figure scoreP,
            Optional<Figure> robustStandardError,
            Optional<Exposed> exposed) {

        /// Whether the matching has made it the same in each set, so that the model knows nothing of it and needs not.
        public boolean sameInEachSet() {
            return oddsRatio instanceof Figure.NotEstimable(String reason)
                    && reason.equals(SAME_IN_EACH_SET);
        }
    }

    public record Wald(Figure lower, Figure upper, Figure p) {}

    public record Crude(Figure oddsRatio, Figure lower, Figure upper) {}

    /// McNemar's table of pairs.
    public record Pairs(
            Count both,
            Count caseOnly,
            Count controlOnly,
            Count neither,
            Figure chiSquare,
            Figure exactP) {}
}
