package org.claypon.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.claypon.estimate.CompleteSets;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.ExposureColumns.Column;
import org.claypon.exposure.Members;
import org.claypon.results.EValue;
import org.claypon.results.EValue.Benchmarks;
import org.claypon.results.EValue.Measured;
import org.claypon.results.Figure;
import org.claypon.stats.ConditionalFit;
import org.claypon.stats.ConditionalFit.Fitted;
import org.claypon.stats.ConditionalLogistic;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.bias.BiasFactor;

/// What each measured covariate did to the exposure's odds ratio: a yardstick for what a hidden one would have to do.
///
/// ```text
/// factor of covariate c = max(r, 1/r),  r = OR without c / OR with all     on the sets of the model with all
/// ```
/// This is the observed bias factor of D'Agostino McGowan & Greevy 2020, arXiv:2011.07030 (leave one covariate out).
final class Benchmarking {

    private static final NotEstimable NO_SINGLE_STRENGTH =
            new NotEstimable("a covariate that is a curve has no single strength");

    private static final NotEstimable MATCHED =
            new NotEstimable(
                    "people were matched on it, so that how it is tied to the condition cannot be seen");

    private static final String NO_SPREAD = "the controls do not differ in it";

    private final CompleteSets sets;
    private final ExposureColumns exposure;
    private final List<ExposureColumns> covariates;
    private final Set<String> matched;
    private final ConditionalFit full;

    /// @param matched names of what people were matched on
    Benchmarking(
            Members members,
            ExposureColumns exposure,
            List<ExposureColumns> covariates,
            Set<String> matched) {
        this.matched = matched;
        this.exposure = exposure;
        this.covariates = covariates;
        this.sets =
                CompleteSets.of(
                        members,
                        place ->
                                Stream.concat(Stream.of(exposure), covariates.stream())
                                        .allMatch(each -> each.known(place)));
        this.full = fit(covariates);
    }

    private ConditionalFit fit(List<ExposureColumns> beside) {
        double[][] columns =
                Stream.concat(Stream.of(exposure), beside.stream())
                        .flatMap(each -> each.columns().stream())
                        .map(column -> sets.rows(column.values()))
                        .toArray(double[][]::new);
        return ConditionalLogistic.fit(sets.strata(), columns);
    }

    /// @param term    of the exposure
    /// @param reading of the model's own estimate
    Benchmarks of(int term, EValue.Reading reading) {
        DoubleUnaryOperator ratio =
                logOdds ->
                        StrictMath.exp(
                                reading.form().equals(EValue.COMMON) ? logOdds / 2 : logOdds);
        Quantity with = coefficient(full, term);
        List<Measured> measured = new ArrayList<>();
        for (int covariate = 0; covariate < covariates.size(); covariate++) {
            measured.add(measured(covariate, term, with, ratio, reading));
        }
        return new Benchmarks(factor(coefficient(fit(List.of()), term), with, ratio), measured);
    }

    private Measured measured(
            int covariate,
            int term,
            Quantity with,
            DoubleUnaryOperator ratio,
            EValue.Reading reading) {
        List<ExposureColumns> others = new ArrayList<>(covariates);
        ExposureColumns own = others.remove(covariate);
        Quantity without = coefficient(fit(others), term);
        Strength strength = strength(covariate);
        Figure strongest = figure(strength.logOdds(), ratio);
        return new Measured(
                own.name(),
                strength.contrast(),
                strongest,
                figure(without, ratio),
                factor(without, with, ratio),
                needed(reading, strongest));
    }

    private static Quantity coefficient(ConditionalFit fit, int term) {
        return switch (fit) {
            case Fitted fitted -> fitted.coefficient(term);
            case NotEstimable reason -> reason;
        };
    }

    private static Figure factor(Quantity without, Quantity with, DoubleUnaryOperator ratio) {
        return without instanceof Quantity.Value(double left)
                        && with instanceof Quantity.Value(double all)
                ? Figure.of(ratio.applyAsDouble(Math.abs(left - all)))
                : figure(without instanceof NotEstimable ? without : with, ratio);
    }

    private static Figure needed(EValue.Reading reading, Figure strength) {
        return reading.riskRatio() instanceof Figure.Value(double ratio)
                        && strength instanceof Figure.Value(double strong)
                ? figure(
                        BiasFactor.needed(Math.max(ratio, 1 / ratio), strong),
                        DoubleUnaryOperator.identity())
                : reading.riskRatio() instanceof Figure.Value ? strength : reading.riskRatio();
    }

    private static Figure figure(Quantity quantity, DoubleUnaryOperator ratio) {
        return switch (quantity) {
            case Quantity.Value(double value) -> Figure.of(ratio.applyAsDouble(value));
            case NotEstimable(String reason) -> Figure.notEstimable(reason);
        };
    }

    /// @param logOdds of the strongest term, turned above 0
    private record Strength(String contrast, Quantity logOdds) {}

    private Strength strength(int covariate) {
        int first = exposure.columns().size();
        for (int before = 0; before < covariate; before++) {
            first += covariates.get(before).columns().size();
        }
        ExposureColumns own = covariates.get(covariate);
        Optional<Strength> strongest = Optional.empty();
        for (int at = 0; at < own.columns().size(); at++) {
            Strength found = strength(own, own.columns().get(at), coefficient(full, first + at));
            if (strongest.isEmpty() || above(found.logOdds(), strongest.get().logOdds())) {
                strongest = Optional.of(found);
            }
        }
        return strongest.orElseThrow();
    }

    private static boolean above(Quantity one, Quantity other) {
        return one instanceof Quantity.Value(double value)
                && (!(other instanceof Quantity.Value(double least)) || value > least);
    }

    private Strength strength(ExposureColumns own, Column column, Quantity coefficient) {
        if (matched.contains(own.name())) {
            return new Strength("matched on", MATCHED);
        }
        if (own.shape() instanceof ExposureColumns.Shape.Curved) {
            return new Strength("along its curve", NO_SINGLE_STRENGTH);
        }
        return switch (own.kind()) {
            case NUMBER -> ofNumber(column, coefficient);
            case YES_NO -> new Strength("yes against no", absolute(coefficient, 1));
            case LEVELS ->
                    new Strength(
                            column.term() + ", against the reference", absolute(coefficient, 1));
        };
    }

    private Strength ofNumber(Column column, Quantity coefficient) {
        double spread = spreadOfControls(sets.rows(column.values()));
        return new Strength(
                "one standard deviation of the controls",
                spread > 0 ? absolute(coefficient, spread) : new NotEstimable(NO_SPREAD));
    }

    private static Quantity absolute(Quantity coefficient, double step) {
        return switch (coefficient) {
            case Quantity.Value(double value) -> new Quantity.Value(Math.abs(value) * step);
            case NotEstimable reason -> reason;
        };
    }

    private double spreadOfControls(double[] values) {
        double sum = 0;
        int controls = 0;
        for (int row = 0; row < values.length; row++) {
            if (!sets.strata().isCase(row)) {
                sum += values[row];
                controls++;
            }
        }
        double squares = 0;
        for (int row = 0; row < values.length; row++) {
            double away = values[row] - sum / controls;
            squares += sets.strata().isCase(row) ? 0 : away * away;
        }
        return controls > 1 ? StrictMath.sqrt(squares / (controls - 1)) : 0;
    }
}
