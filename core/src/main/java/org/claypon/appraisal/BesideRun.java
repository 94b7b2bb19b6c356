package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claypon.paper.Claim;
import org.claypon.paper.Content.Limits;
import org.claypon.paper.Content.Means;
import org.claypon.paper.Content.OddsRatioClaim;
import org.claypon.paper.Content.Summary;
import org.claypon.paper.Paper;
import org.claypon.paper.PrintedNumber;
import org.claypon.results.Comparison;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.PaperAppraisal.Beside;
import org.claypon.results.PaperAppraisal.Estimate;
import org.claypon.results.PaperAppraisal.Level;
import org.claypon.results.PaperAppraisal.Odds;
import org.claypon.results.Results;
import org.claypon.units.Units;

/// The published numbers beside those of a run of Claypon, in the run's steps and the paper's units.
///
/// An odds ratio for one step is another for a larger step: `OR^(larger/smaller)`, and so are its limits.
public final class BesideRun {

    /// How a run names the step of an exposure that is a number: `100 pg/mL`.
    private static final Pattern STEP = Pattern.compile("([0-9.]+) (.+?)(?: lower)?");

    private static final String LOWER = " lower";

    private final Paper paper;
    private final Results run;

    private BesideRun(Paper paper, Results run) {
        this.paper = paper;
        this.run = run;
    }

    public static Beside of(Paper paper, Results run) {
        BesideRun beside = new BesideRun(paper, run);
        return new Beside(
                run.study().title(), run.study().hash(), beside.estimates(), beside.levels());
    }

    private List<Estimate> estimates() {
        List<Estimate> estimates = new ArrayList<>();
        for (Claim claim : paper.claims()) {
            if (claim.content() instanceof OddsRatioClaim ratio && ratio.per().isPresent()) {
                ratio.measurement()
                        .flatMap(this::comparison)
                        .ifPresent(found ->
                                run.models()
                                        .forEach(model ->
                                                estimate(claim.id(), ratio, found, model)
                                                        .ifPresent(estimates::add)));
            }
        }
        return estimates;
    }

    /// The measurement of the run that the paper means, by its name or its label.
    private Optional<Comparison> comparison(String measurement) {
        return run.comparisons().stream()
                .filter(found ->
                        found.measurement().equalsIgnoreCase(measurement)
                                || found.label().equalsIgnoreCase(measurement))
                .findFirst();
    }

    private static Optional<Estimate> estimate(
            String claim, OddsRatioClaim ratio, Comparison measurement, Model model) {
        Matcher step = STEP.matcher(model.per().orElse(""));
        boolean concerns = model.exposure().startsWith(measurement.measurement() + " per ");
        if (!concerns || !step.matches() || model.terms().isEmpty()) {
            return Optional.empty();
        }
        OptionalDouble times = times(ratio, step);
        if (times.isEmpty()) {
            return Optional.empty();
        }
        Model.Term term = model.terms().getFirst();
        return Optional.of(
                new Estimate(
                        claim,
                        measurement.label(),
                        step.group(),
                        rescaled(ratio, times.getAsDouble()),
                        model.name(),
                        new Odds(term.oddsRatio(), term.lower(), term.upper())));
    }

    /// How many of the paper's steps the run's step is; negative when the run's goes the other way.
    private static OptionalDouble times(OddsRatioClaim ratio, Matcher step) {
        String unit = ratio.per().orElseThrow().unit().orElse("");
        double published = ratio.per().orElseThrow().number().asDouble();
        double own = Double.parseDouble(step.group(1)) / published;
        double signed = step.group().endsWith(LOWER) ? -own : own;
        OptionalDouble factor = factor(step.group(2), unit);
        return factor.isPresent()
                ? OptionalDouble.of(signed * factor.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble factor(String from, String to) {
        return from.equals(to)
                ? OptionalDouble.of(1)
                : Units.convert(1, from, to, Optional.empty());
    }

    private static Odds rescaled(OddsRatioClaim ratio, double times) {
        DoubleUnaryOperator power = value -> StrictMath.pow(value, times);
        Figure lower =
                limit(ratio.interval().map(times < 0 ? Limits::upper : Limits::lower), power);
        Figure upper =
                limit(ratio.interval().map(times < 0 ? Limits::lower : Limits::upper), power);
        return new Odds(figure(power.applyAsDouble(ratio.value().asDouble())), lower, upper);
    }

    private static Figure limit(Optional<PrintedNumber> limit, DoubleUnaryOperator power) {
        return limit.map(found -> figure(power.applyAsDouble(found.asDouble())))
                .orElse(Figure.notEstimable("no interval is printed"));
    }

    private static Figure figure(double value) {
        return Double.isFinite(value)
                ? Figure.of(value)
                : Figure.notEstimable("the printed number is 0, which has no other step");
    }

    private List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        for (Claim claim : paper.claims()) {
            if (claim.content() instanceof Means means) {
                comparison(means.measurement())
                        .flatMap(found -> level(claim.id(), means, found))
                        .ifPresent(levels::add);
            }
        }
        return levels;
    }

    private static Optional<Level> level(String claim, Means means, Comparison own) {
        String unit = means.unit().orElse(own.unit());
        OptionalDouble factor = factor(own.unit(), unit);
        if (factor.isEmpty()) {
            return Optional.empty();
        }
        DoubleUnaryOperator inUnit = value -> value * factor.getAsDouble();
        return Optional.of(
                new Level(
                        claim,
                        own.label(),
                        unit,
                        mean(means.cases()),
                        mean(means.controls()),
                        converted(own.cases().mean(), inUnit),
                        converted(own.controls().mean(), inUnit)));
    }

    private static Figure mean(Summary summary) {
        return summary.mean()
                .map(mean -> Figure.of(mean.asDouble()))
                .orElse(Figure.notEstimable("no mean is printed"));
    }

    private static Figure converted(Figure figure, DoubleUnaryOperator inUnit) {
        return switch (figure) {
            case Figure.Value(double value) -> Figure.of(inUnit.applyAsDouble(value));
            case Figure.NotEstimable _, Figure.Masked _ -> figure;
        };
    }
}
