package org.claypon.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.study.Study.Heading;
import org.claypon.yaml.Echo;
import org.claypon.yaml.FileRejected;
import org.claypon.yaml.FileUnreadable;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problems;
import org.claypon.yaml.YamlFile;

/// Reads a study file (contract 2) for data in a table.
///
/// The file is read to its end whatever is wrong with it; the header of the table is compared afterwards, so
/// that all problems are told at once.
public final class StudyReader {

    /// Keys that people write one level too high.
    private static final Map<String, List<String>> INSIDE =
            Map.of(
                    "data",
                    List.of("table", "person", "age", "sex", "missing_codes", "sheet", "decimal"),
                    "controls",
                    List.of("per_case", "match", "selection", "with_replacement"),
                    "cases",
                    List.of("criteria"),
                    "design",
                    List.of("sampling", "prevalence"),
                    "privacy",
                    List.of("smallest_count"));

    private static final List<String> LATER = List.of("negative_controls", "treatment", "screen");

    private StudyReader() {}

    /// @throws FileRejected   if the file does not exist, or is no YAML at all
    /// @throws FileUnreadable if it is there but cannot be read
    public static StudyReading read(Path file, Surroundings surroundings) {
        Path folder = Optional.ofNullable(file.getParent()).orElse(Path.of(""));
        return read(YamlFile.at(file), folder, surroundings);
    }

    static StudyReading read(YamlFile file, Path folder, Surroundings surroundings) {
        Problems problems = new Problems();
        Node root = file.root(problems);
        Scope scope = new Scope(surroundings, folder, problems);
        Optional<Heading> heading = heading(root, file);
        Optional<TableData> data = new DataReader(scope).read(root);
        if (scope.isDatabase()) {
            new ConceptSetReader(scope).read(root);
        } else {
            root.refused(
                    "concepts",
                    "concepts belong to OMOP databases, and data.table is a table",
                    "delete the key and what stands under it");
        }
        new MeasurementReader(scope).read(root);
        TestReader tests = new TestReader(scope);
        boolean alreadyMatched =
                root.optional("data")
                        .filter(Node::isKeys)
                        .flatMap(node ->
                                node.optional(scope.isDatabase() ? "matched_sets" : "matched_set"))
                        .isPresent();
        Optional<Eligibility> eligibility =
                new EligibilityReader(scope, tests).read(root, alreadyMatched);
        Analysis analysis = new AnalysisReader(scope, tests).read(root);
        Study.Design design = SettingsReader.design(root, scope);
        List<Study.LiteratureEntry> literature = SettingsReader.literature(root);
        Study.Settings settings = SettingsReader.settings(root);
        LATER.forEach(key ->
                root.refused(
                        key,
                        "%s is not read by this version".formatted(key),
                        "delete the key and what stands under it"));
        INSIDE.forEach((parent, keys) -> keys.forEach(key -> refuseOutside(root, parent, key)));
        root.closed();
        Optional<Study> study =
                heading.flatMap(head ->
                        data.flatMap(table ->
                                eligibility.map(who ->
                                        new Study(
                                                head,
                                                table,
                                                scope.measurements(),
                                                who,
                                                analysis,
                                                design,
                                                literature,
                                                settings,
                                                scope.asked.database()))));
        return new StudyReading(study, data.map(TableData::table), scope);
    }

    private static void refuseOutside(Node root, String parent, String key) {
        root.refused(
                key,
                "the key \"%s\" belongs under \"%s\"".formatted(key, parent),
                "put it there, two spaces to the right of \"%s:\", or as \"%s: {%s: …}\""
                        .formatted(parent, parent, key));
    }

    private static Optional<Heading> heading(Node root, YamlFile file) {
        root.required("claypon", "1")
                .ifPresent(node -> node.integer(1, 1, "the version of the file's format", 1));
        Optional<String> title = root.required("title", "what the study asks").flatMap(Node::text);
        Optional<String> condition = root.required("condition", "the disease").flatMap(Node::text);
        return title.flatMap(called ->
                condition.map(disease ->
                        new Heading(Echo.clean(called), Echo.clean(disease), file.sha256())));
    }
}
