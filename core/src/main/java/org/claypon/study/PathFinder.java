package org.claypon.study;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;
import org.claypon.yaml.YamlFile;

/// Finds what a path of the study file means: absolute, relative to the study file, or relative to the data folder.
final class PathFinder {

    static final String FIX =
            "write a path that is absolute, relative to the study file, or relative to the folder in CLAYPON_DATA";

    private final Scope scope;

    PathFinder(Scope scope) {
        this.scope = scope;
    }

    /// The first place where it exists; where it exists nowhere, the place beside the study file.
    Optional<Path> find(Node node) {
        return node.text().flatMap(text -> find(node, text));
    }

    private Optional<Path> find(Node node, String text) {
        try {
            Path path = Path.of(text);
            List<Path> places =
                    Stream.concat(
                                    Stream.of(scope.studyFolder),
                                    scope.surroundings.dataFolder().stream())
                            .map(folder -> folder.resolve(path))
                            .distinct()
                            .toList();
            return Optional.of(
                    places.stream().filter(Files::exists).findFirst().orElse(places.getFirst()));
        } catch (InvalidPathException e) {
            node.problem(
                    "%s cannot be the name of a file".formatted(Echo.quoted(text)), "write a path");
            return Optional.empty();
        }
    }

    /// @param noun what it is, for the problem: `the file`
    Optional<Path> existing(Node node, String noun) {
        Optional<Path> found = find(node);
        found.filter(Files::notExists)
                .ifPresent(path ->
                        node.problem(
                                "%s does not exist%s".formatted(noun, YamlFile.nearest(path)),
                                FIX));
        return found.filter(Files::exists);
    }
}
