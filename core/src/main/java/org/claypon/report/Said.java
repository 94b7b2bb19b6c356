package org.claypon.report;

import java.util.List;
import java.util.Optional;
import org.claypon.evidence.Certainty;
import org.claypon.evidence.Form;
import org.claypon.evidence.Seen;
import org.claypon.evidence.Verbs;
import org.claypon.results.Model;
import org.claypon.results.Results;
import org.claypon.results.Verdict;

/// What the results say of each exposure, in the words of [Verbs] and in no others.
final class Said {

    /// The name of the condition on a page that has introduced it.
    static final String THE_CONDITION = "the condition";

    private Said() {}

    /// Empty where there is no estimate.
    static Optional<String> of(Results results, Verdict.Finding finding, String condition) {
        Optional<Form> form = Form.of(finding.form());
        Optional<Seen> seen = Seen.of(finding.seen()).filter(found -> found != Seen.UNKNOWN);
        Optional<Certainty> certainty = Certainty.of(results.verdict().certainty());
        return form.isEmpty() || seen.isEmpty() || certainty.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        Verbs.sentence(
                                results.verdict().called() && isMain(results, finding),
                                certainty.get(),
                                form.get(),
                                seen.get(),
                                finding.subject(),
                                condition));
    }

    /// Only the headline's own exposure was judged.
    static boolean isMain(Results results, Verdict.Finding finding) {
        return results.verdict()
                .about()
                .filter(about ->
                        about.model().equals(finding.model())
                                && about.term().equals(finding.term()))
                .isPresent();
    }

    static List<Verdict.Finding> apart(Results results) {
        return results.verdict().lookedAt().findings().stream().filter(Said::isApart).toList();
    }

    static boolean isApart(Verdict.Finding finding) {
        return Seen.of(finding.seen())
                .filter(seen -> seen == Seen.MORE || seen == Seen.LESS)
                .isPresent();
    }

    /// The odds ratio that a finding is about.
    static Optional<Model.Term> term(Results results, Verdict.Finding finding) {
        return results.models().stream()
                .filter(model -> model.name().equals(finding.model()))
                .flatMap(model -> model.terms().stream())
                .filter(term -> term.term().equals(finding.term()))
                .findFirst();
    }

    /// The model of the headline.
    static Optional<Model> mainModel(Results results) {
        return results.verdict()
                .about()
                .flatMap(about ->
                        results.models().stream()
                                .filter(model -> model.name().equals(about.model()))
                                .findFirst());
    }

    /// The term of the headline.
    static Optional<Model.Term> mainTerm(Results results) {
        return results.verdict()
                .about()
                .flatMap(about ->
                        mainModel(results).stream()
                                .flatMap(model -> model.terms().stream())
                                .filter(term -> term.term().equals(about.term()))
                                .findFirst());
    }
}
