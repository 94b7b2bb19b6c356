package org.claypon.appraisal;

import java.util.Optional;
import org.claypon.stats.printed.Span;

/// One printed number beside what the other printed numbers make of it.
///
/// @param claim       id of the claim
/// @param printed     as the paper has it, e.g. `r -0.025, p 0.023, n 80`
/// @param recomputed  what it can be; absent where there is no such number, or where it has no bound
/// @param explanation for a reader, in sentences
/// @param repair      the smallest change that would make it fit; only where it does not
public record Check(
        String claim,
        CheckKind kind,
        Verdict verdict,
        String printed,
        Optional<Span> recomputed,
        String explanation,
        Optional<String> repair) {

    public Check {
        recomputed =
                recomputed.filter(
                        span -> Double.isFinite(span.low()) && Double.isFinite(span.high()));
    }
}
