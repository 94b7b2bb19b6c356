package org.claypon.simulate;

import java.util.List;
import java.util.Optional;
import org.claypon.simulate.Arrow.Measure;
import org.claypon.simulate.Background.Crowd;
import org.claypon.simulate.Background.Follow;
import org.claypon.simulate.Scope.Sort;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `background`: thousands of concepts from one line each.
final class BackgroundReader {

    private static final int MOST = 100_000;

    /// Each trait doubles the number of kinds of people.
    private static final int MOST_TRAITS = 4;

    private final Scope scope;
    private final ArrowReader arrows;

    BackgroundReader(Scope scope, ArrowReader arrows) {
        this.scope = scope;
        this.arrows = arrows;
    }

    Background read(Node node) {
        Optional<Crowd> conditions = node.optional("conditions").map(found -> crowd(found, true));
        Optional<Crowd> drugs = node.optional("drugs").map(found -> crowd(found, true));
        Optional<Crowd> procedures = node.optional("procedures").map(found -> crowd(found, true));
        Optional<Crowd> observations =
                node.optional("observations").map(found -> crowd(found, true));
        Optional<Crowd> labs = node.optional("labs").map(found -> crowd(found, false));
        Optional<Node> varies = node.optional("varies");
        double age = varies.map(found -> spread(found, "age")).orElse(0.0);
        double sex = varies.map(found -> spread(found, "sex")).orElse(0.0);
        varies.ifPresent(found -> {
            Values.source(found);
            found.closed();
        });
        List<Follow> follows = node.optional("follows").map(this::follows).orElse(List.of());
        List<Arrow> causes = arrows.causes(node, Measure.RATE_RATIO);
        node.closed();
        return new Background(
                conditions, drugs, procedures, observations, labs, causes, follows, age, sex);
    }

    private static Crowd crowd(Node node, boolean inFamilies) {
        int number = Values.whole(node, "number", 1, MOST, 3000);
        double perYear =
                node.required("per_year", "2")
                        .flatMap(found -> found.number(0, 1000, "records a year", "2"))
                        .orElse(0.0);
        double zipf =
                node.required("zipf", "1")
                        .flatMap(found -> found.number(0, 3, "the power of Zipf's law", "1"))
                        .orElse(0.0);
        int families = inFamilies ? Values.whole(node, "families", 1, MOST, 150) : 1;
        Values.source(node);
        node.closed();
        return new Crowd(number, perYear, zipf, families);
    }

    private static double spread(Node node, String key) {
        return node.optional(key)
                .flatMap(found ->
                        found.number(
                                0,
                                LevelReader.WIDEST,
                                "the standard deviation of a log ratio",
                                "0.3"))
                .orElse(0.0);
    }

    private List<Follow> follows(Node list) {
        List<Node> items = list.items();
        if (items.size() > MOST_TRAITS) {
            list.problem(
                    "%d traits stand here; %d are the most".formatted(items.size(), MOST_TRAITS),
                    "leave the others out");
        }
        return items.stream().flatMap(item -> follow(item).stream()).toList();
    }

    private Optional<Follow> follow(Node node) {
        Optional<Node> fromNode = node.required("from", "smoking");
        Optional<String> from = fromNode.flatMap(Node::text);
        Optional<Sort> sort = from.flatMap(name -> scope.sort(fromNode.orElseThrow(), name));
        sort.filter(found -> found != Sort.TRAIT)
                .ifPresent(_ ->
                        fromNode.orElseThrow()
                                .problem(
                                        "%s is no trait".formatted(Echo.quoted(from.orElseThrow())),
                                        "name one of \"traits\""));
        double spread = spread(node, "spread");
        Values.source(node);
        node.closed();
        return sort.filter(found -> found == Sort.TRAIT)
                .map(_ -> new Follow(from.orElseThrow(), spread));
    }
}
