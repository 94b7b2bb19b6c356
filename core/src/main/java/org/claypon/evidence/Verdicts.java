package org.claypon.evidence;

import static org.claypon.study.Database.Sampling.NEVER_CASE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.results.Count;
import org.claypon.results.Evidence;
import org.claypon.results.Matching;
import org.claypon.results.Results;
import org.claypon.results.Verdict;
import org.claypon.study.Database;
import org.claypon.study.Study;

/// The verdict of a run. It is made from masked results, so that its sentence can say no more than they do.
public final class Verdicts {

    private Verdicts() {}

    /// No estimate of this version is calibrated, so none is called.
    public static Verdict of(Study study, Results results, List<Evidence> evidence) {
        return of(study, results, evidence, false);
    }

    /// @param calibrated whether negative controls have measured the systematic error of the estimate
    static Verdict of(Study study, Results results, List<Evidence> evidence, boolean calibrated) {
        List<Verdict.Step> steps = CertaintySteps.of(study, results, evidence, calibrated);
        Certainty certainty = CertaintySteps.reached(steps);
        boolean called = calibrated && linkSeen(study, results);
        return new Verdict(
                Headline.of(study, results, called, certainty),
                about(study, results),
                called,
                calibrated ? "calibrated" : "uncalibrated",
                certainty.key(),
                steps,
                stamps(study, results.matching(), calibrated).stream().map(Stamp::key).toList(),
                Findings.of(study, results.models()));
    }

    private static Optional<Verdict.About> about(Study study, Results results) {
        return Question.all(study, results.models()).stream()
                .findFirst()
                .flatMap(question ->
                        question.main()
                                .map(term ->
                                        new Verdict.About(question.model().name(), term.term())));
    }

    private static boolean linkSeen(Study study, Results results) {
        return Question.all(study, results.models()).stream()
                .findFirst()
                .flatMap(question -> question.main().map(question::seen))
                .map(Seen::apart)
                .orElse(false);
    }

    private static List<Stamp> stamps(Study study, Matching matching, boolean calibrated) {
        Study.Sampling sampling = study.design().sampling();
        List<Stamp> stamps = new ArrayList<>();
        if (!calibrated) {
            stamps.add(Stamp.NOT_CALIBRATED);
        }
        if (atMost(matching.cases()) < Stamp.FEW) {
            stamps.add(Stamp.FEW_CASES);
        }
        if (sampling != Study.Sampling.RISK_SET
                && atMost(matching.controlsReused()) > Stamp.REUSE * atMost(matching.controls())) {
            stamps.add(Stamp.REUSED_CONTROLS);
        }
        if (study.database().map(Database::sampling).equals(Optional.of(NEVER_CASE))) {
            stamps.add(Stamp.NEVER_CASE_SAMPLING);
        }
        if (sampling == Study.Sampling.CROSS_SECTIONAL) {
            stamps.add(Stamp.CROSS_SECTIONAL);
        }
        return List.copyOf(stamps);
    }

    /// The largest number that a count can stand for.
    private static long atMost(Count count) {
        return switch (count) {
            case Count.Exactly(long number) -> number;
            case Count.FewerThan(int k) -> k - 1;
        };
    }
}
