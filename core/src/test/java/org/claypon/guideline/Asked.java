package org.claypon.guideline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.claypon.guideline.Classification.Kind;
import org.claypon.guideline.Classification.Reason;

/// One person as texts, such as `total_b12=168 pg/mL`, asked of a shipped guideline.
final class Asked {

    static final Guideline NICE = GuidelineLibrary.shipped("nice-ng239-b12").orElseThrow();

    private Asked() {}

    static Classification nice(String... texts) {
        return of(NICE, texts);
    }

    static Classification of(Guideline guideline, String... texts) {
        SequencedMap<String, String> inputs = new LinkedHashMap<>();
        for (String text : texts) {
            int equals = text.indexOf('=');
            inputs.put(text.substring(0, equals), text.substring(equals + 1));
        }
        return Classifier.classify(guideline, Person.of(guideline, inputs));
    }

    /// The kinds of reason, without that a condition is not known.
    static List<Kind> kinds(Classification classification) {
        return classification.reasons().stream()
                .map(Reason::kind)
                .filter(kind -> kind != Kind.COUNTED_AS_NO)
                .toList();
    }

    static String text(Classification classification, Kind kind) {
        return classification.reasons().stream()
                .filter(reason -> reason.kind() == kind)
                .map(Reason::text)
                .findFirst()
                .orElseThrow();
    }
}
