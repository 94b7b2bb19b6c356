package org.claypon.results;

import java.util.List;
import java.util.Optional;

/// E-values of the models of masking tests, as a study would have them.
final class SensitivityExamples {

    private SensitivityExamples() {}

    static Sensitivity of(Model model) {
        return new Sensitivity(List.of(eValue(model)), List.of(analysis(model)), Optional.empty());
    }

    private static BiasAnalysis analysis(Model model) {
        Model.Term term = model.terms().getFirst();
        return new BiasAnalysis(
                model.name(),
                model.exposure(),
                List.of(new BiasAnalysis.Assumed("cases who truly have the condition", "0.9")),
                1000,
                Figure.of(0.123),
                Figure.of(0.045),
                new BiasAnalysis.Ratio(term.oddsRatio(), term.lower(), term.upper()),
                new BiasAnalysis.Ratio(
                        Figure.of(0.312345), Figure.of(0.265432), Figure.of(0.398765)),
                new BiasAnalysis.Ratio(
                        Figure.of(0.312345), Figure.of(0.112345), Figure.notEstimable("open")));
    }

    static EValue eValue(Model model) {
        Model.Term term = model.terms().getFirst();
        EValue.Reading bare =
                EValue.reading(EValue.RARE, "rare", term.oddsRatio(), term.lower(), term.upper());
        return new EValue(
                model.name(),
                model.exposure(),
                term.term(),
                Optional.of("below 180 pg/mL against the rest"),
                List.of(
                        new EValue.Reading(
                                bare.form(),
                                bare.because(),
                                bare.riskRatio(),
                                bare.lower(),
                                bare.upper(),
                                bare.eValue(),
                                bare.eValueOfLimits(),
                                Optional.of(benchmarks()))));
    }

    private static EValue.Benchmarks benchmarks() {
        return new EValue.Benchmarks(
                Figure.of(1.0345678),
                List.of(
                        new EValue.Measured(
                                "smoking",
                                "yes against no",
                                Figure.of(2.3456789),
                                Figure.of(0.3456789),
                                Figure.of(1.0321456),
                                Figure.notEstimable("too weakly tied to the condition"))));
    }
}
