package org.claypon.stats;

/// An odds ratio, or the reason why these data hold none.
public sealed interface Estimate permits Estimate.OddsRatio, NotEstimable {

    /// A log odds ratio with its standard error.
    record OddsRatio(double logRatio, double standardError) implements Estimate {

        public OddsRatio {
            if (!Double.isFinite(logRatio)
                    || !Double.isFinite(standardError)
                    || standardError <= 0) {
                throw new IllegalArgumentException(
                        "no log odds ratio is %s with standard error %s"
                                .formatted(logRatio, standardError));
            }
        }

        public double value() {
            return StrictMath.exp(logRatio);
        }

        /// Wald limits at 95 %, symmetric on the log scale.
        public Limits limits() {
            double half = Distributions.normalQuantile(0.95) * standardError;
            return new Interval(logRatio - half, logRatio + half).exponentiated();
        }

        /// Wald, both tails.
        public double p() {
            return Distributions.normalBothTails(logRatio / standardError);
        }
    }
}
