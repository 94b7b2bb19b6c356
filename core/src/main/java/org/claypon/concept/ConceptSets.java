package org.claypon.concept;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.study.ConceptSet;
import org.claypon.study.Database;
import org.claypon.yaml.Problems;

/// The concepts of a study: those of its sets and those of its measurements, by name.
///
/// @param notes what the report says of how they were found
public record ConceptSets(
        Map<String, ResolvedSet> sets, Map<String, ResolvedSet> measurements, List<String> notes) {

    public ConceptSets {
        sets = Collections.unmodifiableMap(new TreeMap<>(sets));
        measurements = Collections.unmodifiableMap(new TreeMap<>(measurements));
        notes = List.copyOf(notes);
    }

    /// Looks up every concept that a study names.
    ///
    /// @param problems receives what does not exist or has no records, at its place in the study file
    /// @return nothing if there was a problem
    public static Optional<ConceptSets> of(
            Database study, ClinicalDatabase database, Problems problems) {
        Problems here = new Problems();
        List<ConceptSet> sets =
                new TreeMap<>(study.concepts())
                        .values().stream().map(set -> AtlasFiles.read(set, here)).toList();
        List<ConceptSet> measurements =
                new TreeMap<>(study.records())
                        .entrySet().stream()
                                .map(e -> new ConceptSet(e.getKey(), e.getValue().concepts()))
                                .toList();
        Resolution resolution = new Resolution(database, here);
        resolution.lookUp(sets);
        resolution.lookUp(measurements);
        ConceptSets found =
                new ConceptSets(
                        resolution.resolved(sets),
                        resolution.resolved(measurements),
                        resolution.notes());
        here.inFileOrder().forEach(p -> problems.add(p.where(), p.what(), p.fix()));
        return here.isEmpty() ? Optional.of(found) : Optional.empty();
    }

    public ResolvedSet set(String name) {
        return Optional.ofNullable(sets.get(name))
                .orElseThrow(
                        () -> new IllegalArgumentException("no concept set is called " + name));
    }

    public ResolvedSet measurement(String name) {
        return Optional.ofNullable(measurements.get(name))
                .orElseThrow(
                        () -> new IllegalArgumentException("no measurement is called " + name));
    }

    /// Concepts that two sets have in common, sorted by id: an exclusion must have none with the case set.
    public static List<Concept> shared(
            ResolvedSet first, ResolvedSet second, ClinicalDatabase database) {
        long[] both = Arrays.stream(first.ids()).filter(second::contains).toArray();
        return List.copyOf(Resolution.concepts(database, both).values());
    }
}
