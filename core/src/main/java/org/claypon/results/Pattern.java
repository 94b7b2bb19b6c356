package org.claypon.results;

import java.util.List;

/// Measurements looked at together: every combination of low and high that occurs, against people with none.
///
/// @param classes mutually exclusive; the first is all normal, which the model compares the others with
/// @param unknown people of whom some condition is not known
/// @param model   one conditional model with a term for each class but the first
public record Pattern(
        String name,
        List<Condition> conditions,
        List<Combination> classes,
        Unknown unknown,
        Model model,
        List<Reading> readings,
        List<String> notes) {

    public Pattern {
        conditions = List.copyOf(conditions);
        classes = List.copyOf(classes);
        readings = List.copyOf(readings);
        notes = List.copyOf(notes);
    }

    /// @param comparison <, <=, > or >=
    /// @param limit      in the unit of the measurement
    public record Condition(String measurement, String label, String comparison, String limit) {}

    /// @param name as the model's term calls it, behind the name of the pattern
    /// @param met  the measurements whose condition is met; of combinations that were joined, each one's
    public record Combination(String name, List<List<String>> met, Count cases, Count controls) {
        public Combination {
            met = met.stream().map(List::copyOf).toList();
        }
    }

    public record Unknown(Count cases, Count controls) {}

    /// What a combination is usually read as. Laid beside the numbers, never found in them.
    ///
    /// @param combination its name in `classes`, or among those that were joined there
    /// @param but         what else can stand behind it
    /// @param source      what says so
    /// @param verified    whether the source itself was read
    public record Reading(
            String combination, String readAs, String but, String source, boolean verified) {}
}
