package org.claypon.stats;

import java.util.List;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/// A conditional logistic model fitted to matched sets, or the reason why there is none.
public sealed interface ConditionalFit permits ConditionalFit.Fitted, NotEstimable {

    /// What became of one column of the model.
    sealed interface Term {

        /// A log odds ratio per unit of the column, with its model-based standard error.
        record Estimated(double coefficient, double standardError) implements Term {

            /// Two-sided p of the Wald test.
            public double waldP() {
                double z = coefficient / standardError;
                return new ChiSquare(z * z, 1).p();
            }
        }

        /// The column carries nothing of its own; the model was fitted without it.
        ///
        /// @param with earlier columns of which it is a linear combination; none if it is constant in every set
        record Aliased(List<Integer> with) implements Term {
            public Aliased {
                with = List.copyOf(with);
            }

            public NotEstimable reason() {
                return new NotEstimable(
                        with.isEmpty()
                                ? "constant within every matched set"
                                : "a linear combination of other terms of the model");
            }
        }

        /// The likelihood rises for ever (perfect prediction within the sets).
        ///
        /// @param direction +1 when the coefficient tends to plus infinity, -1 to minus infinity; 0 when it need not,
        ///     but the sets that separation leaves undecided tell nothing on it
        record Separated(int direction) implements Term {
            public NotEstimable reason() {
                return new NotEstimable(
                        switch (Integer.signum(direction)) {
                            case 1 ->
                                    "separation: within matched sets the cases have the highest values, so "
                                            + "the likelihood rises for ever";
                            case -1 ->
                                    "separation: within matched sets the cases have the lowest values, so "
                                            + "the likelihood rises for ever";
                            default ->
                                    "separation: the matched sets that other terms do not decide tell "
                                            + "nothing on this one";
                        });
            }
        }
    }

    /// A test, or the reason why there is none.
    sealed interface TestOutcome permits ChiSquare, NotEstimable {}

    /// A statistic that is chi-square distributed under the null, and its upper tail.
    record ChiSquare(double statistic, int degreesOfFreedom) implements TestOutcome {
        public ChiSquare {
            if (!(statistic >= 0) || Double.isInfinite(statistic) || degreesOfFreedom < 1) {
                throw new IllegalArgumentException(
                        "chi-square %s on %d degrees of freedom"
                                .formatted(statistic, degreesOfFreedom));
            }
        }

        public double p() {
            return ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic);
        }
    }

    /// What was fitted and how well.
    ///
    /// @param terms                one for each column, in order
    /// @param covariance           of the coefficients, by column; zero where a term is not estimated
    /// @param logLikelihoodNull    at all coefficients zero (penalised in a Firth fit)
    /// @param logLikelihood        at the maximum; under separation the value that it tends to
    /// @param score                test of all terms at zero, from the null alone
    /// @param likelihoodRatio      the same hypothesis, from both ends
    /// @param wald                 the same hypothesis, from the maximum alone
    /// @param degreesOfFreedom     terms that are not aliased
    /// @param sets                 matched sets with a case and a control
    /// @param informativeSets      of these, sets in which some column differs between members
    record Fitted(
            List<Term> terms,
            List<List<Double>> covariance,
            double logLikelihoodNull,
            double logLikelihood,
            TestOutcome score,
            TestOutcome likelihoodRatio,
            TestOutcome wald,
            int degreesOfFreedom,
            int sets,
            int informativeSets)
            implements ConditionalFit {

        public Fitted {
            terms = List.copyOf(terms);
            covariance = covariance.stream().map(List::copyOf).toList();
        }

        /// The term if it has a coefficient, otherwise the reason.
        public Quantity coefficient(int term) {
            return switch (terms.get(term)) {
                case Term.Estimated estimated -> new Quantity.Value(estimated.coefficient());
                case Term.Aliased aliased -> aliased.reason();
                case Term.Separated separated -> separated.reason();
            };
        }
    }
}
