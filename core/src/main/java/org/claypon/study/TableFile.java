package org.claypon.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
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
        Optional<Path> given = scope.surroundings.data();
        if (given.isPresent()) {
            Where where = Where.wholeFile(given.get().toString());
            return checked(given.get(), (what, fix) -> scope.problems.add(where, what, fix));
        }
        return table.flatMap(node ->
                new PathFinder(scope).find(node).flatMap(path -> checked(path, node::problem)));
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
            problem.accept("the table does not exist" + YamlFile.nearest(path), PathFinder.FIX);
            return Optional.empty();
        }
        return Optional.of(path);
    }
}
