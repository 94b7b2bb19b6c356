package org.claypon.report.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.report.Prose;
import org.claypon.report.Prose.Fact;
import org.claypon.results.PaperAppraisal;

/// What the verdicts and answers mean, what was read, and whose words the forms are.
final class MeaningSection {

    private MeaningSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        List<Html> parts = new ArrayList<>();
        parts.add(Prose.heading("Verdicts on printed numbers"));
        parts.add(
                Prose.facts(
                        List.of(
                                new Fact(
                                        "Impossible",
                                        "No test that the claim allows and no way of rounding, digits cut off included, gives the printed number."),
                                new Fact(
                                        "Strained",
                                        "It fits only if something happened that is not printed, or it is hard to believe beside the other numbers. Where a test is not stated, a p value is at worst strained, unless every usual test rules it out."),
                                new Fact("Consistent", "It fits. It may still be wrong."),
                                new Fact("Not checkable", "Too little is printed."))));
        parts.add(Prose.heading("Answers to claims"));
        parts.add(
                Prose.facts(
                        List.of(
                                new Fact("Supported", "It follows from what is printed."),
                                new Fact(
                                        "Supported with caveat",
                                        "It follows as far as the reason beside it says."),
                                new Fact(
                                        "Not derivable",
                                        "It may be true; what is printed cannot show it."),
                                new Fact("Contradicted", "Another printed claim says otherwise."),
                                new Fact(
                                        "Not checkable",
                                        "Neither the numbers nor the design say anything of it."),
                                new Fact(
                                        "Value judgement",
                                        "A matter of what is right. It is named and not scored."))));
        parts.add(Prose.heading("What was read"));
        parts.add(
                Prose.paragraph(
                        "Only the paper file (%s). What it does not hold is called not reported, whether or not the paper has it."
                                .formatted(Prose.shortHash(appraisal.paper().hash()))));
        appraisal
                .paper()
                .reviewedBy()
                .ifPresent(review ->
                        parts.add(
                                Prose.paragraph(
                                        "Claims marked as the review's stand in %s."
                                                .formatted(review))));
        parts.add(Prose.heading("Whose forms these are"));
        parts.add(
                Prose.paragraph(
                        "The form on bias and the list of items are in our own words. The domains are those that the Newcastle–Ottawa scale, the JBI checklist, ROBINS-E and STROBE have in common; their wording is not reproduced, since JBI reserves its rights, ROBINS-E is for follow-up studies and may not be changed, and the licences of the others were not seen. To score with one of them, use the original. Limits of a guideline are facts with a citation; no guideline body has endorsed this page. Scales such as IRLS and HAMD belong to their owners: only totals that a paper prints are used."));
        return parts;
    }
}
