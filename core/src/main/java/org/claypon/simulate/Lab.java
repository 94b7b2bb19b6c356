package org.claypon.simulate;

import java.util.Map;
import java.util.Optional;

/// A test that shows a level.
///
/// @param concept by name
/// @param unit    in which it is reported where `at` says nothing else
/// @param varies  standard deviation of the logarithm from one test to the next
/// @param tested  how often it is ordered by itself
/// @param with    the test in whose company it is done
/// @param at      by site
public record Lab(
        String name,
        String level,
        String concept,
        String unit,
        double varies,
        Optional<Rate> tested,
        Optional<With> with,
        Map<String, Reported> at,
        Optional<Limits> limits,
        Optional<Mistakes> mistakes) {

    public Lab {
        at = Map.copyOf(at);
    }

    /// @param share of the other test's blood samples
    public record With(String lab, double share) {}

    public record Reported(String concept, String unit) {}

    /// What the assay can show, in the unit of the level.
    public record Limits(double atLeast, double atMost) {}

    /// Values written down in another unit than the one that is named.
    public record Mistakes(double share, String unit) {}
}
