package org.claypon.estimate;

import java.util.function.Function;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.stats.ConditionalFit.ChiSquare;
import org.claypon.stats.ConditionalFit.TestOutcome;
import org.claypon.stats.Estimate;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;

/// What the kernels return, as the figures of the results.
final class Figures {

    private Figures() {}

    static Figure of(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Value(double value) -> Figure.of(value);
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    /// The ratio of a logarithm; one beyond the numbers of the machine says so.
    static Figure exponential(Quantity logarithm) {
        return switch (logarithm) {
            case Quantity.Value(double value) -> exponential(value);
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    static Figure exponential(double logarithm) {
        double ratio = StrictMath.exp(logarithm);
        if (Double.isInfinite(ratio)) {
            return Figure.notEstimable("too large to be written as a number");
        }
        return ratio > 0
                ? Figure.of(ratio)
                : Figure.notEstimable("too close to zero to be written as a number");
    }

    static Figure p(TestOutcome test) {
        return switch (test) {
            case ChiSquare chiSquare -> Figure.of(chiSquare.p());
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    static Figure logRatio(Estimate estimate) {
        return of(estimate, ratio -> Figure.of(ratio.logRatio()));
    }

    static Figure standardError(Estimate estimate) {
        return of(estimate, ratio -> Figure.of(ratio.standardError()));
    }

    static Figure ratio(Estimate estimate) {
        return of(estimate, ratio -> exponential(ratio.logRatio()));
    }

    static Model.Wald wald(Estimate estimate) {
        return new Model.Wald(
                of(estimate, ratio -> of(ratio.limits().lower())),
                of(estimate, ratio -> of(ratio.limits().upper())),
                of(estimate, ratio -> Figure.of(ratio.p())));
    }

    /// An odds ratio that stands beside the model's, with Wald limits.
    static Model.Crude crude(Estimate estimate) {
        Model.Wald wald = wald(estimate);
        return new Model.Crude(ratio(estimate), wald.lower(), wald.upper());
    }

    private static Figure of(Estimate estimate, Function<Estimate.OddsRatio, Figure> figure) {
        return switch (estimate) {
            case Estimate.OddsRatio ratio -> figure.apply(ratio);
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }
}
