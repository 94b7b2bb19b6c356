package org.claypon.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claypon.app.cli.Progress;
import org.claypon.app.cli.Version;
import org.claypon.cohort.Cohort;
import org.claypon.cohort.Cohorts;
import org.claypon.cohort.ReadPeople;
import org.claypon.cohort.omop.GivenSnapshots;
import org.claypon.cohort.omop.Population;
import org.claypon.cohort.omop.Populations;
import org.claypon.estimate.Characteristics;
import org.claypon.estimate.Comparisons;
import org.claypon.estimate.GuidelineModels;
import org.claypon.estimate.Models;
import org.claypon.estimate.Patterns;
import org.claypon.estimate.Severities;
import org.claypon.estimate.StudyMethods;
import org.claypon.evidence.EvidenceTable;
import org.claypon.evidence.Verdicts;
import org.claypon.exposure.Members;
import org.claypon.guideline.GuidelineCounts;
import org.claypon.guideline.GuidelineLibrary;
import org.claypon.matching.Balances;
import org.claypon.matching.MatchedSets;
import org.claypon.matching.MatchingReport;
import org.claypon.matching.SourcePopulation;
import org.claypon.report.Csv;
import org.claypon.report.PlainSummary;
import org.claypon.report.ReadingGrade;
import org.claypon.results.DataRead;
import org.claypon.results.Evidence;
import org.claypon.results.GuidelineGroups;
import org.claypon.results.GuidelineSensitivity;
import org.claypon.results.Masking;
import org.claypon.results.Model;
import org.claypon.results.Results;
import org.claypon.results.Specifications;
import org.claypon.results.Verdict;
import org.claypon.sensitivity.Known;
import org.claypon.sensitivity.Sensitivities;
import org.claypon.sensitivity.SpecificationCurve;
import org.claypon.sensitivity.WhatMatters;
import org.claypon.sensitivity.criticism.DesignCriticisms;
import org.claypon.sql.Resources;
import org.claypon.study.Database;
import org.claypon.study.Study;

/// The steps of a study, one after the other.
///
/// @param results masked: nothing else of the run may be written, but what `--person-level` asks for
public record StudyRun(Results results, Cohort cohort, MatchedSets sets) {

    /// @param folder what the path of a guideline is relative to
    public static StudyRun of(Study study, Path folder, int threads, Progress progress) {
        SourcePopulation people = people(study, threads, progress);
        SourcePopulation.Eligible eligible =
                progress.step("Applying the rules", () -> people.eligible(study));
        SourcePopulation.Matched matched =
                progress.step("Matching", () -> eligible.match(study, threads));
        Cohort cohort = matched.cohort();
        MatchedSets sets = matched.sets();
        Study kept = keepingPeopleHidden(study, cohort, sets);
        Results found =
                progress.step("Estimating", () -> found(kept, folder, cohort, sets, threads));
        Optional<Specifications> others =
                progress.step(
                        "Trying other choices",
                        () ->
                                SpecificationCurve.of(
                                        kept,
                                        people,
                                        eligible,
                                        matched,
                                        found.guideline(),
                                        threads));
        return new StudyRun(shown(kept, found.with(others)), cohort, sets);
    }

    private static SourcePopulation people(Study study, int threads, Progress progress) {
        return study.database()
                .map(asked -> ofDatabase(study, asked, threads, progress))
                .orElseGet(() -> ofTable(study, threads, progress));
    }

    private static SourcePopulation ofTable(Study study, int threads, Progress progress) {
        ReadPeople people =
                progress.step(
                        "Reading the data",
                        () -> Cohorts.read(study, Resources.withThreads(threads)));
        people.doubts().forEach(progress::warn);
        return new SourcePopulation.OfTable(people);
    }

    private static SourcePopulation ofDatabase(
            Study study, Database asked, int threads, Progress progress) {
        Resources resources = Resources.withThreads(threads);
        return progress.step(
                "Reading the database",
                () -> {
                    Population population = Populations.read(study, resources);
                    return asked.matchedSets()
                            .<SourcePopulation>map(file ->
                                    new SourcePopulation.OfGivenSets(
                                            GivenSnapshots.read(population, file, resources)))
                            .orElseGet(() -> new SourcePopulation.OfDatabase(population));
                });
    }

    /// What is counted of the matched are places in sets. Where somebody stands in several, more places are needed to hold as many people.
    private static Study keepingPeopleHidden(Study study, Cohort cohort, MatchedSets sets) {
        Members members = Members.of(cohort.participants(), sets);
        return study.withSmallestCount(members.placesOf(study.settings().smallestCount()));
    }

    private static Results found(
            Study study, Path folder, Cohort cohort, MatchedSets sets, int threads) {
        Members members = Members.of(cohort.participants(), sets);
        Optional<GuidelineGroups> guideline = guideline(study, folder, members);
        List<GuidelineSensitivity> sensitivity = sensitivity(study, folder, members);
        List<Model> models = Models.of(study, members);
        return new Results(
                info(study),
                new Results.ClayponInfo(Version.CLAYPON),
                dataRead(study, cohort, members),
                cohort.criteria(),
                MatchingReport.attrition(cohort, sets),
                MatchingReport.of(cohort, study, sets),
                Balances.of(cohort, study, sets),
                Characteristics.of(study, members),
                Comparisons.of(study, guideline, members),
                guideline,
                sensitivity,
                models,
                Severities.of(study, members),
                Patterns.of(study, members),
                Models.by(study, members),
                Sensitivities.of(study, members, models, threads),
                DesignCriticisms.of(study, members, sets),
                List.of(),
                Verdict.open(),
                MethodsText.of(study, folder, cohort, sensitivity),
                literature(study),
                Optional.empty());
    }

    private static DataRead dataRead(Study study, Cohort cohort, Members members) {
        int most = members.mostSetsOfOne();
        int smallest = study.settings().smallestCount();
        return most > 1 && smallest > 1
                ? cohort.dataRead()
                        .with(
                                "The same person stands in up to %d of the matched sets, so that counts below %d are hidden: as many people as the study asks for are then behind each that is shown"
                                        .formatted(most, smallest))
                : cohort.dataRead();
    }

    /// What is made from masked results comes after the masking, so that it can say no more.
    private static Results shown(Study study, Results found) {
        Results masked = Masking.mask(found, study.settings().smallestCount());
        return withSummary(withVerdict(study, withIdentities(withWhatMatters(masked))));
    }

    private static Results withWhatMatters(Results masked) {
        Known known = Known.by(masked.study().smallestCount());
        return masked.with(
                masked.sensitivity().specifications().map(found -> WhatMatters.in(found, known)));
    }

    private static Results withIdentities(Results masked) {
        return masked.with(DesignCriticisms.withIdentities(masked.criticisms(), masked.models()));
    }

    private static Results withVerdict(Study study, Results masked) {
        List<Evidence> evidence = EvidenceTable.of(study, masked);
        return masked.with(evidence, Verdicts.of(study, masked, evidence));
    }

    private static Results withSummary(Results results) {
        return results.with(new Results.Summary(ReadingGrade.of(PlainSummary.of(results))));
    }

    private static Results.StudyInfo info(Study study) {
        return new Results.StudyInfo(
                study.heading().title(),
                study.heading().condition(),
                study.heading().hash(),
                study.design().sampling().name().toLowerCase(Locale.ROOT),
                study.design().prevalence(),
                study.settings().smallestCount(),
                study.settings().seed(),
                StudyMethods.labels(study));
    }

    private static Optional<GuidelineGroups> guideline(Study study, Path folder, Members members) {
        return study.analysis()
                .guideline()
                .flatMap(use -> GuidelineLibrary.find(use.use(), folder))
                .map(guideline -> GuidelineCounts.of(guideline, study, members));
    }

    private static List<GuidelineSensitivity> sensitivity(
            Study study, Path folder, Members members) {
        return study.analysis()
                .guideline()
                .flatMap(use -> GuidelineLibrary.find(use.use(), folder))
                .map(guideline -> GuidelineModels.of(guideline, study, members))
                .orElse(List.of());
    }

    private static List<Results.Literature> literature(Study study) {
        return study.literature().stream()
                .map(entry ->
                        new Results.Literature(
                                entry.viewpoint(),
                                entry.says(),
                                entry.direction(),
                                entry.citation()))
                .toList();
    }

    /// Who is in which set, for `--person-level`; in a database also on which index date.
    public String matchedPeople() {
        Csv csv =
                cohort.dataRead().source().equals(DataRead.DATABASE)
                        ? new Csv("set", "person", "case", "index_date")
                        : new Csv("set", "person", "case");
        for (int set = 0; set < sets.sets(); set++) {
            add(csv, set, sets.casesOf(set), "1");
            add(csv, set, sets.controlsOf(set), "0");
        }
        return csv.toString();
    }

    private void add(Csv csv, int set, int[] people, String casePerson) {
        for (int person : people) {
            Csv.Row row =
                    csv.row()
                            .text(
                                    Integer.toString(set + 1),
                                    cohort.participants().id(person),
                                    casePerson);
            cohort.participants().indexDate(person).ifPresent(day -> row.text(day.toString()));
            row.end();
        }
    }
}
