package org.claypon.simulate;

import java.util.List;
import java.util.Optional;

/// What begins and may end: a disease, or the taking of a drug.
///
/// @param concepts what it is written down as; empty for what never is
/// @param onset    while there is none
/// @param recorded of a disease
/// @param supply   of a drug, in days
public record Episode(
        String name,
        Kind kind,
        List<Share> concepts,
        Rate onset,
        Lasts lasts,
        Optional<Recorded> recorded,
        Optional<Rate> falseRecords,
        Optional<Confirmed> confirmed,
        int supply) {

    /// Which of the two it is.
    public enum Kind {
        DISEASE,
        DRUG
    }

    public Episode {
        concepts = List.copyOf(concepts);
    }

    /// One of the concepts, and how often it is the one.
    public record Share(String concept, double share) {}

    /// How long an episode lasts.
    public sealed interface Lasts {

        record ForLife() implements Lasts {}

        /// Exponentially distributed.
        record Mean(double days) implements Lasts {}

        record Exactly(double days) implements Lasts {}
    }

    /// How a disease gets into the records.
    ///
    /// @param share     of the ill who are ever diagnosed
    /// @param diagnosis while ill and not diagnosed; its reciprocal is the mean delay
    /// @param again     records a year while ill and diagnosed
    /// @param onJoining share of those diagnosed before they join whose diagnosis is written down on the first day
    public record Recorded(double share, Rate diagnosis, Rate again, double onJoining) {}

    /// What follows the first record.
    ///
    /// @param share        of the ill who are seen by a specialist
    /// @param shareOfFalse of those recorded falsely
    /// @param days         within which it happens
    /// @param specialty    the name of a concept
    /// @param procedure    the name of a concept
    public record Confirmed(
            double share,
            double shareOfFalse,
            double days,
            Optional<String> specialty,
            Optional<String> procedure) {}
}
