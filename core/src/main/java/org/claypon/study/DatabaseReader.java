package org.claypon.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.claypon.sql.TableLayout;
import org.claypon.study.TableData.SexColumn;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;
import org.claypon.yaml.Problem.Where;
import org.claypon.yaml.YamlFile;

/// Reads `data` of a study of an OMOP database: where it is, and sets that are matched already.
final class DatabaseReader {

    /// The columns that every snapshot of a database has.
    private static final SexColumn SEX = new SexColumn("sex", List.of("male"), List.of("female"));

    private static final List<String> OF_A_TABLE =
            List.of("table", "sheet", "person", "age", "sex", "missing_codes", "matched_set");

    private final Scope scope;

    DatabaseReader(Scope scope) {
        this.scope = scope;
    }

    /// Notes what is found; the rest of the study reads a database as a table of snapshots.
    Optional<TableData> read(Node data) {
        scope.database();
        for (String key : OF_A_TABLE) {
            data.refused(
                    key,
                    "%s belongs to tables, and data.omop is a database".formatted(key),
                    key.equals("matched_set")
                            ? "name the file of the sets: \"matched_sets: sets.csv\""
                            : "delete the key");
        }
        Optional<Path> path = data.optional("omop").flatMap(this::database);
        String schema = data.optional("schema").flatMap(Node::text).orElse("main");
        Optional<Path> sets =
                data.optional("matched_sets")
                        .flatMap(node -> new PathFinder(scope).existing(node, "the file"));
        data.closed();
        path.ifPresent(found -> scope.asked.found(found, schema, sets));
        return path.map(found ->
                new TableData(
                        found,
                        TableLayout.PLAIN,
                        Optional.empty(),
                        "person_id",
                        Optional.of("age"),
                        Optional.of(SEX),
                        MissingCodes.NONE,
                        sets.map(_ -> "set")));
    }

    private Optional<Path> database(Node node) {
        Optional<Path> given = scope.surroundings.data();
        if (given.isPresent()) {
            node.text();
            return given.filter(path -> isThere(path, Where.wholeFile(path.toString())));
        }
        return new PathFinder(scope).find(node).filter(path -> isThere(path, node.where()));
    }

    private boolean isThere(Path path, Where where) {
        boolean folder = Files.isDirectory(path);
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        if (Files.notExists(path)) {
            scope.problems.add(
                    where, "the database does not exist" + YamlFile.nearest(path), PathFinder.FIX);
        } else if (!folder && !name.endsWith(".duckdb") && !name.endsWith(".db")) {
            scope.problems.add(
                    where,
                    "%s is neither a DuckDB file nor a folder".formatted(Echo.quoted(name)),
                    "name a file that ends in .duckdb, or a folder with one .csv, .csv.gz or .parquet file a table");
            return false;
        }
        return Files.exists(path);
    }
}
