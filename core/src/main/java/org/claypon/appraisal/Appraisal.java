package org.claypon.appraisal;

import java.util.List;
import org.claypon.paper.Paper;

/// What a paper's printed numbers and sentences come to. Everything is in file order; nothing is added up to a score.
public record Appraisal(
        List<Check> checks,
        List<Answer> answers,
        List<Contradiction> contradictions,
        List<BiasItem> bias,
        List<HiddenBias> hidden,
        List<ReportingItem> reporting,
        List<NextStep> next) {

    public Appraisal {
        checks = List.copyOf(checks);
        answers = List.copyOf(answers);
        contradictions = List.copyOf(contradictions);
        bias = List.copyOf(bias);
        hidden = List.copyOf(hidden);
        reporting = List.copyOf(reporting);
        next = List.copyOf(next);
    }

    /// Checks every number of a paper file and answers every claim of it.
    public static Appraisal of(Paper paper) {
        List<Check> checks = Checks.of(paper);
        List<Contradiction> contradictions = Contradictions.of(paper);
        return new Appraisal(
                checks,
                new Answers(paper, checks, contradictions).all(),
                contradictions,
                new BiasForm(paper, checks).all(),
                HiddenBiases.of(paper),
                new ReportingItems(paper).all(),
                NextSteps.of(paper, checks));
    }
}
