package org.claypon.stats;

/// The logarithm of a product of many factors of at least one, with a logarithm only where the product grows large.
///
/// **Units.** None. **Cost.** One multiplication a factor. **Error.** Half a unit in the last place of the product for each factor,
/// so that a million factors may miss 1e-10 of a logarithm at the worst and 1e-13 in practice.
final class LogProduct {

    /// Far enough from the largest double that one more factor, a sum over a set's members, cannot overflow.
    private static final double LARGE = 1e200;

    private double product = 1;
    private double log;

    void times(double factor) {
        product *= factor;
        if (product > LARGE) {
            log += StrictMath.log(product);
            product = 1;
        }
    }

    double log() {
        return log + StrictMath.log(product);
    }
}
