package org.claypon.report;

import java.util.ArrayList;
import java.util.List;
import org.claypon.evidence.Seen;
import org.claypon.html.Html;
import org.claypon.results.Results;
import org.claypon.results.Verdict;

/// How much was looked at beside the headline, what chance alone would have given, and what else differed.
final class LookedAtPart {

    private LookedAtPart() {}

    static List<Html> of(Results results) {
        Verdict.LookedAt looked = results.verdict().lookedAt();
        if (looked.oddsRatios() < 2) {
            return List.of();
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Prose.heading("How much was looked at"));
        parts.add(
                Prose.paragraph(
                        "%d exposures were looked at, with %d odds ratios. Had none of them anything to do with the condition, about one"
                                        .formatted(looked.exposures(), looked.oddsRatios())
                                + " interval in 20 would still leave out 1: of %d intervals, %s. Here %s of them did%s."
                                        .formatted(
                                                looked.oddsRatios(),
                                                byChance(looked),
                                                Said.apart(results).isEmpty()
                                                        ? "none"
                                                        : Said.apart(results).size(),
                                                leftToChance(results))));
        List<String> others =
                Said.apart(results).stream()
                        .filter(finding -> !Said.isMain(results, finding))
                        .map(finding -> sentence(results, finding))
                        .toList();
        if (!others.isEmpty()) {
            parts.add(Prose.paragraph("Beside the headline:"));
            parts.add(Prose.list(others));
        }
        return parts;
    }

    /// Intervals that leave out 1 and are not counted, as an exact test of few people speaks against it.
    private static String leftToChance(Results results) {
        long left =
                results.verdict().lookedAt().findings().stream()
                        .flatMap(finding -> Said.term(results, finding).stream())
                        .filter(Seen::leftToChance)
                        .count();
        return left == 0
                ? ""
                : "; %d more did not count, since few people are behind %s and the exact p leaves it to chance"
                        .formatted(left, left == 1 ? "it" : "them");
    }

    /// `less than one`, or `about 1.2`.
    static String byChance(Verdict.LookedAt looked) {
        return looked.byChance() < 1
                ? "less than one"
                : "about " + Say.number(looked.byChance(), 1);
    }

    private static String sentence(Results results, Verdict.Finding finding) {
        String said = Said.of(results, finding, results.study().condition()).orElseThrow();
        return Said.term(results, finding)
                .map(term ->
                        "%s (%s: odds ratio %s, 95\u00A0%% interval %s)."
                                .formatted(
                                        said,
                                        Labels.of(results, finding.model()),
                                        Say.oddsRatio(term),
                                        Say.interval(term)))
                .orElse(said + ".");
    }
}
