package org.claypon.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.claypon.paper.Content.About;
import org.claypon.paper.Content.Statement;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Nearest;
import org.claypon.yaml.Node;

/// Reads the list of claims: what all have in common, and which kind each is.
final class ClaimReader {

    private static final List<String> KINDS =
            List.of(
                    "correlation",
                    "means",
                    "share_below",
                    "odds_ratio",
                    "equivalent",
                    "differs",
                    "counts",
                    "pairs",
                    "percentage",
                    "totals",
                    "test",
                    "statement");

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");

    /// An id that a claim says it cannot stand beside, to be looked for once all are known.
    private record Mention(Node node, String id, String by) {}

    private final Groups groups;
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    ClaimReader(Groups groups) {
        this.groups = groups;
    }

    List<Claim> read(Node list) {
        List<Claim> claims = new ArrayList<>();
        for (Node item : list.items()) {
            claim(item).ifPresent(claims::add);
        }
        if (list.isList() && list.items().isEmpty()) {
            list.problem(
                    "no claim stands here",
                    "add one, for example - {id: or, odds_ratio: {value: \"0.97\"}}");
        }
        mentions.forEach(this::mustExist);
        return claims;
    }

    private Optional<Claim> claim(Node item) {
        if (!item.isKeys()) {
            item.problem(
                    "a claim is keys with values",
                    "write for example {id: or, odds_ratio: {value: \"0.97\"}}");
            return Optional.empty();
        }
        Optional<String> id = item.required("id", "a-name").flatMap(this::id);
        Source from =
                item.optional("from")
                        .flatMap(node -> node.oneOf(Source.class))
                        .orElse(Source.PAPER);
        Optional<String> says = Kinds.optionalWords(item, "says");
        OptionalInt outside = Kinds.people(item, "n");
        List<String> contradicts = new ArrayList<>(contradicts(item, id.orElse("")));
        Optional<Node> kind = kind(item);
        OptionalInt inside = kind.map(node -> ownNumber(node, item, outside)).orElse(outside);
        Optional<Content> content = kind.flatMap(node -> content(node, inside));
        kind.filter(node -> node.key().equals("statement"))
                .ifPresent(node -> contradicts.addAll(contradicts(node, id.orElse(""))));
        kind.ifPresent(Node::closed);
        return id.flatMap(name ->
                content.map(found -> new Claim(name, from, says, inside, contradicts, found)));
    }

    private Optional<String> id(Node node) {
        Optional<String> id = node.text();
        if (id.isPresent() && !ID.matcher(id.get()).matches()) {
            node.problem(
                    "%s is no id; ids have letters, digits, - and _"
                            .formatted(Echo.quoted(id.get())),
                    "write for example \"id: b12-means\"");
            return Optional.empty();
        }
        Optional<Integer> first =
                id.flatMap(name -> Optional.ofNullable(ids.putIfAbsent(name, node.where().line())));
        first.ifPresent(line ->
                node.problem(
                        "a second claim is called %s; the first is in line %d"
                                .formatted(Echo.quoted(id.orElseThrow()), line),
                        "give one of them another id"));
        return id;
    }

    /// The one kind of a claim.
    private static Optional<Node> kind(Node item) {
        List<Node> found = KINDS.stream().map(item::optional).flatMap(Optional::stream).toList();
        boolean known = item.closed();
        if (found.size() > 1) {
            item.problem(
                    "%s and %s stand in one claim; each has one kind"
                            .formatted(found.get(0).key(), found.get(1).key()),
                    "make a claim of each, with an id of its own");
        }
        if (found.isEmpty() && known) {
            item.problem(
                    "the claim does not say anything: its kind is missing",
                    "add one of: " + String.join(", ", KINDS));
        }
        return found.stream().findFirst();
    }

    /// How many people the claim is about: `n` may stand beside the kind or inside it.
    private static OptionalInt ownNumber(Node kind, Node item, OptionalInt outside) {
        if (!kind.isKeys() || !hasOwnNumber(kind)) {
            return outside;
        }
        OptionalInt inside = Kinds.people(kind, "n");
        if (inside.isPresent() && outside.isPresent() && inside.getAsInt() != outside.getAsInt()) {
            item.optional("n")
                    .orElseThrow()
                    .problem(
                            "n is %d here and %d inside %s"
                                    .formatted(outside.getAsInt(), inside.getAsInt(), kind.key()),
                            "keep one of them");
        }
        return inside.isPresent() ? inside : outside;
    }

    private static boolean hasOwnNumber(Node kind) {
        return List.of("correlation", "percentage", "odds_ratio").contains(kind.key());
    }

    private Optional<Content> content(Node node, OptionalInt n) {
        return switch (node.key()) {
            case "correlation" -> RatioClaims.correlation(node);
            case "means" -> MeasurementClaims.means(node);
            case "share_below" -> MeasurementClaims.shareBelow(node);
            case "odds_ratio" -> RatioClaims.oddsRatio(node);
            case "equivalent" -> MeasurementClaims.equivalent(node);
            case "differs" -> MeasurementClaims.differs(node);
            case "counts" -> CountClaims.counts(node);
            case "pairs" -> CountClaims.pairs(node);
            case "percentage" -> CountClaims.percentage(node, groups, n);
            case "totals" -> CountClaims.totals(node);
            case "test" -> RatioClaims.test(node);
            case "statement" -> statement(node);
            default -> throw new IllegalArgumentException("no reader for " + node.key());
        };
    }

    private static Optional<Content> statement(Node node) {
        Optional<About> about =
                node.required("about", "design").flatMap(found -> found.oneOf(About.class));
        Optional<String> says =
                node.required("says", "what is said, in your own words").flatMap(Kinds::words);
        Optional<String> citation = Kinds.optionalWords(node, "citation");
        return about.flatMap(what -> says.map(words -> new Statement(what, words, citation)));
    }

    private List<String> contradicts(Node node, String by) {
        Optional<Node> written = node.isKeys() ? node.optional("contradicts") : Optional.empty();
        List<Node> named =
                written.map(found -> found.isList() ? found.items() : List.of(found))
                        .orElse(List.of());
        List<String> found = new ArrayList<>();
        for (Node name : named) {
            name.text()
                    .ifPresent(id -> {
                        mentions.add(new Mention(name, id, by));
                        found.add(id);
                    });
        }
        return found;
    }

    private void mustExist(Mention mention) {
        if (mention.id().equals(mention.by())) {
            mention.node().problem("the claim contradicts itself", "name the id of another claim");
        } else if (!ids.containsKey(mention.id())) {
            mention.node()
                    .problem(
                            "no claim is called %s%s"
                                    .formatted(
                                            Echo.quoted(mention.id()),
                                            Nearest.to(mention.id(), ids.keySet())
                                                    .map(near ->
                                                            "; the nearest is " + Echo.quoted(near))
                                                    .orElse("")),
                            "write the id of a claim of this file");
        }
    }
}
