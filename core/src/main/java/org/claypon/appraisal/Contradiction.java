package org.claypon.appraisal;

import java.util.List;

/// Claims that cannot all be true.
///
/// @param claims their ids, in file order
public record Contradiction(List<String> claims, String explanation) {
    public Contradiction {
        claims = List.copyOf(claims);
    }
}
