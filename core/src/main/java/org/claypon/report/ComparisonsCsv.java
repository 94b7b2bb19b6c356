package org.claypon.report;

import java.util.List;
import org.claypon.results.Comparison;

/// Measurements of cases and controls as tables: the numbers themselves, and who lies below a threshold.
final class ComparisonsCsv {

    private ComparisonsCsv() {}

    static String comparisons(List<Comparison> comparisons) {
        Csv csv =
                Csv.noted(
                        "measurement",
                        "label",
                        "unit",
                        "group",
                        "n",
                        "missing",
                        "limits",
                        "mean",
                        "sd",
                        "median",
                        "q1",
                        "q3",
                        "geometric_mean",
                        "difference",
                        "difference_lower",
                        "difference_upper",
                        "difference_p",
                        "difference_sets",
                        "difference_method",
                        "ratio",
                        "ratio_lower",
                        "ratio_upper",
                        "equivalent_margin",
                        "equivalent_lower",
                        "equivalent_upper",
                        "equivalent_verdict",
                        "geometric_mean_method",
                        "signed_rank_p",
                        "signed_rank_sets",
                        "signed_rank_method");
        for (Comparison comparison : comparisons) {
            group(csv, comparison, "cases", comparison.cases());
            group(csv, comparison, "controls", comparison.controls());
            contrast(csv, comparison);
        }
        return csv.toString();
    }

    private static void group(Csv csv, Comparison comparison, String name, Comparison.Group group) {
        csv.row()
                .text(comparison.measurement(), comparison.label(), comparison.unit(), name)
                .counts(group.n(), group.missing(), group.limits())
                .figures(
                        group.mean(),
                        group.sd(),
                        group.median(),
                        group.q1(),
                        group.q3(),
                        group.geometricMean())
                .nothing(13)
                .text(group.geometricMeanMethod())
                .nothing(3)
                .end();
    }

    private static void contrast(Csv csv, Comparison comparison) {
        Comparison.Difference difference = comparison.difference();
        Comparison.Ratio ratio = comparison.geometricMeanRatio();
        Csv.Row row =
                csv.row()
                        .text(
                                comparison.measurement(),
                                comparison.label(),
                                comparison.unit(),
                                "cases against controls")
                        .nothing(9)
                        .figures(
                                difference.mean(),
                                difference.lower(),
                                difference.upper(),
                                difference.p())
                        .counts(difference.sets())
                        .text(difference.method())
                        .figures(ratio.value(), ratio.lower(), ratio.upper());
        comparison
                .equivalent()
                .map(found ->
                        row.text(found.margin())
                                .figures(found.lower(), found.upper())
                                .text(found.verdict()))
                .orElseGet(() -> row.nothing(4))
                .nothing(1)
                .figures(comparison.signedRank().p())
                .counts(comparison.signedRank().sets())
                .text(comparison.signedRank().method())
                .end();
    }

    static String shares(List<Comparison> comparisons) {
        Csv csv =
                Csv.noted(
                        "measurement",
                        "below",
                        "source",
                        "group",
                        "people",
                        "of",
                        "share",
                        "share_lower",
                        "share_upper");
        for (Comparison comparison : comparisons) {
            for (Comparison.Share share : comparison.shares()) {
                part(csv, comparison, share, "cases", share.cases());
                part(csv, comparison, share, "controls", share.controls());
            }
        }
        return csv.toString();
    }

    private static void part(
            Csv csv,
            Comparison comparison,
            Comparison.Share share,
            String group,
            Comparison.Part part) {
        csv.row()
                .text(comparison.measurement(), share.threshold(), share.source(), group)
                .counts(part.below(), part.of())
                .figures(part.share(), part.lower(), part.upper())
                .end();
    }
}
