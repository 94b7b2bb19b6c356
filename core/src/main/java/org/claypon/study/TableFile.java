package org.claypon.study;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.claypon.sql.TableFormats;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problem.Where;
import org.claypon.yaml.YamlFile;

/// Finds the table of a study: the one that `--data` names, or `data.table`, which is absolute, relative to
/// the study file, or relative to the data folder.
final class TableFile {

    private final Scope scope;

    TableFile(Scope scope) {
        this.scope = scope;
    }

    Optional<Path> find(Optional<Node> table) {
        Optional<String> written = table.flatMap(Node::text);
        Optional<Path> given = scope.surroundings.data();
        if (given.isPresent()) {
            Where where = Where.wholeFile(given.get().toString());
            return checked(given.get(), (what, fix) -> scope.problems.add(where, what, fix));
        }
        return table.flatMap(node -> written.flatMap(text -> find(node, text)));
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
            Path found =
                    places.stream().filter(Files::exists).findFirst().orElse(places.getFirst());
            return checked(found, node::problem);
        } catch (InvalidPathException e) {
            node.problem(
                    "%s cannot be the name of a file".formatted(Echo.quoted(text)),
                    "write the path of the table");
            return Optional.empty();
        }
    }

    private static Optional<Path> checked(Path path, BiConsumer<String, String> problem) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.isDirectory(path)) {
            problem.accept(
                    "%s is a folder, not a file".formatted(Echo.quoted(name)),
                    "name a table inside it");
            return Optional.empty();
        }
        if (TableFormats.endings().stream().noneMatch(name::endsWith)) {
            problem.accept(
                    "the ending of %s is none of those that are read".formatted(Echo.quoted(name)),
                    TableFormats.fix(name));
            return Optional.empty();
        }
        if (Files.notExists(path)) {
            problem.accept(
                    "the table does not exist" + YamlFile.nearest(path),
                    "write a path that is absolute, relative to the study file, or relative to the folder in CLAYPON_DATA");
            return Optional.empty();
        }
        return Optional.of(path);
    }
}
