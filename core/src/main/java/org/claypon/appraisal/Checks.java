package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Paper;

/// All checks of a paper, claim by claim.
final class Checks {

    private Checks() {}

    static List<Check> of(Paper paper) {
        Measurements measurements = new Measurements(paper);
        return paper.claims().stream().flatMap(claim -> of(claim, measurements).stream()).toList();
    }

    private static List<Check> of(Claim claim, Measurements measurements) {
        Paper paper = measurements.paper();
        LevelChecks levels = new LevelChecks(measurements);
        return switch (claim.content()) {
            case Content.Correlation found -> CorrelationChecks.of(claim, found, paper.groups());
            case Content.Means found ->
                    joined(MeansChecks.of(claim, found, paper), levels.ofMeans(claim, found));
            case Content.ShareBelow found -> List.of(new Shares(measurements).check(claim, found));
            case Content.OddsRatioClaim found ->
                    joined(
                            RatioChecks.of(claim, found),
                            levels.separation(claim, found).stream().toList());
            case Content.Equivalent found -> List.of(levels.alike(claim, found));
            case Content.Differs found -> levels.direction(claim, found).stream().toList();
            case Content.Counts found -> CountChecks.of(claim, found, paper);
            case Content.Pairs found -> PairChecks.of(claim, found);
            case Content.Percentage found -> TotalChecks.of(claim, found, paper.groups());
            case Content.Totals found -> TotalChecks.of(claim, found);
            case Content.TestStatistic found -> StatisticChecks.of(claim, found);
            case Content.Statement _ -> List.of();
        };
    }

    private static List<Check> joined(List<Check> first, List<Check> second) {
        List<Check> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
