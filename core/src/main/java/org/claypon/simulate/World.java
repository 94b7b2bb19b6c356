package org.claypon.simulate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// A population in which the truth is known.
///
/// @param name     of the world, in file names
/// @param seed     of every draw, where the user names none
/// @param concepts by the name that the file gives them
/// @param death    while under observation
/// @param hash     SHA-256 of the file
public record World(
        String name,
        String title,
        long seed,
        LocalDate from,
        LocalDate to,
        People people,
        List<Site> sites,
        SequencedMap<String, Concept> concepts,
        List<Trait> traits,
        List<Level> levels,
        List<Episode> episodes,
        Optional<Rate> death,
        Visits visits,
        List<Lab> labs,
        Optional<Background> background,
        String hash) {

    public World {
        sites = List.copyOf(sites);
        traits = List.copyOf(traits);
        levels = List.copyOf(levels);
        episodes = List.copyOf(episodes);
        labs = List.copyOf(labs);
    }

    public List<Episode> episodes(Episode.Kind kind) {
        return episodes.stream().filter(episode -> episode.kind() == kind).toList();
    }

    /// Who lives there.
    ///
    /// @param ages   parts of the people by age on the first day; each band reaches to the next
    /// @param oldest where the last band ends
    /// @param female share of women
    /// @param later  share of people who join after the first day, evenly
    /// @param leave  while under observation
    public record People(
            int number, AgeTable ages, int oldest, double female, double later, Rate leave) {}

    public record Site(String name, double share) {}

    /// @param specialty of the doctor whom people see, the name of a concept
    public record Visits(Rate rate, Optional<String> specialty) {}
}
