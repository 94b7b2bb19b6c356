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

/// Each number that fits only if something happened that is not printed.
final class StrainedSection {

    private StrainedSection() {}

    static List<Html> of(PaperAppraisal appraisal) {
        List<Check> checks = Verdicts.with(appraisal, Verdict.STRAINED).toList();
        if (checks.isEmpty()) {
            return List.of(Prose.note("Nothing that could be checked is strained."));
        }
        List<Html> parts = new ArrayList<>();
        parts.add(
                Prose.paragraph(
                        "These numbers are possible. They fit only if something unusual happened that is not printed, or they are hard to believe beside the others. Ask the authors."));
        for (Check check : checks) {
            List<Fact> facts = new ArrayList<>();
            facts.add(new Fact("Printed", check.printed()));
            facts.add(new Fact(Say.capital(Verdicts.kind(check).words()), check.explanation()));
            check.repair()
                    .ifPresent(
                            repair -> facts.add(new Fact("What would make it fit", repair + ".")));
            facts.add(new Fact("Why it matters", WhyItMatters.of(Verdicts.kind(check))));
            parts.add(Prose.heading(Verdicts.words(appraisal, check.claim())));
            parts.add(Prose.facts(facts));
        }
        return parts;
    }
}
