package org.claypon.units;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Unit concepts of the OMOP vocabulary.
public final class OmopUnits {

    private static final Map<Long, String> UCUM =
            Ucum.lines("omop.csv").stream()
                    .map(line -> line.split(",", 2))
                    .collect(Collectors.toMap(part -> Long.valueOf(part[0]), part -> part[1]));

    private OmopUnits() {}

    /// A spelling that [Units] reads; empty for a concept that is none of the usual units.
    public static Optional<String> spelling(long concept) {
        return Optional.ofNullable(UCUM.get(concept));
    }
}
