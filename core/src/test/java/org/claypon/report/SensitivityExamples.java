package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.results.BiasAnalysis;
import org.claypon.results.EValue;
import org.claypon.results.EValue.Benchmarks;
import org.claypon.results.EValue.Measured;
import org.claypon.results.EValue.Reading;
import org.claypon.results.Figure;
import org.claypon.results.Model;
import org.claypon.results.Sensitivity;
import org.claypon.results.SpecificationExamples;
import org.claypon.results.Specifications;
import org.claypon.sensitivity.Known;
import org.claypon.sensitivity.WhatMatters;

/// What the report says of sensitivity, with a prefix before every text.
record SensitivityExamples(String prefix) {

    private String t(String text) {
        return prefix + text;
    }

    Sensitivity full() {
        return new Sensitivity(
                List.of(
                        eValue("b12 below 300 pg/mL", 0.9157, 0.2458, 3.410, Optional.empty()),
                        eValue("nerve drug", 24.5, 2.61, 230, Optional.of(benchmarks())),
                        unstated()),
                List.of(analysis("b12 below 300 pg/mL", Figure.of(1.8))),
                Optional.of(
                        WhatMatters.in(new SpecificationExamples(prefix).full(), Known.IN_FULL)));
    }

    private EValue eValue(
            String name, double ratio, double lower, double upper, Optional<Benchmarks> measured) {
        Reading reading =
                EValue.reading(
                        EValue.RARE,
                        t("the study file gives a prevalence under 15 %"),
                        Figure.of(ratio),
                        Figure.of(lower),
                        Figure.of(upper));
        return new EValue(
                t(name) + (measured.isPresent() ? ", adjusted" : ""),
                t(name),
                t(name),
                Optional.of(t("yes against no")),
                List.of(
                        new Reading(
                                reading.form(),
                                reading.because(),
                                reading.riskRatio(),
                                reading.lower(),
                                reading.upper(),
                                reading.eValue(),
                                reading.eValueOfLimits(),
                                measured)));
    }

    private Benchmarks benchmarks() {
        return new Benchmarks(
                Figure.of(1.21),
                List.of(
                        new Measured(
                                t("ever smoked"),
                                t("yes against no"),
                                Figure.of(1.9),
                                Figure.of(26.1),
                                Figure.of(1.065),
                                Figure.notEstimable(t("too weakly tied to the condition"))),
                        new Measured(
                                t("kidney disease"),
                                t("yes against no"),
                                Figure.of(31),
                                Figure.of(28),
                                Figure.of(1.14),
                                Figure.of(113.1))));
    }

    private EValue unstated() {
        Figure none = Figure.notEstimable(t("the study file states no contrast"));
        return new EValue(
                t("parity"),
                t("parity"),
                t("parity"),
                Optional.empty(),
                List.of(
                        EValue.nothing(EValue.RARE, t("if rare"), none),
                        EValue.nothing(EValue.COMMON, t("if common"), none)));
    }

    /// Of a model of few, with what its covariates did hidden.
    static Sensitivity hidden(Model.Term term) {
        Figure masked = new Figure.Masked(5);
        Reading reading =
                EValue.reading(
                        EValue.COMMON,
                        "the study file gives a prevalence of 15 % or more",
                        term.oddsRatio(),
                        term.lower(),
                        term.upper());
        Benchmarks benchmarks =
                new Benchmarks(
                        masked,
                        List.of(
                                new Measured(
                                        "pipes",
                                        "yes against no",
                                        masked,
                                        masked,
                                        masked,
                                        masked)));
        return new Sensitivity(
                List.of(
                        new EValue(
                                "asbestos",
                                "asbestos",
                                "asbestos",
                                Optional.of("yes against no"),
                                List.of(
                                        new Reading(
                                                reading.form(),
                                                reading.because(),
                                                reading.riskRatio(),
                                                reading.lower(),
                                                reading.upper(),
                                                reading.eValue(),
                                                reading.eValueOfLimits(),
                                                Optional.of(benchmarks))))),
                List.of(new SensitivityExamples("").analysis("asbestos", masked)),
                Optional.of(WhatMatters.in(hidden(), Known.ROUNDED)));
    }

    private BiasAnalysis analysis(String name, Figure systematic) {
        Figure open = Figure.notEstimable(t("it lies among draws without a finite odds ratio"));
        return new BiasAnalysis(
                t(name),
                t(name),
                List.of(
                        new BiasAnalysis.Assumed(
                                t("cases who truly have the condition"), t("beta(45, 5)"))),
                1000,
                Figure.of(0.013),
                Figure.of(0),
                new BiasAnalysis.Ratio(Figure.of(1.5), Figure.of(1.1), Figure.of(2.1)),
                new BiasAnalysis.Ratio(systematic, Figure.of(1.6), Figure.of(2)),
                new BiasAnalysis.Ratio(systematic, Figure.of(1.1), open));
    }

    /// The study's own, one that is hidden, and one that is not.
    private static Specifications hidden() {
        Figure masked = new Figure.Masked(5);
        return new Specifications(
                "asbestos",
                List.of(
                        SpecificationExamples.analysis("asbestos", List.of(), 2.3, 1.1, 5.2, 0.03),
                        new Specifications.Analysis(
                                "asbestos",
                                List.of(
                                        SpecificationExamples.change(
                                                "exclusion", "Pipes", "left out")),
                                Optional.empty(),
                                masked,
                                masked,
                                masked,
                                masked),
                        SpecificationExamples.analysis(
                                "asbestos",
                                List.of(
                                        SpecificationExamples.change(
                                                "ratio", "", "1 control a case")),
                                2.1,
                                0.9,
                                5.9,
                                0.07)),
                Optional.empty(),
                List.of());
    }
}
