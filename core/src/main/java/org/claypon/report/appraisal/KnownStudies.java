package org.claypon.report.appraisal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.claypon.paper.Content;
import org.claypon.paper.Paper;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problems;
import org.claypon.yaml.YamlFile;

/// What other studies say of a paper's question, from a shipped file with its sources. It is chosen by the paper's own words; nothing is
/// looked up.
///
/// @param version of the file
/// @param studies in the order of the file, by year
/// @param missing kinds of studies that were looked for and not found
public record KnownStudies(String version, List<Study> studies, List<String> missing) {

    private static final String FILE = "known-studies.yaml";

    public KnownStudies {
        studies = List.copyOf(studies);
        missing = List.copyOf(missing);
    }

    /// @param direction supports, against or silent
    public record Study(String study, String says, String direction, String citation) {}

    record Topic(
            List<String> exposures,
            List<String> conditions,
            List<Study> studies,
            List<String> missing) {

        /// Whether the paper measures one of the exposures in one of the conditions.
        boolean concerns(Paper paper) {
            String words =
                    (paper.heading().title() + " " + paper.groups().cases().label())
                            .toLowerCase(Locale.ROOT);
            boolean condition = conditions.stream().anyMatch(words::contains);
            return condition
                    && paper.claims().stream()
                            .flatMap(claim -> measurement(claim.content()).stream())
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .anyMatch(exposures::contains);
        }
    }

    /// The topics that the paper is about, as one list; empty when none is.
    public static KnownStudies of(Paper paper) {
        Node root = root();
        List<Topic> topics =
                items(root, "topics", KnownStudies::topic).stream()
                        .filter(topic -> topic.concerns(paper))
                        .toList();
        return new KnownStudies(
                text(root, "version"),
                topics.stream().flatMap(topic -> topic.studies().stream()).toList(),
                topics.stream().flatMap(topic -> topic.missing().stream()).toList());
    }

    static List<Topic> topics() {
        return items(root(), "topics", KnownStudies::topic);
    }

    private static Node root() {
        try (InputStream file = KnownStudies.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("not in the program: " + FILE);
            }
            return new YamlFile(FILE, file.readAllBytes()).root(new Problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Topic topic(Node node) {
        return new Topic(
                texts(node, "exposure"),
                texts(node, "condition"),
                items(node, "studies", KnownStudies::study),
                texts(node, "not_found"));
    }

    private static Study study(Node node) {
        return new Study(
                text(node, "study"),
                text(node, "says"),
                text(node, "direction"),
                text(node, "citation"));
    }

    private static <T> List<T> items(Node node, String key, Function<Node, T> read) {
        return node.optional(key).orElseThrow().items().stream().map(read).toList();
    }

    private static List<String> texts(Node node, String key) {
        return items(node, key, item -> item.text().orElseThrow());
    }

    private static String text(Node node, String key) {
        return node.optional(key).flatMap(Node::text).orElseThrow();
    }

    private static Optional<String> measurement(Content content) {
        return switch (content) {
            case Content.Means means -> Optional.of(means.measurement());
            case Content.ShareBelow share -> Optional.of(share.measurement());
            case Content.OddsRatioClaim ratio -> ratio.measurement();
            case Content.Equivalent equivalent -> Optional.of(equivalent.measurement());
            case Content.Differs differs -> Optional.of(differs.measurement());
            case Content.Correlation _,
                    Content.Counts _,
                    Content.Pairs _,
                    Content.Percentage _,
                    Content.Totals _,
                    Content.TestStatistic _,
                    Content.Statement _ ->
                    Optional.empty();
        };
    }
}
