package org.claypon.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import org.claypon.report.criticism.CriticismsCsv;
import org.claypon.results.Attrition;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.CriteriaCounts;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.Interaction;
import org.claypon.results.Matching;
import org.claypon.results.Results;

/// The tables of `tables/`: one file a part of the results, with 12 significant digits. A file without rows has its header.
public final class Tables {

    /// In the order in which the report lists them.
    private static final List<File> FILES =
            List.of(
                    new File(
                            "attrition.csv",
                            "how many people each rule left",
                            results -> attrition(results.attrition())),
                    new File(
                            "criteria.csv",
                            "each item of the diagnosis, counted",
                            results -> criteria(results.criteria())),
                    new File(
                            "matching.csv",
                            "the matched sets, counted",
                            results -> matching(results.matching())),
                    new File(
                            "balance.csv",
                            "how alike cases and controls are, before and after matching",
                            results -> balance(results)),
                    new File(
                            "comparison.csv",
                            "measurements of cases and controls",
                            results -> comparison(results.comparisons())),
                    new File(
                            "shares.csv",
                            "who lies below the thresholds that the study or its guideline names",
                            results -> shares(results.comparisons())),
                    new File(
                            "guideline.csv",
                            "the bands of the guideline",
                            results -> guideline(results.guideline())),
                    new File(
                            "guideline_sensitivity.csv",
                            "the result under each guideline",
                            results -> GuidelinesCsv.of(results.guidelineSensitivity())),
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
                            results -> interactions(results.by())),
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

    private static String attrition(Attrition attrition) {
        Csv csv = new Csv("group", "rule", "family", "left", "dropped", "only_here", "unknown");
        attrition.cases().forEach(step -> attrition(csv, "cases", step));
        attrition.controls().forEach(step -> attrition(csv, "controls", step));
        attrition
                .others()
                .ifPresent(others -> {
                    other(csv, "Meets neither definition", others.neither());
                    other(csv, "It is not known whether a definition is met", others.unknown());
                });
        return csv.toString();
    }

    private static void other(Csv csv, String rule, Count rows) {
        csv.row().text("others", rule, "").counts(rows).nothing(3).end();
    }

    private static void attrition(Csv csv, String group, Attrition.Step step) {
        csv.row()
                .text(group, step.rule(), step.family().orElse(""))
                .counts(step.left(), step.dropped(), step.onlyHere(), step.unknown())
                .end();
    }

    private static String criteria(Optional<CriteriaCounts> criteria) {
        Csv csv = new Csv("item", "yes", "no", "unknown");
        criteria.stream()
                .flatMap(counts -> counts.items().stream())
                .forEach(item ->
                        csv.row()
                                .text(item.name())
                                .counts(item.yes(), item.no(), item.unknown())
                                .end());
        return csv.toString();
    }

    private static String matching(Matching matching) {
        Csv csv =
                new Csv(
                        "what",
                        "detail",
                        "count",
                        "matched",
                        "unmatched",
                        "standardised_difference");
        matched(csv, "sets", "", matching.sets());
        matched(csv, "cases", "", matching.cases());
        matched(csv, "controls", "", matching.controls());
        matched(csv, "cases_unmatched", "", matching.casesUnmatched());
        matched(csv, "controls_reused", "", matching.controlsReused());
        matching.perCase().forEach((controls, cases) -> matched(csv, "per_case", controls, cases));
        matching.unmatched()
                .forEach(reason -> matched(csv, "unmatched", reason.reason(), reason.cases()));
        for (Matching.Difference row : matching.matchedAgainst()) {
            csv.row()
                    .text("matched_against", row.covariate())
                    .nothing(1)
                    .figures(row.matched(), row.unmatched(), row.standardisedDifference())
                    .end();
        }
        return csv.toString();
    }

    private static void matched(Csv csv, String what, String detail, Count count) {
        csv.row().text(what, detail).counts(count).nothing(3).end();
    }

    private static String balance(Results results) {
        Csv csv = new Csv("covariate", "before", "after", "variance_ratio");
        results.balance()
                .forEach(balance ->
                        csv.row()
                                .text(balance.covariate())
                                .figures(balance.before(), balance.after(), balance.varianceRatio())
                                .end());
        return csv.toString();
    }

    private static String comparison(List<Comparison> comparisons) {
        Csv csv =
                Csv.noted(
                        "measurement",
                        "label",
                        "unit",
                        "group",
                        "n",
                        "missing",
                        "limits",
                        "mean",
                        "sd",
                        "median",
                        "q1",
                        "q3",
                        "geometric_mean",
                        "difference",
                        "difference_lower",
                        "difference_upper",
                        "difference_p",
                        "difference_sets",
                        "difference_method",
                        "ratio",
                        "ratio_lower",
                        "ratio_upper",
                        "equivalent_margin",
                        "equivalent_lower",
                        "equivalent_upper",
                        "equivalent_verdict",
                        "geometric_mean_method",
                        "signed_rank_p",
                        "signed_rank_sets",
                        "signed_rank_method");
        for (Comparison comparison : comparisons) {
            group(csv, comparison, "cases", comparison.cases());
            group(csv, comparison, "controls", comparison.controls());
            contrast(csv, comparison);
        }
        return csv.toString();
    }

    private static void group(Csv csv, Comparison comparison, String name, Comparison.Group group) {
        csv.row()
                .text(comparison.measurement(), comparison.label(), comparison.unit(), name)
                .counts(group.n(), group.missing(), group.limits())
                .figures(
                        group.mean(),
                        group.sd(),
                        group.median(),
                        group.q1(),
                        group.q3(),
                        group.geometricMean())
                .nothing(13)
                .text(group.geometricMeanMethod())
                .nothing(3)
                .end();
    }

    private static void contrast(Csv csv, Comparison comparison) {
        Comparison.Difference difference = comparison.difference();
        Comparison.Ratio ratio = comparison.geometricMeanRatio();
        Csv.Row row =
                csv.row()
                        .text(
                                comparison.measurement(),
                                comparison.label(),
                                comparison.unit(),
                                "cases against controls")
                        .nothing(9)
                        .figures(
                                difference.mean(),
                                difference.lower(),
                                difference.upper(),
                                difference.p())
                        .counts(difference.sets())
                        .text(difference.method())
                        .figures(ratio.value(), ratio.lower(), ratio.upper());
        comparison
                .equivalent()
                .map(found ->
                        row.text(found.margin())
                                .figures(found.lower(), found.upper())
                                .text(found.verdict()))
                .orElseGet(() -> row.nothing(4))
                .nothing(1)
                .figures(comparison.signedRank().p())
                .counts(comparison.signedRank().sets())
                .text(comparison.signedRank().method())
                .end();
    }

    private static String shares(List<Comparison> comparisons) {
        Csv csv =
                Csv.noted(
                        "measurement",
                        "below",
                        "source",
                        "group",
                        "people",
                        "of",
                        "share",
                        "share_lower",
                        "share_upper");
        for (Comparison comparison : comparisons) {
            for (Comparison.Share share : comparison.shares()) {
                part(csv, comparison, share, "cases", share.cases());
                part(csv, comparison, share, "controls", share.controls());
            }
        }
        return csv.toString();
    }

    private static void part(
            Csv csv,
            Comparison comparison,
            Comparison.Share share,
            String group,
            Comparison.Part part) {
        csv.row()
                .text(comparison.measurement(), share.threshold(), share.source(), group)
                .counts(part.below(), part.of())
                .figures(part.share(), part.lower(), part.upper())
                .end();
    }

    private static String guideline(Optional<GuidelineGroups> guideline) {
        Csv csv =
                new Csv("group", "band", "reason", "people", "share", "share_lower", "share_upper");
        guideline.ifPresent(found -> guideline(csv, found));
        return csv.toString();
    }

    private static void guideline(Csv csv, GuidelineGroups guideline) {
        guideline
                .groups()
                .forEach((group, bands) ->
                        bands.forEach((band, people) -> band(csv, guideline, group, band, people)));
        guideline
                .notClassifiable()
                .forEach((reason, people) ->
                        csv.row()
                                .text(
                                        "cases and controls",
                                        GuidelineSection.NOT_CLASSIFIABLE,
                                        reason)
                                .counts(people)
                                .nothing(3)
                                .end());
    }

    private static void band(
            Csv csv, GuidelineGroups guideline, String group, String band, Count people) {
        Csv.Row row = csv.row().text(group, band, "").counts(people);
        GuidelineSection.share(guideline, group, band)
                .map(share -> row.figures(share.share(), share.lower(), share.upper()))
                .orElseGet(() -> row.nothing(3))
                .end();
    }

    private static String interactions(List<Interaction> interactions) {
        Csv csv =
                Csv.noted(
                        "exposure",
                        "by",
                        "level",
                        "sets",
                        "odds_ratio",
                        "lower",
                        "upper",
                        "p",
                        "difference_p",
                        "method");
        for (Interaction by : interactions) {
            for (Interaction.Stratum stratum : by.strata()) {
                csv.row()
                        .text(by.exposure(), by.by(), stratum.level())
                        .counts(stratum.sets())
                        .figures(
                                stratum.oddsRatio(),
                                stratum.lower(),
                                stratum.upper(),
                                stratum.p(),
                                by.p())
                        .text(by.method())
                        .end();
            }
        }
        return csv.toString();
    }
}
