package org.claypon.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// One thing that speaks for a link between exposure and condition, against it, or for neither.
///
/// @param viewpoint  strength, consistency, specificity, temporality, gradient, plausibility, coherence, experiment, analogy, confounding or
///                   alternative_design; of a person's entry, what the person wrote
/// @param finding    a sentence or two
/// @param direction  supports, against or silent
/// @param numbers    what the direction rests on, by name
/// @param suppliedBy data, or person: an entry of the study file, shown as supplied
/// @param citation   of a person's entry
public record Evidence(
        String viewpoint,
        String finding,
        String direction,
        SequencedMap<String, Figure> numbers,
        String suppliedBy,
        Optional<String> citation) {

    public Evidence {
        numbers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(numbers));
    }
}
