package org.claypon.sensitivity;

import java.util.List;
import java.util.Optional;
import org.claypon.results.Specifications.Change;
import org.claypon.study.Study;

/// One analysis of the plan.
///
/// @param form    of the exposure
/// @param changes what differs from the study's own analysis, the form among them; none for the own
record Specification(Choice.Form form, List<Choice> changes) {

    Specification {
        changes = List.copyOf(changes);
    }

    Study in(Study study) {
        Study changed = form.in(study);
        for (Choice choice : changes) {
            changed = choice.in(changed);
        }
        return changed;
    }

    List<Change> words() {
        return changes.stream().map(Choice::words).toList();
    }

    /// What the odds ratio is of and what it is adjusted for; two analyses that agree here differ in their people only.
    record Estimand(Choice.Form form, Optional<Choice> covariates) {}

    Estimand estimand() {
        return new Estimand(
                form, changes.stream().filter(Choice.Covariates.class::isInstance).findFirst());
    }
}
