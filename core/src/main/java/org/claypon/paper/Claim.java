package org.claypon.paper;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One thing that the paper, or an article about it, says.
///
/// @param id          unique in the file
/// @param says        what it means, in the words of whoever wrote the file
/// @param n           how many people it is about, where the claim says so; otherwise those of the groups
/// @param contradicts ids of the claims that it cannot stand beside, as whoever wrote the file sees it
public record Claim(
        String id,
        Source from,
        Optional<String> says,
        OptionalInt n,
        List<String> contradicts,
        Content content) {

    public Claim {
        contradicts = List.copyOf(contradicts);
    }
}
