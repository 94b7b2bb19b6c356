package org.claypon.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is compared and estimated.
///
/// @param exposures    each its own model
/// @param adjust       covariates of the adjusted models
/// @param by           an odds ratio for each stratum and a test of interaction
/// @param compare      measurements compared between cases and controls
/// @param equivalent   the margin inside which a measurement counts as alike, by measurement
/// @param bias         how well people were recorded, where the study supposes something of it
/// @param consequences of the condition or of the exposure: never adjusted for or matched on
public record Analysis(
        List<Exposure> exposures,
        List<Exposure> adjust,
        List<Stratifier> by,
        List<String> compare,
        Map<String, Margin> equivalent,
        List<String> consequences,
        Optional<GuidelineUse> guideline,
        Optional<Bias> bias) {

    public Analysis {
        exposures = List.copyOf(exposures);
        adjust = List.copyOf(adjust);
        by = List.copyOf(by);
        compare = List.copyOf(compare);
        equivalent = Map.copyOf(equivalent);
        consequences = List.copyOf(consequences);
    }

    /// What splits the matched sets into strata of their own.
    public sealed interface Stratifier {
        String name();

        /// Each value of a column.
        record ByColumn(String name, String column) implements Stratifier {}

        /// Ranges of a number: below the first cut, from each cut on.
        record ByCuts(String name, Covariate covariate, List<Double> cuts) implements Stratifier {
            public ByCuts {
                cuts = List.copyOf(cuts);
            }
        }

        record ByTest(String name, Test test) implements Stratifier {}
    }

    /// How far apart two groups may be and still count as alike.
    public sealed interface Margin {
        /// Of the ratio of geometric means: 10 is 1/1.10 to 1.10.
        record Percent(double percent) implements Margin {}

        /// Of the matched difference of means.
        record Difference(Amount amount) implements Margin {}
    }

    /// @param use    the guideline's id, or the path of a guideline file
    /// @param inputs what the study has for each input of the guideline
    /// @param limits the laboratory's own limits, where the guideline leaves them to it
    public record GuidelineUse(
            String use, Map<String, Input> inputs, Map<String, OwnLimit> limits) {
        public GuidelineUse {
            inputs = Map.copyOf(inputs);
            limits = Map.copyOf(limits);
        }

        public sealed interface Input {
            record OfMeasurement(String measurement) implements Input {}

            record OfTest(Test test) implements Input {}
        }

        public record OwnLimit(Amount limit, String source) {}
    }
}
