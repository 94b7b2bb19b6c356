package org.claypon.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claypon.app.cli.Version;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Cohorts;
import org.claypon.cohort.omop.OmopSentences;
import org.claypon.estimate.EstimateMethods;
import org.claypon.estimate.GuidelineModels;
import org.claypon.estimate.StudyMethods;
import org.claypon.guideline.GuidelineCounts;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.matching.MatchingReport;
import org.claypon.results.GuidelineSensitivity;
import org.claypon.sensitivity.Sensitivities;
import org.claypon.sensitivity.criticism.DesignCriticisms;
import org.claypon.study.Study;

/// The sentences of the steps, as the paragraphs of a Methods section. Each paragraph begins with its heading and a full stop.
final class MethodsText {

    private final Study study;
    private final List<String> paragraphs = new ArrayList<>();

    private MethodsText(Study study) {
        this.study = study;
    }

    /// @param folder what the path of a guideline is relative to
    static List<String> of(
            Study study, Path folder, Cohort cohort, List<GuidelineSensitivity> sensitivity) {
        MethodsText text = new MethodsText(study);
        text.paragraph("Design", StudyMethods.design(study));
        text.paragraph(
                "Participants",
                study.database().isPresent() ? OmopSentences.of(study) : Cohorts.sentences(study));
        text.paragraph(
                "Matching",
                List.of(
                        MatchingReport.sentence(study, cohort.matchedSets().isPresent()),
                        "How alike cases and controls were is shown by standardised differences (Austin 2009)."));
        text.paragraph("Variables", text.variables(folder));
        List<String> statistics = new ArrayList<>(EstimateMethods.sentences(study));
        statistics.addAll(GuidelineModels.sentences(sensitivity));
        statistics.addAll(Sensitivities.sentences(study));
        statistics.addAll(DesignCriticisms.sentences(study));
        text.paragraph("Statistical analysis", statistics);
        text.paragraph(
                "Software",
                List.of(
                        "The analysis was made with Claypon %s (study hash %s)."
                                .formatted(
                                        Version.CLAYPON, study.heading().hash().substring(0, 12))));
        return List.copyOf(text.paragraphs);
    }

    private List<String> variables(Path folder) {
        List<String> sentences = new ArrayList<>(StudyMethods.variables(study));
        study.analysis()
                .guideline()
                .flatMap(use -> GuidelineLibrary.find(use.use(), folder))
                .ifPresent(guideline -> sentences.add(GuidelineCounts.sentence(guideline)));
        return sentences;
    }

    private void paragraph(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            paragraphs.add("%s. %s".formatted(heading, String.join(" ", sentences)));
        }
    }
}
