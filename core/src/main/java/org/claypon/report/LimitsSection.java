package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.results.Results;

/// What no reader should take from the numbers.
final class LimitsSection {

    private LimitsSection() {}

    static List<Html> of(Results results) {
        List<String> limits = new ArrayList<>();
        limits.add(
                "An association is not proof of a cause. People who differ in the exposure may differ in much else that this study"
                        + " did not record.");
        limits.add(
                "That no association was seen does not show that there is none. The intervals say which odds ratios the data do not"
                        + " speak against.");
        limits.add(estimate(results));
        limits.add(matched(results));
        limits.add(
                "The results hold for people like those who were studied: those left after the rules above, of whom the needed values"
                        + " were known. An odds ratio is not a risk, and says nothing of how common the condition is.");
        limits.add(ModelSection.meaning(results.study().sampling()));
        if (results.sensitivity().biasAnalysis().isEmpty()) {
            limits.add(
                    "Records are taken as they stand: nothing was corrected for cases, controls or exposures that may have been recorded"
                            + " wrongly.");
        }
        if (results.models().size() + results.comparisons().size() > 1) {
            limits.add(
                    "Several questions were asked of the same people, and the p values are not corrected for that. The headline reports the"
                            + " first exposure of the study file.");
        }
        return List.of(Prose.list(limits));
    }

    private static String estimate(Results results) {
        return results.verdict().estimate().equals("calibrated")
                ? "The estimate is calibrated by negative controls: its interval allows for the systematic error that they showed."
                : "The estimate is uncalibrated: no negative controls have measured the systematic error of this study, so no"
                        + " association is claimed.";
    }

    private static String matched(Results results) {
        return results.matching().rules().isEmpty()
                ? "What the sets were matched on, if anything, cannot be studied in them."
                : "What the sets were matched on (%s) cannot be studied in them, and anything that goes with it is evened out in part."
                        .formatted(String.join("; ", results.matching().rules()));
    }
}
