package org.claypon.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.claypon.concept.Concept.Standing;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.Columns;
import org.claypon.study.ConceptSet;
import org.claypon.study.ConceptSet.Listed;
import org.claypon.yaml.Problems;

/// From the concepts that a study lists to those that its records may have.
///
/// A line stands for its concept, for what lies below it if it says so, and for the source concepts that map to any of these
/// if it says so. A set is what its lines bring in, without what its excluded lines stand for.
///
/// **Source.** The evaluation order of OHDSI's circe-be for concept sets (ADR 0012).
final class Resolution {

    private final ClinicalDatabase database;
    private final Problems problems;
    private final NavigableMap<Long, Concept> known = new TreeMap<>();
    private final Map<Long, Set<Long>> below = new HashMap<>();
    private final Map<Long, Set<Long>> mapped = new HashMap<>();
    private final List<String> notes = new ArrayList<>();
    private boolean descendantsMissed;

    Resolution(ClinicalDatabase database, Problems problems) {
        this.database = database;
        this.problems = problems;
    }

    /// Asks the database once for all sets.
    void lookUp(List<ConceptSet> sets) {
        List<Listed> all = sets.stream().flatMap(set -> set.listed().stream()).toList();
        known.putAll(concepts(database, all.stream().mapToLong(Listed::concept)));
        long[] ancestors =
                all.stream().filter(Listed::descendants).mapToLong(Listed::concept).toArray();
        descendantsMissed |= ancestors.length > 0 && !database.hasDescendants();
        pairs(
                database.descendants(ancestors),
                "ancestor_concept_id",
                "descendant_concept_id",
                below);
        long[] targets =
                all.stream()
                        .filter(Listed::mapped)
                        .flatMapToLong(line -> withDescendants(line).stream().mapToLong(i -> i))
                        .toArray();
        pairs(database.mappedTo(targets), "standard_concept_id", "source_concept_id", mapped);
        new ConceptProblems(database, known, problems, notes).report(sets);
    }

    private static void pairs(Columns rows, String from, String to, Map<Long, Set<Long>> pairs) {
        for (int row = 0; row < rows.rows(); row++) {
            pairs.computeIfAbsent(rows.longs(from)[row], _ -> new TreeSet<>())
                    .add(rows.longs(to)[row]);
        }
    }

    Map<String, ResolvedSet> resolved(List<ConceptSet> sets) {
        Map<String, ResolvedSet> resolved = new TreeMap<>();
        sets.forEach(set -> resolved.put(set.name(), resolved(set)));
        return resolved;
    }

    private ResolvedSet resolved(ConceptSet set) {
        TreeSet<Long> ids = new TreeSet<>();
        List<ResolvedSet.Listed> lines = new ArrayList<>();
        set.listed().stream().filter(line -> !line.excluded()).forEach(l -> ids.addAll(all(l)));
        boolean any = !ids.isEmpty();
        set.listed().stream().filter(Listed::excluded).forEach(line -> ids.removeAll(all(line)));
        if (any && ids.isEmpty()) {
            problems.add(
                    set.listed().getFirst().where(),
                    "the concept set %s holds no concept: all that it includes is excluded again"
                            .formatted(set.name()),
                    "exclude less");
        }
        set.listed().forEach(line -> shown(line).ifPresent(lines::add));
        return new ResolvedSet(set.name(), lines, ids.stream().mapToLong(i -> i).toArray());
    }

    private Optional<ResolvedSet.Listed> shown(Listed line) {
        return Optional.ofNullable(known.get(line.concept()))
                .map(concept ->
                        new ResolvedSet.Listed(
                                concept,
                                line.excluded(),
                                line.descendants(),
                                line.mapped(),
                                all(line).size()));
    }

    private Set<Long> all(Listed line) {
        Set<Long> all = withDescendants(line);
        if (line.mapped()) {
            List.copyOf(all).forEach(id -> all.addAll(mapped.getOrDefault(id, Set.of())));
        }
        return all;
    }

    private Set<Long> withDescendants(Listed line) {
        Set<Long> all = new TreeSet<>();
        if (known.containsKey(line.concept())) {
            all.add(line.concept());
            if (line.descendants()) {
                all.addAll(below.getOrDefault(line.concept(), Set.of()));
            }
        }
        return all;
    }

    List<String> notes() {
        if (descendantsMissed) {
            notes.add(
                    "The database does not say which concepts lie below others (concept_ancestor is absent or empty): each concept of a set stands for itself alone, and records of narrower concepts are not found.");
        }
        return notes;
    }

    /// Those that the vocabulary has, by id; of an id that it has twice the first.
    static NavigableMap<Long, Concept> concepts(ClinicalDatabase database, LongStream ids) {
        return concepts(database, ids.toArray());
    }

    static NavigableMap<Long, Concept> concepts(ClinicalDatabase database, long[] ids) {
        Columns rows = database.concepts(ids);
        NavigableMap<Long, Concept> concepts = new TreeMap<>();
        for (int row = 0; row < rows.rows(); row++) {
            Concept concept = Concept.of(rows, row);
            concepts.putIfAbsent(concept.id(), concept);
        }
        return concepts;
    }

    /// Whether a record can have a concept, or one below it.
    static boolean canHaveRecords(Concept concept, Listed line) {
        return switch (concept.standing()) {
            case STANDARD -> true;
            case CLASSIFICATION -> line.descendants();
            case NOT_STANDARD, INVALID -> false;
        };
    }

    static boolean standard(Concept concept) {
        return concept.standing() == Standing.STANDARD;
    }
}
