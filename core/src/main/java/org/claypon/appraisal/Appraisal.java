package org.claypon.appraisal;

import java.util.List;

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
}
