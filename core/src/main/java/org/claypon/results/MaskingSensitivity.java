package org.claypon.results;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What is made from the estimates of a model says no more than the estimates that are printed.
///
/// An E-value is a function of an odds ratio: rounded by itself, it would give the odds ratio another digit. So it is made
/// anew from the rounded one, and has no more digits than that. What the covariates did is another model's estimate, of which the counts are not in the results:
/// it has the digits of few people, and nothing where few are exposed.
record MaskingSensitivity(int k, List<MaskingModels> models) {

    Sensitivity masked(Sensitivity sensitivity) {
        return new Sensitivity(
                sensitivity.eValues().stream().map(this::masked).toList(),
                sensitivity.biasAnalysis().stream().map(this::masked).toList(),
                sensitivity
                        .specifications()
                        .map(found ->
                                new MaskingSpecifications(
                                                k, MaskingModels.digitsOf(found.exposure(), models))
                                        .printed(found)));
    }

    private static MaskingDigits digits(Optional<MaskingModels> model) {
        return model.map(MaskingModels::digits).orElse(MaskingDigits.NONE);
    }

    private EValue masked(EValue found) {
        Optional<MaskingModels> model = model(found.model());
        return new EValue(
                found.model(),
                found.exposure(),
                found.term(),
                found.contrast(),
                found.readings().stream().map(reading -> masked(found, reading, model)).toList());
    }

    private Optional<MaskingModels> model(String name) {
        return models.stream().filter(model -> model.model().name().equals(name)).findFirst();
    }

    private EValue.Reading masked(
            EValue found, EValue.Reading reading, Optional<MaskingModels> model) {
        MaskingDigits digits = digits(model);
        boolean sparse = digits != MaskingDigits.ALL;
        EValue.Reading printed =
                sparse && reading.riskRatio() instanceof Figure.Value
                        ? anew(found, reading, model)
                        : reading;
        MaskingFigures figures = new MaskingFigures(k);
        UnaryOperator<Figure> each = sparse ? _ -> figures.masked() : figures::estimate;
        UnaryOperator<Figure> own = figure -> digits.estimate(figure, figures);
        return new EValue.Reading(
                printed.form(),
                printed.because(),
                own.apply(printed.riskRatio()),
                own.apply(printed.lower()),
                own.apply(printed.upper()),
                own.apply(printed.eValue()),
                own.apply(printed.eValueOfLimits()),
                reading.benchmarks().map(benchmarks -> masked(benchmarks, each)));
    }

    /// Draws differ from those of another seed in the third digit anyway.
    private BiasAnalysis masked(BiasAnalysis found) {
        Optional<MaskingModels> model = model(found.model());
        MaskingDigits digits = digits(model);
        boolean sparse = digits != MaskingDigits.ALL;
        boolean none = digits.fewerThan(MaskingDigits.TWO);
        MaskingFigures figures = new MaskingFigures(k);
        UnaryOperator<Figure> each =
                figure ->
                        figures.maskedIf(
                                none,
                                sparse ? figures.estimate(figure) : figures.description(figure));
        UnaryOperator<Figure> share =
                figure ->
                        figures.maskedIf(
                                none,
                                sparse ? figures.probability(figure) : figures.estimate(figure));
        return new BiasAnalysis(
                found.model(),
                found.exposure(),
                found.assumed(),
                found.draws(),
                share.apply(found.impossibleShare()),
                share.apply(found.openShare()),
                printed(found.asRecorded(), figure -> digits.estimate(figure, figures)),
                printed(found.systematic(), each),
                printed(found.total(), each));
    }

    private static BiasAnalysis.Ratio printed(
            BiasAnalysis.Ratio ratio, UnaryOperator<Figure> each) {
        return new BiasAnalysis.Ratio(
                each.apply(ratio.oddsRatio()),
                each.apply(ratio.lower()),
                each.apply(ratio.upper()));
    }

    private EValue.Reading anew(
            EValue found, EValue.Reading reading, Optional<MaskingModels> model) {
        return model.stream()
                .flatMap(each -> each.printed().terms().stream())
                .filter(term -> term.term().equals(found.term()))
                .findFirst()
                .map(term ->
                        EValue.reading(
                                reading.form(),
                                reading.because(),
                                term.oddsRatio(),
                                term.lower(),
                                term.upper()))
                .orElseGet(() ->
                        EValue.nothing(reading.form(), reading.because(), new Figure.Masked(k)));
    }

    private static EValue.Benchmarks masked(
            EValue.Benchmarks benchmarks, UnaryOperator<Figure> each) {
        return new EValue.Benchmarks(
                each.apply(benchmarks.together()),
                benchmarks.measured().stream()
                        .map(one ->
                                new EValue.Measured(
                                        one.covariate(),
                                        one.contrast(),
                                        each.apply(one.strength()),
                                        each.apply(one.without()),
                                        each.apply(one.factor()),
                                        each.apply(one.needed())))
                        .toList());
    }
}
