package org.claypon.results;

import java.util.List;
import java.util.Optional;

/// What the matched cases and controls are like in something that is no measurement compared: their age, their sex, what models are adjusted for.
///
/// @param name    as the study names it
/// @param numbers of what is a number
/// @param levels  of what is none, each with how many have it
/// @param unknown how many of each side have no value
public record Characteristic(
        String name, Optional<Numbers> numbers, List<Level> levels, Unknown unknown) {

    public Characteristic {
        levels = List.copyOf(levels);
    }

    /// @param unit absent where the study names none
    public record Numbers(Optional<String> unit, Group cases, Group controls) {}

    public record Group(Count n, Figure mean, Figure sd, Figure median, Figure q1, Figure q3) {}

    public record Level(String level, Count cases, Count controls) {}

    public record Unknown(Count cases, Count controls) {}
}
