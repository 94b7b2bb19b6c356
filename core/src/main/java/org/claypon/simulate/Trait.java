package org.claypon.simulate;

import java.util.List;
import java.util.Optional;

/// What a person has or has not, for life.
///
/// @param share    of people without any of the causes
/// @param recorded what is written down on the day of joining
public record Trait(
        String name, double share, List<Arrow> causes, Optional<Recorded> recorded, String source) {

    public Trait {
        causes = List.copyOf(causes);
    }

    /// @param share of those who have it in whose record it stands
    public record Recorded(String concept, double share) {}
}
