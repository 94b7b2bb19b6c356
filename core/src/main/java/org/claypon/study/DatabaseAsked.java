package org.claypon.study;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Nearest;
import org.claypon.yaml.Node;

/// What a study file asks of a database, as far as it was read: where it is, its concept sets, who is a case and what records a measurement has.
final class DatabaseAsked {

    private record Found(Path path, String schema, Optional<Path> matchedSets) {}

    private final Map<String, ConceptSet> conceptSets = new LinkedHashMap<>();
    private final Map<String, Database.Records> records = new LinkedHashMap<>();
    private Optional<Found> found = Optional.empty();
    private Optional<Database.Cases> cases = Optional.empty();
    private Database.Sampling sampling = Database.Sampling.RISK_SET;

    void found(Path database, String schema, Optional<Path> matchedSets) {
        found = Optional.of(new Found(database, schema, matchedSets));
    }

    /// Whether the data of a database bring their matched sets.
    boolean isMatchedAlready() {
        return found.flatMap(Found::matchedSets).isPresent();
    }

    /// The database with everything that was noted of it; empty where a part of it was faulty.
    Optional<Database> database() {
        return found.flatMap(where ->
                cases.map(first ->
                        new Database(
                                where.path(),
                                where.schema(),
                                where.matchedSets(),
                                conceptSets,
                                first,
                                sampling,
                                records)));
    }

    void declare(ConceptSet set) {
        conceptSets.put(set.name(), set);
    }

    /// The name of a declared concept set.
    Optional<String> conceptSet(Node node) {
        Optional<String> name = node.text();
        name.filter(called -> !conceptSets.containsKey(called))
                .ifPresent(called ->
                        node.problem(
                                "no concept set is called %s%s"
                                        .formatted(
                                                Echo.quoted(called),
                                                nearest(called, conceptSets.keySet())),
                                "name one that stands under \"concepts\", or declare it there"));
        return name.filter(conceptSets::containsKey);
    }

    void cases(Database.Cases found) {
        cases = Optional.of(found);
    }

    void sampling(Database.Sampling found) {
        sampling = found;
    }

    Database.Sampling sampling() {
        return sampling;
    }

    void recorded(String measurement, Database.Records where) {
        records.put(measurement, where);
    }

    private static String nearest(String name, Set<String> known) {
        return Nearest.to(name, known)
                .map(near -> "; the nearest is " + Echo.quoted(near))
                .orElse("");
    }
}
