package org.claypon.cohort.omop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.claypon.concept.Concept;
import org.claypon.concept.ConceptSets;
import org.claypon.concept.ResolvedSet;
import org.claypon.sql.ClinicalDatabase;
import org.claypon.sql.DataSourceFailed;
import org.claypon.sql.Resources;
import org.claypon.study.ConceptSet;
import org.claypon.study.Database;
import org.claypon.study.Eligibility.Exclusion;
import org.claypon.study.Study;
import org.claypon.study.Test;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.Problem.Where;
import org.claypon.yaml.Problems;

/// Opens the database of a study, looks its concepts up, and reads what it names.
public final class Populations {

    private Populations() {}

    /// What a database holds against the concepts of a study joins the problems of its file.
    public static void check(
            Database asked, List<Exclusion> exclusions, Resources resources, Problems problems) {
        try (ClinicalDatabase database =
                ClinicalDatabase.open(asked.path(), asked.schema(), resources)) {
            ConceptSets.of(asked, database, problems)
                    .ifPresent(
                            found -> checkExclusions(asked, exclusions, found, database, problems));
        }
    }

    /// An exclusion that holds a concept of the condition would take every case out.
    private static void checkExclusions(
            Database asked,
            List<Exclusion> exclusions,
            ConceptSets found,
            ClinicalDatabase database,
            Problems problems) {
        String condition = asked.cases().first();
        exclusions.stream()
                .flatMap(exclusion -> sets(exclusion.rule().test()).stream())
                .distinct()
                .forEach(set -> {
                    List<Concept> shared =
                            ConceptSets.shared(found.set(set), found.set(condition), database);
                    if (!shared.isEmpty()) {
                        problems.add(
                                placeOf(asked.conceptSet(set)),
                                "the excluded set %s holds %d of the concepts of the cases, %s: it would take cases out"
                                        .formatted(set, shared.size(), shared.getFirst().name()),
                                "exclude them from it: \"exclude: [%d]\""
                                        .formatted(shared.getFirst().id()));
                    }
                });
    }

    private static Where placeOf(ConceptSet set) {
        return set.listed().stream()
                .map(ConceptSet.Listed::where)
                .findFirst()
                .or(() -> set.atlas().map(ConceptSet.AtlasFile::where))
                .orElseThrow();
    }

    /// The sets that take somebody out for one record on the index date itself.
    private static List<String> sets(Test test) {
        return switch (test) {
            case Test.Has has ->
                    has.window().from() <= 0 && has.window().to() >= 0 && has.times() == 1
                            ? List.of(has.set())
                            : List.of();
            case Test.All(List<Test> tests) ->
                    tests.stream().flatMap(each -> sets(each).stream()).toList();
            case Test.Any(List<Test> tests) ->
                    tests.stream().flatMap(each -> sets(each).stream()).toList();
            case Test.Not _, Test.Measured _, Test.Level _, Test.During _, Test.Where _ ->
                    List.of();
        };
    }

    /// Where the engine's memory is not enough, everything is read again with as much as there is.
    ///
    /// @throws FileRejected if the database does not have a concept of the study
    public static Population read(Study study, Resources resources) {
        try {
            return readWith(study, resources);
        } catch (DataSourceFailed failed) {
            Optional<Resources> more =
                    failed.kind() == DataSourceFailed.Kind.ENGINE_MEMORY
                            ? resources.more()
                            : Optional.empty();
            return readWith(study, more.orElseThrow(() -> failed));
        }
    }

    private static Population readWith(Study study, Resources resources) {
        Database asked = study.database().orElseThrow();
        Problems problems = new Problems();
        try (ClinicalDatabase database =
                ClinicalDatabase.open(asked.path(), asked.schema(), resources)) {
            ConceptSets found =
                    ConceptSets.of(asked, database, problems)
                            .orElseThrow(() -> new FileRejected(problems.inFileOrder()));
            SequencedMap<String, long[]> concepts = new LinkedHashMap<>();
            found.sets().values().forEach((ResolvedSet set) -> concepts.put(set.name(), set.ids()));
            List<String> said = new ArrayList<>();
            said.add("Version of the OMOP CDM: %s.".formatted(database.version().text()));
            said.addAll(database.notes());
            said.addAll(found.notes());
            found.sets().values().forEach(set -> said.add(sentence("Concept set", set)));
            found.measurements().values().forEach(set -> said.add(sentence("Measurement", set)));
            return Population.read(study, database, concepts).saying(said);
        }
    }

    /// What a set was looked up as, so that a reader can see what stands behind its name.
    private static String sentence(String kind, ResolvedSet set) {
        String listed =
                set.listed().stream()
                        .map(line ->
                                "%s%d %s"
                                        .formatted(
                                                line.excluded() ? "without " : "",
                                                line.concept().id(),
                                                line.concept().name()))
                        .collect(Collectors.joining("; "));
        return "%s %s: %s; %d %s in all."
                .formatted(
                        kind,
                        set.name(),
                        listed,
                        set.ids().length,
                        set.ids().length == 1 ? "concept" : "concepts");
    }
}
