package org.claypon.simulate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import org.claypon.simulate.Concept.Domain;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Nearest;
import org.claypon.yaml.Node;

/// Reads `concepts`: what things are called in the vocabulary.
final class ConceptReader {

    /// Where the concepts that a background makes begin.
    static final long BACKGROUND = 2_001_000_000L;

    private final SequencedMap<String, Concept> read = new LinkedHashMap<>();
    private final Map<Long, String> names = new HashMap<>();

    SequencedMap<String, Concept> read(Node section) {
        List<Node> entries = section.entries();
        List<String> all = entries.stream().map(Node::key).toList();
        entries.forEach(entry -> concept(entry, all));
        return read;
    }

    private void concept(Node node, List<String> all) {
        Optional<Node> idNode = node.required("id", "2000000001");
        OptionalInt id =
                idNode.map(found ->
                                found.integer(
                                        1, Integer.MAX_VALUE, "the id of a concept", 2_000_000_001))
                        .orElse(OptionalInt.empty());
        Optional<Domain> domain =
                node.required("domain", "condition").flatMap(found -> found.oneOf(Domain.class));
        Optional<String> name = node.required("name", "Restless legs").flatMap(Values::words);
        Optional<String> vocabulary = node.optional("vocabulary").flatMap(Values::words);
        List<String> under =
                node.optional("under").map(found -> under(found, all)).orElse(List.of());
        String source = Values.source(node);
        node.closed();
        id.ifPresent(found -> checkId(idNode.orElseThrow(), found, node.key(), source));
        if (id.isPresent() && domain.isPresent() && name.isPresent()) {
            boolean own = id.getAsInt() >= Concept.OWN_IDS;
            String from = own ? "Invented" : domain.get().vocabulary();
            read.put(
                    node.key(),
                    new Concept(
                            id.getAsInt(),
                            domain.get(),
                            name.get(),
                            vocabulary.orElse(from),
                            under,
                            source));
        }
    }

    private void checkId(Node node, long id, String name, String source) {
        Optional<String> other = Optional.ofNullable(names.putIfAbsent(id, name));
        other.ifPresent(found ->
                node.problem(
                        "%s has the same id".formatted(Echo.quoted(found)),
                        "write another id, or one concept for both"));
        if (id < Concept.OWN_IDS && source.equals("invented")) {
            node.problem(
                    "an invented id below %d may mean something else to a vocabulary"
                            .formatted(Concept.OWN_IDS),
                    "write an id from %d on, or the source of this one".formatted(Concept.OWN_IDS));
        }
        if (id >= BACKGROUND) {
            node.problem(
                    "ids from %d on are those of the background".formatted(BACKGROUND),
                    "write an id from %d to %d".formatted(Concept.OWN_IDS, BACKGROUND - 1));
        }
    }

    private static List<String> under(Node node, List<String> all) {
        List<Node> items = node.isList() ? node.items() : List.of(node);
        return items.stream()
                .flatMap(item -> item.text().filter(name -> isKnown(item, name, all)).stream())
                .toList();
    }

    private static boolean isKnown(Node node, String name, List<String> all) {
        if (!all.contains(name)) {
            node.problem(
                    "no concept is called %s; the nearest is %s"
                            .formatted(
                                    Echo.quoted(name),
                                    Nearest.to(name, all).map(Echo::quoted).orElse("none")),
                    "name a concept of this section");
            return false;
        }
        return true;
    }
}
