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
/// @param severity     how badly off the cases are, where a measurement says so
/// @param patterns     conditions on several measurements that are looked at together
public record Analysis(
        List<Exposure> exposures,
        List<Exposure> adjust,
        List<Stratifier> by,
        List<String> compare,
        Map<String, Margin> equivalent,
        List<String> consequences,
        Optional<GuidelineUse> guideline,
        Optional<Bias> bias,
        Optional<Severity> severity,
        List<Pattern> patterns) {

    public Analysis {
        exposures = List.copyOf(exposures);
        adjust = List.copyOf(adjust);
        by = List.copyOf(by);
        compare = List.copyOf(compare);
        equivalent = Map.copyOf(equivalent);
        consequences = List.copyOf(consequences);
        patterns = List.copyOf(patterns);
    }

    /// @param bands from the lowest up
    public record Severity(String measurement, List<Band> bands) {
        public Severity {
            bands = List.copyOf(bands);
        }

        /// @param from the lowest score of the band, in the measurement's unit; it ends where the next begins
        public record Band(String label, double from) {}
    }

    /// @param conditions from two to [#MOST], each on a measurement of its own and on one side of a limit
    public record Pattern(String name, List<Test.Level> conditions) {

        /// Four conditions have sixteen combinations already.
        public static final int MOST = 4;

        public Pattern {
            if (conditions.size() < 2 || conditions.size() > MOST) {
                throw new IllegalArgumentException(
                        "the pattern %s has %d conditions".formatted(name, conditions.size()));
            }
            conditions = List.copyOf(conditions);
        }
    }

    /// What the model of an exposure is adjusted for: no exposure is a covariate of its own.
    public List<Exposure> covariatesOf(Exposure exposure) {
        return adjust.stream().filter(covariate -> !covariate.isAlso(exposure)).toList();
    }

    public Analysis withExposures(List<Exposure> others) {
        return new Analysis(
                others,
                adjust,
                by,
                compare,
                equivalent,
                consequences,
                guideline,
                bias,
                severity,
                patterns);
    }

    public Analysis withAdjust(List<Exposure> others) {
        return new Analysis(
                exposures,
                others,
                by,
                compare,
                equivalent,
                consequences,
                guideline,
                bias,
                severity,
                patterns);
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
