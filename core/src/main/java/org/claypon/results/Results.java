package org.claypon.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// Everything that a run found: what results.json holds, and all that the report and the summary may say.
///
/// @param characteristics      of the matched cases and controls: age, sex and covariates
/// @param guidelineSensitivity the same people under each guideline that can take the study's inputs, its own first
/// @param methods              the paragraphs of the reader's Methods section; each begins with its heading and a full stop
public record Results(
        StudyInfo study,
        ClayponInfo claypon,
        DataRead data,
        Optional<CriteriaCounts> criteria,
        Attrition attrition,
        Matching matching,
        List<Balance> balance,
        List<Characteristic> characteristics,
        List<Comparison> comparisons,
        Optional<GuidelineGroups> guideline,
        List<GuidelineSensitivity> guidelineSensitivity,
        List<Model> models,
        Optional<Severity> severity,
        List<Pattern> patterns,
        List<Interaction> by,
        Sensitivity sensitivity,
        Criticisms criticisms,
        List<Evidence> evidence,
        Verdict verdict,
        List<String> methods,
        List<Literature> literature,
        Optional<Summary> summary) {

    public Results {
        balance = List.copyOf(balance);
        characteristics = List.copyOf(characteristics);
        comparisons = List.copyOf(comparisons);
        guidelineSensitivity = List.copyOf(guidelineSensitivity);
        models = List.copyOf(models);
        patterns = List.copyOf(patterns);
        by = List.copyOf(by);
        evidence = List.copyOf(evidence);
        methods = List.copyOf(methods);
        literature = List.copyOf(literature);
    }

    /// Without characteristics.
    public Results(
            StudyInfo study,
            ClayponInfo claypon,
            DataRead data,
            Optional<CriteriaCounts> criteria,
            Attrition attrition,
            Matching matching,
            List<Balance> balance,
            List<Comparison> comparisons,
            Optional<GuidelineGroups> guideline,
            List<GuidelineSensitivity> guidelineSensitivity,
            List<Model> models,
            Optional<Severity> severity,
            List<Pattern> patterns,
            List<Interaction> by,
            Sensitivity sensitivity,
            Criticisms criticisms,
            List<Evidence> evidence,
            Verdict verdict,
            List<String> methods,
            List<Literature> literature,
            Optional<Summary> summary) {
        this(
                study,
                claypon,
                data,
                criteria,
                attrition,
                matching,
                balance,
                List.of(),
                comparisons,
                guideline,
                guidelineSensitivity,
                models,
                severity,
                patterns,
                by,
                sensitivity,
                criticisms,
                evidence,
                verdict,
                methods,
                literature,
                summary);
    }

    public record ClayponInfo(String version) {}

    /// @param sampling      risk_set, cumulative or cross_sectional
    /// @param smallestCount counts below this are masked; more than the study asks for where a person stands in several sets
    /// @param labels        how people call the measurements and covariates, by their names in the study file
    public record StudyInfo(
            String title,
            String condition,
            String hash,
            String sampling,
            Optional<Double> prevalence,
            int smallestCount,
            long seed,
            SequencedMap<String, String> labels) {

        /// Without labels.
        public StudyInfo(
                String title,
                String condition,
                String hash,
                String sampling,
                Optional<Double> prevalence,
                int smallestCount,
                long seed) {
            this(
                    title,
                    condition,
                    hash,
                    sampling,
                    prevalence,
                    smallestCount,
                    seed,
                    new LinkedHashMap<>());
        }
    }

    public record Literature(String viewpoint, String says, String direction, String citation) {}

    public record Summary(double readingGrade) {}

    public Results with(Summary found) {
        return with(sensitivity, criticisms, evidence, verdict, Optional.of(found));
    }

    public Results with(List<Evidence> found, Verdict verdict) {
        return with(sensitivity, criticisms, found, verdict, summary);
    }

    public Results with(Optional<Specifications> found) {
        return with(sensitivity.with(found), criticisms, evidence, verdict, summary);
    }

    public Results withCharacteristics(List<Characteristic> found) {
        return new Results(
                study,
                claypon,
                data,
                criteria,
                attrition,
                matching,
                balance,
                found,
                comparisons,
                guideline,
                guidelineSensitivity,
                models,
                severity,
                patterns,
                by,
                sensitivity,
                criticisms,
                evidence,
                verdict,
                methods,
                literature,
                summary);
    }

    Results with(Sensitivity found) {
        return with(found, criticisms, evidence, verdict, summary);
    }

    public Results with(Criticisms found) {
        return with(sensitivity, found, evidence, verdict, summary);
    }

    private Results with(
            Sensitivity sensitivity,
            Criticisms criticisms,
            List<Evidence> evidence,
            Verdict verdict,
            Optional<Summary> summary) {
        return new Results(
                study,
                claypon,
                data,
                criteria,
                attrition,
                matching,
                balance,
                characteristics,
                comparisons,
                guideline,
                guidelineSensitivity,
                models,
                severity,
                patterns,
                by,
                sensitivity,
                criticisms,
                evidence,
                verdict,
                methods,
                literature,
                summary);
    }
}
