package org.claypon.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claypon.study.Eligibility;
import org.claypon.study.Eligibility.Exclusion;
import org.claypon.study.NamedTest;
import org.claypon.study.Study;

/// What this step did, for the reader's Methods section.
final class CohortSentences {

    private CohortSentences() {}

    static List<String> of(Study study) {
        Eligibility eligibility = study.eligibility();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Cases of %s were the people with %s."
                        .formatted(study.heading().condition(), eligibility.cases().text()));
        eligibility.criteria().map(criteria -> criteria(study, criteria)).ifPresent(sentences::add);
        sentences.add(
                eligibility
                        .controls()
                        .where()
                        .map(test ->
                                "Controls came from the people with %s who did not meet the definition of a case."
                                        .formatted(test.text()))
                        .orElse(
                                "Controls came from the people who were known not to meet the definition of a case."));
        if (!eligibility.require().isEmpty()) {
            sentences.add(
                    "On both sides were required: %s."
                            .formatted(listed(study, eligibility.require())));
        }
        if (!eligibility.exclude().isEmpty()) {
            sentences.add(
                    "On both sides were excluded: %s."
                            .formatted(
                                    listed(
                                            study,
                                            eligibility.exclude().stream()
                                                    .map(Exclusion::rule)
                                                    .toList())));
        }
        sentences.add(
                "An answer that was not known failed a requirement, did not exclude, and made nobody a control; each was counted.");
        return List.copyOf(sentences);
    }

    private static String criteria(Study study, Eligibility.Criteria criteria) {
        String source = criteria.source().isEmpty() ? "" : " of " + criteria.source();
        return "A case had to meet %d of %d diagnostic items%s: %s."
                .formatted(
                        criteria.need(),
                        criteria.items().size(),
                        source,
                        listed(study, criteria.items()));
    }

    /// `Adults (RIDAGEYR >= 20); Kidney disease (KIQ022 = 1)`; a name that is the test itself stands alone.
    private static String listed(Study study, List<NamedTest> tests) {
        return tests.stream()
                .map(named -> {
                    String text = named.test().text(study::labelled);
                    return named.name().equals(text) || named.name().equals(named.test().text())
                            ? text
                            : "%s (%s)".formatted(named.name(), text);
                })
                .collect(Collectors.joining("; "));
    }
}
