package org.claypon.estimate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claypon.study.Analysis;
import org.claypon.study.Exposure;
import org.claypon.study.Measurement;
import org.claypon.study.Study;

/// The design and the variables, for the reader's Methods section.
public final class StudyMethods {

    private StudyMethods() {}

    public static List<String> design(Study study) {
        return List.of(
                "This is a matched case–control study of %s in recorded data (%s)."
                        .formatted(
                                study.heading().condition(),
                                study.database().isPresent()
                                        ? "the clinical records of an OMOP database"
                                        : "one row for each participant"),
                switch (study.design().sampling()) {
                    case RISK_SET ->
                            "Controls were sampled from those at risk when their case became one.";
                    case CUMULATIVE ->
                            "Controls were sampled from those without the condition at the end of follow-up.";
                    case CROSS_SECTIONAL ->
                            (study.design().stated()
                                            ? "Cases and controls"
                                            : "The study file does not say how controls were sampled; cases and controls")
                                    + " were taken as they were found at one time, so the order of exposure and condition is not known.";
                });
    }

    public static List<String> variables(Study study) {
        List<String> sentences = new ArrayList<>();
        if (!study.analysis().exposures().isEmpty()) {
            sentences.add(
                    "Exposures were: %s.".formatted(names(study, study.analysis().exposures())));
        }
        if (!study.analysis().adjust().isEmpty()) {
            sentences.add(
                    "Covariates were: %s%s."
                            .formatted(
                                    names(study, study.analysis().adjust()),
                                    eachItsOwn(study.analysis())
                                            ? "; no exposure was a covariate of its own model"
                                            : ""));
        }
        if (!study.analysis().compare().isEmpty()) {
            sentences.add(
                    "Measurements compared were: %s."
                            .formatted(
                                    study.analysis().compare().stream()
                                            .map(study::measurement)
                                            .map(StudyMethods::withUnit)
                                            .collect(Collectors.joining("; "))));
        }
        if (!study.analysis().consequences().isEmpty()) {
            sentences.add(
                    "Possible consequences of the condition or of the exposure were neither adjusted for nor matched on: %s."
                            .formatted(
                                    study.analysis().consequences().stream()
                                            .map(study::labelled)
                                            .collect(Collectors.joining("; "))));
        }
        return List.copyOf(sentences);
    }

    private static boolean eachItsOwn(Analysis analysis) {
        return analysis.exposures().stream()
                .anyMatch(exposure ->
                        analysis.covariatesOf(exposure).size() < analysis.adjust().size());
    }

    private static String names(Study study, List<Exposure> exposures) {
        return exposures.stream()
                .map(exposure -> study.labelled(exposure.name()))
                .collect(Collectors.joining("; "));
    }

    /// How people call what the study file names: its measurements in file order, and age where a model counts it in years.
    public static SequencedMap<String, String> labels(Study study) {
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        study.measurements().forEach(one -> labels.put(one.name(), one.label()));
        Stream.concat(study.analysis().exposures().stream(), study.analysis().adjust().stream())
                .filter(exposure -> isAge(study, exposure))
                .findFirst()
                .ifPresent(age -> labels.put(age.name(), age.name() + " per year"));
        return labels;
    }

    private static boolean isAge(Study study, Exposure exposure) {
        return exposure instanceof Exposure.AsItStands(String _, String column)
                && study.data().age().filter(column::equals).isPresent();
    }

    private static String withUnit(Measurement measurement) {
        return "%s (%s)".formatted(measurement.label(), measurement.unit());
    }
}
