package org.claypon.estimate;

import java.util.List;
import java.util.stream.Collectors;
import org.claypon.exposure.ExposureColumns;
import org.claypon.exposure.Members;
import org.claypon.guideline.Guideline;
import org.claypon.guideline.GuidelineCounts;
import org.claypon.guideline.GuidelineFit;
import org.claypon.guideline.MatchedBands;
import org.claypon.results.GuidelineSensitivity;
import org.claypon.study.Study;

/// How much of an answer hangs on the guideline: the same people under each guideline that can take the study's inputs, and
/// the conditional odds ratio of its lowest band against all others, by the model of any yes-or-no exposure, unadjusted.
public final class GuidelineModels {

    private GuidelineModels() {}

    /// @param named the guideline that the study names
    public static List<GuidelineSensitivity> of(Guideline named, Study study, Members members) {
        return GuidelineFit.of(named, study).stream()
                .map(fit -> under(fit, study, members))
                .toList();
    }

    /// For the Methods text; nothing where the study names no guideline, or no other fits.
    public static List<String> sentences(List<GuidelineSensitivity> all) {
        String others =
                all.stream()
                        .filter(one -> !one.used())
                        .map(one ->
                                "%s (version %s)"
                                        .formatted(one.guideline().id(), one.guideline().version()))
                        .collect(Collectors.joining(" and "));
        return others.isEmpty()
                ? List.of()
                : List.of(
                        "To see how much depends on the cut-off, the same people were also classified by %s, and the lowest band of each guideline was set against its other bands in an unadjusted conditional model."
                                .formatted(others));
    }

    private static GuidelineSensitivity under(GuidelineFit fit, Study study, Members members) {
        MatchedBands bands = MatchedBands.of(fit.guideline(), fit.use(), members);
        ExposureColumns lowest = bands.inLowestBand();
        return new GuidelineSensitivity(
                fit.own(),
                fit.inputsInWords(),
                bands.lowestBand(),
                GuidelineCounts.of(bands, fit.use(), study.settings().smallestCount()),
                new OneModel(members, lowest, List.of()).report(lowest.name(), List.of()));
    }
}
