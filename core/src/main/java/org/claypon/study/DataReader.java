package org.claypon.study;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.claypon.sql.ColumnName;
import org.claypon.sql.TableLayout;
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
        Optional<String> personColumn = person.flatMap(Node::text).map(ColumnName::of);
        person.ifPresent(
                node -> personColumn.ifPresent(column -> scope.person(column, node.where())));
        Optional<Path> path = new TableFile(scope).find(table);
        LayoutReader layouts = new LayoutReader(scope);
        TableLayout layout = layouts.read(data, path);
        Optional<Decimal> decimal = layouts.decimal(data);
        Optional<String> age = data.optional("age").flatMap(scope::column);
        Optional<SexColumn> sex = data.optional("sex").flatMap(this::sex);
        MissingCodes codes =
                data.optional("missing_codes")
                        .map(node -> MissingCodesReader.read(scope, node, sex))
                        .orElse(MissingCodes.NONE);
        Optional<String> matchedSet = data.optional("matched_set").flatMap(scope::column);
        refuseDatabases(data);
        data.closed();
        List.of("age", "sex").stream().filter(data::has).forEach(scope::faulty);
        scope.people(age, sex);
        return path.flatMap(file ->
                personColumn.map(column ->
                        new TableData(file, layout, decimal, column, age, sex, codes, matchedSet)));
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
        List<String> male = node.required("male", "1").map(DataReader::codes).orElse(List.of());
        List<String> female = node.required("female", "2").map(DataReader::codes).orElse(List.of());
        node.closed();
        male.stream()
                .filter(female::contains)
                .findFirst()
                .ifPresent(code ->
                        node.problem(
                                "male and female have the same code, %s"
                                        .formatted(Echo.quoted(code)),
                                "write the codes of the column"));
        return column.filter(_ -> !male.isEmpty() && !female.isEmpty())
                .map(name -> new SexColumn(name, male, female));
    }

    /// One code, or a list of them.
    private static List<String> codes(Node node) {
        List<Node> items = node.isList() ? node.items() : List.of(node);
        if (items.isEmpty()) {
            node.problem("the list holds no code", "write the codes of the column");
        }
        return items.stream().flatMap(code -> code.text().map(DataReader::code).stream()).toList();
    }

    /// As cells are compared: a letter with its accent is one character.
    static String code(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }
}
