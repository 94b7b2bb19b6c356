package org.claypon.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.claypon.report.criticism.CriticismsCsv;
import org.claypon.results.Results;

/// The tables of `tables/`: one file a part of the results, with 12 significant digits. A file without rows has its header.
public final class Tables {

    /// In the order in which the report lists them.
    private static final List<File> FILES =
            List.of(
                    new File(
                            "attrition.csv",
                            "how many people each rule left",
                            results -> FlowCsv.attrition(results.attrition())),
                    new File(
                            "criteria.csv",
                            "each item of the diagnosis, counted",
                            results -> FlowCsv.criteria(results.criteria())),
                    new File(
                            "matching.csv",
                            "the matched sets, counted",
                            results -> FlowCsv.matching(results.matching())),
                    new File(
                            "balance.csv",
                            "how alike cases and controls are, before and after matching",
                            results -> FlowCsv.balance(results.balance())),
                    new File(
                            "comparison.csv",
                            "measurements of cases and controls",
                            results -> ComparisonsCsv.comparisons(results.comparisons())),
                    new File(
                            "shares.csv",
                            "who lies below the thresholds that the study or its guideline names",
                            results -> ComparisonsCsv.shares(results.comparisons())),
                    new File(
                            "guideline.csv",
                            "the bands of the guideline",
                            results -> GuidelinesCsv.own(results.guideline())),
                    new File(
                            "guideline_sensitivity.csv",
                            "the result under each guideline",
                            results -> GuidelinesCsv.each(results.guidelineSensitivity())),
                    new File(
                            "models.csv",
                            "every term of every model",
                            results -> ModelsCsv.of(results.models())),
                    new File(
                            "curves.csv",
                            "points of the fitted curves",
                            results -> CurvesCsv.of(results.models())),
                    new File(
                            "roc.csv",
                            "areas under the curve and cuts",
                            results -> RocCsv.of(results.comparisons())),
                    new File(
                            "interactions.csv",
                            "odds ratios in strata",
                            results -> InteractionsCsv.of(results.by())),
                    new File(
                            "patterns.csv",
                            "joint patterns of laboratory values",
                            results -> PatternsCsv.classes(results.patterns())),
                    new File(
                            "pattern_readings.csv",
                            "how each pattern is read, with its source",
                            results -> PatternsCsv.readings(results.patterns())),
                    new File(
                            "severity.csv",
                            "the cases by severity",
                            results -> SeverityCsv.bands(results.severity())),
                    new File(
                            "severity_correlations.csv",
                            "how measurements go with severity, among the cases",
                            results -> SeverityCsv.correlations(results.severity())),
                    new File(
                            "severity_measurements.csv",
                            "measurements by severity, among the cases",
                            results -> SeverityCsv.measurements(results.severity())),
                    new File(
                            "strobe.csv",
                            "each item of STROBE, and where the report answers it",
                            results -> Strobe.csv(results)),
                    new File(
                            "table_1.csv",
                            "who was studied, ready for a manuscript",
                            results -> PaperTables.characteristics(results)),
                    new File(
                            "table_2.csv",
                            "the estimates, ready for a manuscript",
                            results -> PaperTables.estimates(results)),
                    new File(
                            "e_values.csv",
                            "how strong something unmeasured would have to be to explain an odds ratio away",
                            results -> SensitivityCsv.eValues(results.sensitivity())),
                    new File(
                            "benchmarks.csv",
                            "how strong each measured covariate is, to compare the E-values with",
                            results -> SensitivityCsv.benchmarks(results.sensitivity())),
                    new File(
                            "bias_analysis.csv",
                            "the estimates corrected for wrong records, drawn many times",
                            results -> SensitivityCsv.biasAnalysis(results.sensitivity())),
                    new File(
                            "specifications.csv",
                            "the result under each defensible analysis",
                            results ->
                                    SpecificationCsv.analyses(
                                            results.sensitivity().specifications())),
                    new File(
                            "choices.csv",
                            "which choices of the analysis matter, and how much",
                            results ->
                                    SpecificationCsv.choices(
                                            results.sensitivity().specifications())),
                    new File(
                            "criticisms.csv",
                            "the criticisms of the design, and what this study answers",
                            results -> CriticismsCsv.answers(results)),
                    new File(
                            "exposed_controls.csv",
                            "how exposed controls differ from unexposed ones",
                            results -> CriticismsCsv.exposedControls(results.criticisms())),
                    new File(
                            "look_back.csv",
                            "how long, how often and how lately people were seen before the index date",
                            results -> CriticismsCsv.lookBack(results.criticisms())),
                    new File(
                            "lags.csv",
                            "odds ratios with the exposure asked earlier",
                            results -> CriticismsCsv.lags(results.criticisms())),
                    new File(
                            "covariate_timing.csv",
                            "which covariates may lie between exposure and condition",
                            results -> CriticismsCsv.timing(results.criticisms())),
                    new File(
                            "tested.csv",
                            "who has a value of each measurement, and being tested as an exposure",
                            results -> CriticismsCsv.tested(results.criticisms())),
                    new File(
                            "untested_bounds.csv",
                            "what values of the untested could make of the odds ratios",
                            results -> CriticismsCsv.bounds(results.criticisms())),
                    new File(
                            "identities.csv",
                            "matched odds ratios beside crude ones and a second way to find them",
                            results -> CriticismsCsv.identities(results.criticisms())),
                    new File(
                            "evidence.csv",
                            "what speaks for a link and what against it, computed or supplied",
                            results -> EvidenceCsv.evidence(results)),
                    new File(
                            "certainty.csv",
                            "how sure the headline is, with the number that moved each step",
                            results -> EvidenceCsv.certainty(results)),
                    new File(
                            "findings.csv",
                            "what was looked at, and what each look found",
                            results -> EvidenceCsv.findings(results)));

    /// One file of the folder.
    ///
    /// @param holds what is in it, to stand beside its name
    public record File(String name, String holds, Function<Results, String> text) {}

    private Tables() {}

    public static List<File> files() {
        return FILES;
    }

    /// The text of each file, by its name.
    public static SequencedMap<String, String> of(Results results) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        FILES.forEach(file -> texts.put(file.name(), file.text().apply(results)));
        return texts;
    }
}
