package org.claypon.study;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.claypon.units.Units;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `measurements`: laboratory values with their units and assay limits.
final class MeasurementReader {

    private static final double LIGHTEST = 1;
    private static final double HEAVIEST = 1e7;

    private static final Pattern NO_UNIT = Pattern.compile("[\\s()\\[\\],;]+");

    private final Scope scope;
    private final Amounts amounts;

    MeasurementReader(Scope scope) {
        this.scope = scope;
        this.amounts = new Amounts();
    }

    void read(Node root) {
        root.optional("measurements").stream()
                .flatMap(node -> node.entries().stream())
                .forEach(this::one);
    }

    private void one(Node node) {
        String name = node.key();
        scope.declare(name);
        if (List.of("age", "sex").contains(name) || name.isBlank()) {
            node.problems()
                    .add(
                            node.keyWhere(),
                            "a measurement cannot be called %s".formatted(Echo.quoted(name)),
                            "give it another name");
        }
        Optional<String> column = scope.isDatabase() ? recorded(node) : column(node);
        Optional<String> unit = node.required("unit", usualUnit(column)).flatMap(this::unit);
        String label = node.optional("label").flatMap(Node::text).map(Echo::clean).orElse(name);
        Optional<Double> molarMass =
                node.optional("molar_mass")
                        .flatMap(mass ->
                                mass.number(
                                        LIGHTEST, HEAVIEST, "the molar mass in g/mol", "1355.37"));
        Optional<Node> atLeast = node.optional("at_least");
        Optional<Node> atMost = node.optional("at_most");
        node.closed();
        column.ifPresent(found ->
                unit.ifPresent(known -> {
                    Measurement bare =
                            new Measurement(
                                    name,
                                    found,
                                    known,
                                    label,
                                    molarMass,
                                    Optional.empty(),
                                    Optional.empty());
                    scope.declare(
                            new Measurement(
                                    name,
                                    found,
                                    known,
                                    label,
                                    molarMass,
                                    limit(bare, atLeast),
                                    limit(bare, atMost)));
                }));
    }

    /// The unit in the header, where one can be told there.
    private static String usualUnit(Optional<String> column) {
        return column.stream()
                .flatMap(name -> NO_UNIT.splitAsStream(name))
                .filter(word -> word.contains("/") && Units.parse(word).isPresent())
                .findFirst()
                .orElse("pg/mL");
    }

    private Optional<String> column(Node node) {
        for (String key : List.of("concepts", "window", "value")) {
            node.refused(
                    key,
                    "%s belongs to OMOP databases, and data.table is a table".formatted(key),
                    "name the column of the table: \"column: COLUMN\"");
        }
        return node.required("column", "COLUMN").flatMap(scope::column);
    }

    /// Notes where the values are recorded; the snapshots of a database have them under the measurement's own name.
    private Optional<String> recorded(Node node) {
        node.refused(
                "column",
                "column belongs to tables, and data.omop is a database",
                "name the concepts: \"concepts: [3000593]\"");
        Optional<Node> concepts = node.required("concepts", "[3000593]");
        Window window =
                node.optional("window").flatMap(WindowReader::read).orElse(Window.YEAR_BEFORE);
        Database.Value value =
                node.optional("value")
                        .flatMap(found -> found.oneOf(Database.Value.class))
                        .orElse(Database.Value.NEAREST);
        concepts.map(list -> ConceptSetReader.ids(list, false, false, false))
                .ifPresent(listed ->
                        scope.asked.recorded(
                                node.key(), new Database.Records(listed, window, value)));
        return concepts.map(_ -> node.key());
    }

    private Optional<String> unit(Node node) {
        return node.text().map(String::strip).filter(unit -> amounts.isKnown(unit, node));
    }

    /// An assay limit; a bare number is in the unit of the measurement.
    private Optional<Amount> limit(Measurement measurement, Optional<Node> node) {
        return node.flatMap(found -> found.text().flatMap(text -> limit(measurement, found, text)));
    }

    private Optional<Amount> limit(Measurement measurement, Node node, String text) {
        Optional<Amounts.Written> written = amounts.written(node, text, "50 " + measurement.unit());
        boolean bare = written.filter(found -> found.amount().unit().isEmpty()).isPresent();
        return bare
                ? written.map(found -> new Amount(found.amount().value(), measurement.unit()))
                : written.flatMap(found -> amounts.of(measurement, node, text))
                        .map(Amounts.Written::amount);
    }
}
