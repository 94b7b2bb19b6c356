package org.claypon.report.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.claypon.html.Html;
import org.claypon.report.Prose;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Contradiction;

/// Claims that cannot all be true, inside the paper and between it and the article about it.
final class ContradictionSection {

    private ContradictionSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        if (appraisal.contradictions().isEmpty()) {
            return List.of(Prose.note("No two claims contradict each other."));
        }
        List<Html> parts = new ArrayList<>();
        for (Contradiction found : appraisal.contradictions()) {
            parts.add(Prose.heading("Claims " + String.join(" and ", found.claims())));
            parts.add(Prose.list(found.claims().stream().map(id -> said(appraisal, id)).toList()));
            parts.add(Prose.paragraph(found.explanation()));
        }
        return parts;
    }

    private static String said(PaperAppraisal appraisal, String id) {
        boolean review =
                Verdicts.claim(appraisal, id)
                        .filter(claim -> claim.from().equals("review"))
                        .isPresent();
        return "%s: %s"
                .formatted(review ? "The review" : "The paper", Verdicts.words(appraisal, id));
    }
}
