package org.claypon.report.appraisal;

import static org.claypon.html.Table.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.claypon.html.Html;
import org.claypon.html.Table;
import org.claypon.report.Prose;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Claim;

/// Whether each claim follows from what is printed, and why.
final class ClaimsSection {

    private ClaimsSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        List<Html> parts = new ArrayList<>();
        parts.add(
                Prose.paragraph(
                        "An answer is about what the printed numbers and the design can carry, not about whether the claim is true of the world."));
        table(appraisal, "paper", "What the paper says").ifPresent(parts::add);
        table(appraisal, "review", "What the article about the paper says").ifPresent(parts::add);
        return parts;
    }

    private static Optional<Html> table(PaperAppraisal appraisal, String from, String caption) {
        List<List<String>> rows =
                appraisal.claims().stream()
                        .filter(claim -> claim.from().equals(from))
                        .map(claim -> row(appraisal, claim))
                        .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Table.of(
                                        "claims-" + from,
                                        caption,
                                        List.of(words("Claim"), words("Answer"), words("Because")),
                                        rows)
                                .inParagraphs());
    }

    private static List<String> row(PaperAppraisal appraisal, Claim claim) {
        return appraisal.answers().stream()
                .filter(answer -> answer.claim().equals(claim.id()))
                .findFirst()
                .map(answer ->
                        List.of(claim.words(), Verdicts.said(answer.answer()), answer.because()))
                .orElse(List.of(claim.words(), "–", ""));
    }
}
