package org.claypon.stats;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The lognormal distribution that makes a sample with assay limits most likely: its exponentiated mean is the geometric mean of values
/// of which some are known only to lie beyond a limit.
///
/// With `y` the logarithms, `φ` and `Φ` density and distribution function of the standard normal, and `θ = 1/σ`, `γ = μ/σ`:
/// ```text
/// l = Σ measured [ log θ + log φ(θy − γ) − y ]  +  Σ below log Φ(θy − γ)  +  Σ above log Φ(γ − θy)
/// ```
/// In `θ` and `γ` the likelihood is concave, so that Newton's method with halved steps finds the one maximum. The `y` are first centred and
/// scaled by the measured values. The result leans on the lognormal shape beyond the limits, which nobody saw.
///
/// **Shape.** Any number of values above zero, limits among them on one side or both.
/// **Units.** Mean and standard deviation of natural logarithms.
/// **Not estimable.** A value that is not above zero; all beyond limits; fewer than two different measured values, which leave the spread to the
/// limits alone.
/// **Cost.** About ten passes.
/// **Agrees with.** R survival 3.5-3 `survreg(dist = "lognormal")` with a tightened stop, relative error at most 1e-8
/// (`golden/censored-lognormal.csv`); without limits the closed form.
///
/// **Source.** Concave form: Olsen 1978, Econometrica 46(5):1211–1215, doi:10.2307/1911445. Why not substitute: Helsel 2006,
/// Chemosphere 65(11):2434–2439, doi:10.1016/j.chemosphere.2006.04.051.
public sealed interface CensoredLognormal permits CensoredLognormal.Fit, NotEstimable {

    /// @param mean          of the logarithms, μ
    /// @param sd            of the logarithms, σ
    /// @param logLikelihood at the maximum, on the scale of the values
    record Fit(double mean, double sd, double logLikelihood) implements CensoredLognormal {

        public double geometricMean() {
            return StrictMath.exp(mean);
        }
    }

    static CensoredLognormal of(Sample sample) {
        double[] logs = Arrays.stream(sample.values()).map(StrictMath::log).toArray();
        double[] measured =
                IntStream.range(0, logs.length)
                        .filter(i -> sample.limits()[i] == Sample.Limit.MEASURED)
                        .mapToDouble(i -> logs[i])
                        .sorted()
                        .toArray();
        if (Arrays.stream(sample.values()).anyMatch(value -> value <= 0)) {
            return MatchedDifference.NO_LOGARITHM;
        }
        if (measured.length == 0) {
            return new NotEstimable(
                    logs.length == 0
                            ? "there is no value"
                            : "every value lies beyond an assay limit");
        }
        Moments moments = Moments.of(measured);
        return measured.length < 2 || !(moments.variance() > 0)
                ? new NotEstimable(
                        "fewer than two different values were measured between the assay limits")
                : new CensoredNewton(logs, sample.limits(), moments).fit();
    }
}
