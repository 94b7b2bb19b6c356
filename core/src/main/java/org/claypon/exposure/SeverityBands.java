package org.claypon.exposure;

import java.util.List;
import java.util.stream.IntStream;
import org.claypon.cohort.Labs;
import org.claypon.study.Analysis.Severity;

/// The severity band of every member of the matched sets, by its score.
///
/// @param byPlace the place of each member's band; [Levels#UNKNOWN] without a score, below the lowest band, or where an assay limit
///                leaves the band open
public record SeverityBands(List<Severity.Band> bands, int[] byPlace) {

    public SeverityBands {
        bands = List.copyOf(bands);
    }

    public static SeverityBands of(Severity severity, Members members) {
        Labs scores = members.participants().labs(severity.measurement());
        return new SeverityBands(
                severity.bands(),
                IntStream.of(members.people())
                        .map(person -> band(Range.of(scores, person), severity.bands()))
                        .toArray());
    }

    public int of(int place) {
        return byPlace[place];
    }

    /// The last band whose lower bound the score reaches.
    private static int band(Range score, List<Severity.Band> bands) {
        int band = Levels.UNKNOWN;
        for (Severity.Band each : bands) {
            double below = score.below(each.from());
            if (Double.isNaN(below)) {
                return Levels.UNKNOWN;
            }
            band += below == 0 ? 1 : 0;
        }
        return band;
    }
}
