package org.claypon.paper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A published study as far as its numbers were typed in.
///
/// @param matchedOn what cases and controls have alike by design; empty when nothing is said
/// @param analysis  as printed; absent when the paper does not state it
/// @param hash      SHA-256 of the file
public record Paper(
        Heading heading,
        Groups groups,
        List<String> matchedOn,
        Optional<String> analysis,
        List<Claim> claims,
        List<Reference> references,
        String hash) {

    public Paper {
        matchedOn = List.copyOf(matchedOn);
        claims = List.copyOf(claims);
        references = List.copyOf(references);
    }

    /// What the paper is.
    ///
    /// @param design     as the paper calls it
    /// @param reviewedBy the article about the paper that claims marked `from: review` stand in
    public record Heading(
            String title,
            OptionalInt year,
            Optional<String> design,
            Optional<String> doi,
            Optional<String> reviewedBy) {}

    /// Whether cases and controls were matched.
    public boolean isMatched() {
        return !matchedOn.isEmpty();
    }
}
