package org.claypon.evidence;

import java.util.ArrayList;
import java.util.List;
import org.claypon.results.Comparison;
import org.claypon.results.Count;
import org.claypon.results.Matching;
import org.claypon.results.Model;
import org.claypon.results.Verdict;
import org.claypon.study.Study;

/// The verdict of a run. It is made from masked results, so that its sentence can say no more than they do.
public final class Verdicts {

    private Verdicts() {}

    /// No estimate of this version is calibrated, so none is called.
    public static Verdict of(
            Study study, Matching matching, List<Model> models, List<Comparison> comparisons) {
        return new Verdict(
                Headline.of(study, models, comparisons),
                false,
                "uncalibrated",
                stamps(study.design().sampling(), matching).stream().map(Stamp::key).toList());
    }

    private static List<Stamp> stamps(Study.Sampling sampling, Matching matching) {
        List<Stamp> stamps = new ArrayList<>(List.of(Stamp.NOT_CALIBRATED));
        if (atMost(matching.cases()) < Stamp.FEW) {
            stamps.add(Stamp.FEW_CASES);
        }
        if (sampling != Study.Sampling.RISK_SET
                && atMost(matching.controlsReused()) > Stamp.REUSE * atMost(matching.controls())) {
            stamps.add(Stamp.REUSED_CONTROLS);
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
