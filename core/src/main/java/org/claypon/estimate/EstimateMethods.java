package org.claypon.estimate;

import java.util.ArrayList;
import java.util.List;
import org.claypon.study.Analysis;
import org.claypon.study.Exposure;
import org.claypon.study.Study;

/// What this step did, for the reader's Methods section.
public final class EstimateMethods {

    private EstimateMethods() {}

    public static List<String> sentences(Study study) {
        Analysis analysis = study.analysis();
        List<String> sentences = new ArrayList<>();
        if (!analysis.exposures().isEmpty()) {
            sentences.add(models(study));
        }
        if (asks(analysis, Exposure.Spline.class)) {
            sentences.add(
                    "Curves are restricted cubic splines with four knots at the 5th, 35th, 65th and 95th percentile of the"
                            + " matched controls, tested by likelihood ratio against no association and against a straight line;"
                            + " their limits are pointwise.");
        }
        if (asks(analysis, Exposure.Quartiles.class)) {
            sentences.add(
                    "A trend over the quartiles of the matched controls was tested by the score test of the grades 0 to 3.");
        }
        if (!analysis.compare().isEmpty()) {
            sentences.add(
                    "Measurements were compared by a t test over matched sets (Fleiss 1986) of the mean of the cases less the mean of the"
                            + " controls, and on logarithms as ratios of geometric means; values beyond an assay limit were"
                            + " not replaced by numbers.");
            sentences.add(
                    "Beside it stands the signed-rank test of the set differences (Wilcoxon 1945). The geometric mean of a group with values beyond"
                            + " an assay limit is that of the most likely lognormal distribution (Olsen 1978).");
            sentences.add(
                    "How well a measurement tells cases from controls is the mean over sets of the area under the receiver operating"
                            + " characteristic curve (Janes and Pepe 2008), beside the crude area with its limits (DeLong and others 1988); the"
                            + " cut with the largest difference of shares (Youden 1950) was corrected for optimism by 200 bootstrap draws of sets.");
        }
        if (!analysis.equivalent().isEmpty()) {
            sentences.add(
                    "Equivalence was tested by two one-sided tests at 5 % (Schuirmann 1987).");
        }
        if (!analysis.by().isEmpty()) {
            sentences.add(
                    "Differences of odds ratios between strata were tested by likelihood ratio.");
        }
        analysis.severity().map(found -> severity(study, found)).ifPresent(sentences::add);
        if (!analysis.patterns().isEmpty()) {
            sentences.add(
                    "Joint laboratory patterns were analysed as mutually exclusive combinations of their conditions, in one conditional"
                            + " logistic model a pattern with those who met none as the reference; combinations that too few had were joined.");
        }
        sentences.add(
                "No estimate was calibrated by negative controls, and no correction was made for several comparisons.");
        return sentences;
    }

    private static boolean asks(Analysis analysis, Class<? extends Exposure> form) {
        return analysis.exposures().stream().anyMatch(form::isInstance);
    }

    private static String severity(Study study, Analysis.Severity severity) {
        return "Among the matched cases, severity (%s) was correlated with each measurement by Pearson's coefficient with Fisher's limits and by Spearman's with ties."
                .formatted(study.measurement(severity.measurement()).label());
    }

    private static String models(Study study) {
        String adjusted =
                study.analysis().adjust().isEmpty()
                        ? ""
                        : ", alone and adjusted for "
                                + String.join(
                                        ", ",
                                        study.analysis().adjust().stream()
                                                .map(one -> study.labelled(one.name()))
                                                .toList());
        return "Odds ratios come from conditional logistic regression over the matched sets with the exact conditional likelihood (Breslow and Day 1980)%s, with 95 %% profile likelihood limits (Venzon and Moolgavkar 1988) and likelihood-ratio p values; where fewer than five cases or controls were exposed, the p of the unadjusted odds ratio is exact (Gart 1970), and where the likelihood had no maximum, Firth's penalised likelihood was used (Firth 1993; Heinze and Puhr 2010). Beside them stand crude odds ratios and those of Mantel and Haenszel (1959). By the sampling of controls, the odds ratio is %s."
                .formatted(adjusted, meaning(study.design().sampling()));
    }

    /// What the odds ratio of a case–control study estimates, by how its controls were sampled.
    private static String meaning(Study.Sampling sampling) {
        return switch (sampling) {
            case RISK_SET -> "a ratio of rates";
            case CUMULATIVE -> "an odds ratio of risks";
            case CROSS_SECTIONAL -> "an odds ratio of prevalence";
        };
    }
}
