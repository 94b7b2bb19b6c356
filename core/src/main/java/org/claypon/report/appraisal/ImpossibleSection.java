package org.claypon.report.appraisal;

import java.util.ArrayList;
import java.util.List;
import org.claypon.appraisal.Verdict;
import org.claypon.html.Html;
import org.claypon.report.Prose;
import org.claypon.report.Prose.Fact;
import org.claypon.report.Say;
import org.claypon.results.PaperAppraisal;
import org.claypon.results.PaperAppraisal.Check;

/// Each number that cannot be right: what is printed, what it would have to be, and why it matters.
final class ImpossibleSection {

    private ImpossibleSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        List<Html> parts = new ArrayList<>();
        List<Check> checks = Verdicts.with(appraisal, Verdict.IMPOSSIBLE).toList();
        if (checks.isEmpty()) {
            return List.of(
                    Prose.note(
                            "None: each printed number that could be checked fits the others, in some way that authors round and test. That does not show that the numbers are true."));
        }
        parts.add(
                Prose.paragraph(
                        "Each printed number stands for all numbers that are rounded to it. Here, no way of rounding and no test that the claim allows gives what is printed. A slip of the pen is the most likely reason; it can still change what the paper shows."));
        checks.forEach(check -> parts.addAll(of(appraisal, check)));
        return parts;
    }

    private static List<Html> of(PaperAppraisal appraisal, Check check) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Printed", check.printed()));
        if (!Verdicts.recomputed(check).isEmpty()) {
            facts.add(
                    new Fact(
                            "It would have to be",
                            "%s: %s"
                                    .formatted(
                                            Say.capital(Verdicts.kind(check).words()),
                                            Verdicts.recomputed(check))));
        }
        facts.add(new Fact("How that is known", check.explanation()));
        check.repair()
                .ifPresent(repair -> facts.add(new Fact("What would make it fit", repair + ".")));
        facts.add(new Fact("Why it matters", WhyItMatters.of(check)));
        return List.of(
                Prose.heading(Verdicts.words(appraisal, check.claim())),
                Html.element("p", "Claim " + check.claim()).with("class", "kicker"),
                Prose.facts(facts));
    }
}
