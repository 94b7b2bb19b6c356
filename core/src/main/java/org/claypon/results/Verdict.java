package org.claypon.results;

import java.util.List;

/// What may be said of the study as a whole.
///
/// @param headline one sentence
/// @param called   whether an association is claimed; never for an uncalibrated estimate
/// @param estimate calibrated or uncalibrated
/// @param stamps   what keeps the estimate from being believed further
public record Verdict(String headline, boolean called, String estimate, List<String> stamps) {

    public Verdict {
        stamps = List.copyOf(stamps);
    }
}
