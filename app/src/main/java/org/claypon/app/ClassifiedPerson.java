package org.claypon.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.claypon.guideline.Classification;
import org.claypon.guideline.Classifier;
import org.claypon.guideline.Guideline;
import org.claypon.guideline.Person;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What a guideline says of one person.
public record ClassifiedPerson(Classification classification) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /// @param texts what is known, by input: `168 pg/mL`, `yes`
    public static ClassifiedPerson of(Guideline guideline, SequencedMap<String, String> texts) {
        return new ClassifiedPerson(Classifier.classify(guideline, Person.of(guideline, texts)));
    }

    /// @param places where each input was read, in words
    static ClassifiedPerson of(
            Guideline guideline, SequencedMap<String, String> texts, Map<String, String> places) {
        return new ClassifiedPerson(
                Classifier.classify(guideline, Person.of(guideline, texts, places)));
    }

    public String text(boolean json) {
        return json ? MAPPER.writeValueAsString(json()) : lines();
    }

    ObjectNode json() {
        Classification.Answer answer = classification.answer();
        ObjectNode node = MAPPER.createObjectNode();
        node.put("band", answer.band());
        node.put("rule", answer.rule());
        node.put("next_test", answer.nextTest().orElse(null));
        answer.reasons().forEach(node.putArray("reasons")::add);
        return node;
    }

    private String lines() {
        Classification.Answer answer = classification.answer();
        List<String> lines = new ArrayList<>();
        lines.add(answer.band().replace('_', ' '));
        lines.add("  rule: " + answer.rule());
        answer.nextTest().ifPresent(test -> lines.add("  next test: " + test));
        answer.reasons().forEach(reason -> lines.add("  " + reason));
        return String.join("\n", lines);
    }
}
