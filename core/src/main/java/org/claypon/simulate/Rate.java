package org.claypon.simulate;

import java.util.List;

/// How often something happens.
///
/// ```text
/// rate = (perYear(age) + Σ rates added) · Π ratios      events a year
/// ```
public record Rate(AgeTable perYear, List<Arrow> causes, String source) {

    public Rate {
        causes = List.copyOf(causes);
    }
}
