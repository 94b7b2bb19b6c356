package org.claypon.stats;

/// A test with one degree of freedom, or the reason why there is none.
public sealed interface AssociationTest permits AssociationTest.ChiSquare, NotEstimable {

    /// ```text
    /// χ² = D² / V    corrected = max(0, |D| − k)² / V
    /// ```
    /// where `D` is observed minus expected, `V` its variance and `k` half the step between two possible `D`.
    /// A tail under 1e-300 is given as 1e-300.
    record ChiSquare(double statistic, double corrected) implements AssociationTest {
        public ChiSquare {
            if (!(statistic >= corrected && corrected >= 0)) {
                throw new IllegalArgumentException(
                        "no χ² is %s, %s corrected".formatted(statistic, corrected));
            }
        }

        public double p() {
            return Distributions.chiSquareTail(statistic);
        }

        public double correctedP() {
            return Distributions.chiSquareTail(corrected);
        }
    }

    static AssociationTest of(double difference, double variance, double correction) {
        double size = StrictMath.abs(difference);
        double less = StrictMath.max(0, size - correction);
        return new ChiSquare(size * size / variance, less * less / variance);
    }
}
