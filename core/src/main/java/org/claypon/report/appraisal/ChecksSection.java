package org.claypon.report.appraisal;

import static org.claypon.html.Table.words;

import java.util.List;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.report.Prose;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Check;

/// Every check that was made, in the order of the file.
final class ChecksSection {

    private ChecksSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        if (appraisal.checks().isEmpty()) {
            return List.of(Prose.note("No claim has numbers that could be checked."));
        }
        return List.of(
                Table.of(
                                "checks-table",
                                "Printed and recomputed",
                                List.of(
                                        words("Claim"),
                                        words("Check"),
                                        words("Printed"),
                                        words("Recomputed"),
                                        words("Verdict"),
                                        words("Explanation")),
                                appraisal.checks().stream().map(ChecksSection::row).toList())
                        .inParagraphs());
    }

    private static List<String> row(Check check) {
        String recomputed = Verdicts.recomputed(check);
        return List.of(
                check.claim(),
                Verdicts.kind(check).words(),
                check.printed(),
                recomputed.isEmpty() ? "–" : recomputed,
                Verdicts.said(check.verdict()),
                check.explanation());
    }
}
