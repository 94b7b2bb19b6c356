package org.claypon.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claypon.study.ConceptSet.AtlasFile;
import org.claypon.study.ConceptSet.Listed;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `concepts`: sets of concept ids under names that the rest of the file uses.
final class ConceptSetReader {

    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final Scope scope;

    ConceptSetReader(Scope scope) {
        this.scope = scope;
    }

    void read(Node root) {
        root.optional("concepts").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(this::one);
    }

    private void one(Node node) {
        String name = node.key();
        boolean descendants = yesNo(node, "descendants", true);
        boolean mapped = yesNo(node, "mapped", false);
        List<Listed> listed = new ArrayList<>();
        node.optional("include")
                .ifPresent(list -> listed.addAll(ids(list, false, descendants, mapped)));
        node.optional("exclude")
                .ifPresent(list -> listed.addAll(ids(list, true, descendants, mapped)));
        Optional<AtlasFile> atlas = node.optional("atlas").flatMap(this::atlas);
        if (node.isKeys() && !node.has("include") && !node.has("atlas") && node.closed()) {
            node.problem(
                    "the concept set names no concept",
                    "write for example \"%s: {include: [73754]}\"".formatted(Echo.cut(name)));
        }
        node.closed();
        scope.asked.declare(new ConceptSet(name, listed, atlas));
    }

    private static boolean yesNo(Node node, String key, boolean usual) {
        return node.optional(key).flatMap(Node::yesNo).orElse(usual);
    }

    /// @param list concept ids, each a whole number
    static List<Listed> ids(Node list, boolean excluded, boolean descendants, boolean mapped) {
        if (list.isList() && list.items().isEmpty()) {
            list.problem("no concept stands here", "write at least one concept id");
        }
        return list.items().stream()
                .flatMap(item ->
                        id(item).stream()
                                .map(concept ->
                                        new Listed(
                                                concept,
                                                excluded,
                                                descendants,
                                                mapped,
                                                item.where())))
                .toList();
    }

    private static Optional<Long> id(Node item) {
        Optional<String> text = item.text();
        Optional<String> number = text.filter(ID.asMatchPredicate());
        if (text.isPresent() && number.isEmpty()) {
            item.problem(
                    "%s is not a concept id".formatted(Echo.quoted(text.get())),
                    "write the number of the concept in the vocabulary, for example 73754");
        }
        return number.map(Long::parseLong);
    }

    private Optional<AtlasFile> atlas(Node node) {
        return new PathFinder(scope)
                .existing(node, "the file")
                .map((Path path) -> new AtlasFile(path, node.where()));
    }
}
