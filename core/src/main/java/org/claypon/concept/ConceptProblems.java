package org.claypon.concept;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.Columns;
import org.claypon.study.ConceptSet;
import org.claypon.study.ConceptSet.Listed;
import org.claypon.yaml.Problems;

/// Concepts that do not exist or that no record can have, with those that may have been meant.
///
/// An excluded concept that takes nothing out does no harm: it is a note.
final class ConceptProblems {

    private static final int MOST_NAMED = 3;

    private final ClinicalDatabase database;
    private final Map<Long, Concept> known;
    private final Problems problems;
    private final List<String> notes;

    ConceptProblems(
            ClinicalDatabase database,
            Map<Long, Concept> known,
            Problems problems,
            List<String> notes) {
        this.database = database;
        this.known = known;
        this.problems = problems;
        this.notes = notes;
    }

    void report(List<ConceptSet> sets) {
        List<Listed> absent = new ArrayList<>();
        List<Listed> withoutRecords = new ArrayList<>();
        for (ConceptSet set : sets) {
            for (Listed line : set.listed()) {
                if (line.excluded()) {
                    noteExcluded(set, line);
                } else if (!known.containsKey(line.concept())) {
                    absent.add(line);
                } else if (!Resolution.canHaveRecords(concept(line), line)) {
                    withoutRecords.add(line);
                }
            }
        }
        reportAbsent(absent);
        reportWithoutRecords(withoutRecords);
    }

    private Concept concept(Listed line) {
        return Objects.requireNonNull(known.get(line.concept()));
    }

    private void noteExcluded(ConceptSet set, Listed line) {
        if (!known.containsKey(line.concept())) {
            notes.add(
                    "The vocabulary of the database has no concept %d, which the set %s excludes: nothing is taken out by it."
                            .formatted(line.concept(), set.name()));
        }
    }

    private void reportAbsent(List<Listed> absent) {
        TreeSet<Long> candidates = new TreeSet<>();
        absent.forEach(line -> candidates.addAll(NearIds.of(line.concept())));
        NavigableMap<Long, Concept> found =
                Resolution.concepts(database, candidates.stream().mapToLong(id -> id));
        for (Listed line : absent) {
            List<Concept> near =
                    NearIds.of(line.concept()).stream()
                            .filter(found::containsKey)
                            .map(found::get)
                            .filter(Resolution::standard)
                            .limit(MOST_NAMED)
                            .toList();
            problems.add(
                    line.where(),
                    "the vocabulary of the database has no concept %d%s"
                            .formatted(
                                    line.concept(),
                                    near.isEmpty() ? "" : "; like it: " + shown(near)),
                    "write the id of a standard concept of this database");
        }
    }

    private void reportWithoutRecords(List<Listed> lines) {
        Map<Long, List<Long>> targets = targets(lines);
        NavigableMap<Long, Concept> found =
                Resolution.concepts(
                        database,
                        targets.values().stream().flatMap(List::stream).mapToLong(id -> id));
        for (Listed line : lines) {
            Concept concept = concept(line);
            List<Concept> instead =
                    targets.getOrDefault(concept.id(), List.of()).stream()
                            .filter(found::containsKey)
                            .map(found::get)
                            .filter(Resolution::standard)
                            .limit(MOST_NAMED)
                            .toList();
            problems.add(line.where(), why(concept), fix(concept, instead));
        }
    }

    private Map<Long, List<Long>> targets(List<Listed> lines) {
        Columns rows = database.mappedFrom(lines.stream().mapToLong(Listed::concept).toArray());
        Map<Long, List<Long>> targets = new HashMap<>();
        for (int row = 0; row < rows.rows(); row++) {
            targets.computeIfAbsent(rows.longs("source_concept_id")[row], _ -> new ArrayList<>())
                    .add(rows.longs("standard_concept_id")[row]);
        }
        return targets;
    }

    private static String why(Concept concept) {
        return switch (concept.standing()) {
            case STANDARD, NOT_STANDARD ->
                    "concept %s of %s is not standard: records do not have it"
                            .formatted(concept.shown(), concept.vocabulary());
            case INVALID ->
                    "concept %s of %s is no longer valid"
                            .formatted(concept.shown(), concept.vocabulary());
            case CLASSIFICATION ->
                    "concept %s of %s only classifies others: records do not have it"
                            .formatted(concept.shown(), concept.vocabulary());
        };
    }

    private static String fix(Concept concept, List<Concept> instead) {
        if (concept.standing() == Concept.Standing.CLASSIFICATION) {
            return "leave out \"descendants: false\", so that what lies below it is meant";
        }
        return instead.isEmpty()
                ? "write a standard concept; this one maps to none in the database"
                : "write what it maps to: " + shown(instead);
    }

    private static String shown(List<Concept> concepts) {
        return concepts.stream().map(Concept::shown).collect(Collectors.joining(", "));
    }
}
