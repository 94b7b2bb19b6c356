package org.claypon.appraisal;

import org.claypon.paper.Claim;
import org.claypon.paper.Content;

/// A claim in a few words.
final class ClaimWords {

    private ClaimWords() {}

    static String of(Claim claim) {
        return claim.says()
                .orElseGet(() ->
                        switch (claim.content()) {
                            case Content.Statement statement -> statement.says();
                            case Content.Equivalent alike ->
                                    alike.measurement() + " alike in both groups";
                            case Content.Differs differs ->
                                    differs.measurement() + " " + Contradictions.direction(differs);
                            case Content.Means means -> means.measurement() + " in both groups";
                            case Content.ShareBelow share ->
                                    "a share below %s".formatted(share.threshold());
                            case Content.OddsRatioClaim ratio ->
                                    "odds ratio " + ratio.value().text();
                            case Content.Correlation found -> "r " + found.r().text();
                            case Content.Counts _,
                                    Content.Pairs _,
                                    Content.Percentage _,
                                    Content.Totals _,
                                    Content.TestStatistic _ ->
                                    claim.id();
                        });
    }
}
