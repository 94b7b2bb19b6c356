package org.claypon.report;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.claypon.results.EValue;
import org.claypon.results.Figure;
import org.claypon.results.RatioValue;
import org.claypon.results.Results;

/// An E-value as a clinician would say it.
final class EValueWords {

    private EValueWords() {}

    static boolean holdsOne(EValue.Reading reading) {
        return reading.eValueOfLimits() instanceof Figure.Value(double value) && value <= 1;
    }

    /// Of an interval that leaves out 1, or of an estimate without one.
    static String sentence(Results results, EValue.Reading reading) {
        return needed(reading) + limits(reading) + strongest(results, reading);
    }

    /// The E-value, with the digits of the ratio that it is of.
    static String said(EValue.Reading reading) {
        return Say.figure(reading.eValue(), alike(reading));
    }

    private static DoubleFunction<String> alike(EValue.Reading reading) {
        return RatioValue.alike(
                reading.riskRatio(), reading.lower(), reading.eValue(), reading.eValueOfLimits());
    }

    private static String needed(EValue.Reading reading) {
        return "something unmeasured would have to be at least %1$s times as common on the one side of the exposure, and go with %1$s times as many cases, to explain a ratio of %2$s away alone"
                .formatted(said(reading), Say.figure(reading.riskRatio(), alike(reading)));
    }

    private static String limits(EValue.Reading reading) {
        return switch (reading.eValueOfLimits()) {
            case Figure.Value(double value) ->
                    "; to let the interval reach 1, %s times each."
                            .formatted(alike(reading).apply(value));
            case Figure.NotEstimable _, Figure.Masked _ -> ".";
        };
    }

    /// The strongest covariate that was measured, as a yardstick.
    private static String strongest(Results results, EValue.Reading reading) {
        return reading.benchmarks()
                .flatMap(EValueWords::strongest)
                .map(one ->
                        " Of the measured covariates, %s is tied most strongly to the condition (ratio %s)%s."
                                .formatted(
                                        Labels.of(results, one.covariate()),
                                        Say.ratio(one.strength()),
                                        like(one)))
                .orElse("");
    }

    private static Optional<EValue.Measured> strongest(EValue.Benchmarks benchmarks) {
        return benchmarks.measured().stream()
                .filter(one -> one.strength() instanceof Figure.Value)
                .max(
                        Comparator.comparingDouble(EValueWords::strength)
                                .thenComparing(EValue.Measured::covariate));
    }

    private static double strength(EValue.Measured one) {
        return one.strength() instanceof Figure.Value(double value) ? value : 0;
    }

    private static String like(EValue.Measured one) {
        return switch (one.needed()) {
            case Figure.Value(double times) ->
                    "; a hidden one like it would have to be %s times as common among the exposed, or among the unexposed"
                            .formatted(Say.ratio(times));
            case Figure.NotEstimable _ ->
                    "; a hidden one like it would be too weak to explain the ratio away";
            case Figure.Masked _ -> "";
        };
    }
}
