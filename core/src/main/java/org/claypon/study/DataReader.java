package org.claypon.study;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claypon.sql.TableFormats;
import org.claypon.study.TableData.SexColumn;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `data`: the table, and what its columns mean.
final class DataReader {

    private final Scope scope;

    DataReader(Scope scope) {
        this.scope = scope;
    }

    Optional<TableData> read(Node root) {
        return root.required("data", "{table: participants.csv, person: ID}").flatMap(this::table);
    }

    private Optional<TableData> table(Node data) {
        if (data.has("omop")) {
            return new DatabaseReader(scope).read(data);
        }
        Optional<Node> table = data.required("table", "participants.csv");
        Optional<Node> person = data.required("person", "ID");
        Optional<String> personColumn = person.flatMap(Node::text);
        person.ifPresent(
                node -> personColumn.ifPresent(column -> scope.person(column, node.where())));
        Optional<Path> path = new TableFile(scope).find(table);
        Optional<String> sheet = sheet(data, path);
        Optional<String> age = data.optional("age").flatMap(scope::column);
        Optional<SexColumn> sex = data.optional("sex").flatMap(this::sex);
        Map<String, List<String>> codes =
                data.optional("missing_codes").map(this::missingCodes).orElse(Map.of());
        Optional<String> matchedSet = data.optional("matched_set").flatMap(scope::column);
        refuseDatabases(data);
        data.closed();
        scope.people(age, sex);
        return path.flatMap(file ->
                personColumn.map(
                        column -> new TableData(file, sheet, column, age, sex, codes, matchedSet)));
    }

    /// Of the table in use: one that `--data` names and that has no sheets leaves the key without a meaning, not without a place.
    private Optional<String> sheet(Node data, Optional<Path> table) {
        Optional<String> sheet = data.optional("sheet").flatMap(Node::text);
        boolean hasSheets =
                table.stream().allMatch(path -> TableFormats.hasSheets(path.toString()));
        if (sheet.isPresent() && !hasSheets && scope.surroundings.data().isEmpty()) {
            data.optional("sheet")
                    .ifPresent(node ->
                            node.problem(
                                    "only a spreadsheet (.xlsx) has sheets",
                                    "delete the key, or name a table that ends in .xlsx"));
        }
        scope.sheet(sheet);
        return sheet;
    }

    private static void refuseDatabases(Node data) {
        for (String key : List.of("schema", "matched_sets")) {
            data.refused(
                    key,
                    "%s belongs to OMOP databases, and data.table is a table".formatted(key),
                    key.equals("schema")
                            ? "delete the key"
                            : "name the column of the set: \"matched_set: COLUMN\"");
        }
    }

    private Optional<SexColumn> sex(Node node) {
        if (node.isText()) {
            node.problem(
                    "sex names a column without its codes",
                    "write \"sex: {column: %s, male: 1, female: 2}\""
                            .formatted(node.text().map(Echo::cut).orElse("SEX")));
            return Optional.empty();
        }
        Optional<String> column = node.required("column", "SEX").flatMap(scope::column);
        Optional<String> male = node.required("male", "1").flatMap(Node::text);
        Optional<String> female = node.required("female", "2").flatMap(Node::text);
        node.closed();
        if (male.isPresent() && male.equals(female)) {
            node.problem(
                    "male and female have the same code, %s".formatted(Echo.quoted(male.get())),
                    "write the codes of the column");
        }
        return column.flatMap(
                name -> male.flatMap(m -> female.map(f -> new SexColumn(name, m, f))));
    }

    private Map<String, List<String>> missingCodes(Node node) {
        Map<String, List<String>> codes = new LinkedHashMap<>();
        for (Node entry : node.entries()) {
            scope.mention(entry.key(), entry.keyWhere(), false);
            codes.put(
                    entry.key(),
                    entry.items().stream().flatMap(code -> code.text().stream()).toList());
        }
        return codes;
    }
}
