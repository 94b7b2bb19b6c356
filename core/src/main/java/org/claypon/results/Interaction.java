package org.claypon.results;

import java.util.List;

/// One exposure in the strata of one variable, and the test whether its odds ratio differs between them.
public record Interaction(
        String exposure,
        String by,
        List<Stratum> strata,
        Figure p,
        String method,
        List<String> notes) {

    public Interaction {
        strata = List.copyOf(strata);
        notes = List.copyOf(notes);
    }

    public record Stratum(
            String level, Count sets, Figure oddsRatio, Figure lower, Figure upper, Figure p) {}
}
