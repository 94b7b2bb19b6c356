package org.claypon.simulate;

import java.util.List;
import java.util.Optional;

/// What else stands in the records: causes of nothing, results of the same habits and confounders.
///
/// @param causes   on how often anything of it is written down
/// @param follows  traits whose effect on each concept is drawn anew
/// @param ageSpread standard deviation of a concept's log rate ratio for ten years of age
/// @param sexSpread standard deviation of a concept's log rate ratio of women
public record Background(
        Optional<Crowd> conditions,
        Optional<Crowd> drugs,
        Optional<Crowd> procedures,
        Optional<Crowd> observations,
        Optional<Crowd> labs,
        List<Arrow> causes,
        List<Follow> follows,
        double ageSpread,
        double sexSpread) {

    public Background {
        causes = List.copyOf(causes);
        follows = List.copyOf(follows);
    }

    /// Many concepts, made from one line.
    ///
    /// @param perYear  records a year of a person without any of the causes, of all concepts together
    /// @param zipf     the k-th concept is as frequent as 1 / k to this power
    /// @param families of concepts; each has a concept above its members
    public record Crowd(int number, double perYear, double zipf, int families) {}

    /// @param from   a trait
    /// @param spread standard deviation of a concept's log rate ratio
    public record Follow(String from, double spread) {}
}
