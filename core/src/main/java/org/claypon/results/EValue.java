package org.claypon.results;

import java.util.List;
import java.util.Optional;
import org.claypon.stats.Limits;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.bias.RiskRatio;

/// How strong a hidden confounder would have to be to explain a model's estimate away.
///
/// @param model    its name
/// @param contrast what the odds ratio sets against what, in words; absent where the study states none
/// @param readings of the odds ratio as a risk ratio: one, or two where it is not known how common the condition is
public record EValue(
        String model,
        String exposure,
        String term,
        Optional<String> contrast,
        List<Reading> readings) {

    public EValue {
        readings = List.copyOf(readings);
    }

    /// Whether the condition is taken for a rare or a common one.
    ///
    /// @param form       rare (the odds ratio stands for the risk ratio) or common (its square root does)
    /// @param because    why this form
    /// @param benchmarks of a model with covariates
    public record Reading(
            String form,
            String because,
            Figure riskRatio,
            Figure lower,
            Figure upper,
            Figure eValue,
            Figure eValueOfLimits,
            Optional<Benchmarks> benchmarks) {}

    /// How much the measured covariates did, to hold the E-value against.
    ///
    /// @param together by what factor the estimate moved when all covariates came in
    public record Benchmarks(Figure together, List<Measured> measured) {
        public Benchmarks {
            measured = List.copyOf(measured);
        }
    }

    /// @param contrast of its strength: a standard deviation, or the strongest of its terms
    /// @param strength its own ratio with the condition in the model, turned above 1
    /// @param without  the exposure's risk ratio in the model without it
    /// @param factor   by which that differs from the one with it, turned above 1
    /// @param needed   how many times as common among the exposed a hidden one of the same strength must be, to explain the
    ///                 estimate away
    public record Measured(
            String covariate,
            String contrast,
            Figure strength,
            Figure without,
            Figure factor,
            Figure needed) {}

    public static final String RARE = "rare";
    public static final String COMMON = "common";

    private static final Figure ON_EITHER_SIDE =
            Figure.notEstimable(
                    "a limit is 1 in the digits that are shown, and may lie on either side of it");

    /// The reading of an odds ratio; made anew from the rounded one where digits are hidden.
    public static Reading reading(
            String form, String because, Figure odds, Figure lower, Figure upper) {
        return switch (odds) {
            case Figure.Value(double ratio) when ratio > 0 ->
                    reading(form, because, riskRatio(form, ratio, lower, upper));
            case Figure.Value _ ->
                    nothing(form, because, Figure.notEstimable("a ratio of zero has no E-value"));
            case Figure.NotEstimable none -> nothing(form, because, none);
            case Figure.Masked masked -> nothing(form, because, masked);
        };
    }

    public static Reading nothing(String form, String because, Figure why) {
        return new Reading(form, because, why, why, why, why, why, Optional.empty());
    }

    private static Reading reading(String form, String because, RiskRatio ratio) {
        return new Reading(
                form,
                because,
                Figure.of(ratio.value()),
                figure(ratio.limits().lower()),
                figure(ratio.limits().upper()),
                Figure.of(ratio.eValue()),
                Shortened.endsOnOne(figure(ratio.limits().lower()), figure(ratio.limits().upper()))
                        ? ON_EITHER_SIDE
                        : figure(ratio.eValueOfLimits()),
                Optional.empty());
    }

    private static RiskRatio riskRatio(String form, double odds, Figure lower, Figure upper) {
        Limits limits = new Limits(limit(lower), limit(upper));
        return form.equals(COMMON)
                ? RiskRatio.ofCommonOdds(odds, limits)
                : new RiskRatio(odds, limits);
    }

    private static Quantity limit(Figure limit) {
        return switch (limit) {
            case Figure.Value(double ratio) when ratio > 0 -> new Quantity.Value(ratio);
            case Figure.Value _ -> new NotEstimable("a ratio of zero has no E-value");
            case Figure.NotEstimable(String reason) -> new NotEstimable(reason);
            case Figure.Masked _ -> new NotEstimable("the limit is hidden");
        };
    }

    private static Figure figure(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Value(double value) -> Figure.of(value);
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }
}
