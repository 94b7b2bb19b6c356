package org.claypon.evidence;

import java.util.ArrayList;
import java.util.List;
import org.claypon.results.Model;
import org.claypon.results.Verdict;
import org.claypon.study.Study;

/// Everything that was looked at, in the order of the study file, and how many intervals chance alone would have put beyond 1.
///
/// ```text
/// by chance = 0.05 · odds ratios
/// ```
/// An expectation, so it holds also where the exposures go together.
final class Findings {

    /// One in twenty 95 % intervals misses the truth.
    private static final double MISSES = 0.05;

    private Findings() {}

    static Verdict.LookedAt of(Study study, List<Model> models) {
        List<Question> questions = Question.all(study, models);
        List<Verdict.Finding> findings = new ArrayList<>();
        for (Question question : questions) {
            for (Model.Term term : question.terms()) {
                findings.add(
                        new Verdict.Finding(
                                question.exposure().name(),
                                question.model().name(),
                                term.term(),
                                question.form().key(),
                                question.subject(study, term),
                                question.seen(term).key()));
            }
        }
        int estimated =
                (int)
                        findings.stream()
                                .filter(found -> !found.seen().equals(Seen.UNKNOWN.key()))
                                .count();
        return new Verdict.LookedAt(questions.size(), estimated, MISSES * estimated, findings);
    }
}
