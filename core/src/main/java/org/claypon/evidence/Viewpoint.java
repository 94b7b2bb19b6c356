package org.claypon.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import org.claypon.results.Evidence;
import org.claypon.results.Figure;

/// From where a link can be looked at, in the order of the table. The first nine are Hill's (1965, Proc R Soc Med 58:295); they are viewpoints and
/// no checklist, and only temporality is ever required.
enum Viewpoint {
    STRENGTH,
    CONSISTENCY,
    SPECIFICITY,
    TEMPORALITY,
    GRADIENT,
    PLAUSIBILITY,
    COHERENCE,
    EXPERIMENT,
    ANALOGY,
    CONFOUNDING,
    ALTERNATIVE_DESIGN;

    /// The name in results.json.
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether no data of a study like this can answer it, so that only a person's entry can.
    boolean fromOutside() {
        return switch (this) {
            case PLAUSIBILITY, COHERENCE, EXPERIMENT, ANALOGY, ALTERNATIVE_DESIGN -> true;
            case STRENGTH, CONSISTENCY, SPECIFICITY, TEMPORALITY, GRADIENT, CONFOUNDING -> false;
        };
    }

    /// As a person wrote it: in any case, with a space or a line.
    static Optional<Viewpoint> written(String text) {
        String key = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
    }

    Evidence supports(String finding, SequencedMap<String, Figure> numbers) {
        return computed(finding, "supports", numbers);
    }

    Evidence against(String finding, SequencedMap<String, Figure> numbers) {
        return computed(finding, "against", numbers);
    }

    Evidence silent(String finding, SequencedMap<String, Figure> numbers) {
        return computed(finding, "silent", numbers);
    }

    Evidence silent(String finding) {
        return silent(finding, new Numbers().map());
    }

    private Evidence computed(
            String finding, String direction, SequencedMap<String, Figure> numbers) {
        return new Evidence(key(), finding, direction, numbers, "data", Optional.empty());
    }

    /// The entries of a kind among many.
    List<Evidence> among(List<Evidence> evidence) {
        return evidence.stream().filter(each -> each.viewpoint().equals(key())).toList();
    }
}
