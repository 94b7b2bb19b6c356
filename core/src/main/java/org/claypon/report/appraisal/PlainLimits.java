package org.claypon.report.appraisal;

import java.util.List;
import org.claypon.appraisal.Verdict;
import org.claypon.report.Markdown;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Claim;

/// What the study does not show, in plain words.
final class PlainLimits {

    private PlainLimits() {}

    static void write(PaperAppraisal appraisal, Markdown text) {
        text.paragraph(
                "The study looked at people who were ill and people who were not.",
                "Such a study can find a link.",
                "It cannot show that one thing brings about the other.");
        text.item("What was there first is not known.");
        text.item("Some third thing may be behind both.");
        List<String> impossible = Verdicts.ids(Verdicts.with(appraisal, Verdict.IMPOSSIBLE));
        list(
                answered(appraisal, "contradicted").stream()
                        .filter(claim -> impossible.contains(claim.id()))
                        .toList(),
                "This is not shown, since its numbers cannot be right:",
                text);
        list(
                answered(appraisal, "contradicted").stream()
                        .filter(claim -> !impossible.contains(claim.id()))
                        .toList(),
                "This does not hold, by what else is printed:",
                text);
        list(
                answered(appraisal, "not_derivable"),
                "This does not follow from what is printed:",
                text);
        list(
                answered(appraisal, "not_checkable"),
                "This cannot be checked from what is printed:",
                text);
        list(
                answered(appraisal, "value_judgement"),
                "This is about what is right, so no number can settle it:",
                text);
        long notReported =
                appraisal.bias().stream()
                        .filter(item -> item.judgement().equals("not_reported"))
                        .count();
        if (notReported > 0) {
            text.paragraph(
                    "We asked %d things of how the study was done."
                            .formatted(appraisal.bias().size()),
                    "For %d of them there is no answer in what we have.".formatted(notReported));
        }
    }

    private static void list(List<Claim> claims, String heading, Markdown text) {
        if (!claims.isEmpty()) {
            text.paragraph(heading);
            claims.forEach(claim -> text.item(PlainAppraisal.sentence(claim)));
        }
    }

    private static List<Claim> answered(PaperAppraisal appraisal, String answer) {
        return appraisal.answers().stream()
                .filter(found -> found.answer().equals(answer))
                .flatMap(found -> Verdicts.claim(appraisal, found.claim()).stream())
                .toList();
    }
}
