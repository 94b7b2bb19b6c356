package org.claypon.results;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Criticisms.After;
import org.claypon.results.Criticisms.Bound;
import org.claypon.results.Criticisms.Contrast;
import org.claypon.results.Criticisms.Covariates;
import org.claypon.results.Criticisms.ExposedControls;
import org.claypon.results.Criticisms.Lag;
import org.claypon.results.Criticisms.Observed;
import org.claypon.results.Criticisms.People;
import org.claypon.results.Criticisms.Range;
import org.claypon.results.Criticisms.Ratio;
import org.claypon.results.Criticisms.Spread;
import org.claypon.results.Criticisms.Summary;
import org.claypon.results.Criticisms.Tested;
import org.claypon.results.Criticisms.Timing;

/// Answers to the criticisms of the design, as masking tests have them.
final class CriticismExamples {

    static final Ratio RATIO =
            new Ratio(
                    Figure.of(1.23456),
                    Figure.of(0.456789),
                    Figure.of(3.45678),
                    Figure.of(0.034567));
    static final Summary SUMMARY =
            new Summary(
                    Figure.of(123.456), Figure.of(98.7654), Figure.of(12.3456), Figure.of(234.567));

    private CriticismExamples() {}

    /// @param model whose exposure the controls are split by
    static Criticisms of(String model, List<Spread> lookBack, List<Tested> tested) {
        return new Criticisms(
                List.of(
                        new ExposedControls(
                                model,
                                List.of(
                                        new Contrast(
                                                "age",
                                                false,
                                                Figure.of(61.2345),
                                                Figure.of(58.7654),
                                                Figure.of(0.123456)),
                                        new Contrast(
                                                "smoking",
                                                true,
                                                Figure.of(0.234567),
                                                Figure.of(0.345678),
                                                Figure.of(-0.234567))))),
                lookBack,
                List.of(
                        new Lag(
                                model,
                                30,
                                Optional.of(
                                        new People(
                                                Optional.empty(),
                                                new Observed(Count.of(3), Count.of(7)),
                                                Count.of(2))),
                                RATIO)),
                List.of(
                        new Covariates(
                                model,
                                List.of(
                                        new Timing(
                                                "smoking", "days [ever, 0]", "possible_mediator")),
                                Optional.of(RATIO))),
                tested,
                List.of());
    }

    static Spread spread(List<Range> ranges) {
        return new Spread("days_since_visit", ranges, SUMMARY, SUMMARY, Figure.of(0.234567));
    }

    static Tested tested(Count cases, Count controls, Count casesAfter, Count controlsAfter) {
        return new Tested(
                "b12",
                "B12",
                "[-365, -1]",
                cases,
                controls,
                RATIO,
                new After("[0, 365]", "pg/mL", casesAfter, controlsAfter, SUMMARY, SUMMARY),
                List.of(new Bound("b12 below 180 pg/mL", "all below", RATIO)));
    }
}
