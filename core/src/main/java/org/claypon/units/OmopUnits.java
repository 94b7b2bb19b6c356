package org.claypon.units;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

    /// The concept of a unit, however it is spelled; empty for one that is none of the usual units.
    public static OptionalLong concept(String spelling) {
        Optional<String> code = Units.parse(spelling).map(Unit::code);
        return UCUM.entrySet().stream()
                .filter(entry -> Units.parse(entry.getValue()).map(Unit::code).equals(code))
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }
}
