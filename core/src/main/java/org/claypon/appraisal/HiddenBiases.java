package org.claypon.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.paper.Claim;
import org.claypon.paper.Content;
import org.claypon.paper.Content.Counts;
import org.claypon.paper.Content.OddsRatioClaim;
import org.claypon.paper.Paper;
import org.claypon.stats.Estimate;
import org.claypon.stats.Limits;
import org.claypon.stats.NotEstimable;
import org.claypon.stats.Quantity;
import org.claypon.stats.bias.Accuracy;
import org.claypon.stats.bias.FourCells;
import org.claypon.stats.bias.Misclassification;
import org.claypon.stats.bias.RiskRatio;

/// E-values and the effect of wrong records, from the printed numbers.
final class HiddenBiases {

    /// An example of a fair record: nine in ten right on both sides.
    private static final Accuracy NINE_IN_TEN = new Accuracy(0.9, 0.9);

    private HiddenBiases() {}

    static List<HiddenBias> of(Paper paper) {
        return paper.claims().stream().flatMap(claim -> of(claim).stream()).toList();
    }

    private static List<HiddenBias> of(Claim claim) {
        return switch (claim.content()) {
            case OddsRatioClaim ratio -> ratio(claim, ratio);
            case Counts counts -> counts(claim, counts);
            case Content.Pairs pairs ->
                    eValues(
                            claim,
                            PairChecks.counted(pairs).oddsRatio(),
                            "the odds ratio of the pairs");
            case Content.Correlation _,
                    Content.Means _,
                    Content.ShareBelow _,
                    Content.Equivalent _,
                    Content.Differs _,
                    Content.Percentage _,
                    Content.Totals _,
                    Content.TestStatistic _,
                    Content.Statement _ ->
                    List.of();
        };
    }

    private static List<HiddenBias> ratio(Claim claim, OddsRatioClaim ratio) {
        double value = ratio.value().asDouble();
        Optional<Limits> limits =
                ratio.interval()
                        .map(found ->
                                new Limits(
                                        new Quantity.Value(found.lower().asDouble()),
                                        new Quantity.Value(found.upper().asDouble())));
        boolean usable =
                value > 0
                        && ratio.interval()
                                .filter(found -> !(found.lower().asDouble() > 0))
                                .isEmpty();
        String contrast =
                ratio.per()
                        .map(step ->
                                "the odds ratio per %s (it would be larger for a larger step)"
                                        .formatted(step))
                        .orElse("the odds ratio");
        return usable ? eValues(claim, value, limits, contrast) : List.of();
    }

    private static List<HiddenBias> eValues(Claim claim, Estimate estimate, String contrast) {
        return switch (estimate) {
            case Estimate.OddsRatio found ->
                    eValues(claim, found.value(), Optional.of(found.limits()), contrast);
            case NotEstimable _ -> List.of();
        };
    }

    private static List<HiddenBias> eValues(
            Claim claim, double value, Optional<Limits> limits, String contrast) {
        Limits known =
                limits.orElseGet(() -> Limits.none(new NotEstimable("no interval is printed")));
        return List.of(
                eValue(
                        claim,
                        "E-value if the condition is rare",
                        new RiskRatio(value, known),
                        contrast),
                eValue(
                        claim,
                        "E-value if the condition is common",
                        RiskRatio.ofCommonOdds(value, known),
                        contrast));
    }

    private static HiddenBias eValue(Claim claim, String what, RiskRatio ratio, String contrast) {
        String limit =
                switch (ratio.eValueOfLimits()) {
                    case Quantity.Value(double found) ->
                            " For the limit nearer to 1 it is %s."
                                    .formatted(Figures.significant(found, 3));
                    case NotEstimable _ -> "";
                };
        return new HiddenBias(
                claim.id(),
                what,
                ratio.eValue(),
                "Something that nobody measured would have to go with both exposure and condition by a risk ratio of %s each to explain %s away alone.%s A large"
                                .formatted(Figures.significant(ratio.eValue(), 3), contrast, limit)
                        + " value does not say that there is no such thing.");
    }

    private static List<HiddenBias> counts(Claim claim, Counts counts) {
        List<HiddenBias> found =
                new ArrayList<>(
                        eValues(
                                claim,
                                CountChecks.table(counts).table().oddsRatio(),
                                "the odds ratio of the counts"));
        FourCells cells =
                new FourCells(
                        counts.cases().with(),
                        counts.cases().of() - (double) counts.cases().with(),
                        counts.controls().with(),
                        counts.controls().of() - (double) counts.controls().with());
        switch (Misclassification.ofExposure(cells, NINE_IN_TEN, NINE_IN_TEN)) {
            case Misclassification.Corrected corrected -> {
                double ratio = corrected.cells().oddsRatio();
                if (Double.isFinite(ratio) && ratio > 0) {
                    found.add(misclassified(claim, ratio));
                }
            }
            case Misclassification.Impossible _ -> {}
        }
        return found;
    }

    private static HiddenBias misclassified(Claim claim, double ratio) {
        return new HiddenBias(
                claim.id(),
                "odds ratio if one in ten was recorded wrongly",
                ratio,
                "If the trait was recorded rightly in nine of ten people, in both groups alike, the true odds ratio would be near %s. The nine of ten are an example."
                        .formatted(Figures.significant(ratio, 3)));
    }
}
