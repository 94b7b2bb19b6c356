package org.claypon.report.appraisal;

import java.util.List;
import org.claypon.appraisal.Verdict;
import org.claypon.html.PlainText;
import org.claypon.report.Say;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Check;
import org.claypon.results.PaperAppraisal.Contradiction;

/// The answer on one screen of a terminal.
public final class AppraisalScreen {

    private AppraisalScreen() {}

    /// @param report where the report lies
    public static String of(PaperAppraisal appraisal, String report) {
        StringBuilder screen = new StringBuilder();
        line(screen, PlainText.of(appraisal.paper().title()));
        line(screen, ShortSection.lede(appraisal));
        checks(screen, appraisal, Verdict.IMPOSSIBLE);
        checks(screen, appraisal, Verdict.STRAINED);
        for (Contradiction found : appraisal.contradictions()) {
            line(screen, "  contradiction  %s".formatted(String.join(", ", found.claims())));
        }
        line(screen, "");
        line(screen, "Report: " + report);
        return screen.toString();
    }

    private static void checks(StringBuilder screen, PaperAppraisal appraisal, Verdict verdict) {
        List<Check> checks = Verdicts.with(appraisal, verdict).toList();
        for (Check check : checks) {
            line(
                    screen,
                    "  %-13s  %s: %s%s"
                            .formatted(
                                    check.verdict(),
                                    check.claim(),
                                    PlainText.of(check.printed()),
                                    recomputed(check)));
        }
    }

    private static String recomputed(Check check) {
        String found = Verdicts.recomputed(check);
        return found.isEmpty()
                ? ""
                : "; %s would be %s".formatted(Say.words(Verdicts.kind(check).words()), found);
    }

    private static void line(StringBuilder screen, String text) {
        screen.append(text).append('\n');
    }
}
