package org.claypon.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.results.Evidence;
import org.claypon.results.Results;
import org.claypon.study.Study;

/// What speaks for a link between the first exposure and the condition, what speaks against it, and what these data are silent on.
///
/// Every viewpoint has at least one row. A row of the data has the numbers that decide its direction (the rules are in METHODS.md); an entry of the
/// study file stands beside it as it was supplied. Rows are never added up: no score comes out of this table.
///
/// It is made from masked results, so that it can say no more than they do.
public final class EvidenceTable {

    private EvidenceTable() {}

    public static List<Evidence> of(Study study, Results results) {
        List<Question> questions = Question.all(study, results.models());
        List<Evidence> rows = new ArrayList<>();
        for (Viewpoint viewpoint : Viewpoint.values()) {
            List<Evidence> supplied = supplied(study, viewpoint);
            if (supplied.isEmpty() || !viewpoint.fromOutside()) {
                rows.addAll(computed(study, results, questions, viewpoint));
            }
            rows.addAll(supplied);
        }
        study.literature().stream()
                .filter(entry -> Viewpoint.written(entry.viewpoint()).isEmpty())
                .forEach(entry -> rows.add(supplied(entry.viewpoint(), entry)));
        return List.copyOf(rows);
    }

    private static List<Evidence> computed(
            Study study, Results results, List<Question> questions, Viewpoint viewpoint) {
        if (questions.isEmpty()) {
            return List.of(viewpoint.silent("The study names no exposure."));
        }
        Question first = questions.getFirst();
        return switch (viewpoint) {
            case STRENGTH -> List.of(Strength.of(study, results, first));
            case CONSISTENCY ->
                    Stream.concat(
                                    Consistency.of(results, first).stream(),
                                    OtherChoices.of(results, first).stream())
                            .toList();
            case SPECIFICITY -> List.of(Specificity.of(questions));
            case TEMPORALITY -> List.of(Temporality.of(study, first));
            case GRADIENT -> List.of(Gradient.of(questions));
            case CONFOUNDING -> List.of(Confounding.of(study, results, first));
            case EXPERIMENT ->
                    List.of(
                            viewpoint.silent(
                                    "Nobody was given or denied anything here, so these data hold no experiment."));
            case ALTERNATIVE_DESIGN ->
                    List.of(
                            viewpoint.silent(
                                    "The question was not asked of these people by another design."));
            case PLAUSIBILITY, COHERENCE, ANALOGY ->
                    List.of(
                            viewpoint.silent(
                                    "Records of people cannot answer this; it needs other knowledge."));
        };
    }

    private static List<Evidence> supplied(Study study, Viewpoint viewpoint) {
        return study.literature().stream()
                .filter(entry ->
                        Viewpoint.written(entry.viewpoint()).equals(Optional.of(viewpoint)))
                .map(entry -> supplied(viewpoint.key(), entry))
                .toList();
    }

    private static Evidence supplied(String viewpoint, Study.LiteratureEntry entry) {
        return new Evidence(
                viewpoint,
                entry.says(),
                entry.direction(),
                new Numbers().map(),
                "person",
                Optional.of(entry.citation()));
    }
}
