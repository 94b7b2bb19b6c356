package org.claypon.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claypon.study.Study.Design;
import org.claypon.study.Study.LiteratureEntry;
import org.claypon.study.Study.Sampling;
import org.claypon.study.Study.Settings;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads the design, the literature, privacy and the seed.
final class SettingsReader {

    private static final int USUAL_SMALLEST_COUNT = 5;
    private static final int USUAL_SEED = 1;

    private enum Direction {
        SUPPORTS,
        AGAINST,
        SILENT
    }

    private SettingsReader() {}

    static Design design(Node root, Scope scope) {
        Optional<Node> node =
                root.optional("design").map(found -> found.like("{sampling: cross_sectional}"));
        if (scope.isDatabase()) {
            node.ifPresent(found ->
                    found.refused(
                            "sampling",
                            "design.sampling belongs to tables, and data.omop is a database",
                            "write \"sampling\" under \"controls\""));
        }
        Optional<Sampling> sampling =
                scope.isDatabase()
                        ? Optional.of(ofDatabase(scope.asked.sampling()))
                        : node.flatMap(found -> found.optional("sampling"))
                                .flatMap(found -> found.oneOf(Sampling.class));
        Optional<Double> prevalence =
                node.flatMap(found -> found.optional("prevalence"))
                        .flatMap(SettingsReader::prevalence);
        node.ifPresent(Node::closed);
        return new Design(
                sampling.orElse(Sampling.CROSS_SECTIONAL), prevalence, sampling.isPresent());
    }

    private static Sampling ofDatabase(Database.Sampling sampling) {
        return switch (sampling) {
            case RISK_SET -> Sampling.RISK_SET;
            case NEVER_CASE -> Sampling.CUMULATIVE;
        };
    }

    private static Optional<Double> prevalence(Node node) {
        Optional<Double> share =
                node.number(0, 1, "the share of people who have the condition", "0.03");
        if (share.filter(found -> found == 0 || found == 1).isPresent()) {
            node.problem(
                    "a condition that nobody or everybody has cannot be studied",
                    "write a share between 0 and 1");
        }
        return share;
    }

    static List<LiteratureEntry> literature(Node root) {
        List<LiteratureEntry> entries = new ArrayList<>();
        for (Node item : root.optional("literature").map(Node::items).orElse(List.of())) {
            literatureEntry(item).ifPresent(entries::add);
            item.closed();
        }
        return entries;
    }

    private static Optional<LiteratureEntry> literatureEntry(Node item) {
        Optional<String> viewpoint = text(item, "viewpoint", "consistency");
        Optional<String> says = text(item, "says", "what the source found");
        Optional<Direction> direction =
                item.required("direction", "supports").flatMap(node -> node.oneOf(Direction.class));
        Optional<String> citation = text(item, "citation", "author, year, journal");
        return viewpoint.flatMap(v ->
                says.flatMap(s ->
                        direction.flatMap(d ->
                                citation.map(c ->
                                        new LiteratureEntry(
                                                v, s, d.name().toLowerCase(Locale.ROOT), c)))));
    }

    private static Optional<String> text(Node node, String key, String example) {
        return node.required(key, example).flatMap(Node::text).map(Echo::clean);
    }

    static Settings settings(Node root) {
        Optional<Node> privacy =
                root.optional("privacy").map(node -> node.like("{smallest_count: 5}"));
        int smallest =
                privacy.flatMap(node -> node.optional("smallest_count"))
                        .map(node ->
                                node.integer(
                                                1,
                                                1000,
                                                "the smallest count that is shown",
                                                USUAL_SMALLEST_COUNT)
                                        .orElse(USUAL_SMALLEST_COUNT))
                        .orElse(USUAL_SMALLEST_COUNT);
        privacy.ifPresent(Node::closed);
        long seed =
                root.optional("seed")
                        .map(node ->
                                node.integer(0, Integer.MAX_VALUE, "a whole number", USUAL_SEED)
                                        .orElse(USUAL_SEED))
                        .orElse(USUAL_SEED);
        return new Settings(smallest, seed);
    }
}
