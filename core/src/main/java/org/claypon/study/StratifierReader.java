package org.claypon.study;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.claypon.sql.ColumnName;
import org.claypon.study.Analysis.Stratifier;
import org.claypon.study.TableData.SexColumn;
import org.claypon.yaml.Echo;
import org.claypon.yaml.Node;

/// Reads `by`: columns, numbers with cuts, or named tests.
final class StratifierReader {

    private final Scope scope;
    private final TestReader tests;
    private final Amounts amounts;

    StratifierReader(Scope scope, TestReader tests) {
        this.scope = scope;
        this.tests = tests;
        this.amounts = new Amounts();
    }

    List<Stratifier> read(Node list) {
        List<Stratifier> found = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node item : list.items()) {
            Optional<Stratifier> stratifier =
                    item.isKeys() ? keys(item) : item.text().flatMap(name -> column(name, item));
            stratifier
                    .filter(one -> !names.add(one.name()))
                    .ifPresent(one ->
                            item.problem(
                                    "a second one is called %s".formatted(Echo.quoted(one.name())),
                                    "give one of them another name"));
            stratifier.ifPresent(found::add);
        }
        return found;
    }

    private Optional<Stratifier> column(String name, Node node) {
        if (scope.isMeasurement(name) || name.equals("age")) {
            node.problem(
                    "%s is a number and has no cuts".formatted(Echo.quoted(name)),
                    "write for example \"{%s: [50]}\"".formatted(Echo.cut(name)));
            return Optional.empty();
        }
        if (name.equals("sex")) {
            return scope.covariate(name, node.where())
                    .flatMap(sex -> scope.sex().map(SexColumn::column))
                    .map(column -> new Stratifier.ByColumn("sex", column));
        }
        scope.mention(ColumnName.of(name), node.where(), true);
        return Optional.of(new Stratifier.ByColumn(name, ColumnName.of(name)));
    }

    private Optional<Stratifier> keys(Node node) {
        boolean test = node.has("name") || TestReader.FORMS.stream().anyMatch(node::has);
        return test ? test(node) : cuts(node);
    }

    private Optional<Stratifier> test(Node node) {
        Optional<String> name = node.optional("name").flatMap(Node::text).map(Echo::clean);
        Optional<Test> test = tests.form(node);
        node.closed();
        return test.map(asked -> new Stratifier.ByTest(name.orElseGet(() -> asked.text()), asked));
    }

    private Optional<Stratifier> cuts(Node node) {
        List<Node> entries = node.entries();
        if (entries.size() != 1) {
            node.problem(
                    "%d names stand here; one with its cuts is wanted".formatted(entries.size()),
                    "write for example \"{age: [50]}\"");
            return Optional.empty();
        }
        Node entry = entries.getFirst();
        Optional<Covariate> covariate = scope.covariate(entry.key(), entry.keyWhere());
        if (covariate.filter(Covariate.Sex.class::isInstance).isPresent()) {
            entry.problem("sex has no cuts", "write \"sex\" alone");
            return Optional.empty();
        }
        List<Double> cuts =
                entry.items().stream()
                        .flatMap(item -> covariate.flatMap(found -> cut(found, item)).stream())
                        .toList();
        return covariate
                .filter(found -> ascending(cuts, entry))
                .map(found -> new Stratifier.ByCuts(entry.key(), found, cuts));
    }

    /// A cut; a bare number is in the unit of the measurement.
    private Optional<Double> cut(Covariate covariate, Node node) {
        Optional<String> text = node.text();
        Optional<Amounts.Written> written =
                text.flatMap(found -> amounts.written(node, found, "50"));
        Optional<Amount> amount = written.map(Amounts.Written::amount);
        if (amount.isEmpty() || amount.get().unit().isEmpty()) {
            return amount.map(Amount::value);
        }
        if (covariate instanceof Covariate.Lab(String name)) {
            return scope.measurement(name)
                    .flatMap(measurement -> converted(measurement, node, text.orElseThrow()));
        }
        node.problem(
                "a unit is written here, and %s has none of its own"
                        .formatted(Echo.quoted(covariate.name())),
                "write the number alone");
        return Optional.empty();
    }

    private Optional<Double> converted(Measurement measurement, Node node, String text) {
        OptionalDouble value =
                amounts.of(measurement, node, text)
                        .map(written -> amounts.inUnitOf(measurement, written.amount()))
                        .orElse(OptionalDouble.empty());
        return value.isEmpty() ? Optional.empty() : Optional.of(value.getAsDouble());
    }

    private static boolean ascending(List<Double> cuts, Node node) {
        boolean rising =
                IntStream.range(1, cuts.size()).allMatch(i -> cuts.get(i - 1) < cuts.get(i));
        if (cuts.isEmpty() && node.isList() && node.items().isEmpty()) {
            node.problem("no cut stands here", "write for example \"[50]\"");
        } else if (!rising) {
            node.problem("the cuts do not rise", "write each once, the lowest first");
        }
        return rising && !cuts.isEmpty();
    }
}
