package org.claypon.cohort.omop;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.claypon.study.Database;
import org.claypon.study.Eligibility.Exclusion;
import org.claypon.study.NamedTest;
import org.claypon.study.Study;

/// Who was studied in a database, for the reader's Methods section.
public final class OmopSentences {

    private OmopSentences() {}

    public static List<String> of(Study study) {
        Database database = study.database().orElseThrow();
        Database.Cases cases = database.cases();
        List<String> sentences = new ArrayList<>();
        if (database.matchedSets().isPresent()) {
            sentences.add(
                    "Cases of %s, their controls and the index dates of both are those of a file of matched sets; how they were found is not known here."
                            .formatted(study.heading().condition()));
            sentences.addAll(rules(study));
            return List.copyOf(sentences);
        }
        sentences.add(
                "Cases of %s were the people with a record of the concept set %s; the index date is that of the first record."
                        .formatted(study.heading().condition(), cases.first()));
        cases.confirm()
                .ifPresent(confirm ->
                        sentences.add(
                                "A case had to be confirmed within %d days by %s: %s."
                                        .formatted(
                                                confirm.days(),
                                                confirm.all() ? "all of" : "one of",
                                                listed(confirm.tests()))));
        sentences.add(
                "Both sides had been observed for at least %d days before the index date."
                        .formatted(cases.washoutDays()));
        sentences.add(
                database.sampling() == Database.Sampling.RISK_SET
                        ? "Controls were drawn from the risk set of each case: those observed on its index date who met every rule on that day and had no record of the condition by then, whatever came later. A person could serve several cases."
                        : "Controls were drawn from people who never had a record of the condition, which looks into their future and biases the estimate.");
        cases.age()
                .ifPresent(age ->
                        sentences.add(
                                "Age on the index date was bounded: %s."
                                        .formatted(DayRules.words(age))));
        cases.dates()
                .ifPresent(dates ->
                        sentences.add(
                                "The index date was bounded: %s."
                                        .formatted(DayRules.words(dates))));
        cases.within()
                .ifPresent(set ->
                        sentences.add(
                                "Both sides had a record of the concept set %s by the index date."
                                        .formatted(set)));
        study.eligibility()
                .controls()
                .where()
                .ifPresent(
                        test -> sentences.add("A control had to meet: %s.".formatted(test.text())));
        sentences.addAll(rules(study));
        return List.copyOf(sentences);
    }

    private static List<String> rules(Study study) {
        List<String> sentences = new ArrayList<>();
        if (!study.eligibility().require().isEmpty()) {
            sentences.add(
                    "On both sides were required: %s."
                            .formatted(listed(study.eligibility().require())));
        }
        if (!study.eligibility().exclude().isEmpty()) {
            sentences.add(
                    "On both sides were excluded: %s."
                            .formatted(
                                    listed(
                                            study.eligibility().exclude().stream()
                                                    .map(Exclusion::rule)
                                                    .toList())));
        }
        return List.copyOf(sentences);
    }

    private static String listed(List<NamedTest> tests) {
        return tests.stream()
                .map(named ->
                        named.name().equals(named.test().text())
                                ? named.name()
                                : "%s (%s)".formatted(named.name(), named.test().text()))
                .collect(Collectors.joining("; "));
    }
}
