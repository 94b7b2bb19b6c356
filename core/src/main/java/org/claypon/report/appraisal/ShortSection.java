package org.claypon.report.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.claypon.appraisal.Verdict;
import org.claypon.html.Html;
import org.claypon.report.Prose;
import org.claypon.results.PaperAppraisal;

/// The whole in a few lines. There is no verdict on the paper as a whole.
final class ShortSection {

    private static final List<String> NUMBERS =
            List.of("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");

    private ShortSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        return List.of(
                Html.element("p", lede(appraisal)).with("class", "lede"),
                Prose.list(lines(appraisal)),
                Prose.note(
                        "No mark is given to the paper as a whole, and nothing is added up to one: a paper can be wrong in one number and right in all others."));
    }

    static String lede(PaperAppraisal appraisal) {
        int impossible = Verdicts.ids(Verdicts.with(appraisal, Verdict.IMPOSSIBLE)).size();
        return switch (impossible) {
            case 0 -> "No printed number was found to be impossible.";
            case 1 -> "One claim has numbers that cannot be right as they are printed.";
            default ->
                    "%s claims have numbers that cannot be right as they are printed."
                            .formatted(
                                    impossible <= NUMBERS.size()
                                            ? NUMBERS.get(impossible - 1)
                                            : Integer.toString(impossible));
        };
    }

    private static List<String> lines(PaperAppraisal appraisal) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Checks of printed numbers: %d impossible, %d strained, %d consistent, %d that cannot be made from what is printed."
                        .formatted(
                                count(appraisal, Verdict.IMPOSSIBLE),
                                count(appraisal, Verdict.STRAINED),
                                count(appraisal, Verdict.CONSISTENT),
                                count(appraisal, Verdict.NOT_CHECKABLE)));
        lines.add(
                "Claims: %d supported, %d supported with a caveat, %d that do not follow, %d contradicted, %d that cannot be checked, %d of value and not of fact."
                        .formatted(
                                answers(appraisal, "supported"),
                                answers(appraisal, "supported_with_caveat"),
                                answers(appraisal, "not_derivable"),
                                answers(appraisal, "contradicted"),
                                answers(appraisal, "not_checkable"),
                                answers(appraisal, "value_judgement")));
        if (!appraisal.contradictions().isEmpty()) {
            lines.add(
                    appraisal.contradictions().size() == 1
                            ? "One contradiction between claims."
                            : "%d contradictions between claims."
                                    .formatted(appraisal.contradictions().size()));
        }
        return lines;
    }

    private static long count(PaperAppraisal appraisal, Verdict verdict) {
        return Verdicts.with(appraisal, verdict).count();
    }

    private static long answers(PaperAppraisal appraisal, String answer) {
        return appraisal.answers().stream().filter(found -> found.answer().equals(answer)).count();
    }
}
