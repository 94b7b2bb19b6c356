package org.claypon.stats.printed;

import org.claypon.stats.Distributions;

/// p values of test statistics that are known only as spans.
///
/// ```text
/// t         both tails of Student's t      falls as |t| rises, and as the degrees of freedom rise
/// z         both tails of the normal       falls as |z| rises
/// F, χ²     the upper tail                 falls as the statistic rises
/// r         t = r √((n−2)/(1−r²)), n − 2 degrees of freedom; falls as |r| and as n rises
/// ```
/// Every one is monotone in each argument, so the p values over a box are the span of its two corners.
///
/// **Shape.** One span a statistic. **Units.** A probability. **Cost.** Two tails.
/// **Not estimable.** Never: a span that holds zero gives p up to 1.
/// **Throws.** `IllegalArgumentException` for degrees of freedom that are not above zero.
/// **Agrees with.** The tests of R's statcheck (t(28) = 2.20, F(2, 28) = 2.20, r(28) = .22, z = 2.20, χ²(28) = 22.20), to the last digit.
///
/// **Source.** Nuijten and others 2016, Behavior Research Methods 48(4):1205–1226, doi:10.3758/s13428-015-0664-2.
public final class Tails {

    private Tails() {}

    public static Span ofT(Span t, Span degreesOfFreedom) {
        checkAboveZero(degreesOfFreedom);
        Span size = t.absolute();
        return new Span(
                bothTails(size.high(), degreesOfFreedom.high()),
                bothTails(size.low(), degreesOfFreedom.low()));
    }

    public static Span ofZ(Span z) {
        return z.absolute().falling(Distributions::normalBothTails);
    }

    public static Span ofF(Span f, double above, Span below) {
        checkAboveZero(Span.of(above));
        checkAboveZero(below);
        Span values = f.within(Span.NON_NEGATIVE);
        Span few = values.falling(value -> Distributions.fTail(value, above, below.low()));
        Span many = values.falling(value -> Distributions.fTail(value, above, below.high()));
        return few.hull(many);
    }

    public static Span ofChiSquare(Span value, double degreesOfFreedom) {
        checkAboveZero(Span.of(degreesOfFreedom));
        return value.within(Span.NON_NEGATIVE)
                .falling(at -> Distributions.chiSquareTail(at, degreesOfFreedom));
    }

    private static double bothTails(double t, double degreesOfFreedom) {
        return Double.isInfinite(t)
                ? Distributions.LEAST_P
                : Distributions.tBothTails(t, degreesOfFreedom);
    }

    private static void checkAboveZero(Span degreesOfFreedom) {
        if (!(degreesOfFreedom.low() > 0)) {
            throw new IllegalArgumentException(
                    "degrees of freedom are %s".formatted(degreesOfFreedom.low()));
        }
    }
}
